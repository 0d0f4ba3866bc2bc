/** What a person does over and over: when, for how much, and with whom. Combinators for the tables in people/. */
import { ALL_DAYS, ALL_MONTHS, FIRST_DAY, LAST_DAY, bankDayFrom, bankDayIn, bankDayUpTo } from './calendar.ts'
import { dayIn, lastDayOf, monthOf, plusDays, weekday } from './calendar.ts'
import type { Dice } from './random.ts'
import type { Country, TrueEntry } from './types.ts'

/** The days something happens on; outside the World's days is dropped later. */
export type When = (dice: Dice, country: Country) => readonly string[]
/** Positive minor units. */
export type Amount = (dice: Dice, day: string) => number

export interface Payee {
  /** Empty where only the line says who it is. */
  readonly name: string
  readonly line: string
}

export interface Habit {
  /** Unique per person. */
  readonly id: string
  readonly category: string
  readonly when: When
  readonly amount: Amount
  readonly payees: readonly Payee[]
  readonly method: TrueEntry['method']
  readonly mcc?: string
  readonly bankCode?: string
  /** The country's own rail, where it does not follow from the method. */
  readonly rail?: string
  /** The other side is a human being, not a firm. */
  readonly person?: boolean
  readonly income?: boolean
  /** Paid in another currency: its code and what one unit costs, and what the bank calls its fee for that. */
  readonly abroad?: { readonly currency: string; readonly rate: number; readonly fee: string }
  /** One stream that a detector should find. */
  readonly recurring?: boolean
  /** One stream all the same, where `recurring` is false. */
  readonly series?: boolean
}

export type Season = Readonly<Record<number, number>>
export const FESTIVE: Season = { 11: 1.1, 12: 1.35 }
export const SUMMER: Season = { 6: 1.2, 7: 2.2, 8: 2.2 }

/** @param weights Sunday first; how likely each weekday is. */
export const weekly =
  (
    times: number,
    { weights = [1, 1, 1, 1, 1, 1, 1], season = {} }: { weights?: readonly number[]; season?: Season } = {},
  ): When =>
  (dice) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    return ALL_DAYS.filter((day) =>
      dice.chance((times * (weights[weekday(day)] ?? 0) * (season[monthOf(day)] ?? 1)) / total),
    )
  }

export const WORKDAYS = [0, 5, 5, 5, 5, 5, 0]
export const WEEKENDS = [3, 1, 1, 1, 2, 5, 6]
export const SHOPPING_DAYS = [0, 2, 2, 3, 3, 4, 6]

/** A day of the month, moved to a bank day. */
export const monthly =
  (
    day: number,
    { months, direction = 'next' }: { months?: readonly number[]; direction?: 'next' | 'before' } = {},
  ): When =>
  (_dice, country) =>
    ALL_MONTHS.filter((month) => !months || months.includes(Number(month.slice(5)))).map((month) =>
      (direction === 'next' ? bankDayFrom : bankDayUpTo)(country, dayIn(month, day)),
    )

/** As cards and app stores do it: the same day, weekend or not. */
export const sameDay =
  (day: number): When =>
  () =>
    ALL_MONTHS.map((month) => dayIn(month, day))

export const lastBankDay: When = (_dice, country) => ALL_MONTHS.map((month) => bankDayUpTo(country, lastDayOf(month)))

/** The first bank day of a month is 1. */
export const nthBankDay =
  (nth: number): When =>
  (_dice, country) =>
    ALL_MONTHS.map((month) => bankDayIn(country, month, nth))

export const everyFew =
  (low: number, high: number): When =>
  (dice) => {
    const days: string[] = []
    for (
      let day = plusDays(FIRST_DAY, dice.between(0, high));
      day <= LAST_DAY;
      day = plusDays(day, dice.between(low, high))
    )
      days.push(day)
    return days
  }

export const on =
  (...days: readonly string[]): When =>
  () =>
    days

export const between =
  (from: string, to: string, when: When): When =>
  (dice, country) =>
    when(dice, country).filter((day) => day >= from && day <= to)

/** The one of this month comes so many days later. */
export const late =
  (month: string, days: number, when: When): When =>
  (dice, country) =>
    when(dice, country).map((day) => (day.startsWith(month) ? bankDayFrom(country, plusDays(day, days)) : day))

export const exactly =
  (amount: number): Amount =>
  () =>
    amount

/** Price steps: each from its day on. */
export const steps =
  (first: number, ...later: readonly (readonly [from: string, amount: number])[]): Amount =>
  (_dice, day) =>
    later.findLast(([from]) => from <= day)?.[1] ?? first

export const range =
  (low: number, high: number): Amount =>
  (dice) =>
    dice.between(low, high)

export const spread =
  (median: number, sigma: number): Amount =>
  (dice) =>
    Math.max(89, Math.round(dice.logNormal(median, sigma)))

export const rounded =
  (low: number, high: number, unit: number): Amount =>
  (dice) =>
    dice.between(low / unit, high / unit) * unit

/** `name | line`, one a line; without a bar only the line is known. */
export const payees = (table: string): readonly Payee[] =>
  table
    .trim()
    .split('\n')
    .map((row) => {
      const [first = '', line] = row.split(' | ').map((part) => part.trim())
      return line === undefined ? { name: '', line: first } : { name: first, line }
    })
