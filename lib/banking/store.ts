/**
 * What the product needs of a database. `db/` implements it once for two dialects; the contract suite
 * (`db/store.contract.test.ts`) is its meaning.
 *
 * No interactive transactions: a write is one statement or one all-or-none batch. Everything a viewer can reach takes
 * the viewer's `userId` and never finds another's row. The store seals what must be sealed; callers see plain values.
 */
import type { Account, Balance } from '../model/account.ts'
import type { Category, CategoryClaim, CategoryId } from '../model/category.ts'
import type { Connection } from '../model/connection.ts'
import type { Consent, ConsentScope } from '../model/consent.ts'
import type {
  AccountId, ConnectionId, CountryCode, CurrencyCode, DebtId, Json, PlainDate, ProviderId, SessionId, TransactionId, UserId,
} from '../model/ids.ts' // prettier-ignore
import type { Identity } from '../model/snapshot.ts'
import type { Method, Transaction, TransactionStatus } from '../model/transaction.ts'
import type { Exchange } from '../providers/provider.ts'

// ---------------------------------------------------------------- people

export interface User {
  readonly id: UserId
  readonly email: string
  readonly name: string
  /** PHC string of Argon2id; null for a demo user, who cannot sign in with a password. */
  readonly passwordHash: string | null
  readonly demo: boolean
  readonly createdAt: Date
}

export interface Session {
  readonly id: SessionId
  readonly userId: UserId
  readonly createdAt: Date
  readonly seenAt: Date
  readonly expiresAt: Date
}

export interface PeopleStore {
  /** @returns false when the address is taken; nothing is written then. */
  addUser(user: User): Promise<boolean>
  userByEmail(email: string): Promise<User | null>
  userById(id: UserId): Promise<User | null>
  /** Erases the user and, by cascade, everything that is theirs. */
  eraseUser(id: UserId): Promise<void>
  addSession(session: Session): Promise<void>
  /** Null when it does not exist, has expired at `now`, or its user is gone. */
  session(id: SessionId, now: Date): Promise<Session | null>
  touchSession(id: SessionId, seenAt: Date, expiresAt: Date): Promise<void>
  endSession(id: SessionId): Promise<void>
  endSessionsOf(userId: UserId): Promise<void>
}

// ---------------------------------------------------------------- connections

/** Holds a connection for one operation: the revision it was claimed at. A process that dies loses its lease. */
export interface Claim {
  readonly connectionId: ConnectionId
  readonly revision: number
}

export type ConnectionChange = Partial<Omit<Connection, 'id' | 'userId' | 'providerId' | 'revision' | 'createdAt'>>

/** A one-time state of a conversation that leaves the browser: kept hashed, bound to connection, user and provider. */
export interface ReturnState {
  readonly hash: string
  readonly connectionId: ConnectionId
  readonly userId: UserId
  readonly providerId: ProviderId
  readonly expiresAt: Date
}

/** What the person agreed to before they were sent to the bank: evidence, written before anybody is asked. */
export interface Agreement {
  readonly connectionId: ConnectionId
  readonly scope: readonly ConsentScope[]
  readonly text: { readonly version: string; readonly locale: string }
  readonly at: Date
}

/** One consent of a connection's history. `received` until the bank granted it; ended by the next grant or by itself. */
export interface ConsentRecord extends Consent {
  readonly agreedAt: Date | null
  readonly grantedAt: Date | null
  /** With status `valid`: replaced by a newer grant. */
  readonly endedAt: Date | null
  readonly text: { readonly version: string; readonly locale: string } | null
}

export interface ConnectionStore {
  add(connection: Connection): Promise<void>
  /** For the clock and for deliveries; a viewer's request uses `find`. */
  get(id: ConnectionId): Promise<Connection | null>
  find(userId: UserId, id: ConnectionId): Promise<Connection | null>
  list(userId: UserId): Promise<readonly Connection[]>
  byRef(providerId: ProviderId, ref: string): Promise<Connection | null>
  /**
   * Takes the lease until `until` and bumps the revision, unless somebody holds it at `now`.
   * @returns the connection as claimed (its `revision` is the claim), or null.
   */
  claim(id: ConnectionId, now: Date, until: Date): Promise<Connection | null>
  /** Claims up to `limit` connections due at `now` in the same statement that selects them, oldest first. */
  claimDue(now: Date, until: Date, limit: number): Promise<readonly Connection[]>
  /** Compare-and-set: writes the change and gives the lease back. @returns false when the claim is no longer the newest. */
  move(claim: Claim, change: ConnectionChange): Promise<boolean>
  /**
   * The heartbeat of a long operation: keeps the lease until `until` without bumping the revision, and writes `change`,
   * if any, at once (a reading is counted before it is made). @returns false when the claim is no longer the newest.
   */
  extend(claim: Claim, until: Date, change?: ConnectionChange): Promise<boolean>
  /** Writes a rotated access under the claim and keeps the lease. @returns false when the claim is lost. */
  keep(claim: Claim, access: Json): Promise<boolean>
  /** Erases a connection with its accounts, balances and transactions; its debts and audit rows stay. */
  erase(userId: UserId, id: ConnectionId): Promise<void>
  /** Opens a consent record. A change that carries a new `access` with a `valid` consent then grants it. */
  agree(agreement: Agreement): Promise<void>
  /** The consent passport, newest first. */
  consents(userId: UserId, id: ConnectionId): Promise<readonly ConsentRecord[]>
  /** A state that was taken may be added again: who took it could not use it. */
  addReturn(state: ReturnState): Promise<void>
  /** Uses a state up. Null, and nothing changed, when unknown, used, another's, another provider's, or expired at `now`. */
  takeReturn(
    hash: string,
    now: Date,
    of: { readonly userId: UserId; readonly providerId: ProviderId },
  ): Promise<ReturnState | null>
}

// ---------------------------------------------------------------- debts

/** An obligation towards a provider that outlives the operation, and the connection. Payload sealed. */
export interface Debt {
  readonly id: DebtId
  readonly providerId: ProviderId
  readonly connectionId: ConnectionId | null
  readonly userId: UserId
  readonly payload: Json
  readonly dueAt: Date
  readonly attempts: number
  readonly createdAt: Date
}

export interface DebtStore {
  owe(debt: Debt): Promise<void>
  amend(id: DebtId, payload: Json): Promise<void>
  paid(id: DebtId, at: Date): Promise<void>
  /** Gives up: the provider's own lifetime has passed. Kept and counted. */
  writeOff(id: DebtId, at: Date): Promise<void>
  /** Claims unpaid debts due at `now` by moving their `dueAt` to `until`. */
  claimDue(now: Date, until: Date, limit: number): Promise<readonly Debt[]>
  /** A failed try: when to try again. */
  postpone(id: DebtId, dueAt: Date): Promise<void>
  /** Brings forward what is owed for a connection, e.g. when the PSU cancelled. */
  hasten(connectionId: ConnectionId, dueAt: Date): Promise<void>
  /** Unpaid, not written off. */
  open(connectionId: ConnectionId): Promise<number>
}

// ---------------------------------------------------------------- ledger

export interface StoredAccount extends Account {
  readonly id: AccountId
  readonly userId: UserId
  readonly connectionId: ConnectionId
  /** False once the bank no longer shares it; its history stays. */
  readonly shared: boolean
}

/** What reconciliation needs to know of a row we hold. */
export interface HeldRow {
  readonly id: TransactionId
  readonly accountId: AccountId
  readonly ref: string | null
  /** Digest of what an entry is when it has no ref: day, amount, text (see `lib/banking/reconcile.ts`). */
  readonly fingerprint: string
  /** Tells apart entries of one fingerprint within a day: 0, 1, 2 … */
  readonly ordinal: number
  /** Digest of everything the provider reported; equal digests need no write. */
  readonly digest: string
  readonly status: TransactionStatus
  readonly date: PlainDate
  readonly minor: number
  readonly currency: CurrencyCode
  readonly counterpartyName: string | null
  readonly remittance: string
  readonly category: Category
  /** True when the person changed anything on it; then amount and direction are locked. */
  readonly edited: boolean
  /** Tombstone: the provider dropped it. */
  readonly goneAt: Date | null
}

/** A row to write. `category` is what our categoriser says; the store never lets it replace an edited row's own. */
export interface RowWrite {
  readonly id: TransactionId
  readonly accountId: AccountId
  readonly ref: string | null
  readonly fingerprint: string
  readonly ordinal: number
  readonly digest: string
  readonly status: TransactionStatus
  readonly date: PlainDate
  readonly valueDate: PlainDate | null
  readonly minor: number
  readonly currency: CurrencyCode
  readonly original: { readonly minor: number; readonly currency: CurrencyCode } | null
  readonly counterparty: Transaction['counterparty'] | null
  readonly remittance: string
  readonly method: Method | null
  readonly mcc: string | null
  readonly bankCode: string | null
  readonly claim: CategoryClaim | null
  readonly category: Category
}

export interface RowChanges {
  readonly add: readonly RowWrite[]
  /**
   * Existing rows with new values; `was` is what the month sums must take back (nothing, when it was a tombstone: the
   * row is revived). Forgets a change refused earlier; refs may swap between rows of one batch.
   */
  readonly change: readonly { readonly was: HeldRow; readonly now: RowWrite }[]
  /** Tombstones. */
  readonly drop: readonly HeldRow[]
  /** Changes of amount or direction that the person's edit forbids: noted on the row, after `change`, and not applied. */
  readonly refuse: readonly { readonly row: HeldRow; readonly minor: number }[]
}

export interface AccountWrite {
  readonly id: AccountId
  readonly account: Account
  readonly shared: boolean
}

/** One all-or-none write: the page, its sums and, with the last page, the connection's new state. */
export interface Landing {
  readonly claim: Claim
  readonly userId: UserId
  readonly at: Date
  readonly accounts: readonly AccountWrite[]
  readonly rows: RowChanges
  readonly identity?: Identity
  /** Present on the last page; gives the lease back. */
  readonly connection?: ConnectionChange
}

export interface FeedQuery {
  readonly userId: UserId
  readonly accountId?: AccountId
  /** Already expanded from a group; one or many. */
  readonly categoryIds?: readonly CategoryId[]
  readonly direction?: 'in' | 'out'
  readonly status?: TransactionStatus
  readonly from?: PlainDate
  readonly to?: PlainDate
  /** Case-insensitive, in counterparty name or remittance. */
  readonly text?: string
  readonly after?: { readonly date: PlainDate; readonly id: TransactionId }
  readonly limit: number
}

/** A row as the feed needs it; `accountName` is joined by the caller, who holds the accounts. */
export interface FeedRow {
  readonly id: TransactionId
  readonly accountId: AccountId
  readonly date: PlainDate
  readonly valueDate: PlainDate | null
  readonly minor: number
  readonly currency: CurrencyCode
  readonly original: { readonly minor: number; readonly currency: CurrencyCode } | null
  readonly status: TransactionStatus
  readonly counterpartyName: string | null
  readonly remittance: string
  readonly category: Category
  readonly claim: CategoryClaim | null
  readonly edited: boolean
  readonly refusedMinor: number | null
}

/** What pairing own transfers needs of a row. Account numbers are keyed digests: equal when the accounts are. */
export interface PairableRow {
  readonly id: TransactionId
  readonly accountId: AccountId
  readonly date: PlainDate
  readonly minor: number
  readonly currency: CurrencyCode
  readonly method: Method | null
  readonly counterpartyName: string | null
  readonly remittance: string
  readonly counterpartyAccount: string | null
  readonly ownAccount: string | null
  readonly category: Category
}

export interface MonthSum {
  /** `YYYY-MM` */
  readonly month: string
  readonly categoryId: CategoryId
  readonly currency: CurrencyCode
  /** Minor units; `inflow` ≥ 0, `outflow` ≤ 0. Live rows only, booked and pending. */
  readonly inflow: number
  readonly outflow: number
  readonly count: number
}

export interface Ledger {
  accounts(userId: UserId): Promise<readonly StoredAccount[]>
  accountsOf(connectionId: ConnectionId): Promise<readonly StoredAccount[]>
  /** Every row of an account between two days (inclusive), tombstones too: what reconciliation compares with. */
  held(accountId: AccountId, from: PlainDate, to: PlainDate): Promise<readonly HeldRow[]>
  /** Rows of an account that carry one of these refs, wherever they lie. */
  heldByRef(accountId: AccountId, refs: readonly string[]): Promise<readonly HeldRow[]>
  /** @returns false, and writes nothing, when the claim is lost. */
  land(landing: Landing): Promise<boolean>
  /** Newest first by (date, id); keyset, never OFFSET. Tombstones excluded. */
  feed(query: FeedQuery): Promise<readonly FeedRow[]>
  row(userId: UserId, id: TransactionId): Promise<FeedRow | null>
  /** The person's choice: moves the sums with it and marks the row edited. @returns false when there is no such row. */
  recategorise(userId: UserId, id: TransactionId, category: Category, at: Date): Promise<boolean>
  /** Live rows since a day that the person has not edited and that may be half of a transfer: neither card nor cash nor fee. */
  pairable(userId: UserId, from: PlainDate): Promise<readonly PairableRow[]>
  /** Gives rows another category and moves the sums with it; a row edited meanwhile stays as it is. */
  reassign(
    userId: UserId,
    changes: readonly { readonly id: TransactionId; readonly category: Category }[],
  ): Promise<void>
  /** Kept, not computed. Months inclusive. */
  monthSums(userId: UserId, from: string, to: string, accountId?: AccountId): Promise<readonly MonthSum[]>
  balanceHistory(accountId: AccountId, from: Date): Promise<readonly Balance[]>
  /** Who the bank says the accounts belong to; null where it said nothing. */
  identity(userId: UserId, connectionId: ConnectionId): Promise<Identity | null>
  count(connectionId: ConnectionId): Promise<{ readonly accounts: number; readonly transactions: number }>
}

// ---------------------------------------------------------------- the rest

export interface StoredDelivery {
  readonly providerId: ProviderId
  readonly key: string
  readonly receivedAt: Date
  readonly rawBody: string
  readonly headers: Readonly<Record<string, string>>
}

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
  /** The inbox: @returns false when the key was there already. */
  receive(delivery: StoredDelivery): Promise<boolean>
  record(exchange: Exchange): Promise<void>
  exchanges(connectionId: ConnectionId, limit: number): Promise<readonly Exchange[]>
  audit(entry: AuditEntry): Promise<void>
  audited(userId: UserId, limit: number): Promise<readonly AuditEntry[]>
  /** Institutions as last fetched, per provider and country. */
  institutions(providerId: ProviderId, country: CountryCode): Promise<{ readonly at: Date; readonly list: Json } | null>
  keepInstitutions(providerId: ProviderId, country: CountryCode, at: Date, list: Json): Promise<void>
}
