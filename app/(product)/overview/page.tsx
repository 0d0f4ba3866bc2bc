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

/** A promise that a widget waits for: its failure is the widget's, and nobody's before that. */
function ahead<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}

export default async function OverviewPage() {
  const viewer = await requireViewer()
  const { banking } = await product()
  const [insights, outlook, paces] = [ahead(banking.insights(viewer)), ahead(banking.outlook(viewer)), ahead(banking.pace(viewer))] // prettier-ignore
  const [overview, lowBalances] = await Promise.all([
    banking.overview(viewer, await reportingCurrency()),
    // A line above everything must be there from the start, or not at all.
    insights.then((found) => found.lowBalances, () => []),
  ]) // prettier-ignore
  return (
    <Overview
      {...{ overview, insights, outlook, paces, lowBalances }}
      actions={{ dismiss: dismissInsight, setReportingCurrency }}
    />
  )
}
