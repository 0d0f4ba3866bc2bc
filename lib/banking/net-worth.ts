/** What a person had and owed over a year or two: from stored balances, walked along the entries between them. */
import { balanceHistory, type BalanceHistory } from '../insight/balance-history.ts'
import { dayInMonth, dayOfMonth, daysBetween, monthNumber, plusDays } from '../insight/days.ts'
import type { CurrencyCode, PlainDate, Viewer } from '../model/ids.ts'
import type { NetWorthData } from '../model/charts.ts'
import type { NetWorthView, WorthMonths } from '../model/worth.ts'
import type { RateTable } from '../rates/rate.ts'
import { knownBalances } from './known-balances.ts'
import { monthsBack } from './overview.ts'
import type { Parts } from './parts.ts'
import type { StoredAccount } from './store.ts'
import { todayOf } from './study.ts'
import { ratesOf } from './worth.ts'

/** A point a week in a year, every other week in two: as many marks as one can walk through. */
const STEP_DAYS: Readonly<Record<WorthMonths, number>> = { 12: 7, 24: 14 }

/** Before any bank's records. */
const FIRST_MONTH = '1970-01'

export interface NetWorthAsk {
  readonly months: WorthMonths
  /** One currency alone; without it all of them, in `into`. */
  readonly only?: CurrencyCode
  readonly into?: CurrencyCode
}

interface Held {
  readonly account: StoredAccount
  readonly history: BalanceHistory
}

export async function netWorth(parts: Parts, viewer: Viewer, ask: NetWorthAsk): Promise<NetWorthView> {
  const today = todayOf(parts)
  const start = dayInMonth(monthNumber(today) - ask.months, dayOfMonth(today))
  const held = await historiesOf(parts, viewer, start)
  const currencies = [...Map.groupBy(held, ({ account }) => account.currency)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([currency]) => currency)
  const only = ask.only !== undefined && currencies.includes(ask.only) ? ask.only : null
  const into = only ?? ask.into ?? currencies[0] ?? ('EUR' as CurrencyCode) // a literal of its own type
  const asked = held.filter(({ account }) => only === null || account.currency === only)
  const rates = await ratesOf(parts, asked.some(({ account }) => account.currency !== into) ? [into, ...currencies] : [], start, today) // prettier-ignore
  const without = currencies.filter((currency) => only === null && !rates.convert({ minor: 0, currency }, into, today))
  const counted = asked.filter(({ account }) => !without.includes(account.currency))
  const points = daysFrom(start, today, STEP_DAYS[ask.months]).flatMap(
    (day) => pointOn(counted, day, into, rates) ?? [],
  )
  const first = points[0]?.day ?? today
  const by = currencies.map((currency) => rates.convert({ minor: 0, currency }, into, today)?.by).find((each) => each != null) // prettier-ignore
  return {
    currencies,
    data: { currency: into, points, ...(by && { rates: by }) },
    without,
    joined: counted.flatMap(({ account, history }) =>
      history.from && history.from > first ? { name: account.name, from: history.from } : [],
    ),
  }
}

async function historiesOf(parts: Parts, viewer: Viewer, start: PlainDate): Promise<readonly Held[]> {
  const [accounts, moves] = await Promise.all([
    parts.store.ledger.accounts(viewer.userId),
    parts.store.ledger.dayMoves(viewer.userId, start),
  ])
  const movesOf = Map.groupBy(moves, ({ accountId }) => accountId)
  return Promise.all(
    accounts.map(async (account) => {
      const [known, before] = await Promise.all([
        knownBalances(parts, account, start),
        parts.store.ledger.monthSums(viewer.userId, FIRST_MONTH, monthsBack(start.slice(0, 7), 1), account.id),
      ])
      const own = (movesOf.get(account.id) ?? []).map(({ date, minor }) => ({ day: date, minor }))
      // Who had entries before is known from the first day on, though nothing moved on it.
      return { account, history: balanceHistory(known, before.length > 0 ? [{ day: start, minor: 0 }, ...own] : own) }
    }),
  )
}

/** Until today, which is always among them. */
function daysFrom(start: PlainDate, today: PlainDate, step: number): readonly PlainDate[] {
  const count = Math.floor(daysBetween(start, today) / step)
  return Array.from({ length: count + 1 }, (_, at) => plusDays(today, (at - count) * step))
}

/** Null on a day of which nothing is known, and on one that lacks a rate: a sum without a part of it would be another sum. */
function pointOn(
  held: readonly Held[],
  day: PlainDate,
  into: CurrencyCode,
  rates: RateTable,
): NetWorthData['points'][number] | null {
  let [assets, liabilities, known] = [0, 0, 0]
  for (const { account, history } of held) {
    const minor = history.on(day)
    if (minor === null) continue
    const converted = rates.convert({ minor, currency: account.currency }, into, day)
    if (!converted) return null
    known++
    if (converted.money.minor > 0) assets += converted.money.minor
    else liabilities -= converted.money.minor
  }
  return known > 0 ? { day, assets, liabilities } : null
}
