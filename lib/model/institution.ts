/** A bank as the finder lists it. In the field's prose: an ASPSP. */
import type { CountryCode, ProviderId } from './ids.ts'

export interface Institution {
  /** The provider's name for the bank; opaque to us (Klarna: the bank code). */
  readonly ref: string
  readonly name: string
  readonly country: CountryCode
  /** Other names people type, and codes: BIC, sort code, BLZ. */
  readonly aliases: readonly string[]
  /** Shown above the list. */
  readonly popular?: boolean
  /** Present for something to apply for (a deposit, a loan) instead of accounts to see. */
  readonly product?: true
}

/** A bank with the provider that serves it: what the finder searches over. */
export interface OfferedInstitution extends Institution {
  readonly providerId: ProviderId
}
