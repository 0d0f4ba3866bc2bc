/** Consent in the words of the Berlin Group's framework. */

export const CONSENT_SCOPES = ['accounts', 'details', 'balances', 'transactions', 'identity'] as const
export type ConsentScope = (typeof CONSENT_SCOPES)[number]

export const CONSENT_STATUSES = ['received', 'valid', 'rejected', 'expired', 'revokedByPsu', 'terminatedByTpp'] as const
export type ConsentStatus = (typeof CONSENT_STATUSES)[number]

export interface Consent {
  readonly status: ConsentStatus
  readonly scope: readonly ConsentScope[]
  /** Null where a consent has no end (Brazil). */
  readonly validUntil: Date | null
  /** How long the provider may keep what it fetched for it, where it says so (Finqware). */
  readonly retainedUntil?: Date | null
}
