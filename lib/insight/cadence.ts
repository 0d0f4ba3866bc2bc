/** How often something comes: the rhythm of a list of days, and the day it should come next. */
import type { PlainDate } from '../model/ids.ts'
import { CADENCES, type Cadence } from '../model/outlook.ts'
import { dayInMonth, dayNumber, dayOf, dayOfMonth, daysBetween, daysInMonth } from './days.ts'
import { isWeekend, monthNumber, plusDays, weekdayOf } from './days.ts'
import { median } from './row.ts'

export type { Cadence }

interface Rhythm {
  /** Days from one to the next, on average. */
  readonly days: number
  /** Calendar months from one to the next; 0 for rhythms of weeks. */
  readonly months: number
  /** Days the middle gap may be off. */
  readonly middle: number
  /** Days any gap may be off: weekends, holidays, a slow payer. Narrow for weeks, or everything would be weekly. */
  readonly tolerance: number
  /** Days after the expected one from which it is late. */
  readonly patience: number
}

export const RHYTHM: Readonly<Record<Cadence, Rhythm>> = {
  weekly: { days: 7, months: 0, middle: 1, tolerance: 2, patience: 2 },
  fortnightly: { days: 14, months: 0, middle: 1, tolerance: 3, patience: 3 },
  monthly: { days: 30.44, months: 1, middle: 3, tolerance: 4.5, patience: 5 },
  bimonthly: { days: 60.9, months: 2, middle: 4, tolerance: 7, patience: 5 },
  quarterly: { days: 91.3, months: 3, middle: 5, tolerance: 10, patience: 5 },
  halfyearly: { days: 182.6, months: 6, middle: 8, tolerance: 15, patience: 5 },
  yearly: { days: 365.25, months: 12, middle: 10, tolerance: 15, patience: 5 },
}

/** Missed ones in a row that do not end a series: the months without council tax, a forgotten standing order. */
const MISSES = 2
/** Shares of gaps that fit, by how many there are: of few, all must. */
const FIT = 0.7
const FIT_AT_ONCE = 0.5
const FEW_GAPS = 3

/** @param days oldest first, each once. @param least share of gaps that must fit. @returns null when they have no rhythm. */
export function cadenceOf(days: readonly PlainDate[], least = FIT): Cadence | null {
  const gaps = gapsOf(days)
  if (gaps.length === 0) return null
  const middle = median(gaps)
  const cadence = CADENCES.find((name) => Math.abs(middle - RHYTHM[name].days) <= RHYTHM[name].middle)
  if (!cadence || (gaps.length === 1 && cadence !== 'yearly')) return null
  const periods = gaps.map((gap) => periodsIn(gap, cadence))
  const fitting = periods.filter((count) => count > 0).length / gaps.length
  const atOnce = periods.filter((count) => count === 1).length / gaps.length
  const enough = gaps.length <= FEW_GAPS ? 1 : least
  return fitting >= enough && atOnce >= Math.min(FIT_AT_ONCE, 1 - 1 / gaps.length) ? cadence : null
}

const gapsOf = (days: readonly PlainDate[]): readonly number[] =>
  days.slice(1).map((day, at) => daysBetween(days[at]!, day))

/** @returns 1 for the next one on time, 2 or 3 where some were missed, 0 when the gap fits nothing. */
export function periodsIn(gap: number, cadence: Cadence): number {
  const { days, tolerance } = RHYTHM[cadence]
  const periods = Math.max(1, Math.round(gap / days))
  return periods <= MISSES + 1 && Math.abs(gap - periods * days) <= tolerance ? periods : 0
}

/** The day after the last one on which it should come; where it never came on a weekend, a weekday. @param days oldest first, not empty */
export function expectedAfter(days: readonly PlainDate[], cadence: Cadence): PlainDate {
  const last = days.at(-1)!
  const { months } = RHYTHM[cadence]
  const usual = months === 0 ? null : usualDay(days)
  const nominal = usual === null ? nextWeek(days, cadence) : nextMonth(last, usual, months)
  if (!isWeekend(nominal) || days.some(isWeekend) || days.length < 3) return nominal
  return usual !== null && comesBefore(days, usual) ? fridayBefore(nominal) : mondayAfter(nominal)
}

/** The day of the month it is due; 31 for the month's end. Bank days move some of them, so the commonest counts. */
function usualDay(days: readonly PlainDate[]): number {
  const [day, count] = commonest(days.map(dayOfMonth))
  const atEnd = days.filter((one) => daysInMonth(monthNumber(one)) - dayOfMonth(one) <= 3).length
  return day > 27 && atEnd >= days.length * 0.8 && count < days.length * 0.6 ? 31 : day
}

/** From the due day that the last one was nearest to, so that a late one does not move those after it. */
function nextMonth(last: PlainDate, usual: number, months: number): PlainDate {
  const month = monthNumber(last)
  const off = (at: number): number => Math.abs(daysBetween(last, dayInMonth(at, usual)))
  const [nearest = month] = [month, month - 1, month + 1].toSorted((a, b) => off(a) - off(b))
  return dayInMonth(nearest + months, usual)
}

function nextWeek(days: readonly PlainDate[], cadence: Cadence): PlainDate {
  const next = plusDays(days.at(-1)!, RHYTHM[cadence].days)
  const [weekday] = commonest(days.map(weekdayOf))
  const off = ((weekday - weekdayOf(next) + 10) % 7) - 3
  return plusDays(next, off)
}

const comesBefore = (days: readonly PlainDate[], usual: number): boolean => {
  const off = days.map((day) => daysBetween(nearestDue(day, usual), day))
  return off.filter((by) => by < 0).length > off.filter((by) => by > 0).length
}

function nearestDue(day: PlainDate, usual: number): PlainDate {
  const month = monthNumber(day)
  const dues = [month - 1, month, month + 1].map((at) => dayInMonth(at, usual))
  return dues.reduce((best, due) => (Math.abs(daysBetween(day, due)) < Math.abs(daysBetween(day, best)) ? due : best))
}

const fridayBefore = (day: PlainDate): PlainDate => plusDays(day, weekdayOf(day) === 6 ? -1 : -2)
const mondayAfter = (day: PlainDate): PlainDate => dayOf(dayNumber(day) + (weekdayOf(day) === 6 ? 2 : 1))

/** The commonest value and how often it is there; the smallest of several. */
function commonest(values: readonly number[]): readonly [value: number, count: number] {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce((best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] < best[0]) ? one : best))
}
