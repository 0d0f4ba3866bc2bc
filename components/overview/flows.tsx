/** Money in and out month by month, a drawing for each currency. */
import { useMessages, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { OverviewView } from '@/lib/model/view'
import { ChartLanguage } from '../charts/words'
import { monthRange } from '../dates'
import { filterHref } from '../transactions/filter'
import { sheetLink } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { Flow } from './flow'

export function Flows({ months, month: running }: Pick<OverviewView, 'months' | 'month'>) {
  const t = useTranslations('home.flow')
  const { charts } = useMessages()
  const labels = { half: t('half'), whole: t('whole') }
  const byCurrency = [...Map.groupBy(months, ({ currency }) => currency)]
  const open = (
    <Link href="/cash-flow" className={sheetLink}>
      {t('open')}
    </Link>
  )
  return (
    <ChartLanguage catalogue={charts} locale={useLanguage()}>
      {byCurrency.map(([currency, own], index) => (
        <Flow
          key={currency}
          data={{ currency, months: own, running }}
          hrefs={Object.fromEntries(own.map(({ month }) => [month, filterHref(monthRange(month))]))}
          labels={labels}
          {...(index === 0 && { open })}
        />
      ))}
      {byCurrency.length === 0 && <p className="px-4 py-6 text-ink-soft sm:px-6">{t('none')}</p>}
    </ChartLanguage>
  )
}
