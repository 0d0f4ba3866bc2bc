/** Calendar arithmetic on plain days. No time zone and no clock enters: today is told by the caller. */
import type { PlainDate } from '../model/ids.ts'

const DAY_MS = 86_400_000

/** Whole days since the epoch. */
export const dayNumber = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS

export const dayOf = (number: number): PlainDate => new Date(number * DAY_MS).toISOString().slice(0, 10) as PlainDate // an ISO instant begins with its day

export const plusDays = (date: PlainDate, days: number): PlainDate => dayOf(dayNumber(date) + days)

/** Negative when `to` comes first. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from)

/** 0 is Sunday. */
export const weekdayOf = (date: PlainDate): number => (dayNumber(date) + 4) % 7

export const dayOfMonth = (date: PlainDate): number => Number(date.slice(8))

/** Months since year 0, so that months can be added as numbers. */
export const monthNumber = (date: PlainDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1

export const daysInMonth = (month: number): number =>
  new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate()

/** The n-th of a month, or its last day where it is shorter. */
export function dayInMonth(month: number, day: number): PlainDate {
  const within = Math.min(day, daysInMonth(month))
  return new Date(Date.UTC(Math.floor(month / 12), month % 12, within)).toISOString().slice(0, 10) as PlainDate // as above
}

export const isWeekend = (date: PlainDate): boolean => weekdayOf(date) === 0 || weekdayOf(date) === 6
