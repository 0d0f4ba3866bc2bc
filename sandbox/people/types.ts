/**
 * What every bank of the sandbox knows about its customers: the truth that each wing serves in its own words.
 * The sandbox shares no code with the product; these types are its own.
 */

export type Country = 'DE' | 'GB'

export interface Bank {
  /** `nordlicht`, `isar`, … */
  readonly id: string
  readonly name: string
  readonly country: Country
  /** BLZ or sort code, digits only. */
  readonly code: string
  readonly bic: string
  /** How customers of this bank approve, unless a user keyword says otherwise. */
  readonly sca: 'embedded' | 'otp' | 'redirect' | 'decoupled'
  readonly popular: boolean
  readonly aliases: readonly string[]
  /** False for a bank that is always down. */
  readonly up: boolean
}

export interface Person {
  /** The login: `anna`, `oliver`, … */
  readonly login: string
  readonly name: string
  readonly country: Country
  readonly address: { readonly street: string; readonly postalCode: string; readonly city: string }
  readonly accounts: readonly TrueAccount[]
}

export interface TrueAccount {
  /** Stable for ever: `anna-current`. Wings make their own ids from it. */
  readonly key: string
  readonly name: string
  readonly kind: 'current' | 'savings' | 'card'
  readonly currency: 'EUR' | 'GBP'
  readonly iban: string
  /** National number: last ten digits in DE, account number in GB. */
  readonly number: string
  /** Positive minor units; 0 without an overdraft or card limit. */
  readonly limit: number
  /** Balance before the first entry, minor units. */
  readonly opening: number
  /** Oldest first, by booking date then `key`. Reaches past "now": a wing shows what is visible at its clock. */
  readonly entries: readonly TrueEntry[]
}

export interface TrueEntry {
  /** Stable for ever and unique: `anna-current-000123`. */
  readonly key: string
  /** Signed minor units; negative leaves the account. */
  readonly amount: number
  readonly currency: 'EUR' | 'GBP'
  /** `YYYY-MM-DD`: from this day it shows as pending (where it does at all; else equal to `booked`). */
  readonly seen: string
  /** From this day it is booked; null when it never will be (a pending entry that vanishes). */
  readonly booked: string | null
  /** For a pending entry that vanishes: from this day it is no longer reported. */
  readonly vanishes?: string
  /** What the pending entry says when it differs from the booked amount. */
  readonly pendingAmount?: number
  readonly valueDate: string
  readonly counterparty: { readonly name: string; readonly iban?: string }
  /** The raw line as that country's banks print it. */
  readonly remittance: string
  /** Structured parts, where that kind of payment has them. */
  readonly endToEnd?: string
  readonly mandate?: string
  readonly method: 'transfer' | 'direct_debit' | 'card' | 'cash' | 'instant' | 'fee'
  readonly mcc?: string
  /** ISO 20022 purpose code or German GVC. */
  readonly bankCode?: string
  readonly original?: { readonly amount: number; readonly currency: string }
  readonly truth: {
    /** The right category, in the taxonomy's ids. */
    readonly category: string
    /** Same for all occurrences of one recurring stream. */
    readonly recurring?: string
    /** The other half of an own-account transfer: its entry key. */
    readonly pair?: string
    /** The purchase this entry refunds: its entry key. */
    readonly refundOf?: string
  }
}

export interface World {
  readonly banks: readonly Bank[]
  readonly people: readonly Person[]
}
