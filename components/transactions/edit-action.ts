/** The server's actions for what a person sets, as components receive them from their page. */
import type { Edit, Edited, EditTarget, Part } from '@/lib/model/edit'
import type { EditId, TransactionId } from '@/lib/model/ids'
import type { Answer } from '@/lib/model/view'

export type EditAction = (input: { target: EditTarget; edit: Edit }) => Promise<Answer<Edited>>
export type UndoAction = (input: { id: EditId }) => Promise<Answer<number>>

/** What is only ever done to one entry. */
export interface EntryActions {
  readonly edit: EditAction
  readonly split: (input: { id: TransactionId; parts: readonly Part[] }) => Promise<Answer<Edited>>
  readonly takeAmount: (input: { id: TransactionId }) => Promise<Answer<Edited>>
  readonly link: (input: { id: TransactionId; other: TransactionId }) => Promise<Answer<void>>
  readonly unlink: (input: { id: TransactionId; other: TransactionId }) => Promise<Answer<void>>
}
