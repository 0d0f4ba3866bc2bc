/** The faces of the list: everything, what waits for a look, and what comes again. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { numberFormat } from '../formats'
import { formatTag } from '../locale'
import { doublesHref, recurringHref, reviewHref } from '../places'
import { sheetLink } from '../ui/sheet'
import { Tabs } from '../ui/tabs'
import { useLanguage } from '../use-language'

interface TabsProps {
  current: 'all' | 'review'
  /** How many wait for a look. */
  review: number
  /** How many pairs may be one payment. */
  doubts: number
}

export function ListTabs({ current, review, doubts }: TabsProps) {
  const t = useTranslations('transactions')
  const recurring = useTranslations('recurring')
  const count = numberFormat(formatTag(useLanguage()), {}).format(review)
  const tabs = [
    ['all', '/transactions', t('tabs.all')],
    ['review', reviewHref, t('tabs.review', { count })],
    ['recurring', recurringHref, recurring('link')],
  ] as const
  return (
    <div className="no-print flex flex-wrap items-center justify-between gap-x-6 border-b border-rule">
      <Tabs
        label={t('tabs.label')}
        tabs={tabs.map(([tab, href, name]) => ({ href, name, current: tab === current }))}
      />
      {doubts > 0 && (
        <Link href={doublesHref} className={`${sheetLink} min-h-11 md:min-h-9`}>
          {t('twice', { count: doubts })}
        </Link>
      )}
    </div>
  )
}
