/** Entries that may be one payment told twice, side by side for the person to decide. */
import type { EditId } from './ids.ts'
import type { TransactionView } from './view.ts'

/** What two entries of a pair may differ in. */
export const DIFFERENCES = ['date', 'amount', 'status', 'words', 'account', 'source'] as const
export type Difference = (typeof DIFFERENCES)[number]

export interface DoubleEntry {
  readonly entry: TransactionView
  /** The bank that reports the account, or the name its files go by. */
  readonly institution: string
  /** A file brought it, and no bank has reported it since. */
  readonly filed: boolean
}

export interface DoubleView {
  /** The one to keep unless the person says otherwise: booked before pending, reported by a bank before brought by a file. */
  readonly kept: DoubleEntry
  readonly away: DoubleEntry
  readonly differs: readonly Difference[]
}

/** One that was put away, with what takes it back. */
export interface AsideView {
  readonly edit: EditId
  readonly at: string
  readonly away: DoubleEntry
  readonly kept: DoubleEntry
}

export interface DoublesView {
  /** The latest first. */
  readonly pairs: readonly DoubleView[]
  /** How many pairs there are, shown or not. */
  readonly count: number
  /** Put away last first. */
  readonly asides: readonly AsideView[]
}
