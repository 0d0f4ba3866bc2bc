import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { product } from '@/app/_server/banking'
import { requireViewer } from '@/app/_server/session'
import { reportingCurrency } from '@/app/reporting-currency'
import { parseWorth } from '@/components/net-worth/ask'
import { NetWorthPage } from '@/components/net-worth/net-worth-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('home.worth'))('title') }
}

export default async function Page({ searchParams }: PageProps<'/net-worth'>) {
  const viewer = await requireViewer()
  const { banking } = await product()
  const { months, only } = parseWorth(await searchParams)
  const into = await reportingCurrency()
  const worth = await banking.netWorth(viewer, { months, ...(only && { only }), ...(into && { into }) })
  const held = only !== null && worth.currencies.includes(only) ? only : null
  return <NetWorthPage worth={worth} months={months} only={held} into={into} />
}
