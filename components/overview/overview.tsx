/** The first page: what needs the person, what there is, how the month and the year run, what comes next and what came last. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { OverviewView } from '@/lib/model/view'
import { connectHref, importHref } from '../places'
import { buttonStyles } from '../ui/button'
import { Empty } from '../ui/empty'
import { Page, PageHead } from '../ui/page'
import { Sheet } from '../ui/sheet'
import { Alerts } from './alerts'
import type { Quieten } from './put-away'
import { Balances } from './balances'
import { Flows } from './flows'
import { lowBalancesIn, type Foresight } from './foresight'
import { Insights, type DismissInsightAction } from './insights'
import { Latest } from './latest'
import { MonthPace } from './month-pace'
import { Payday } from './payday'
import { ReportingCurrency, type SetReportingCurrency } from './reporting-currency'
import { Soon } from './soon'
import { Spending } from './spending'
import { Spread } from './spread'
import { Widget } from './widget'

interface OverviewProps {
  overview: OverviewView
  foresight: Foresight
  actions: {
    readonly dismiss: DismissInsightAction
    readonly setReportingCurrency: SetReportingCurrency
    readonly quieten?: Quieten
  }
}

export function Overview({ overview, foresight, actions }: OverviewProps) {
  const { accounts, balances, worth, connections } = overview
  const t = useTranslations()
  const connect = (tone: 'primary' | 'plain') => (
    <a href={connectHref} className={buttonStyles({ tone })}>
      {t('common.connectBank')}
    </a>
  )
  if (accounts.length === 0) {
    return (
      <Page>
        <PageHead title={t('overview.title')} />
        <Alerts connections={connections} lowBalances={[]} quieten={actions.quieten} />
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
  const currency = worth && (
    <ReportingCurrency
      key={worth.total.currency}
      label={t('home.rates.choose')}
      value={worth.total.currency}
      choices={balances.map((each) => each.currency).toSorted()}
      choose={actions.setReportingCurrency}
    />
  )
  return (
    <Page>
      <PageHead title={t('overview.title')} action={connect('plain')} />
      <Alerts connections={connections} lowBalances={lowBalancesIn(foresight)} quieten={actions.quieten} />
      <Spread
        left={
          <Widget title={t('overview.balances.title')}>
            <Balances overview={overview} currency={currency} />
          </Widget>
        }
        right={
          <>
            <Widget title={t('home.pace.title')}>
              <MonthPace foresight={foresight} currency={worth?.total.currency} />
            </Widget>
            <Widget title={t('recurring.payday')}>
              <Payday foresight={foresight} />
            </Widget>
          </>
        }
      />
      <Spread
        left={
          <Widget title={t('home.flow.title')}>
            <Flows months={overview.months} month={overview.month} first={worth?.total.currency} />
          </Widget>
        }
        right={
          <Widget title={t('home.spending.title')}>
            <Spending spending={overview.spending} month={overview.month} first={worth?.total.currency} />
          </Widget>
        }
      />
      <Spread
        wide="right"
        left={
          <Widget title={t('recurring.soon')}>
            <Soon foresight={foresight} />
          </Widget>
        }
        right={
          <Widget title={t('overview.latest.title')}>
            <Latest rows={overview.latest} />
          </Widget>
        }
      />
      <Sheet className="overflow-hidden">
        <Widget title={t('home.insights.title')}>
          <Insights foresight={foresight} dismiss={actions.dismiss} />
        </Widget>
      </Sheet>
    </Page>
  )
}
