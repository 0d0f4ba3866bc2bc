/**
 * What the product needs of a database. `db/` implements it once for two dialects; the contract suite
 * (`db/store.contract.test.ts`) is its meaning.
 *
 * No interactive transactions: a write is one statement or one all-or-none batch. Everything a viewer can reach takes
 * the viewer's `userId` and never finds another's row. The store seals what must be sealed; callers see plain values.
 */
import type { ConnectionId, CountryCode, Json, ProviderId, UserId } from '../model/ids.ts'
import type { Exchange } from '../providers/provider.ts'
import type { ConnectionStore } from './store/connections.ts'
import type { DebtStore } from './store/debts.ts'
import type { EditStore } from './store/edits.ts'
import type { FileStore, Inbox } from './store/inbox.ts'
import type { Ledger } from './store/ledger.ts'
import type { LinkStore } from './store/links.ts'
import type { PeopleStore } from './store/people.ts'
import type { RuleStore } from './store/rules.ts'

export type * from './store/connections.ts'
export type * from './store/debts.ts'
export type * from './store/edits.ts'
export type * from './store/inbox.ts'
export type * from './store/ledger.ts'
export type * from './store/links.ts'
export type * from './store/people.ts'
export type * from './store/rules.ts'

export interface AuditEntry {
  readonly at: Date
  readonly userId: UserId | null
  /** `consent.granted`, `consent.revoked`, `data.erased`, `session.started`, … */
  readonly what: string
  readonly connectionId: ConnectionId | null
  /** Codes and counts; never names, tokens or texts. */
  readonly facts: Readonly<Record<string, Json>>
}

export interface Store {
  readonly people: PeopleStore
  readonly connections: ConnectionStore
  readonly debts: DebtStore
  readonly ledger: Ledger
  readonly edits: EditStore
  readonly links: LinkStore
  readonly inbox: Inbox
  readonly files: FileStore
  readonly rules: RuleStore
  record(exchange: Exchange): Promise<void>
  exchanges(connectionId: ConnectionId, limit: number): Promise<readonly Exchange[]>
  audit(entry: AuditEntry): Promise<void>
  audited(userId: UserId, limit: number): Promise<readonly AuditEntry[]>
  /** Institutions as last fetched, per provider and country. */
  institutions(providerId: ProviderId, country: CountryCode): Promise<{ readonly at: Date; readonly list: Json } | null>
  keepInstitutions(providerId: ProviderId, country: CountryCode, at: Date, list: Json): Promise<void>
}
