/** What comes in beside answers: deliveries that providers push, and files that people send. */
import type { ConnectionId, FileId, ProviderId, UserId } from '../../model/ids.ts'
import type { Notice, Pushed, SentFile } from '../../providers/provider.ts'

export interface StoredDelivery {
  readonly providerId: ProviderId
  readonly key: string
  /** The `ref` of the connection it speaks of, which we may not know yet. */
  readonly about: string
  readonly says: Notice['says']
  readonly receivedAt: Date
  /** Sealed at rest, and forgotten once used. Null for a doorbell, which carries nothing. */
  readonly body: string | null
}

/** `done`: acted upon. `quarantined`: nobody it could be for turned up. */
export type Verdict = 'done' | 'quarantined'

/** A delivery that nobody has dealt with. */
export interface OpenDelivery {
  readonly providerId: ProviderId
  readonly key: string
  readonly about: string
  readonly says: Notice['says']
  readonly receivedAt: Date
}

export interface Inbox {
  /** @returns false when the key was there already; nothing is written then. */
  add(delivery: StoredDelivery): Promise<boolean>
  /** Open deliveries with a body for this ref, oldest first. */
  contents(providerId: ProviderId, about: string): Promise<readonly Pushed[]>
  /** Forgets the bodies; the keys stay, so that a repetition is still known. */
  settle(providerId: ProviderId, keys: readonly string[], verdict: Verdict, at: Date): Promise<void>
  /** A settled delivery is dealt with once more; one that is open, or whose contents are used up, stays as it is. */
  reopen(providerId: ProviderId, key: string): Promise<void>
  /** Open deliveries, oldest first. */
  open(limit: number): Promise<readonly OpenDelivery[]>
  /** Forgets keys settled before then: no provider repeats itself for so long. */
  prune(before: Date): Promise<void>
}

/** A file that a person sent for a conversation. */
export interface StoredFile extends SentFile {
  readonly id: FileId
  readonly connectionId: ConnectionId
  readonly userId: UserId
  readonly createdAt: Date
}

export interface FileStore {
  /** Content and name sealed at rest. */
  add(file: StoredFile): Promise<void>
  find(connectionId: ConnectionId, id: FileId): Promise<SentFile | null>
  /** Sizes of what a person has sent since then and we still hold, and of all of it for one conversation. */
  sizes(
    userId: UserId,
    since: Date,
  ): Promise<readonly { readonly connectionId: ConnectionId; readonly bytes: number }[]>
  drop(connectionId: ConnectionId, ids: readonly FileId[]): Promise<void>
  /** Erases what was sent before then, and what belongs to a conversation that is over. @returns how many files. */
  expire(before: Date): Promise<number>
}
