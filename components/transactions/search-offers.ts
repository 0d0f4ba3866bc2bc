/** What the search field may offer a person, in their language. Server components only. */
import { useTranslations } from 'next-intl'
import { KEYS, SEARCH_STATES, type Key, type SearchNames } from '@/lib/model/search'
import type { AccountView } from '@/lib/model/view'
import type { Offers } from './suggest'

export function useOffers(
  accounts: readonly AccountView[],
  categories: SearchNames['categories'],
  tags: readonly string[],
): Offers {
  const t = useTranslations('grid.suggest')
  const keys = Object.keys(KEYS) as Key[]
  return {
    categories,
    accounts: [...new Set(accounts.map(({ name }) => name))],
    currencies: [...new Set(accounts.map(({ currency }) => currency))].toSorted(),
    tags,
    note: t('note'),
    states: SEARCH_STATES.map((state) => t(`states.${state}`)),
    keys: Object.fromEntries(
      keys.map((key) => [key, { name: t(`keys.${key}`), hint: t(`hints.${key}`) }]),
    ) as Offers['keys'],
  }
}
