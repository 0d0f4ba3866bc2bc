/** What the search was understood to mean, a chip each; a chip takes its part out of the search again. */
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Understood } from '@/lib/model/search'
import type { FeedFilter } from '@/lib/model/view'
import { listHref, type Arrangement } from './arrangement'
import { SearchChip } from './search-chip'

interface ChipsProps {
  filter: FeedFilter
  arrangement: Arrangement
  understood: readonly Understood[]
}

export function SearchChips({ filter, arrangement, understood }: ChipsProps) {
  const t = useTranslations('search')
  const { q: _, ...others } = filter
  const said = ({ key, value, excluded }: Understood): string => {
    if (key === 'is') return t(`is.${value}`)
    if (key === 'has') return t(`has.${value}`)
    const plain = t(key, { value })
    return excluded ? t('not', { value: plain }) : plain
  }
  return (
    <ul aria-label={t('understood')} className="mt-3 flex flex-wrap gap-2">
      {understood.map((each) => (
        <li key={each.part}>
          <SearchChip
            href={listHref({ ...others, ...(each.rest && { q: each.rest }) }, arrangement)}
            rest={each.rest}
            label={t('remove', { part: each.part })}
          >
            {said(each)}
            <X size={14} aria-hidden="true" />
          </SearchChip>
        </li>
      ))}
    </ul>
  )
}
