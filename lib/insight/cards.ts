/** Cards of the overview as data: a kind and its facts. Sentences are the page's. Amounts are minor units. */
import type { AccountId, ConnectionId, CurrencyCode, PlainDate, TransactionId } from '../model/ids.ts'
import type { GroupId } from '../model/taxonomy/index.ts'
import type { Cadence } from './cadence.ts'
import type { RecurringType } from './trust.ts'

interface Weighed {
  /** Names the card for good, so that one that was put away stays away: `price_rise/…`. */
  readonly key: string
  /** The heavier comes first; only cards of one answer are to be compared. */
  readonly weight: number
}

/** A regular payment costs more than before; amounts are positive. */
export interface PriceRiseCard extends Weighed {
  readonly kind: 'price_rise'
  readonly item: string
  readonly name: string
  readonly currency: CurrencyCode
  readonly from: number
  readonly to: number
  readonly date: PlainDate
  /** What it costs more in a year. */
  readonly yearly: number
}

/** A charge may have been made twice: fresh, or so long ago that the money should have come back. */
export interface DuplicateCard extends Weighed {
  readonly kind: 'duplicate_charge' | 'refund_missing'
  readonly accountId: AccountId
  readonly name: string
  readonly currency: CurrencyCode
  /** Of one of them, positive. */
  readonly amount: number
  readonly date: PlainDate
  readonly rows: readonly TransactionId[]
}

export interface NewRecurringCard extends Weighed {
  readonly kind: 'new_recurring'
  readonly item: string
  readonly name: string
  readonly type: RecurringType
  readonly cadence: Cadence
  readonly currency: CurrencyCode
  /** Positive. */
  readonly amount: number
  readonly first: PlainDate
}

/** This month's spending on a group is already above the median of the months before by more than two median deviations. */
export interface HighCategoryCard extends Weighed {
  readonly kind: 'high_category'
  readonly group: GroupId
  readonly currency: CurrencyCode
  /** `YYYY-MM` */
  readonly month: string
  readonly spent: number
  readonly usual: number
}

export interface LowBalanceCard extends Weighed {
  readonly kind: 'low_balance'
  readonly accountId: AccountId
  readonly date: PlainDate
  /** The median of that day; for a `possible` one what one path in ten falls to. */
  readonly balance: number
  readonly likelihood: 'likely' | 'possible'
}

export interface FxFeesCard extends Weighed {
  readonly kind: 'fx_fees'
  readonly month: string
  readonly currency: CurrencyCode
  /** Positive. */
  readonly amount: number
  readonly count: number
}

export interface SalaryLateCard extends Weighed {
  readonly kind: 'salary_late'
  readonly item: string
  readonly name: string
  readonly currency: CurrencyCode
  readonly amount: number
  readonly expected: PlainDate
  readonly days: number
}

export interface ConsentExpiringCard extends Weighed {
  readonly kind: 'consent_expiring'
  readonly connectionId: ConnectionId
  readonly institution: string
  readonly validUntil: PlainDate
  readonly days: number
}

export type InsightCard =
  | PriceRiseCard
  | DuplicateCard
  | NewRecurringCard
  | HighCategoryCard
  | LowBalanceCard
  | FxFeesCard
  | SalaryLateCard
  | ConsentExpiringCard
