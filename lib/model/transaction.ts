/** A transaction in the product's words, whoever reported it. */
import type { CategoryClaim } from './category.ts'
import type { PlainDate } from './ids.ts'
import type { Money } from './money.ts'

export type TransactionStatus = 'booked' | 'pending'

/** How the money moved, where the bank says so. A mechanism is not a category. */
export const METHODS = ['transfer', 'direct_debit', 'card', 'cash', 'instant', 'fee', 'unknown'] as const
export type Method = (typeof METHODS)[number]

export interface Counterparty {
  readonly name?: string
  /** Used to recognise the same party again; the store keeps a keyed digest and the last four characters only. */
  readonly account?: string
}

/** One entry as a provider reported it, before we reconcile and categorise it. */
export interface Transaction {
  /** The provider's stable name for it, or null where there is none (pending entries, some banks). */
  readonly ref: string | null
  readonly accountRef: string
  /** Signed: money that leaves the account is negative. */
  readonly amount: Money
  readonly status: TransactionStatus
  /** The day the list is ordered by: the booking date, or the value date where the bank gives only that. */
  readonly date: PlainDate
  readonly valueDate?: PlainDate
  readonly counterparty?: Counterparty
  /** The remittance information as the bank sent it; may be empty. */
  readonly remittance: string
  /** What was paid in the other currency. */
  readonly original?: Money
  readonly method?: Method
  /** ISO 18245 merchant category code, four digits. */
  readonly mcc?: string
  /** Codes that name a purpose: ISO 20022 purpose or GVC. */
  readonly bankCode?: string
  /** What the provider calls it, mapped to our taxonomy where its id is known. */
  readonly category?: CategoryClaim
}
