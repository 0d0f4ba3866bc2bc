/** Times and sizes as the inspector writes them: to the millisecond and the byte. */
import { dateFormat, numberFormat } from '../formats'
import { formatTag, type Locale } from '../locale'

export const durationOf = (milliseconds: number, locale: Locale): string =>
  numberFormat(formatTag(locale), { style: 'unit', unit: 'millisecond' }).format(milliseconds)

export function sizeOf(bytes: number, locale: Locale): string {
  const [value, unit] = bytes < 10_000 ? [bytes, 'byte'] : [bytes / 1_000, 'kilobyte']
  return numberFormat(formatTag(locale), { style: 'unit', unit, maximumFractionDigits: 0 }).format(value)
}

/** Of the day, with milliseconds; in the reader's own zone unless one is named. */
export const timeOf = (at: string, locale: Locale, timeZone?: string): string =>
  dateFormat(formatTag(locale), {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    timeZone,
  }).format(new Date(at))
