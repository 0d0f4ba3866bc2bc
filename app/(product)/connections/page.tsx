import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ConnectionList } from '@/components/connections/connection-list'
import { nowOf, product } from '../../_server/banking'
import { requireViewer } from '../../_server/session'
import { refreshConnection, renew, stopSharing } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('connections'))('title') }
}

export default async function ConnectionsPage({ searchParams }: PageProps<'/connections'>) {
  const viewer = await requireViewer()
  const { banking } = await product()
  const query = await searchParams
  const lost = query.return === 'unknown' ? String(query.reference ?? '').replace(/[^0-9A-F]/g, '') : null
  return (
    <ConnectionList
      connections={await banking.connections(viewer)}
      now={(await nowOf(viewer)).toISOString()}
      lostReturn={lost}
      refresh={refreshConnection}
      renew={renew}
      stop={stopSharing}
    />
  )
}
