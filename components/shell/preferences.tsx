'use client'
/** Appearance, language and the way out. Each choice is a cookie the server reads, so the next paint already has it. */
import { LogOut } from 'lucide-react'
import { useId, useTransition } from 'react'
import type { Answer } from '@/lib/model/view'
import { LANGUAGE_NAMES, LOCALES, type Locale } from '../locale'
import { forgetSearches } from '../transactions/recent-searches'
import { Button } from '../ui/button'
import { Select } from '../ui/field'

export type Theme = 'system' | 'light' | 'dark'

export interface PreferenceActions {
  setTheme: (theme: Theme) => Promise<Answer<void>>
  setLocale: (locale: Locale) => Promise<Answer<void>>
  signOut?: (nothing: undefined) => Promise<Answer<void>>
}

interface Choice<T extends string> {
  name: string
  legend: string
  value: T
  options: readonly { value: T; label: string }[]
  onChoose: (value: T) => void
}

/** One of a few, side by side: radio buttons that look like a row. */
export function Choices<T extends string>({ name, legend, value, options, onChoose }: Choice<T>) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-12 text-ink-soft">{legend}</legend>
      <div className="flex rounded-control border border-edge p-0.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-10 flex-1 cursor-pointer items-center justify-center rounded-[6px] px-3 text-13 whitespace-nowrap has-checked:bg-stamp has-checked:font-medium has-checked:text-on-stamp has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-stamp md:min-h-7"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
              className="sr-only"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** One of many, so a list that opens; each language under its own name, which is read out in it. */
function Languages({ legend, value, onChoose }: Pick<Choice<Locale>, 'legend' | 'value' | 'onChoose'>) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-12 text-ink-soft">
        {legend}
      </label>
      <Select
        id={id}
        value={value}
        onChange={(event) => onChoose(LOCALES.find((one) => one === event.target.value) ?? value)}
      >
        {LOCALES.map((one) => (
          <option key={one} value={one} lang={one}>
            {LANGUAGE_NAMES[one]}
          </option>
        ))}
      </Select>
    </div>
  )
}

interface PreferencesProps extends PreferenceActions {
  /** Beside each other rather than stacked. */
  row?: boolean
  theme: Theme
  locale: Locale
  labels: {
    theme: string
    language: string
    signOut: string
    themes: Record<Theme, string>
  }
}

export function Preferences({ row = false, theme, locale, labels, setTheme, setLocale, signOut }: PreferencesProps) {
  const [busy, start] = useTransition()
  const leave = async (end: (nothing: undefined) => Promise<Answer<void>>) => {
    forgetSearches()
    const answer = await end(undefined)
    // A whole page load: nothing of the person stays in this tab's memory.
    if (answer.ok) window.location.assign('/')
  }
  return (
    <div className={row ? 'flex flex-wrap gap-4' : 'flex flex-col gap-4'} aria-busy={busy}>
      <Choices
        name="theme"
        legend={labels.theme}
        value={theme}
        options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: labels.themes[value] }))}
        onChoose={(value) => start(async () => void (await setTheme(value)))}
      />
      <Languages
        legend={labels.language}
        value={locale}
        onChoose={(value) => start(async () => void (await setLocale(value)))}
      />
      {signOut && (
        <Button tone="plain" wide disabled={busy} onClick={() => start(() => leave(signOut))}>
          <LogOut size={16} aria-hidden="true" />
          {labels.signOut}
        </Button>
      )}
    </div>
  )
}
