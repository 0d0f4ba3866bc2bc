/**
 * Payments that come again: pay, rent, bills, subscriptions. Pure: the day comes in, and truth does not. A payee needs three
 * payments in a rhythm, a yearly one two. What they are for decides how far the amounts may vary.
 */
import type { CategoryId } from '../model/category.ts'
import type { AccountId, CurrencyCode, PlainDate, TransactionId } from '../model/ids.ts'
import type { AmountKind, PriceChange } from './amounts.ts'
import { RHYTHM, expectedAfter } from './cadence.ts'
import type { Cadence } from './cadence.ts'
import { daysBetween } from './days.ts'
import { order, payeeOf } from './row.ts'
import type { InsightRow } from './row.ts'
import { merchantName } from '../banking/merchant-name.ts'
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
  /** Members, oldest first. */
  readonly rows: readonly TransactionId[]
}

/** So many intervals without one, and it ended. */
const ENDED = 1.6

/** @param rows in any order; those after `today` are left out. @returns in a fixed order, by account and key. */
export function findRecurring(rows: readonly InsightRow[], today: PlainDate): readonly RecurringItem[] {
  const seen = new Map<string, number>()
  return findSeries(rows.filter(({ date }) => date <= today))
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
  const expected = expectedAfter(days, cadence)
  const status = statusOf(last.date, expected, cadence, today)
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
    next: status === 'ended' ? null : expected,
    rows: rows.map(({ id }) => id),
  }
}

function statusOf(last: PlainDate, expected: PlainDate, cadence: Cadence, today: PlainDate): RecurringStatus {
  const { days, patience } = RHYTHM[cadence]
  if (daysBetween(last, today) > days * ENDED) return 'ended'
  return daysBetween(expected, today) > patience ? 'late' : 'active'
}
