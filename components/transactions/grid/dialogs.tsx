'use client'
/** What opens over the list, and what is told below it. */
import type { CategoryId } from '@/lib/model/category'
import type { Tally } from '@/lib/model/edit'
import type { TransactionView } from '@/lib/model/view'
import { useWords } from '../../consent/words'
import type { DeskLabels } from '../category-desk'
import { CategoryDialog } from '../category-dialog'
import type { CategoryGroup } from '../category-picker'
import { choicesByName, entryOf, entryWords } from '../entry'
import { KeyHelp } from './key-help'
import { NoticeBar } from './notice-bar'
import { TagDialog } from './tag-dialog'
import type { useOrders } from './use-orders'

interface DialogsProps {
  rows: readonly TransactionView[]
  orders: ReturnType<typeof useOrders>
  chosen: Tally
  groups: readonly CategoryGroup[]
  recent: readonly CategoryId[]
  labels: DeskLabels
  tags: readonly string[]
  letters: boolean
}

export function Dialogs({ rows, orders, chosen, groups, recent, labels, tags, letters }: DialogsProps) {
  const { say, locale } = useWords()
  const { dialog, subject, edits, apply, close } = orders
  const entry = subject && entryOf(subject, entryWords(say, say('pending')), locale, choicesByName(rows))
  return (
    <>
      <NoticeBar notice={edits.notice} onUndo={(notice) => void edits.undo(notice)} onDismiss={edits.dismiss} />
      <CategoryDialog
        open={dialog === 'category'}
        title={entry?.name ?? say('bar.title', { count: chosen.count })}
        entry={entry}
        current={entry?.categoryId ?? null}
        groups={groups}
        recent={recent}
        labels={labels}
        onPick={(categoryId) => (categoryId === entry?.categoryId ? close() : apply({ kind: 'category', categoryId }))}
        onClose={close}
      />
      <TagDialog
        open={dialog === 'tag'}
        known={tags}
        onTag={(tag) => apply({ kind: 'tag', add: [tag], remove: [] })}
        onClose={close}
      />
      <KeyHelp open={dialog === 'help'} onClose={close} letters={letters} />
    </>
  )
}
