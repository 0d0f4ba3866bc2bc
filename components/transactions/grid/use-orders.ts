'use client'
/** From a key or a button to an edit: of one line, or of what was chosen, by way of a dialog where something is to be said. */
import { useMemo, useState } from 'react'
import type { Edit } from '@/lib/model/edit'
import type { FeedFilter, TransactionView } from '@/lib/model/view'
import { categoryChoices, type Desk } from '../category-desk'
import type { CategoryGroup } from '../category-picker'
import type { EditAction, UndoAction } from '../edit-action'
import { targetOf } from './selection'
import type { Choice } from './use-choice'
import { useEdits } from './use-edits'

export type BulkOrder = 'category' | 'tag' | 'reviewed' | 'exclude'

interface Orders {
  readonly choice: Choice
  readonly rows: readonly TransactionView[]
  /** The filter with its search parsed. */
  readonly asked: FeedFilter
  readonly groups: readonly CategoryGroup[]
  readonly openLabel: string
  readonly edit: EditAction
  readonly undoEdit: UndoAction
  readonly revise: (change: (row: TransactionView) => TransactionView) => void
}

export function useOrders({ choice, rows, asked, groups, openLabel, edit, undoEdit, revise }: Orders) {
  const edits = useEdits({ edit, undoEdit, revise })
  const [dialog, setDialog] = useState<'help' | 'category' | 'tag' | null>(null)
  // The one line that a dialog is for; none where it is for the chosen ones.
  const [subject, setSubject] = useState<TransactionView | null>(null)

  function apply(change: Edit, one: TransactionView | null): void {
    setDialog(null)
    if (one) return void edits.run({ ids: [one.id] }, change, [one])
    void edits.run(targetOf(choice.selection, asked), change, choice.chosenRows)
    choice.clear()
  }

  function order(what: BulkOrder, one: TransactionView | null): void {
    const of = one ? [one] : choice.chosenRows
    if (of.length === 0) return
    setSubject(one)
    if (what === 'category' || what === 'tag') setDialog(what)
    else if (what === 'reviewed') apply({ kind: 'reviewed', reviewed: !of.every(({ reviewed }) => reviewed) }, one)
    else apply({ kind: 'excluded', excluded: !of.every(({ excluded }) => excluded) }, one)
  }

  const desk = useMemo<Desk>(
    () => ({
      choiceOf: categoryChoices(groups),
      open: (id) => {
        setSubject(rows.find((row) => row.id === id) ?? null)
        setDialog('category')
      },
      openLabel,
    }),
    [groups, openLabel, rows],
  )

  return {
    desk,
    edits,
    dialog,
    subject,
    order,
    /** On the line that the dialog is for, or on the chosen ones. */
    apply: (change: Edit) => apply(change, subject),
    /** Everything that the filter finds, loaded or not. */
    reviewAll: (): void => void edits.run({ filter: asked }, { kind: 'reviewed', reviewed: true }, rows),
    help: () => setDialog('help'),
    close: () => setDialog(null),
  }
}
