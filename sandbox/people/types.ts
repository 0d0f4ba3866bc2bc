/**
 * What every bank of the sandbox knows about its customers: the truth that each wing serves in its own words.
 * The sandbox shares no code with the product; these types are its own.
 */

export type Country = 'DE' | 'GB' | 'BR' | 'RO' | 'PL' | 'CZ'
export type Currency = 'EUR' | 'GBP' | 'BRL' | 'RON' | 'PLN' | 'CZK'

export interface Bank {
  /** `nordlicht`, `isar`, … */
  readonly id: string
  readonly name: string
  readonly country: Country
  /** BLZ, sort code, COMPE, Romanian bank code (letters), Polish or Czech clearing number; no separators. */
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
  /** Digits only, with valid check digits: CPF, CNP, PESEL. Where the country's banks tell it. */
  readonly taxId?: string
  /** CNPJ of who also trades. */
  readonly businessTaxId?: string
  readonly email?: string
  readonly phone?: string
  /** `YYYY-MM-DD` */
  readonly bornOn?: string
  readonly accounts: readonly TrueAccount[]
}

export interface TrueAccount {
  /** Stable for ever: `anna-current`. Wings make their own ids from it. */
  readonly key: string
  readonly name: string
  /** Where it is kept, for a person with several banks; else every bank of theirs shows it. */
  readonly bank?: string
  readonly kind: 'current' | 'savings' | 'card'
  readonly currency: Currency
  /** Empty in Brazil. */
  readonly iban: string
  /** National number: last ten digits in DE, account number in GB, RO, PL, CZ and (without check digit) BR. A card: its last four. */
  readonly number: string
  /** Brazil: agência, four digits, and the account's check digit. */
  readonly branch?: string
  readonly checkDigit?: string
  /** Whose money it is; `individual` where absent. */
  readonly holderType?: 'individual' | 'corporation'
  /** A card: its network, and the days its statement closes and falls due. */
  readonly card?: { readonly network: 'VISA' | 'MASTERCARD' | 'ELO'; readonly closes: number; readonly due: number }
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
  readonly currency: Currency
  /** `YYYY-MM-DD`: from this day it shows as pending (where it does at all; else equal to `booked`). */
  readonly seen: string
  /** From this day it is booked; null when it never will be (a pending entry that vanishes). */
  readonly booked: string | null
  /** For a pending entry that vanishes: from this day it is no longer reported. */
  readonly vanishes?: string
  /** What the pending entry says when it differs from the booked amount. */
  readonly pendingAmount?: number
  readonly valueDate: string
  readonly counterparty: { readonly name: string; readonly iban?: string; readonly taxId?: string }
  /** The raw line as that country's banks print it. */
  readonly remittance: string
  /** Structured parts, where that kind of payment has them. */
  readonly endToEnd?: string
  readonly mandate?: string
  readonly method: 'transfer' | 'direct_debit' | 'card' | 'cash' | 'instant' | 'fee'
  readonly mcc?: string
  /** The country's own rail where it has one: `PIX`, `TED`, `BOLETO`, `FOLHA_PAGAMENTO`, `BLIK`, `ELIXIR`, … */
  readonly rail?: string
  /** Which part of how many, of something bought in parts. */
  readonly instalment?: { readonly number: number; readonly of: number }
  /** Time of day the payment was made, `HH:mm:ss` UTC, where the country's banks tell it. */
  readonly time?: string
  /** ISO 20022 purpose code or German GVC. */
  readonly bankCode?: string
  readonly original?: { readonly amount: number; readonly currency: string }
  readonly truth: {
    /** The right category, in the taxonomy's ids. */
    readonly category: string
    /** Same for all occurrences of one recurring stream, as banks mark them. */
    readonly recurring?: string
    /**
     * Same for all occurrences of one series: whatever is `recurring`, and what comes once or twice a year by contract, by law
     * or as agreed pay. What is billed after the event (a doctor, a fine, an assessment) is none.
     */
    readonly series?: string
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
