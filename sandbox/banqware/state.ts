/** What the hub keeps. Everything of a consent hangs on it, so that deleting it deletes its data too. */
import type { BankPages } from '../bank-pages.ts'
import type { Clock } from '../clock.ts'
import type { IdModes } from '../id-modes.ts'
import type { HeldAccount, Holder, Register } from '../people/holders.ts'
import type { Balances, Row } from '../people/ledger.ts'
import type { Login } from '../people/logins.ts'
import type { Post } from '../post.ts'
import type { Subject } from '../wing.ts'
import type { HubBank } from './banks.ts'
import type { Quirks } from './quirks.ts'

export interface User extends Subject {
  readonly id: string
  readonly clientId: string | null
  readonly createdAt: number
}

/** One account as the last update left it. */
export interface StoredAccount {
  readonly account: HeldAccount
  readonly balances: Balances
  readonly syncedAt: number
  /** Newest first. */
  readonly rows: readonly Row[]
  readonly isFailed: boolean
}

export interface Consent extends Subject {
  readonly id: string
  readonly user: User
  readonly bank: HubBank
  /** As the caller named it. */
  readonly bankId: string
  readonly bankIdType: string
  readonly redirectUrl: string
  readonly ibans: readonly string[]
  readonly daysBack: number | null
  readonly lifespanDays: number
  readonly createdAt: number
  readonly stateToken: string
  /** The way to the bank's page, where the user has set out on it. */
  visit: { readonly id: string; readonly path: string } | null
  outcome: 'approved' | 'rejected' | 'failed' | null
  /** Why it failed, for the way back. */
  error: string | null
  login: Login | null
  holder: Holder | null
  /** When the approval takes effect; null without one. */
  givenAt: number | null
  validUntil: number
  revokedAt: number | null
  /** The dial has used up the quota until then. */
  limitedUntil: number
  /** Starts of updates without the user present. */
  unattended: number[]
  /** Null before the first update is completed. */
  data: readonly StoredAccount[] | null
  syncedAt: number | null
}

/** Index of the step in `started`, `in_progress`, its end. */
export interface Update {
  readonly id: string
  readonly consent: Consent
  readonly callbackUrl: string | null
  readonly startedAt: number
  step: 0 | 1 | 2
  end: 'completed' | 'partially_completed' | 'failed' | null
  finishedAt: number | null
  problem: { readonly code: string; readonly message: string; readonly bankMessage?: string } | null
}

export interface BanqwareState {
  readonly clock: Clock
  readonly ids: IdModes
  readonly post: Post
  readonly bankPages: BankPages
  readonly pause: (milliseconds: number) => Promise<void>
  readonly banks: readonly HubBank[]
  readonly register: Register
  readonly quirks: Quirks
  /** The one tenant's lists. */
  urls: { readonly redirectUrls: readonly string[]; readonly updateCallbackUrls: readonly string[] }
  readonly tokens: Map<string, number>
  readonly users: Map<string, User>
  readonly consents: Map<string, Consent>
  readonly updates: Map<string, Update>
}
