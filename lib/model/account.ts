/** Accounts and balances as the bank reports them; nothing here is computed by us. */
import type { CurrencyCode } from './ids.ts'
import type { Money } from './money.ts'

export const ACCOUNT_KINDS = ['current', 'savings', 'card', 'loan', 'other'] as const
export type AccountKind = (typeof ACCOUNT_KINDS)[number]

/** Balance types of the Berlin Group's framework. */
export const BALANCE_TYPES = ['closingBooked', 'expected', 'interimAvailable', 'interimBooked'] as const
export type BalanceType = (typeof BALANCE_TYPES)[number]

export interface Balance {
  readonly type: BalanceType
  readonly amount: Money
  /** When the bank says it held; the time of reading where the bank does not say. */
  readonly at: Date
}

export interface Account {
  /** The provider's name for it; may change when a consent is renewed (see `lib/banking/match.ts`). */
  readonly ref: string
  readonly name: string
  readonly kind: AccountKind
  readonly currency: CurrencyCode
  readonly holder?: string
  readonly iban?: string
  /** A national account number where there is no IBAN. */
  readonly number?: string
  readonly balances: readonly Balance[]
  /** The overdraft or card limit, positive. */
  readonly creditLimit?: Money
}
