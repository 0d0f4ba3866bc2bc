/** What is written to people, each thing once. */
import type { Connection } from '../../model/connection.ts'
import type { UserId } from '../../model/ids.ts'
import type { Ending } from './endings.ts'

/** Somebody who wants to be written to. Never a demo person. */
export interface Reader {
  readonly id: UserId
  readonly email: string
  readonly locale: string | null
}

/** What a notice can be about: what a connection is like, without what is sealed in it. */
export type NoticedConnection = Pick<
  Connection,
  'id' | 'state' | 'consent' | 'problem' | 'grantedAt' | 'syncedAt' | 'dueAt' | 'application'
> & { readonly bank: string | null }

export interface NoticeStore {
  /** Connections whose consent ends before `horizon`, has ended, or that have a problem, with their readers. */
  connections(horizon: Date): Promise<readonly { readonly reader: Reader; readonly connection: NoticedConnection }[]>
  /** Proofs of deletions that the provider has answered. */
  deletions(): Promise<readonly { readonly reader: Reader; readonly ending: Ending }[]>
  /** Notes that it is being written. @returns false when it was before. */
  claim(userId: UserId, key: string, at: Date): Promise<boolean>
  /** It could not be sent: somebody may try again. */
  release(userId: UserId, key: string): Promise<void>
}
