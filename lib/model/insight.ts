/** What was noticed, as a page shows it: facts for a sentence, and the entries it is about. */
import type { SpendingPaceData } from './charts.ts'
import type { AccountId, PlainDate } from './ids.ts'
import type { Money } from './money.ts'
import type { Cadence, OutlookView } from './outlook.ts'
import type { FeedFilter } from './view.ts'

/** Amounts are positive. */
type Facts =
  | { readonly kind: 'price_rise'; readonly name: string; readonly from: Money; readonly to: Money; readonly date: PlainDate; readonly yearly: Money }
  | { readonly kind: 'duplicate_charge' | 'refund_missing'; readonly name: string; readonly amount: Money; readonly date: PlainDate; readonly count: number }
  | { readonly kind: 'new_recurring'; readonly name: string; readonly amount: Money; readonly cadence: Cadence; readonly first: PlainDate }
  | { readonly kind: 'high_category'; readonly group: string; readonly month: string; readonly spent: Money; readonly usual: Money }
  | { readonly kind: 'fx_fees'; readonly month: string; readonly amount: Money; readonly count: number }
  | { readonly kind: 'salary_late'; readonly name: string; readonly amount: Money; readonly expected: PlainDate; readonly days: number } // prettier-ignore

export type InsightView = Facts & {
  /** Names it for good, so that one that was put away stays away; says nothing of what it is about. */
  readonly id: string
  /** The entries it is about. */
  readonly entries: FeedFilter
}
export type InsightKind = Facts['kind']

/** An account that will likely (or may) fall below zero. */
export interface LowBalanceView {
  readonly accountId: AccountId
  readonly accountName: string
  readonly date: PlainDate
  readonly balance: Money
  readonly likelihood: 'likely' | 'possible'
}

export interface InsightsView {
  /** The weightiest first, at most three. */
  readonly cards: readonly InsightView[]
  readonly lowBalances: readonly LowBalanceView[]
}

/** All that a person's entries tell of now and of what comes. */
export interface ForesightView {
  readonly insights: InsightsView
  readonly outlook: OutlookView
  /** The month's spending against the months before, per currency, that of most entries first. */
  readonly paces: readonly SpendingPaceData[]
}
