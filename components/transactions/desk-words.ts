/** What the desk and its entries say, in the reader's language; blanks are filled in the browser. Server components only. */
import { useTranslations } from 'next-intl'
import type { DeskLabels } from './category-desk'
import { entryWords, type EntryWords } from './entry'

export function useDeskLabels(): DeskLabels {
  const t = useTranslations('transactions.entry')
  return {
    close: useTranslations('common')('close'),
    why: t('why'),
    seeRule: t('seeRule'),
    recent: t('recent'),
    suggested: t('suggested'),
    search: t('search'),
    none: t('none'),
    current: t('current'),
    open: String(t.raw('open')),
  }
}

export function useEntryWords(): EntryWords {
  const t = useTranslations('transactions')
  return entryWords((key) => String(t.raw(key)), useTranslations('common')('pending'))
}
