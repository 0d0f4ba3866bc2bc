import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { product } from '@/app/_server/banking'
import { requireViewer } from '@/app/_server/session'
import { quietenConnection } from '@/app/actions/data'
import { Overview } from '@/components/overview/overview'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview'))('title') }
}

export default async function OverviewPage() {
  const viewer = await requireViewer()
  const { banking } = await product()
  return <Overview overview={await banking.overview(viewer)} quieten={quietenConnection} />
}
