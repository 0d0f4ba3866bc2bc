/** Times and shares as people read them. */
import { numberFormat } from '../formats'
import { formatTag, type Locale } from '../locale'

export const formatMilliseconds = (value: number, locale: Locale): string =>
  numberFormat(formatTag(locale), { style: 'unit', unit: 'millisecond', maximumFractionDigits: 0 }).format(value)

export const formatBytes = (value: number, locale: Locale): string =>
  numberFormat(formatTag(locale), { style: 'unit', unit: 'byte', unitDisplay: 'long' }).format(value)

const BLANK = '–'
export const formatTime = (value: number | null, locale: Locale): string =>
  value === null ? BLANK : formatMilliseconds(value, locale)

/** Rounded down: what failed once was not up all the time. */
export const formatShare = (value: number | null, locale: Locale): string =>
  value === null
    ? BLANK
    : numberFormat(formatTag(locale), { style: 'percent', maximumFractionDigits: 2 }).format(Math.floor(value * 10_000) / 10_000) // prettier-ignore
