/** Entries that belong together, found or said by the person. What the person cut is not found again. */
import type { TransactionId, UserId } from '../../model/ids.ts'
import type { LinkKind } from '../../model/link.ts'

/** Of money that moved, `one` is where it left: the purchase, the outgoing half. */
export interface Pair {
  readonly one: TransactionId
  readonly other: TransactionId
}

export interface RowLink {
  readonly kind: LinkKind
  /** The entry at the other end. */
  readonly id: TransactionId
  /** Whether that entry is the `one` of the pair. */
  readonly isOne: boolean
  readonly byPerson: boolean
}

export interface LinkStore {
  /** Keeps what was found; `instead` of all that was found of this kind before. Entries that the person has linked or cut stay so. */
  found(userId: UserId, kind: LinkKind, pairs: readonly Pair[], instead: boolean): Promise<void>
  /** What belongs to a live entry, newest first; links that were cut are not among them. */
  of(userId: UserId, id: TransactionId): Promise<readonly RowLink[]>
  /** The person's word. @returns false when one of them is not the user's. */
  make(userId: UserId, kind: LinkKind, pair: Pair): Promise<boolean>
  /** @returns false when there is no such link. */
  cut(userId: UserId, kind: LinkKind, pair: Pair, at: Date): Promise<boolean>
  /** Pairs of a kind that the person made. */
  made(userId: UserId, kind: LinkKind): Promise<readonly Pair[]>
  /** Which of the user's entries come again: these and no others. */
  recur(userId: UserId, ids: readonly TransactionId[]): Promise<void>
}
