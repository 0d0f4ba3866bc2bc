/** Days as `YYYY-MM-DD`, and on which of them banks of a country book. */
import type { Country } from './types.ts'

const DAY = 86_400_000

export const FIRST_DAY = '2024-11-21'
/** The day the sandbox's clock usually stands at. */
export const TODAY = '2026-11-20'
/** Entries reach past today, so that a clock moved forward finds them. */
export const LAST_DAY = '2027-05-31'

const instant = (day: string): number => Date.parse(`${day}T00:00:00Z`)

export const plusDays = (day: string, days: number): string =>
  new Date(instant(day) + days * DAY).toISOString().slice(0, 10)

export const daysBetween = (from: string, to: string): number => Math.round((instant(to) - instant(from)) / DAY)

/** 0 is Sunday. */
export const weekday = (day: string): number => new Date(instant(day)).getUTCDay()

export const monthOf = (day: string): number => Number(day.slice(5, 7))

export const german = (day: string): string => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`

export const ALL_DAYS: readonly string[] = Array.from({ length: daysBetween(FIRST_DAY, LAST_DAY) + 1 }, (_, i) =>
  plusDays(FIRST_DAY, i),
)

/** `YYYY-MM`, every month that has a day in the World. */
export const ALL_MONTHS: readonly string[] = [...new Set(ALL_DAYS.map((day) => day.slice(0, 7)))]

export function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

/** The day of a month; the month's last day where it is shorter. */
export function dayIn(month: string, day: number): string {
  const last = lastDayOf(month)
  const wanted = `${month}-${String(day).padStart(2, '0')}`
  return wanted < last ? wanted : last
}

interface Holidays {
  /** `MM-DD`, every year. */
  readonly fixed: string
  /** Around Easter, on Mondays, or not in every year. */
  readonly moving: string
}

/** When no bank of the country books: TARGET holidays for euro payments, elsewhere the country's own. */
const HOLIDAYS: Readonly<Record<Country, Holidays>> = {
  DE: { fixed: '01-01 05-01 12-25 12-26', moving: '2025-04-18 2025-04-21 2026-04-03 2026-04-06 2027-03-26 2027-03-29' },
  GB: {
    fixed: '01-01 12-25 12-26',
    moving: `2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31
      2026-12-28 2027-03-26 2027-03-29`,
  },
  // Carnival (Monday and Tuesday), Good Friday, Corpus Christi; banks stay shut on the year's last day.
  BR: {
    fixed: '01-01 04-21 05-01 09-07 10-12 11-02 11-15 11-20 12-25 12-31',
    moving: `2025-03-03 2025-03-04 2025-04-18 2025-06-19 2026-02-16 2026-02-17 2026-04-03 2026-06-04 2027-02-08 2027-02-09
      2027-03-26 2027-05-27`,
  },
  // Easter and Pentecost by the Orthodox reckoning.
  RO: {
    fixed: '01-01 01-02 01-06 01-07 01-24 05-01 06-01 08-15 11-30 12-01 12-25 12-26',
    moving: '2025-04-18 2025-04-21 2025-06-09 2026-04-10 2026-04-13 2027-04-30 2027-05-03',
  },
  // Christmas Eve is a day off since 2025.
  PL: {
    fixed: '01-01 01-06 05-01 05-03 08-15 11-01 11-11 12-25 12-26',
    moving: '2025-04-21 2025-06-19 2025-12-24 2026-04-06 2026-06-04 2026-12-24 2027-03-29 2027-05-27',
  },
  CZ: {
    fixed: '01-01 05-01 05-08 07-05 07-06 09-28 10-28 11-17 12-24 12-25 12-26',
    moving: '2025-04-18 2025-04-21 2026-04-03 2026-04-06 2027-03-26 2027-03-29',
  },
}

export function isBankDay(country: Country, day: string): boolean {
  const weekend = weekday(day) === 0 || weekday(day) === 6
  const { fixed, moving } = HOLIDAYS[country]
  return !weekend && !fixed.includes(day.slice(5)) && !moving.includes(day)
}

export function bankDayFrom(country: Country, day: string): string {
  let found = day
  while (!isBankDay(country, found)) found = plusDays(found, 1)
  return found
}

/** The first bank day of a month is 1. */
export function bankDayIn(country: Country, month: string, nth: number): string {
  let found = bankDayFrom(country, `${month}-01`)
  for (let n = 1; n < nth; n++) found = bankDayFrom(country, plusDays(found, 1))
  return found
}

export function bankDayUpTo(country: Country, day: string): string {
  let found = day
  while (!isBankDay(country, found)) found = plusDays(found, -1)
  return found
}
