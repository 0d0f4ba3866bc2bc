import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireViewer } from '../_server/session'
import { Stage } from './stage'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('consent'))('pageTitle') }
}

export default async function ConnectPage() {
  return <Stage viewer={await requireViewer()} initial={null} />
}
