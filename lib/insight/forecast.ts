/**
 * What an account will hold on each of the coming days: what is certain (recurring items, on their days) and what is probable
 * (what else came and went on the same weekdays of the last months, drawn at random 500 times). Pure: the same question has the same answer.
 */
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { AccountId, PlainDate } from '../model/ids.ts'
import { daysBetween, plusDays, weekdayOf } from './days.ts'
import { datedItems } from './payday.ts'
import type { DatedItem } from './payday.ts'
import type { RecurringItem } from './recurring.ts'
import { isCash, isMoved, median, order, payeeOf } from './row.ts'
import type { InsightRow } from './row.ts'

export interface ForecastAsk {
  readonly accountId: AccountId
  /** Available now, minor units. */
  readonly balance: number
  readonly today: PlainDate
  readonly days: 30 | 60 | 90
  /** Of any accounts, at least of the last 90 days; others are left out. */
  readonly rows: readonly InsightRow[]
  /** What comes for certain: recurring items, and regular moves between own accounts. */
  readonly items: readonly RecurringItem[]
  /** Minor units below which the person wants to know; 0 by default. */
  readonly threshold?: number
  readonly seed?: number
}

/** Balances at the end of the day, minor units. */
export interface ForecastDay {
  readonly date: PlainDate
  /** Of the items due that day, signed. */
  readonly certain: number
  /** Usual spending on such a weekday beside that; below 0 where more comes in than goes out. */
  readonly probable: number
  readonly median: number
  /** Nine in ten paths end above `low`, nine in ten below `high`. */
  readonly low: number
  readonly high: number
}

export interface Forecast {
  readonly accountId: AccountId
  /** Tomorrow first. */
  readonly days: readonly ForecastDay[]
  readonly dated: readonly DatedItem[]
  /** The first day the median is below the threshold; null when it never is. */
  readonly firstBelow: PlainDate | null
  /** The first day one path in ten is. */
  readonly mayFallBelow: PlainDate | null
}

const PATHS = 500
const HISTORY_DAYS = 90
/** With less history than four of each weekday, all days are one kind of day. */
const LEAST_DAYS = 28
const DEFAULT_SEED = 20_261_120

export function forecast(ask: ForecastAsk): Forecast {
  const { accountId, balance, today, threshold = 0 } = ask
  const until = plusDays(today, ask.days)
  const dated = datedItems(ask.items.filter((item) => item.accountId === accountId), today, until) // prettier-ignore
  const dates = Array.from({ length: ask.days }, (_, at) => plusDays(today, at + 1))
  const certain = dates.map((date) => dated.filter((one) => one.date === date).reduce((sum, { amount }) => sum + amount, 0)) // prettier-ignore
  const spent = spendingBefore(ask)
  const samples = dates.map((date) => spent.get(weekdayOf(date))!)
  const ends = pathsOf(balance, certain, samples, ask.seed ?? DEFAULT_SEED)
  const days = dates.map((date, at): ForecastDay => {
    const [low, middle, high] = quantiles(ends[at]!)
    return { date, certain: certain[at]!, probable: median(samples[at]!), median: middle, low, high }
  })
  const below = (level: (day: ForecastDay) => number): PlainDate | null =>
    days.find((day) => level(day) < threshold)?.date ?? null
  return { accountId, days, dated, firstBelow: below((day) => day.median), mayFallBelow: below(({ low }) => low) }
}

/**
 * What was spent on each day of the last 90, by weekday, less what came in unplanned: who works for many clients lives from
 * that. Days without any count as 0. Cash counts as spent, other moves of one's own money do not.
 */
function spendingBefore({ accountId, today, rows, items }: ForecastAsk): ReadonlyMap<number, readonly number[]> {
  const regular = new Set(items.flatMap((item) => item.rows))
  const own = rows.filter((row) => row.accountId === accountId && row.date < today)
  const first = own.reduce((least, { date }) => (date < least ? date : least), today)
  const from = first > plusDays(today, -HISTORY_DAYS) ? first : plusDays(today, -HISTORY_DAYS)
  const free = own.filter((row) => row.date >= from && !regular.has(row.id) && (isCash(row) || !isMoved(row)))
  const spent = [...usual(free.filter(({ minor }) => minor < 0)), ...usual(free.filter(({ minor }) => minor > 0))]
  const perDay = Map.groupBy(spent, ({ date }) => date)
  const days = Array.from({ length: daysBetween(from, today) }, (_, at) => plusDays(from, at))
  const sums = days.map((date) => ({ date, sum: sumOf(perDay.get(date) ?? []) }))
  const isShort = days.length < LEAST_DAYS
  return new Map(
    [0, 1, 2, 3, 4, 5, 6].map((weekday) => {
      const sample = sums.filter(({ date }) => isShort || weekdayOf(date) === weekday).map(({ sum }) => sum)
      return [weekday, sample.length > 0 ? sample : [0]]
    }),
  )
}

const sumOf = (rows: readonly InsightRow[]): number => rows.reduce((sum, { minor }) => sum - minor, 0)

/** So often paid within the history, and it is a habit, however dear. */
const HABIT = 3

/**
 * Without single payments beyond Tukey's fence, on a scale of ratios as spending is skewed: a new sofa says nothing of the next
 * Saturday.
 */
function usual(rows: readonly InsightRow[]): readonly InsightRow[] {
  const amounts = rows.map(({ minor }) => Math.abs(minor)).toSorted((a, b) => a - b)
  const quarter = amounts[Math.floor(amounts.length / 4)] ?? 1
  const upper = amounts[Math.floor((amounts.length * 3) / 4)] ?? 1
  const fence = upper * (upper / quarter) ** 1.5
  const payees = Map.groupBy(rows, payeeOf)
  return rows.filter((row) => Math.abs(row.minor) <= fence || payees.get(payeeOf(row))!.length >= HABIT)
}

/** @returns for each day the balances at its end in all paths, lowest first. */
function pathsOf(balance: number, certain: readonly number[], samples: readonly (readonly number[])[], seed: number) {
  const random = xoroshiro128plus(seed)
  const ends = certain.map(() => new Float64Array(PATHS)) // whole numbers beyond 2^31, which Int32 would not hold
  for (let path = 0; path < PATHS; path++) {
    let left = balance
    for (const [at, due] of certain.entries()) {
      const sample = samples[at]!
      left += due - sample[uniformInt(random, 0, sample.length - 1)]!
      ends[at]![path] = left
    }
  }
  return ends.map((day) => day.toSorted())
}

const quantiles = (sorted: Float64Array): readonly [low: number, middle: number, high: number] => [
  sorted[PATHS / 10]!,
  sorted[PATHS / 2]!,
  sorted[PATHS - PATHS / 10 - 1]!,
]

/** Forecasts of several accounts, each with its own balance, by account. */
export const forecasts = (
  accounts: readonly { readonly id: AccountId; readonly balance: number }[],
  ask: Omit<ForecastAsk, 'accountId' | 'balance'>,
): readonly Forecast[] =>
  accounts.toSorted((a, b) => order(a.id, b.id)).map(({ id, balance }) => forecast({ ...ask, accountId: id, balance }))
