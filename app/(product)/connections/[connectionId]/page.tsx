import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { nowOf, product } from '@/app/_server/banking'
import { requireViewer } from '@/app/_server/session'
import { refreshConnection, renew, stopSharing } from '@/app/actions'
import { ConnectionPage } from '@/components/connections/connection-page'
import { as, type ConnectionId } from '@/lib/model/ids'
import { orNotFound } from '../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('connections'))('title') }
}

export default async function OneConnectionPage({ params }: PageProps<'/connections/[connectionId]'>) {
  const viewer = await requireViewer()
  const { banking } = await product()
  const id = as<ConnectionId>((await params).connectionId)
  const connection = await orNotFound(banking.connection(viewer, id))
  return (
    <ConnectionPage
      connection={connection}
      identity={await orNotFound(banking.identity(viewer, id))}
      now={(await nowOf(viewer)).toISOString()}
      refresh={refreshConnection}
      renew={renew}
      stop={stopSharing}
    />
  )
}
