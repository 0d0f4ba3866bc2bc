/**
 * Dates as people read them: absolute first. A plain date has no time zone and is never shifted by one. A month's name is of the
 * reader's language; where figures are of another one, a day is written in figures alone, so that no two languages meet in it.
 */
import { as, type PlainDate } from '@/lib/model/ids'
import { dateFormat } from './formats'
import { formatTag, mixes, wordsTag, type Locale } from './locale'

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

const FIGURES = {
  short: { day: '2-digit', month: '2-digit' },
  medium: { day: '2-digit', month: '2-digit', year: 'numeric' },
} as const satisfies Partial<Record<DayForm, Intl.DateTimeFormatOptions>>

/** Noon UTC formatted in UTC: no zone can move a plain date to another day. */
const noon = (date: PlainDate): Date => new Date(`${date}T12:00:00Z`)
const inUtc = (tag: string, options: Intl.DateTimeFormatOptions) => dateFormat(tag, { ...options, timeZone: 'UTC' })

/** A plain date as text. */
export function formatDay(date: PlainDate, locale: Locale, form: DayForm = 'medium'): string {
  const words = inUtc(wordsTag(locale), DAY_FORMS[form])
  if (!mixes(locale) || form === 'weekday' || form === 'weekdayShort') return words.format(noon(date))
  if (form === 'long') return `${formatDay(date, locale, 'weekday')}, ${formatDay(date, locale, 'medium')}`
  return inUtc(formatTag(locale), FIGURES[form]).format(noon(date))
}

/** Day, month and year apart, without what a language puts between: Portuguese says "21 de nov. de 2026". */
export function dayParts(date: PlainDate, locale: Locale): { day: string; month: string; year: string } {
  const parts = inUtc(wordsTag(locale), DAY_FORMS.medium).formatToParts(noon(date))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? ''
  return { day: part('day'), month: part('month').replace('.', ''), year: part('year') }
}

/** `2026-11` as "November 2026", "Nov" or "November". */
export function formatMonth(month: string, locale: Locale, form: 'long' | 'short' | 'name' = 'long'): string {
  const options: Intl.DateTimeFormatOptions =
    form === 'long' ? { month: 'long', year: 'numeric' } : { month: form === 'short' ? 'short' : 'long' }
  return inUtc(wordsTag(locale), options).format(noon(as<PlainDate>(`${month}-15`)))
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

/** An instant; in the machine's own zone, unless another is named, which is then told. */
export function formatMoment(at: string, locale: Locale, timeZone?: string): string {
  return dateFormat(formatTag(locale), {
    day: 'numeric',
    month: mixes(locale) ? 'numeric' : 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: timeZone ? 'short' : undefined,
  }).format(new Date(at))
}
