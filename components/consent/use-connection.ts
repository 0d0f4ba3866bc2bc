'use client'
/** Follows a connection while the bank or the first reading takes its time. Never with a server action: those run one at a time. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { ConnectionId } from '@/lib/model/ids'
import type { ConnectionView } from '@/lib/model/view'

const EVERY_MS = 700

/** Whether the next view may differ without anybody here doing anything. */
const moving = (view: ConnectionView): boolean =>
  view.state === 'confirming' ||
  (view.state === 'authorising' && !view.ask) ||
  (view.state === 'active' && view.awaitingFirstData && !view.problem)

async function fetchConnection(id: ConnectionId): Promise<ConnectionView> {
  const answer = await fetch(`/api/connections/${id}`, { cache: 'no-store' })
  if (!answer.ok) throw new Error(`connection: ${answer.status}`)
  return (await answer.json()) as ConnectionView // our own handler's view
}

/** @returns the newest view known, and a way to put a newer one in its place. */
export function useConnection(initial: ConnectionView | null): [ConnectionView | null, (view: ConnectionView) => void] {
  const queries = useQueryClient()
  const key = 'connection'
  const { data } = useQuery({
    queryKey: [key],
    queryFn: ({ client }) => fetchConnection(client.getQueryData<ConnectionView>([key])!.id),
    initialData: initial ?? undefined,
    enabled: ({ state }) => !!state.data && moving(state.data),
    refetchInterval: ({ state }) => (state.data && moving(state.data) ? EVERY_MS : false),
    // Back from a bank's app: look at once.
    refetchOnWindowFocus: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    retry: true,
  })
  const put = useCallback((view: ConnectionView) => queries.setQueryData([key], view), [queries])
  return [data ?? null, put]
}
