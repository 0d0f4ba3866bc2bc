/** Dates as people read them: absolute first. A plain date has no time zone and is never shifted by one. */
import { as, type PlainDate } from '@/lib/model/ids'
import { dateFormat } from './formats'
import { FORMAT_TAG, type Locale } from './locale'

const DAY_FORMS = {
  /** 21 Nov */
  short: { day: 'numeric', month: 'short' },
  /** 21 Nov 2026 */
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  /** Saturday 21 November 2026 */
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
  weekdayShort: { weekday: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

export type DayForm = keyof typeof DAY_FORMS

/** A plain date as text. Noon UTC formatted in UTC: no zone can move it to another day. */
export function formatDay(date: PlainDate, locale: Locale, form: DayForm = 'medium'): string {
  const format = dateFormat(FORMAT_TAG[locale], { ...DAY_FORMS[form], timeZone: 'UTC' })
  return format.format(new Date(`${date}T12:00:00Z`))
}

/** Day, month and year apart, without what a language puts between: Portuguese says "21 de nov. de 2026". */
export function dayParts(date: PlainDate, locale: Locale): { day: string; month: string; year: string } {
  const format = dateFormat(FORMAT_TAG[locale], { ...DAY_FORMS.medium, timeZone: 'UTC' })
  const parts = format.formatToParts(new Date(`${date}T12:00:00Z`))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? ''
  return { day: part('day'), month: part('month').replace('.', ''), year: part('year') }
}

/** `2026-11` as "November 2026", "Nov" or "November". */
export function formatMonth(month: string, locale: Locale, form: 'long' | 'short' | 'name' = 'long'): string {
  const options: Intl.DateTimeFormatOptions =
    form === 'long' ? { month: 'long', year: 'numeric' } : { month: form === 'short' ? 'short' : 'long' }
  const format = dateFormat(FORMAT_TAG[locale], { ...options, timeZone: 'UTC' })
  return format.format(new Date(`${month}-15T12:00:00Z`))
}

/** First and last day of `2026-11`. */
export function monthRange(month: string): { from: PlainDate; to: PlainDate } {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return { from: as<PlainDate>(`${month}-01`), to: as<PlainDate>(`${month}-${String(last).padStart(2, '0')}`) }
}

/** An instant as a day, in UTC: for ends of consent and dates on stamps, which are days rather than moments. */
export const dayOf = (instant: string): PlainDate => as<PlainDate>(instant.slice(0, 10))

export function Day({ date, locale, form }: { date: PlainDate; locale: Locale; form?: DayForm }) {
  return <time dateTime={date}>{formatDay(date, locale, form)}</time>
}
