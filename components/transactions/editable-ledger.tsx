/** The ledger whose categories can be changed: rows from the server, chips with the picker behind them. */
import { useTranslations } from 'next-intl'
import type { FeedView, TransactionView } from '@/lib/model/view'
import { wordsOf } from '@/lib/model/words'
import { formatDay } from '../dates'
import { formatMoney } from '../money'
import { newRuleHref } from '../rules/rule-address'
import { useLanguage } from '../use-language'
import { CategoryButton, CategoryDesk, type Entry } from './category-desk'
import type { EditAction } from './edit-action'
import { useCategoryGroups } from './category-groups'
import { Ledger } from './ledger'
import { useWhy } from './why'

interface EditableLedgerProps {
  rows: FeedView['rows']
  showAccount?: boolean
  level?: 2 | 3
  edit: EditAction
}

export function EditableLedger({ rows, showAccount, level, edit }: EditableLedgerProps) {
  const t = useTranslations('transactions.entry')
  const offer = useTranslations('rules.offer')
  const groups = useCategoryGroups()
  const entryOf = useEntry()
  const labels = {
    close: useTranslations('common')('close'),
    why: t('why'),
    search: t('search'),
    none: t('none'),
    current: t('current'),
    // Filled in the browser, where the name of a freshly chosen category is known.
    open: String(t.raw('open')),
    failed: String(t.raw('failed')),
    offer: { text: String(offer.raw('text')), create: offer('create'), just: offer('just') },
  }
  return (
    <CategoryDesk groups={groups} labels={labels} edit={edit}>
      <Ledger
        rows={rows}
        showAccount={showAccount}
        sticky
        level={level}
        renderChip={(row) => <CategoryButton entry={entryOf(row)} />}
      />
    </CategoryDesk>
  )
}

function useEntry(): (row: TransactionView) => Entry {
  const t = useTranslations('transactions.entry')
  const pending = useTranslations('common')('pending')
  const locale = useLanguage()
  const why = useWhy()
  return (row) => {
    const day = formatDay(row.date, locale, 'medium')
    const facts = [
      { name: t('booked'), value: row.status === 'pending' ? `${day}, ${pending}` : day },
      row.valueDate && row.valueDate !== row.date && { name: t('value'), value: formatDay(row.valueDate, locale) },
      { name: t('amount'), value: formatMoney(row.amount, locale, 'always') },
      row.original && { name: t('original'), value: formatMoney(row.original, locale) },
      { name: t('account'), value: row.accountName },
      row.remittance && { name: t('reference'), value: row.remittance },
    ]
    return {
      id: row.id,
      name: row.name,
      categoryId: row.category.id,
      why: why(row),
      ruleHref:
        wordsOf(row.name).length > 0
          ? newRuleHref({ q: `"${row.name.replaceAll('"', ' ')}"`, direction: row.amount.minor < 0 ? 'out' : 'in' })
          : null,
      facts: facts.filter((fact) => typeof fact === 'object' && fact !== null),
    }
  }
}
