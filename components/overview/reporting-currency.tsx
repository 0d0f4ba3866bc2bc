'use client'
/** The currency in which the whole is said. The choice is a cookie, so the next paint has it. */
import { useId, useTransition } from 'react'
import type { CurrencyCode } from '@/lib/model/ids'
import type { Answer } from '@/lib/model/view'
import { Select } from '../ui/field'

export type SetReportingCurrency = (currency: CurrencyCode) => Promise<Answer<void>>

interface ReportingCurrencyProps {
  label: string
  value: CurrencyCode
  choices: readonly CurrencyCode[]
  choose: SetReportingCurrency
}

export function ReportingCurrency({ label, value, choices, choose }: ReportingCurrencyProps) {
  const id = useId()
  const [busy, start] = useTransition()
  return (
    <div className="no-print flex items-center gap-2" aria-busy={busy}>
      <label htmlFor={id} className="text-12 whitespace-nowrap text-ink-soft">
        {label}
      </label>
      <Select
        id={id}
        defaultValue={value}
        className="w-auto"
        onChange={({ target }) => start(async () => void (await choose(choices[target.selectedIndex] ?? value)))}
      >
        {choices.map((currency) => (
          <option key={currency}>{currency}</option>
        ))}
      </Select>
    </div>
  )
}
