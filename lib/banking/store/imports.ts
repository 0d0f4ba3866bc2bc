/** Files of entries that a person brings: kept sealed until they have landed, and what they brought, so that it can be undone. */
import type { AccountId, ConnectionId, ImportId, PlainDate, TransactionId, UserId } from '../../model/ids.ts'
import type { FileAnswers } from '../../model/imports.ts'
import type { Claim } from './connections.ts'
import type { AccountWrite, RowWrite } from './ledger.ts'

export interface NewImport {
  readonly id: ImportId
  readonly userId: UserId
  /** As the person's device calls it. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly answers: FileAnswers
  readonly createdAt: Date
}

/** A file that has not landed. */
export interface OpenImport {
  readonly name: string
  readonly bytes: Uint8Array
  readonly answers: FileAnswers
}

/** What a file brought to one account. */
export interface ImportPart {
  readonly accountId: AccountId
  /** First and last day that it speaks of. */
  readonly from: PlainDate
  readonly to: PlainDate
  /** Entries that were new, and that were held before. */
  readonly added: number
  readonly known: number
  /** The booked balance it ends with, in the account's currency. */
  readonly closing: { readonly minor: number; readonly on: PlainDate } | null
}

export interface LandedImport {
  readonly id: ImportId
  readonly name: string
  readonly landedAt: Date
  readonly parts: readonly ImportPart[]
  /** Live rows that only this file knows of. */
  readonly left: number
}

/** One all-or-none write: new accounts, rows, and the file's content forgotten. */
export interface ImportLanding {
  readonly id: ImportId
  readonly userId: UserId
  readonly at: Date
  /** The connections of all accounts that are written to. Given back. */
  readonly claims: readonly Claim[]
  readonly accounts: readonly { readonly connectionId: ConnectionId; readonly write: AccountWrite }[]
  readonly parts: readonly ImportPart[]
  readonly add: readonly RowWrite[]
  /** Tombstones that the file brings back, as they are. */
  readonly revive: readonly TransactionId[]
}

/** Two accounts that are one: everything of `from` goes to `into`. */
export interface Join {
  readonly userId: UserId
  readonly at: Date
  readonly claims: readonly Claim[]
  readonly from: AccountId
  readonly into: AccountId
  /**
   * Rows of `from` and `into` that are one entry. What the bank reports holds; the row whose category a person chose is kept, and
   * takes over what they set on the other one where it has none.
   */
  readonly pairs: readonly { readonly from: TransactionId; readonly into: TransactionId }[]
  /** All other rows of `from`, under names that are free in `into`. */
  readonly moves: readonly Pick<RowWrite, 'id' | 'ref' | 'fingerprint' | 'ordinal'>[]
}

export interface ImportStore {
  /** Name and content sealed at rest. */
  add(file: NewImport): Promise<void>
  /** Null where there is none, or it has landed. */
  open(userId: UserId, id: ImportId): Promise<OpenImport | null>
  /** @returns false where there is none, or it has landed. */
  answer(userId: UserId, id: ImportId, answers: FileAnswers): Promise<boolean>
  /** Forgets a file that has not landed. */
  drop(userId: UserId, id: ImportId): Promise<void>
  /** Sizes of what a person has sent since then, landed or not. */
  sizes(userId: UserId, since: Date): Promise<readonly number[]>
  /** Landed, newest first. */
  list(userId: UserId): Promise<readonly LandedImport[]>
  /** What files have brought to an account. */
  partsOf(userId: UserId, accountId: AccountId): Promise<readonly Pick<ImportPart, 'from' | 'to'>[]>
  /** @returns false, and writes nothing, when a claim is lost or the file has landed already. */
  land(landing: ImportLanding): Promise<boolean>
  /**
   * Removes the rows that only this file knows of, and accounts of files that no other file speaks of.
   * @returns how many rows; null, with nothing written, when a claim is lost or there is no such import.
   */
  undo(userId: UserId, id: ImportId, claims: readonly Claim[]): Promise<number | null>
  /** @returns false, and writes nothing, when a claim is lost. */
  join(join: Join): Promise<boolean>
  /** How a person reads tables with these headers. */
  layout(userId: UserId, headers: string): Promise<FileAnswers | null>
  keepLayout(userId: UserId, headers: string, answers: FileAnswers): Promise<void>
  /** Erases files sent before then that have not landed. @returns how many. */
  expire(before: Date): Promise<number>
}
