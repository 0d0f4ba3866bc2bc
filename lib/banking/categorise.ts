/** Says what a transaction was for, and why. Pure. */
import type { Category, CategoryClaim } from '../model/category.ts'
import type { CountryCode } from '../model/ids.ts'
import type { Money } from '../model/money.ts'
import type { Method } from '../model/transaction.ts'

export interface Evidence {
  readonly country: CountryCode | null
  readonly amount: Money
  readonly counterpartyName: string | null
  readonly remittance: string
  readonly method: Method | null
  readonly mcc: string | null
  readonly bankCode: string | null
  readonly claim: CategoryClaim | null
}

export function categorise(evidence: Evidence): Category {
  return evidence.claim?.id
    ? { id: evidence.claim.id, source: 'provider', because: evidence.claim.label }
    : { id: 'other.uncategorised', source: 'default', because: null }
}
