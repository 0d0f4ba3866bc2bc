import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { product } from '@/app/_server/banking'
import { requireViewer } from '@/app/_server/session'
import { ConsentHistory } from '@/components/passport/consent-history'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('passport.history'))('title') }
}

export default async function ConsentHistoryPage() {
  const viewer = await requireViewer()
  const { banking } = await product()
  return <ConsentHistory consents={await banking.consents(viewer)} />
}
