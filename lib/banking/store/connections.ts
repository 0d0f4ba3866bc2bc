/** Connections: claimed by lease, moved by compare-and-set; their consents on record, and the ways back from a bank. */
import type { Connection } from '../../model/connection.ts'
import type { Consent, ConsentScope } from '../../model/consent.ts'
import type { ConnectionId, Json, ProviderId, UserId } from '../../model/ids.ts'

/** Holds a connection for one operation: the revision it was claimed at. A process that dies loses its lease. */
export interface Claim {
  readonly connectionId: ConnectionId
  readonly revision: number
}

export type ConnectionChange = Partial<Omit<Connection, 'id' | 'userId' | 'providerId' | 'revision' | 'createdAt'>> & {
  /** Who the bank says it is goes with the consent; it comes with a landing. */
  readonly identity?: null
}

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

/** Of one person, or of everybody but some; of all where nothing is said. */
export interface Whose {
  readonly only?: UserId
  readonly except?: readonly UserId[]
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
  claimDue(now: Date, until: Date, limit: number, whose?: Whose): Promise<readonly Connection[]>
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
  addReturn(state: ReturnState): Promise<void>
  /**
   * Uses a state up, the first time. Null, and nothing changed, when unknown, another's, another provider's, or expired at
   * `now`. `again` when it was used before.
   */
  takeReturn(
    hash: string,
    now: Date,
    of: { readonly userId: UserId; readonly providerId: ProviderId },
  ): Promise<{ readonly state: ReturnState; readonly again: boolean } | null>
  /** Makes a used state good again: who took it could not use it, or the bank is being asked once more. */
  reopenReturn(connectionId: ConnectionId): Promise<void>
}
