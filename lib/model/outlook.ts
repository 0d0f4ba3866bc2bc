/** What comes again and what is due, as a page shows it. */
import type { CategoryId } from './category.ts'
import type { Subscription } from './charts.ts'
import type { PlainDate } from './ids.ts'
import type { Money } from './money.ts'

/** How often something comes. */
export const CADENCES = ['weekly', 'fortnightly', 'monthly', 'bimonthly', 'quarterly', 'halfyearly', 'yearly'] as const
export type Cadence = (typeof CADENCES)[number]

export interface RecurringView {
  readonly key: string
  readonly name: string
  readonly accountName: string
  readonly direction: 'in' | 'out'
  readonly categoryId: CategoryId
  readonly cadence: Cadence
  readonly status: 'active' | 'late' | 'ended'
  readonly last: PlainDate
  /** Expected; past where it is late, null where it ended. */
  readonly next: PlainDate | null
  /** Expected next time, signed. */
  readonly amount: Money
  /** Another amount each time; `amount` is the usual one. */
  readonly varies: boolean
  readonly yearly: Money
  /** The last change of its price; both amounts are positive. */
  readonly change: { readonly date: PlainDate; readonly from: Money; readonly to: Money } | null
}

export interface OutlookView {
  readonly today: PlainDate
  readonly items: readonly RecurringView[]
  /** Of the next 14 days, soonest first. */
  readonly soon: readonly { readonly name: string; readonly date: PlainDate; readonly amount: Money; readonly categoryId: CategoryId }[] // prettier-ignore
  /** What is left of the current accounts of a currency until the next pay, when everything due before it is paid. */
  readonly payday: readonly { readonly left: Money; readonly day: PlainDate; readonly days: number; readonly due: number }[] // prettier-ignore
  /** What goes out at a price that holds until it changes, the dearest first. */
  readonly subscriptions: readonly Subscription[]
  /** What goes out regularly, as so much a month. */
  readonly monthly: readonly Money[]
}
