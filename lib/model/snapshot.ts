/** What a reading brings home. Partial by design: an absent list says nothing, an empty list says there are none. */
import type { Account } from './account.ts'
import type { PlainDate } from './ids.ts'
import type { Transaction } from './transaction.ts'

export interface Identity {
  readonly name: string
  readonly taxId?: { readonly scheme: 'CPF' | 'CNPJ' | 'CNP' | 'PESEL'; readonly value: string }
}

export interface Snapshot {
  readonly accounts?: readonly Account[]
  /** True where `accounts` may not be all of them: what is missing is then not taken for gone. */
  readonly partial?: boolean
  readonly transactions?: readonly Transaction[]
  readonly identity?: Identity
  /**
   * The days this reading covers completely for these accounts (inclusive). On the last page of a reading, an entry
   * we hold inside the window that no page brought is one the provider dropped: it is tombstoned.
   */
  readonly window?: { readonly accountRefs: readonly string[]; readonly from: PlainDate; readonly to: PlainDate }
}
