/** What balances were, as pages show it. */
import type { BalanceType } from './account.ts'
import type { NetWorthData } from './charts.ts'
import type { CurrencyCode, PlainDate } from './ids.ts'
import type { Money } from './money.ts'

export const WORTH_MONTHS = [12, 24] as const
export type WorthMonths = (typeof WORTH_MONTHS)[number]

export interface NetWorthView {
  /** Currencies the person holds something in, that of most accounts first. */
  readonly currencies: readonly CurrencyCode[]
  /** All of them in one, or one alone. */
  readonly data: NetWorthData
  /** Currencies left out, for want of a rate. */
  readonly without: readonly CurrencyCode[]
  /** Accounts known only from a day within the period on. */
  readonly joined: readonly { readonly name: string; readonly from: PlainDate }[]
}

/** Which balance an account shows, and whether its entries explain how it came about. */
export interface ProofView {
  readonly type: BalanceType
  readonly at: string
  /** Between stored balances, oldest first: what was there, what was booked, what is there. Empty until there are two. */
  readonly spans: readonly SpanView[]
  /** The first that does not come out even; it may lie before those of `spans`. */
  readonly gap: SpanView | null
  /** Of all spans. */
  readonly proven: number
  readonly of: number
}

export interface SpanView {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly opening: Money
  readonly entries: number
  readonly sum: Money
  readonly closing: Money
  /** Zero where it comes out even. */
  readonly gap: Money
}
