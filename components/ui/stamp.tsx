/**
 * The round date stamp of a consent: granted in ink of the stamp, expired as an outline, revoked struck through.
 * It carries meaning, so its label is spoken as one sentence; the drawn letters are not.
 */
import clsx from 'clsx'
import type { PlainDate } from '@/lib/model/ids'
import { dayParts } from '../dates'
import type { Locale } from '../locale'
import { initials } from './monogram'

export type StampState = 'granted' | 'expired' | 'revoked'

export interface StampProps {
  bank: string
  date: PlainDate
  state: StampState
  locale: Locale
  /** The sentence read out: "Consent given on 21 November 2026 for Nordlicht Bank". */
  label: string
  className?: string
}

export function Stamp({ bank, date, state, locale, label, className }: StampProps) {
  const { day, month, year } = dayParts(date, locale)
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 96 96"
      className={clsx('size-24 flex-none -rotate-6', state === 'granted' ? 'text-stamp' : 'text-ink-soft', className)}
    >
      <g fill="none" stroke="currentColor" aria-hidden="true">
        <circle cx="48" cy="48" r="45" strokeWidth={state === 'granted' ? 2.25 : 1.25} />
        <circle cx="48" cy="48" r="40.5" strokeWidth="0.75" strokeDasharray={state === 'expired' ? '2 3' : undefined} />
        <path d="M12 37.5h72M12 58.5h72" strokeWidth="1.25" />
      </g>
      <g fill="currentColor" textAnchor="middle" aria-hidden="true" className="font-sans tabular-nums">
        <text x="48" y="29" fontSize="15" fontWeight="650" letterSpacing="1">
          {initials(bank)}
        </text>
        <text x="48" y="53.5" fontSize="15.5" fontWeight="650" letterSpacing="0.6">
          {`${day} ${month}`}
        </text>
        <text x="48" y="75.5" fontSize="13" fontWeight="550" letterSpacing="1.5">
          {year}
        </text>
      </g>
      {state === 'revoked' && <path d="M10 80 86 16" stroke="currentColor" strokeWidth="2.25" aria-hidden="true" />}
    </svg>
  )
}
