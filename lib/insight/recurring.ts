/**
 * Payments that come again: pay, rent, bills, subscriptions. Pure: the day comes in, and truth does not. A payee needs three
 * payments in a rhythm, a yearly one two. What they are for decides how far the amounts may vary.
 */
import { merchantName } from '../banking/merchant-name.ts'
import type { CategoryId } from '../model/category.ts'
import type { AccountId, CurrencyCode, PlainDate, TransactionId } from '../model/ids.ts'
import type { AmountKind, PriceChange } from './amounts.ts'
import { RHYTHM, expectedAfter } from './cadence.ts'
import type { Cadence } from './cadence.ts'
import { daysBetween, plusDays } from './days.ts'
import { isCash, isMoved, order, payeeOf } from './row.ts'
import type { InsightRow } from './row.ts'
import { findSeries } from './series.ts'
import type { Series } from './series.ts'
import { commonestCategory, typeOf } from './trust.ts'
import type { RecurringType } from './trust.ts'

export type RecurringStatus = 'active' | 'late' | 'ended'

export interface RecurringItem {
  /** Stays the same while rows are added at the end: account, payee, rhythm, and its number among those alike. */
  readonly key: string
  readonly accountId: AccountId
  readonly currency: CurrencyCode
  readonly direction: 'in' | 'out'
  /** As shown on its latest row. */
  readonly name: string
  readonly categoryId: CategoryId
  readonly type: RecurringType
  readonly cadence: Cadence
  readonly amountKind: AmountKind
  /** What the next one should be, signed minor units. */
  readonly amount: number
  /** Oldest first; amounts are positive minor units. */
  readonly changes: readonly PriceChange[]
  readonly status: RecurringStatus
  readonly first: PlainDate
  readonly last: PlainDate
  /** When the next one should come, which may be past when it is late; null when it ended. */
  readonly next: PlainDate | null
  /** The next one and those after it, as far as forecasts look; empty when it ended. */
  readonly upcoming: readonly PlainDate[]
  /** Members, oldest first. */
  readonly rows: readonly TransactionId[]
}

/** So many intervals without one, and it ended. */
const ENDED = 1.6
/** How far ahead anybody asks. */
const FORECAST_DAYS = 92

/**
 * Own transfers, cash and card bills are left out: nobody is paid by them.
 * @param rows in any order; those after `today` are left out. @returns in a fixed order, by key.
 */
export const findRecurring = (rows: readonly InsightRow[], today: PlainDate): readonly RecurringItem[] =>
  itemsIn(rows, today, (row) => !isMoved(row))

/**
 * Card bills and standing orders between own accounts: no bills, but a forecast of one account must know them. What is moved in
 * another amount each time follows the balance, so no forecast can be made from it.
 */
export const findRegularMoves = (rows: readonly InsightRow[], today: PlainDate): readonly RecurringItem[] =>
  itemsIn(rows, today, (row) => isMoved(row) && !isCash(row)).filter(
    ({ amountKind, categoryId }) => amountKind !== 'variable' || categoryId === 'transfer.card_bill',
  )

function itemsIn(
  rows: readonly InsightRow[],
  today: PlainDate,
  wanted: (row: InsightRow) => boolean,
): readonly RecurringItem[] {
  const seen = new Map<string, number>()
  return findSeries(rows.filter((row) => row.date <= today && wanted(row)))
    .toSorted((a, b) => order(a.rows[0]!.date, b.rows[0]!.date) || order(a.rows[0]!.id, b.rows[0]!.id))
    .map((series) => {
      const name = nameOf(series)
      const number = seen.get(name) ?? 0
      seen.set(name, number + 1)
      return itemOf(series, `${name}/${number}`, today)
    })
    .toSorted((a, b) => order(a.key, b.key))
}

const nameOf = ({ rows: [row], cadence }: Series): string =>
  [row!.accountId, row!.minor > 0 ? 'in' : 'out', row!.currency, payeeOf(row!), cadence].join('/')

function itemOf({ rows, cadence, amounts }: Series, key: string, today: PlainDate): RecurringItem {
  const [first, last] = [rows[0]!, rows.at(-1)!]
  const days = rows.map(({ date }) => date)
  const upcoming = upcomingAfter(days, cadence, plusDays(today, FORECAST_DAYS))
  const status = statusOf(last.date, upcoming[0]!, cadence, today)
  const categoryId = commonestCategory(rows)
  return {
    key,
    accountId: last.accountId,
    currency: last.currency,
    direction: last.minor > 0 ? 'in' : 'out',
    name: merchantName(last.remittance, last.counterpartyName),
    categoryId,
    type: typeOf(categoryId),
    cadence,
    amountKind: amounts.kind,
    amount: Math.sign(last.minor) * amounts.next,
    changes: amounts.changes,
    status,
    first: first.date,
    last: last.date,
    next: status === 'ended' ? null : upcoming[0]!,
    upcoming: status === 'ended' ? [] : upcoming,
    rows: rows.map(({ id }) => id),
  }
}

/** The next day in any case, and those after it until a day. */
function upcomingAfter(days: readonly PlainDate[], cadence: Cadence, until: PlainDate): readonly PlainDate[] {
  const known = [...days]
  do known.push(expectedAfter(known, cadence))
  while (known.at(-1)! <= until)
  const upcoming = known.slice(days.length)
  return [upcoming[0]!, ...upcoming.slice(1).filter((day) => day <= until)]
}

function statusOf(last: PlainDate, expected: PlainDate, cadence: Cadence, today: PlainDate): RecurringStatus {
  const { days, patience } = RHYTHM[cadence]
  if (daysBetween(last, today) > days * ENDED) return 'ended'
  return daysBetween(expected, today) > patience ? 'late' : 'active'
}
