/** The banks' own pages: where a PSU logs in, approves or refuses, and is sent back. One for all wings. */
import type { Bank } from './people/types.ts'
import type { Wing } from './wing.ts'

export interface Visit {
  /** Unguessable; part of the page's address. */
  readonly id: string
  readonly bank: Bank
  readonly language: 'de' | 'en'
  /** Absolute; the page adds `result=success`, `result=abort` or `result=failed` to its query. */
  readonly returnTo: string
  /** Known when the PSU gave it before leaving; null when the bank must ask. */
  login: string | null
  outcome: 'open' | 'approved' | 'refused' | 'failed'
}

export interface BankPages {
  /** Registers a visit. @returns its path on the sandbox, with a query: `/bank/visit/{id}?lang=de`. */
  open(visit: Pick<Visit, 'id' | 'bank' | 'language' | 'returnTo' | 'login'>): string
  find(id: string): Visit | undefined
  reset(): void
  /** Serves `/bank/…` at the server's root. */
  readonly wing: Wing
}
