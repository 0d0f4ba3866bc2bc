'use client'
/** What a person sets on the entries of the list: shown at once, undone for ten seconds, taken back with a reference when refused. */
import { useRouter } from 'next/navigation'
import { startTransition, useState } from 'react'
import type { Edit, EditTarget } from '@/lib/model/edit'
import type { EditId, TransactionId } from '@/lib/model/ids'
import type { TransactionView } from '@/lib/model/view'
import type { EditAction, UndoAction } from '../edit-action'
import { applied } from './applied'

/** What is told after an edit; `rows` are those it was for as they were before, as far as they are loaded. */
export type Notice =
  | { readonly kind: 'done'; readonly id: EditId; readonly edit: Edit; readonly changed: number; readonly rows: readonly TransactionView[] } // prettier-ignore
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed' | 'undoFailed'; readonly reference: string }

interface Edits {
  readonly edit: EditAction
  readonly undoEdit: UndoAction
  readonly revise: (change: (row: TransactionView) => TransactionView) => void
}

const LOST = '–'

export function useEdits({ edit, undoEdit, revise }: Edits) {
  const router = useRouter()
  const [notice, tell] = useState<Notice | null>(null)
  const refresh = () => startTransition(() => router.refresh())

  function restore(rows: readonly TransactionView[]): void {
    const before = new Map<TransactionId, TransactionView>(rows.map((row) => [row.id, row]))
    revise((row) => before.get(row.id) ?? row)
  }

  return {
    notice,
    dismiss: () => tell(null),

    async run(target: EditTarget, change: Edit, rows: readonly TransactionView[]): Promise<void> {
      const ids = new Set(rows.map(({ id }) => id))
      revise((row) => (ids.has(row.id) ? applied(row, change) : row))
      tell(null)
      // What never reached the server has no reference.
      const answer = await edit({ target, edit: change }).catch(() => null)
      if (!answer?.ok) {
        restore(rows)
        return tell({ kind: 'failed', reference: answer?.error.reference ?? LOST })
      }
      tell({ kind: 'done', ...answer.value, edit: change, rows })
      refresh()
    },

    async undo({ id, rows }: Extract<Notice, { kind: 'done' }>): Promise<void> {
      const answer = await undoEdit({ id }).catch(() => null)
      if (!answer?.ok) return tell({ kind: 'undoFailed', reference: answer?.error.reference ?? LOST })
      restore(rows)
      tell({ kind: 'undone' })
      refresh()
    },
  }
}
