/** The first page: what there is, where it went, how the year ran, and what came in last. */
import { useMessages, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { OverviewView } from '@/lib/model/view'
import { SpendingBars } from '../charts/spending-bars'
import { ChartLanguage } from '../charts/words'
import type { Catalogue } from '../consent/words'
import { formatMonth, monthRange } from '../dates'
import { connectHref, importHref } from '../places'
import { CategoryWord } from '../transactions/category-word'
import { filterHref } from '../transactions/filter'
import { Ledger } from '../transactions/ledger'
import { buttonStyles } from '../ui/button'
import { Empty } from '../ui/empty'
import { Page, PageHead } from '../ui/page'
import { Sheet, SheetHead, sheetLink } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { Alerts } from './alerts'
import { Balances } from './balances'
import { Flow } from './flow'

export function Overview({ overview }: { overview: OverviewView }) {
  const { accounts } = overview
  const t = useTranslations()
  // The catalogue is our own file; next-intl types messages as anything.
  const charts = useMessages().charts as Catalogue
  const locale = useLanguage()
  const connect = (tone: 'primary' | 'plain') => (
    <a href={connectHref} className={buttonStyles({ tone })}>
      {t('common.connectBank')}
    </a>
  )
  // In the rail where there is one.
  const cashFlow = (
    <Link href="/cash-flow" className={buttonStyles({ tone: 'plain', className: 'lg:hidden' })}>
      {t('cashFlow.title')}
    </Link>
  )
  if (accounts.length === 0) {
    return (
      <Page>
        <PageHead title={t('overview.title')} />
        <Alerts connections={overview.connections} />
        <Sheet>
          <Empty
            title={t('overview.empty.title')}
            text={t('overview.empty.text')}
            action={
              <>
                {connect('primary')}
                <Link href={importHref} className={buttonStyles({ tone: 'plain' })}>
                  {t('import.open')}
                </Link>
              </>
            }
          />
        </Sheet>
      </Page>
    )
  }
  const flows = Map.groupBy(overview.months, ({ currency }) => currency)
  const spent = Map.groupBy(overview.spending, (each) => each.spent.currency)
  return (
    <Page>
      <PageHead
        title={t('overview.title')}
        action={
          <div className="flex flex-wrap gap-2">
            {cashFlow}
            {connect('plain')}
          </div>
        }
      />
      <Alerts connections={overview.connections} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,13fr)_minmax(0,8fr)]">
        <div className="flex flex-col gap-6">
          <Balances balances={overview.balances} accounts={accounts} />
          <ChartLanguage catalogue={charts} locale={locale}>
            {[...flows].map(([currency, months]) => (
              <Flow
                key={currency}
                data={{ currency, months, running: overview.month }}
                hrefs={Object.fromEntries(months.map(({ month }) => [month, filterHref(monthRange(month))]))}
              />
            ))}
          </ChartLanguage>
        </div>
        <Sheet aria-labelledby="spending" className="flex flex-col">
          <SheetHead
            id="spending"
            title={t('overview.spending.title', { month: formatMonth(overview.month, locale, 'name') })}
            note={t('overview.spending.note')}
          />
          <div className="flex-1 border-t border-rule">
            {spent.size === 0 && <p className="px-4 py-6 text-ink-soft sm:px-6">{t('overview.spending.empty')}</p>}
            {[...spent].map(([currency, spending]) => (
              <SpendingBars key={currency} spending={spending} month={overview.month} />
            ))}
          </div>
        </Sheet>
      </div>
      <Sheet aria-labelledby="latest" className="overflow-hidden">
        <SheetHead
          id="latest"
          title={t('overview.latest.title')}
          action={
            <Link href="/transactions" className={sheetLink}>
              {t('overview.latest.all')}
            </Link>
          }
        />
        <div className="border-t border-rule">
          <Ledger rows={overview.latest} renderChip={(row) => <CategoryWord id={row.category.id} />} />
        </div>
      </Sheet>
    </Page>
  )
}
