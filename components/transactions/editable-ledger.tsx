/** The ledger whose categories can be changed: rows from the server, chips with the picker behind them. */
import type { CategoryId } from '@/lib/model/category'
import type { FeedView } from '@/lib/model/view'
import { useLanguage } from '../use-language'
import { CategoryButton, CategoryDesk } from './category-desk'
import { useCategoryGroups } from './category-groups'
import { useDeskLabels, useEntryWords } from './desk-words'
import type { EditAction } from './edit-action'
import { choicesByName, entryOf } from './entry'
import { Ledger } from './ledger'

interface EditableLedgerProps {
  rows: FeedView['rows']
  showAccount?: boolean
  level?: 2 | 3
  /** What the person chose last, for any entry. */
  recent?: readonly CategoryId[]
  edit: EditAction
}

export function EditableLedger({ rows, showAccount, level, recent = [], edit }: EditableLedgerProps) {
  const words = useEntryWords()
  const locale = useLanguage()
  const before = choicesByName(rows)
  return (
    <CategoryDesk groups={useCategoryGroups()} recent={recent} labels={useDeskLabels()} edit={edit}>
      <Ledger
        rows={rows}
        showAccount={showAccount}
        sticky
        level={level}
        renderChip={(row) => <CategoryButton entry={entryOf(row, words, locale, before)} />}
      />
    </CategoryDesk>
  )
}
