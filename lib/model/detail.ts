/** Everything about one entry, for the panel that shows it. */
import type { HistoryEntry } from './edit.ts'
import type { LinkKind } from './link.ts'
import type { Method } from './transaction.ts'
import type { TransactionView } from './view.ts'

export interface DetailView {
  readonly entry: TransactionView
  /** What the bank gave beside what every list shows; null where it gave nothing. */
  readonly told: {
    readonly counterparty: string | null
    /** The last four characters of its account. */
    readonly counterpartyTail: string | null
    readonly method: Method | null
    /** ISO 18245 merchant category code. */
    readonly mcc: string | null
    readonly bankCode: string | null
  }
  readonly links: readonly { readonly kind: Exclude<LinkKind, 'double'>; readonly entry: TransactionView }[]
  /** Entries of the same amount the other way about that it may belong to, nearest in time first. */
  readonly candidates: readonly { readonly kind: Exclude<LinkKind, 'double'>; readonly entry: TransactionView }[]
  /** Oldest first. */
  readonly history: readonly HistoryEntry[]
}
