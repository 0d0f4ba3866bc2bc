import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { product } from '@/app/_server/banking'
import { requireViewer } from '@/app/_server/session'
import { Recurring } from '@/components/recurring/recurring'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('recurring'))('title') }
}

export default async function RecurringPage() {
  const viewer = await requireViewer()
  const { banking } = await product()
  return <Recurring outlook={await banking.outlook(viewer)} />
}
