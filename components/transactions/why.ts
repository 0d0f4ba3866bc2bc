/** Why an entry has its category, in one sentence. Server components only. */
import { useTranslations } from 'next-intl'
import type { TransactionView } from '@/lib/model/view'

export function useWhy(): (entry: TransactionView) => string {
  const t = useTranslations('transactions.why')
  return ({ category, said }) => {
    const because = category.because ?? ''
    if (category.source === 'user') {
      return said ? t('userSaid', { provider: said.provider, label: said.label }) : t('user')
    }
    if (category.source === 'provider') {
      return said ? t('provider', { provider: said.provider, label: said.label }) : t('providerOnly', { because })
    }
    return t(category.source, { because })
  }
}
