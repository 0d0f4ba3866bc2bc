import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { product } from '@/app/_server/banking'
import { requireViewer } from '@/app/_server/session'
import { CashFlowPage } from '@/components/cash-flow/cash-flow-page'
import { periodOf } from '@/components/cash-flow/period'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cashFlow'))('title') }
}

export default async function Page({ searchParams }: PageProps<'/cash-flow'>) {
  const viewer = await requireViewer()
  const { banking } = await product()
  return <CashFlowPage flows={await banking.flows(viewer)} period={periodOf((await searchParams).period)} />
}
