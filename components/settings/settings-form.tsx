'use client'
/** What can be chosen, one block each. Every choice is kept at once; there is nothing to save. */
import { LogOut } from 'lucide-react'
import { useTransition, type ReactNode } from 'react'
import type { Answer } from '@/lib/model/view'
import { SHORTCUTS, type Shortcuts } from '../commands/shortcuts'
import { AMOUNTS, hidesAmounts, languageOf, type Locale } from '../locale'
import { Choices, Languages } from '../shell/choices'
import { leave } from '../shell/leave'
import type { PreferenceActions, PreferenceLabels } from '../shell/preferences'
import { THEMES, type Theme } from '../shell/theme'
import { veil } from '../shell/veil'
import { Button } from '../ui/button'
import { FormatChoice, type FormatOption } from './format-choice'

export interface SettingsActions extends Required<PreferenceActions> {
  setFormat: (format: FormatOption['value']) => Promise<Answer<void>>
  setShortcuts: (shortcuts: Shortcuts) => Promise<Answer<void>>
}

const PARTS = ['reading', 'appearance', 'amounts', 'keyboard'] as const
type Part = (typeof PARTS)[number] | 'session'

interface SettingsFormProps extends SettingsActions {
  locale: Locale
  theme: Theme
  shortcuts: boolean
  format: FormatOption['value']
  formats: readonly FormatOption[]
  labels: PreferenceLabels & { format: string; shortcuts: string; on: string; off: string }
  heads: Record<Part, { title: string; note: string }>
  /** Before the way out. */
  children: ReactNode
}

export function SettingsForm(props: SettingsFormProps) {
  const { locale, theme, shortcuts, format, formats, labels, heads, children } = props
  const [busy, start] = useTransition()
  const parts: Record<Part, ReactNode> = {
    reading: (
      <>
        <Languages legend={labels.language} value={languageOf(locale)} onChoose={props.setLocale} />
        <FormatChoice legend={labels.format} value={format} options={formats} onChoose={props.setFormat} />
      </>
    ),
    appearance: (
      <Choices
        name="appearance"
        legend={labels.theme}
        value={theme}
        options={THEMES.map((value) => ({ value, label: labels.themes[value] }))}
        onChoose={props.setTheme}
      />
    ),
    amounts: (
      <Choices
        name="amounts-shown"
        legend={labels.amounts}
        value={hidesAmounts(locale) ? 'hidden' : 'shown'}
        options={AMOUNTS.map((value) => ({ value, label: labels[value] }))}
        onChoose={(one) => {
          if (one === 'hidden') veil()
          return props.setAmounts(one)
        }}
      />
    ),
    keyboard: (
      <Choices
        name="shortcuts"
        legend={labels.shortcuts}
        value={shortcuts ? 'on' : 'off'}
        options={SHORTCUTS.map((value) => ({ value, label: labels[value] }))}
        onChoose={props.setShortcuts}
      />
    ),
    session: (
      <div>
        <Button disabled={busy} onClick={() => start(() => leave(props.signOut))}>
          <LogOut size={16} aria-hidden="true" />
          {labels.signOut}
        </Button>
      </div>
    ),
  }
  return (
    <div className="divide-y divide-rule border-y border-rule">
      {PARTS.map((part) => (
        <Block key={part} id={part} {...heads[part]}>
          {parts[part]}
        </Block>
      ))}
      {children}
      <Block id="session" {...heads.session}>
        {parts.session}
      </Block>
    </div>
  )
}

/** A heading in the margin, as a ledger has its dates, and what belongs to it beside it. */
export function Block({ id, title, note, children }: { id: string; title: string; note: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-x-10 gap-y-4 py-6 lg:grid-cols-[240px_minmax(0,1fr)]">
      <div>
        <h2 id={id} className="text-16">
          {title}
        </h2>
        <p className="mt-1 max-w-[52ch] text-13 text-ink-soft">{note}</p>
      </div>
      <div className="flex max-w-[620px] min-w-0 flex-col gap-4">{children}</div>
    </section>
  )
}
