/** The ledger whose categories can be changed: rows from the server, chips with the picker behind them. */
import { useTranslations } from 'next-intl'
import type { CategoryId } from '@/lib/model/category'
import { as, type RuleId } from '@/lib/model/ids'
import type { FeedView, TransactionView } from '@/lib/model/view'
import { wordsOf } from '@/lib/model/words'
import { useCategoryNames, type CategoryNames } from '../category-label'
import { formatDay } from '../dates'
import { formatMoney } from '../money'
import { newRuleHref, ruleHref } from '../rules/rule-address'
import { useLanguage } from '../use-language'
import { CategoryButton, CategoryDesk, type Entry } from './category-desk'
import type { EditAction } from './edit-action'
import { useCategoryGroups } from './category-groups'
import type { CategoryChoice } from './category-picker'
import { Ledger } from './ledger'
import { useWhy } from './why'

interface EditableLedgerProps {
  rows: FeedView['rows']
  showAccount?: boolean
  level?: 2 | 3
  /** What the person chose last, for any entry. */
  recent?: readonly CategoryId[]
  edit: EditAction
}

export function EditableLedger({ rows, showAccount, level, recent = [], edit }: EditableLedgerProps) {
  const t = useTranslations('transactions.entry')
  const offer = useTranslations('rules.offer')
  const groups = useCategoryGroups()
  const entryOf = useEntry(rows)
  const names = useCategoryNames()
  const labels = {
    close: useTranslations('common')('close'),
    why: t('why'),
    seeRule: t('seeRule'),
    recent: t('recent'),
    suggested: t('suggested'),
    search: t('search'),
    none: t('none'),
    current: t('current'),
    // Filled in the browser, where the name of a freshly chosen category is known.
    open: String(t.raw('open')),
    failed: String(t.raw('failed')),
    offer: { text: String(offer.raw('text')), create: offer('create'), just: offer('just') },
  }
  return (
    <CategoryDesk groups={groups} recent={recent.map((id) => choiceOf(names, id))} labels={labels} edit={edit}>
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

const choiceOf = (names: CategoryNames, id: CategoryId, reason?: string): CategoryChoice => ({
  id,
  label: names.detail(id),
  icon: names.icon(id),
  reason,
})

/** @param rows those of the page: a choice made for one is offered to others of the same name. */
function useEntry(rows: readonly TransactionView[]): (row: TransactionView) => Entry {
  const t = useTranslations('transactions.entry')
  const pending = useTranslations('common')('pending')
  const locale = useLanguage()
  const why = useWhy()
  const names = useCategoryNames()
  const chosen = new Map(rows.filter(({ category }) => category.source === 'user').map(({ name, category }) => [name, category.id])) // prettier-ignore
  return (row) => {
    const { said } = row
    const before = chosen.get(row.name)
    const isOther = (id: CategoryId | null | undefined) => id && id !== row.category.id
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
      label: names.detail(row.category.id),
      icon: names.icon(row.category.id),
      why: why(row),
      rule: row.category.source === 'rule' && row.category.because ? ruleHref(as<RuleId>(row.category.because)) : null,
      reset:
        said?.id && row.edited && isOther(said.id)
          ? { id: said.id, text: t('reset', { provider: said.provider, label: said.label }) }
          : null,
      suggestions: [
        ...(before && isOther(before) ? [choiceOf(names, before, t('reasonName', { name: row.name }))] : []),
        ...(said?.id && said.id !== before && isOther(said.id)
          ? [choiceOf(names, said.id, t('reasonSaid', { provider: said.provider, label: said.label }))]
          : []),
      ],
      ruleHref:
        wordsOf(row.name).length > 0
          ? newRuleHref({ q: `"${row.name.replaceAll('"', ' ')}"`, direction: row.amount.minor < 0 ? 'out' : 'in' })
          : null,
      facts: facts.filter((fact) => typeof fact === 'object' && fact !== null),
    }
  }
}
