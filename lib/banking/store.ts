/**
 * What the product needs of a database. `db/` implements it once for two dialects; the contract suite
 * (`db/store.contract.test.ts`) is its meaning.
 *
 * No interactive transactions: a write is one statement or one all-or-none batch. Everything a viewer can reach takes
 * the viewer's `userId` and never finds another's row. The store seals what must be sealed; callers see plain values.
 */
import type { ConnectionId, CountryCode, CurrencyCode, Json, PlainDate, ProviderId, UserId } from '../model/ids.ts'
import type { CategoryStore } from './store/categories.ts'
import type { ReferenceRate } from '../rates/rate.ts'
import type { ConnectionStore } from './store/connections.ts'
import type { DebtStore } from './store/debts.ts'
import type { EndingStore } from './store/endings.ts'
import type { ImportStore } from './store/imports.ts'
import type { DemoStore } from './store/demos.ts'
import type { EditStore } from './store/edits.ts'
import type { FileStore, Inbox } from './store/inbox.ts'
import type { InspectionStore } from './store/inspection.ts'
import type { Ledger } from './store/ledger.ts'
import type { NoticeStore } from './store/notices.ts'
import type { LinkStore } from './store/links.ts'
import type { PeopleStore } from './store/people.ts'
import type { RuleStore } from './store/rules.ts'

export type * from './store/categories.ts'
export type * from './store/connections.ts'
export type * from './store/debts.ts'
export type * from './store/endings.ts'
export type * from './store/imports.ts'
export type * from './store/demos.ts'
export type * from './store/edits.ts'
export type * from './store/inbox.ts'
export type * from './store/inspection.ts'
export type * from './store/ledger.ts'
export type * from './store/notices.ts'
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

export interface RateStore {
  /** A day's rate that is there already is replaced. */
  keep(rates: readonly ReferenceRate[]): Promise<void>
  /** Of these currencies, from the last rate on or before `from` on, until `to`; oldest first. */
  between(currencies: readonly CurrencyCode[], from: PlainDate, to: PlainDate): Promise<readonly ReferenceRate[]>
}

/** Insights that a person put away. */
export interface DismissalStore {
  list(userId: UserId): Promise<readonly string[]>
  add(userId: UserId, insight: string, at: Date): Promise<void>
}

export interface Store {
  readonly people: PeopleStore
  readonly connections: ConnectionStore
  readonly debts: DebtStore
  readonly endings: EndingStore
  readonly notices: NoticeStore
  readonly demos: DemoStore
  readonly ledger: Ledger
  readonly edits: EditStore
  readonly links: LinkStore
  readonly inbox: Inbox
  readonly inspection: InspectionStore
  readonly files: FileStore
  readonly imports: ImportStore
  readonly rules: RuleStore
  readonly categories: CategoryStore
  readonly rates: RateStore
  readonly dismissals: DismissalStore
  audit(entry: AuditEntry): Promise<void>
  /** Newest first; of one connection, where it is named. */
  audited(
    userId: UserId,
    limit: number,
    of?: { readonly connectionId: ConnectionId; readonly what: string },
  ): Promise<readonly AuditEntry[]>
  /** Institutions as last fetched, per provider and country. */
  institutions(providerId: ProviderId, country: CountryCode): Promise<{ readonly at: Date; readonly list: Json } | null>
  keepInstitutions(providerId: ProviderId, country: CountryCode, at: Date, list: Json): Promise<void>
}
