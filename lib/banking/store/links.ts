/** Entries that belong together, found or said by the person. What the person cut is not found again. */
import type { EditId, TransactionId, UserId } from '../../model/ids.ts'
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

/** An entry that was put away, the one that stands for it, and the edit that takes it back. */
export interface Aside {
  readonly id: TransactionId
  readonly kept: TransactionId
  readonly edit: EditId
  readonly at: Date
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
  /** Pairs of live entries that may be one payment and of which nothing was said, the latest first. */
  doubles(userId: UserId, limit: number): Promise<readonly Pair[]>
  /** Those of one entry. */
  doublesOf(userId: UserId, id: TransactionId): Promise<readonly Pair[]>
  /** How many there are; counted in an index of what is doubted. */
  doubts(userId: UserId): Promise<number>
  /** Pairs with one of these of which the person said that both are real. */
  apart(userId: UserId, ids: readonly TransactionId[]): Promise<readonly Pair[]>
  /** What was put away as told twice, the last one first. */
  asides(userId: UserId, limit: number): Promise<readonly Aside[]>
  /** Which of the user's entries come again: these and no others. */
  recur(userId: UserId, ids: readonly TransactionId[]): Promise<void>
}
