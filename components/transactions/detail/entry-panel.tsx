/** One entry beside the list: what the bank says of it, what the person makes of it, and what became of it. */
import { useMessages, useTranslations } from 'next-intl'
import type { CategoryId } from '@/lib/model/category'
import type { DetailView } from '@/lib/model/detail'
import type { Catalogue } from '../../consent/words'
import { useLanguage } from '../../use-language'
import { useCategoryGroups } from '../category-groups'
import type { EntryActions } from '../edit-action'
import { useEntryWords } from '../desk-words'
import { entryOf } from '../entry'
import { Panel } from './later'
import type { PanelPlaces } from './panel'

interface EntryPanelProps {
  detail: DetailView
  /** What the person chose last, for any entry. */
  recent: readonly CategoryId[]
  places: PanelPlaces
  /** Every tag in use. */
  tags: readonly string[]
  actions: EntryActions
}

export function EntryPanel({ detail, recent, places, tags, actions }: EntryPanelProps) {
  const { detail: texts, common, transactions } = useMessages() as unknown as Readonly<Record<string, Catalogue>>
  const t = useTranslations('detail')
  const locale = useLanguage()
  const { told } = detail
  const { facts, why } = entryOf(detail.entry, useEntryWords(), locale)
  const more = [
    told.counterparty && { name: t('counterparty'), value: told.counterparty },
    told.counterpartyTail && { name: t('counterpartyTail'), value: told.counterpartyTail },
    told.method && told.method !== 'unknown' && { name: t('method.label'), value: t(`method.${told.method}`) },
    told.mcc && { name: t('mcc'), value: told.mcc },
    told.bankCode && { name: t('bankCode'), value: told.bankCode },
  ]
  return (
    <Panel
      key={detail.entry.id}
      {...{ detail, recent, places, tags, actions, locale, why }}
      facts={[...facts, ...more.filter((fact) => typeof fact === 'object' && fact !== null)]}
      groups={useCategoryGroups()}
      catalogue={{ ...texts, close: common!.close!, entry: transactions!.entry! }}
    />
  )
}
