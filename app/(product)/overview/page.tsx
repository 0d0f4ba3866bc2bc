import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { product } from '@/app/_server/banking'
import { requireViewer } from '@/app/_server/session'
import { dismissInsight, setReportingCurrency } from '@/app/actions'
import { reportingCurrency } from '@/app/reporting-currency'
import { settled } from '@/components/overview/foresight'
import { Overview } from '@/components/overview/overview'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview'))('title') }
}

export default async function OverviewPage() {
  const viewer = await requireViewer()
  const { banking } = await product()
  const [overview, foresight] = await Promise.all([
    banking.overview(viewer, await reportingCurrency()),
    settled(banking.foresight(viewer)),
  ])
  return (
    <Overview overview={overview} foresight={foresight} actions={{ dismiss: dismissInsight, setReportingCurrency }} />
  )
}
