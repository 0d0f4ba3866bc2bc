/** Proofs of ends: what became of a stopped connection here, and what its provider said to it. */
import type { ConnectionId, DebtId, ProviderId, UserId } from '../../model/ids.ts'
import type { ProviderAnswer } from '../../model/passport.ts'
import type { ConsentRecord } from './connections.ts'

export interface Ending {
  readonly connectionId: ConnectionId
  /** Null once the user is gone. */
  readonly userId: UserId | null
  readonly providerId: ProviderId
  readonly bank: string | null
  readonly endedAt: Date
  /** The revocation that is owed; null where there is nothing to tell. */
  readonly debtId: DebtId | null
  readonly answer: ProviderAnswer
  readonly tries: number
  readonly answeredAt: Date | null
  readonly nextTryAt: Date | null
  readonly erasedAt: Date | null
  readonly accounts: number
  readonly transactions: number
  /** Newest first; empty until the connection is erased, as it has them until then. */
  readonly consents: readonly ConsentRecord[]
}

/** What was erased with a connection, for its proof. */
export interface Erasure {
  readonly at: Date
  readonly accounts: number
  readonly transactions: number
  readonly consents: readonly ConsentRecord[]
}

export interface EndingStore {
  /** Written when a connection ends; a second end of the same connection changes nothing. */
  add(ending: Ending): Promise<void>
  find(userId: UserId, connectionId: ConnectionId): Promise<Ending | null>
  /** Newest first. */
  list(userId: UserId): Promise<readonly Ending[]>
  /** The provider answered, or was given up on. */
  answered(debtId: DebtId, answer: ProviderAnswer, at: Date): Promise<void>
  /** A try was in vain; when the next one is. */
  tried(debtId: DebtId, nextTryAt: Date): Promise<void>
  /** Leaves the user's proofs to whoever holds the secret of this hash, until then; they name the user no more. */
  leaveTo(userId: UserId, hash: string, until: Date): Promise<void>
  /** What was left under a hash and is still kept at `now`, oldest first. */
  left(hash: string, now: Date): Promise<readonly Ending[]>
  /** Forgets what was left and is past its time. @returns how many */
  sweep(now: Date): Promise<number>
}
