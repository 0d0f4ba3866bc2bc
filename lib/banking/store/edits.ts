/** What a person set on entries: kept apart from what the bank says, so that it can be told and undone. */
import type { CategoryId } from '../../model/category.ts'
import type { BankChange, Edit, SingleEdit } from '../../model/edit.ts'
import type { EditId, TransactionId, UserId } from '../../model/ids.ts'

export interface NewEdit {
  readonly id: EditId
  readonly edit: Edit | SingleEdit
  readonly at: Date
}

/** An edit of one row. */
export interface RowEdit {
  readonly edit: Edit | SingleEdit
  readonly at: Date
  /** The category before, where the edit put another in its place. */
  readonly was: CategoryId | null
  readonly undoneAt: Date | null
}

export interface EditStore {
  /**
   * Sets it on the live rows among `ids` that are the user's, with their sums and what they were; all or none.
   * A divided row keeps its category. Parts that do not add up, and an amount that nobody offers, change nothing.
   * @returns how many rows there were and how many of them changed; a row that was so before is not changed.
   */
  apply(
    userId: UserId,
    edit: NewEdit,
    ids: readonly TransactionId[],
  ): Promise<{ readonly found: number; readonly changed: number }>
  /**
   * Gives rows back what they had, where the person has not changed the same thing since; all or none. A second time nothing; one that
   * gave nothing back may be undone later.
   * @returns how many rows; null when the user made no such edit.
   */
  undo(userId: UserId, id: EditId, at: Date): Promise<number | null>
  /** What the bank changed on a row of the user's, oldest first. */
  told(userId: UserId, id: TransactionId): Promise<readonly { readonly at: Date; readonly change: BankChange }[]>
  /** Oldest first. */
  history(userId: UserId, id: TransactionId): Promise<readonly RowEdit[]>
}
