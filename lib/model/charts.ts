/**
 * What charts are drawn from. Plain data that survives JSON: amounts are integer minor units of the one currency a chart has,
 * months `YYYY-MM`, and every label is finished text in the reader's language.
 */
import type { CurrencyCode, PlainDate } from './ids.ts'

export interface FlowMonth {
  readonly month: string
  /** Both positive. */
  readonly in: number
  readonly out: number
}

export interface CashFlowData {
  readonly currency: CurrencyCode
  /** Oldest first, up to twelve. */
  readonly months: readonly FlowMonth[]
  /** The month that is not over yet: drawn hatched. */
  readonly running: string | null
}

/** Spending of the running month as it adds up, and what the months before came to by the same day of the month. */
export interface SpendingPaceData {
  readonly currency: CurrencyCode
  /** `YYYY-MM` */
  readonly month: string
  readonly today: PlainDate
  /** Spent until the end of each day, from the first to today. */
  readonly soFar: readonly number[]
  /** The average of `months` whole months, from the first day to the last; null where there is none. */
  readonly usual: readonly number[] | null
  readonly months: number
}

export interface Share {
  readonly id: string
  readonly label: string
  readonly minor: number
}

/** A group of the taxonomy and what it is made of. `group` is the id its colour goes by. */
export interface GroupShare {
  readonly group: string
  readonly label: string
  readonly details: readonly Share[]
}

/** Where money came from and where it went in one period, without transfers. Refunds may make a detail negative. */
export interface MoneyFlow {
  readonly currency: CurrencyCode
  readonly from: PlainDate
  readonly to: PlainDate
  readonly sources: readonly Share[]
  readonly groups: readonly GroupShare[]
}

export type SpendingTree = Omit<MoneyFlow, 'sources'>

export interface SpendingDay {
  readonly day: PlainDate
  readonly spent: number
  /** The merchant most of it went to. */
  readonly top: string | null
}

export interface SpendingCalendar {
  readonly currency: CurrencyCode
  readonly from: PlainDate
  readonly to: PlainDate
  /** Days without spending may be left out. */
  readonly days: readonly SpendingDay[]
}

export interface CategoryTrendData {
  readonly currency: CurrencyCode
  readonly running: string | null
  /** Oldest first, the same for every series. */
  readonly months: readonly string[]
  readonly series: readonly { readonly group: string; readonly label: string; readonly spent: readonly number[] }[]
}

export interface NetWorthData {
  readonly currency: CurrencyCode
  /** Oldest first; both positive: what one has, and what one owes. */
  readonly points: readonly { readonly day: PlainDate; readonly assets: number; readonly liabilities: number }[]
  /** Where foreign amounts were converted: whose rates, and of which day. */
  readonly rates?: { readonly source: string; readonly day: PlainDate }
}

export interface BalanceForecastData {
  readonly currency: CurrencyCode
  /** Oldest first; its last day is today. */
  readonly past: readonly { readonly day: PlainDate; readonly balance: number }[]
  /** From tomorrow: the 10th percentile, the middle and the 90th of what is likely. */
  readonly ahead: readonly { readonly day: PlainDate; readonly low: number; readonly median: number; readonly high: number }[] // prettier-ignore
  readonly events: readonly ForecastEvent[]
}

export interface ForecastEvent {
  readonly day: PlainDate
  readonly kind: 'payday' | 'bill'
  readonly label: string
  /** Positive for both kinds. */
  readonly minor: number
}

export interface Subscription {
  readonly id: string
  readonly label: string
  readonly currency: CurrencyCode
  /** What it cost from each day on, oldest first. */
  readonly prices: readonly { readonly day: PlainDate; readonly minor: number }[]
  readonly perYear: number
  readonly next: PlainDate | null
}
