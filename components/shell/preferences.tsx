'use client'
/** Appearance, language, amounts and the way out. Each choice is a cookie the server reads, so the next paint already has it. */
import { LogOut } from 'lucide-react'
import { useTransition } from 'react'
import type { Answer } from '@/lib/model/view'
import { AMOUNTS, hidesAmounts, languageOf, type Amounts, type Language, type Locale } from '../locale'
import { Button } from '../ui/button'
import { Choices, Languages } from './choices'
import { leave } from './leave'
import { THEMES, type Theme } from './theme'
import { veil } from './veil'

export type { Theme }

export interface PreferenceActions {
  setTheme: (theme: Theme) => Promise<Answer<void>>
  setLocale: (language: Language) => Promise<Answer<void>>
  /** These two are for people who are signed in. */
  setAmounts?: (amounts: Amounts) => Promise<Answer<void>>
  signOut?: (nothing: undefined) => Promise<Answer<void>>
}

export interface PreferenceLabels {
  theme: string
  themes: Record<Theme, string>
  language: string
  amounts: string
  shown: string
  hidden: string
  signOut: string
}

interface PreferencesProps extends PreferenceActions {
  /** Beside each other rather than stacked. */
  row?: boolean
  theme: Theme
  locale: Locale
  labels: PreferenceLabels
}

export function Preferences({ row = false, theme, locale, labels, ...actions }: PreferencesProps) {
  const { setTheme, setLocale, setAmounts, signOut } = actions
  const [busy, start] = useTransition()
  return (
    <div className={row ? 'flex flex-wrap gap-4' : 'flex flex-col gap-4'}>
      <Choices
        name="theme"
        legend={labels.theme}
        value={theme}
        options={THEMES.map((value) => ({ value, label: labels.themes[value] }))}
        onChoose={setTheme}
      />
      <Languages legend={labels.language} value={languageOf(locale)} onChoose={setLocale} />
      {setAmounts && (
        <Choices
          name="amounts"
          legend={labels.amounts}
          value={hidesAmounts(locale) ? 'hidden' : 'shown'}
          options={AMOUNTS.map((value) => ({ value, label: labels[value] }))}
          onChoose={(value) => {
            if (value === 'hidden') veil()
            return setAmounts(value)
          }}
        />
      )}
      {signOut && (
        <Button tone="plain" wide={!row} disabled={busy} onClick={() => start(() => leave(signOut))}>
          <LogOut size={16} aria-hidden="true" />
          {labels.signOut}
        </Button>
      )}
    </div>
  )
}
