import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StatusPage } from '@/components/monitor/status-page'
import { PublicFrame } from '@/components/shell/public-frame'
import { viewer } from '../_server/session'
import { publicStatus } from '../_server/watched'
import { ProductShell } from '../product-shell'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('monitor.status'))('title') }
}

/** For everybody, and within the product's frame for who is signed in. */
export default async function Status() {
  const [someone, journeys] = await Promise.all([viewer(), publicStatus()])
  const page = <StatusPage journeys={journeys} />
  return someone ? <ProductShell viewer={someone}>{page}</ProductShell> : <PublicFrame>{page}</PublicFrame>
}
