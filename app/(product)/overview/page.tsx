import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { product } from '@/app/_server/banking'
import { requireViewer } from '@/app/_server/session'
import { dismissInsight, setReportingCurrency } from '@/app/actions'
import { reportingCurrency } from '@/app/reporting-currency'
import { Overview } from '@/components/overview/overview'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview'))('title') }
}

export default async function OverviewPage() {
  const viewer = await requireViewer()
  const { banking } = await product()
  const foresight = banking.foresight(viewer)
  const [overview, lowBalances] = await Promise.all([
    banking.overview(viewer, await reportingCurrency()),
    // A line above everything is there from the start or not at all; what failed is told by the widgets that wait for it.
    foresight.then(
      ({ insights }) => insights.lowBalances,
      () => [],
    ),
  ])
  return (
    <Overview {...{ overview, foresight, lowBalances }} actions={{ dismiss: dismissInsight, setReportingCurrency }} />
  )
}
