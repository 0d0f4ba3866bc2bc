/** Where money comes from and goes, per currency: as a river, as areas, and month by month. */
import { useMessages, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { FlowsView } from '@/lib/model/view'
import { useCategoryNames } from '../category-label'
import { CalendarHeatmap, CategoryTrend, Sankey, Treemap } from '../charts/lazy'
import { ChartLanguage } from '../charts/words'
import { connectHref } from '../places'
import { buttonStyles } from '../ui/button'
import { Empty } from '../ui/empty'
import { Page, PageHead } from '../ui/page'
import { Sheet } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { categoryTrend, moneyFlow, spendingCalendar } from './charted'
import { monthsOf, PERIODS, type Period } from './period'

const MOST_GROUPS = 8

export function CashFlowPage({ flows, period }: { flows: FlowsView; period: Period }) {
  const t = useTranslations('cashFlow')
  const common = useTranslations('common')
  const names = useCategoryNames()
  const locale = useLanguage()
  const { charts } = useMessages()
  const months = monthsOf(period, flows.months)
  if (flows.currencies.length === 0) {
    const connect = (
      <a href={connectHref} className={buttonStyles({ tone: 'primary' })}>
        {common('connectBank')}
      </a>
    )
    return (
      <Page>
        <PageHead title={t('title')} />
        <Sheet>
          <Empty title={t('empty.title')} text={t('empty.text')} action={connect} />
        </Sheet>
      </Page>
    )
  }
  return (
    <Page>
      <PageHead title={t('title')} note={t('note')} />
      <nav aria-label={t('period')} className="flex flex-wrap gap-2">
        {PERIODS.map((each) => (
          <Link
            key={each}
            href={`/cash-flow?period=${each}`}
            aria-current={each === period ? 'true' : undefined}
            scroll={false}
            className={buttonStyles({ tone: each === period ? 'primary' : 'plain', size: 'small' })}
          >
            {t(`periods.${each}`)}
          </Link>
        ))}
      </nav>
      <ChartLanguage catalogue={charts} locale={locale}>
        {flows.currencies.map((sums) => {
          const flow = moneyFlow(sums, months, flows.today, names)
          return (
            <section key={sums.currency} aria-label={sums.currency} className="flex flex-col gap-6">
              {flows.currencies.length > 1 && <h2 className="text-20">{sums.currency}</h2>}
              <Sankey data={flow} level={3} />
              <Treemap data={flow} level={3} />
              <CalendarHeatmap data={spendingCalendar(sums, flows.months, flows.today)} level={3} />
              <CategoryTrend data={categoryTrend(sums, flows.months, flows.today, names, MOST_GROUPS)} level={3} />
            </section>
          )
        })}
      </ChartLanguage>
    </Page>
  )
}
