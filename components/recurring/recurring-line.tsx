/** One payment that comes again: how often, when next, what it costs, and whether its price has changed. */
import { Clock, TrendingDown, TrendingUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { RecurringView } from '@/lib/model/outlook'
import { useCategoryNames } from '../category-label'
import { CategoryMark } from '../category-mark'
import { formatDay } from '../dates'
import { Amount, formatMoney } from '../money'
import { Chip } from '../ui/chip'
import { useLanguage } from '../use-language'

export function RecurringLine({ item }: { item: RecurringView }) {
  const t = useTranslations('recurring')
  const locale = useLanguage()
  const names = useCategoryNames()
  const { name, accountName, categoryId, cadence, status, next, last, amount, varies, yearly, change } = item
  const when = next && status !== 'ended' ? t('next', { day: formatDay(next, locale, 'medium') }) : t('last', { day: formatDay(last, locale, 'medium') }) // prettier-ignore
  const rose = change !== null && change.to.minor > change.from.minor
  return (
    <li
      data-testid="recurring"
      className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-1 px-4 py-3 sm:px-6 md:grid-cols-[minmax(0,1fr)_220px_152px] md:items-center"
    >
      <div className="min-w-0">
        <p className="font-medium [overflow-wrap:anywhere]">{name}</p>
        <p className="text-13 text-ink-soft">
          {t(`cadence.${cadence}`)} · {when}
        </p>
      </div>
      <p className="order-3 col-span-2 flex flex-wrap items-center gap-2 text-13 text-ink-soft md:order-none md:col-span-1">
        <span className="inline-flex items-center gap-1.5">
          <CategoryMark group={categoryId.split('.')[0]!} />
          {names.detail(categoryId)}
        </span>
        <span className="truncate">{accountName}</span>
        {status === 'late' && (
          <Chip tone="caution" icon={Clock}>
            {t('late')}
          </Chip>
        )}
        {change && (
          <Chip icon={rose ? TrendingUp : TrendingDown}>
            {t('change', { from: formatMoney(change.from, locale), day: formatDay(change.date, locale, 'medium') })}
          </Chip>
        )}
      </p>
      <div className="text-end">
        <p className="font-medium whitespace-nowrap">
          {varies && <span className="font-normal text-ink-soft">{t('about')} </span>}
          <Amount money={amount} locale={locale} signs="always" />
        </p>
        {cadence !== 'yearly' && (
          <p className="text-12 whitespace-nowrap text-ink-soft">
            {t('yearly', { amount: formatMoney(yearly, locale) })}
          </p>
        )}
      </div>
    </li>
  )
}
