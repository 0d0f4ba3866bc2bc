/** The ledger whose categories can be changed: rows from the server, chips with the picker behind them. */
import type { FeedView } from '@/lib/model/view'
import { useLanguage } from '../use-language'
import { CategoryButton, CategoryDesk } from './category-desk'
import { useCategoryGroups } from './category-groups'
import { useDeskLabels, useEntryWords } from './desk-words'
import type { EditAction } from './edit-action'
import { entryOf } from './entry'
import { Ledger } from './ledger'

interface EditableLedgerProps {
  rows: FeedView['rows']
  showAccount?: boolean
  level?: 2 | 3
  edit: EditAction
}

export function EditableLedger({ rows, showAccount, level, edit }: EditableLedgerProps) {
  const words = useEntryWords()
  const locale = useLanguage()
  return (
    <CategoryDesk groups={useCategoryGroups()} labels={useDeskLabels()} edit={edit}>
      <Ledger
        rows={rows}
        showAccount={showAccount}
        sticky
        level={level}
        renderChip={(row) => <CategoryButton entry={entryOf(row, words, locale)} />}
      />
    </CategoryDesk>
  )
}
