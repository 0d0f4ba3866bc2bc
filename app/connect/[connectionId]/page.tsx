import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { NotFoundError } from '@/lib/model/errors'
import { as, type ConnectionId } from '@/lib/model/ids'
import { product } from '../../_server/banking'
import { requireViewer } from '../../_server/session'
import { Stage } from '../stage'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('consent'))('pageTitle') }
}

export default async function ConversationPage({ params }: PageProps<'/connect/[connectionId]'>) {
  const viewer = await requireViewer()
  const { banking } = await product()
  const id = as<ConnectionId>((await params).connectionId)
  const view = await banking.connection(viewer, id).catch((error: unknown) => {
    if (error instanceof NotFoundError) notFound()
    throw error
  })
  return <Stage viewer={viewer} initial={view} />
}
