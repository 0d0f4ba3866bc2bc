'use client'
/** Follows a connection while the bank or the first reading takes its time. Never with a server action: those run one at a time. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { ConnectionView } from '@/lib/model/view'
import { useHost } from './host'

const EVERY_MS = 700
/** While the person is at the bank, perhaps in another window. */
const AWAY_MS = 3_000

/** How soon the next view may differ without anybody here doing anything; false when it will not. */
function pace({ state, ask, awaitingFirstData, problem, application }: ConnectionView): number | false {
  if (state === 'authorising' && ask) return ask.kind === 'redirect' ? AWAY_MS : false
  const moving =
    state === 'authorising' ||
    state === 'confirming' ||
    (state === 'active' && awaitingFirstData && !problem && !application)
  return moving && EVERY_MS
}

interface Following {
  /** The newest view known. */
  readonly connection: ConnectionView | null
  /** Puts a newer one in its place. */
  readonly put: (view: ConnectionView) => void
  /** Looks now. */
  readonly look: () => void
  /** Begins anew, as if there had been none. */
  readonly forget: () => void
}

export function useConnection(initial: ConnectionView | null): Following {
  const queries = useQueryClient()
  const host = useHost()
  const key = 'connection'
  const { data } = useQuery<ConnectionView | null>({
    queryKey: [key],
    queryFn: ({ client }) => host.connection(client.getQueryData<ConnectionView>([key])!.id),
    initialData: initial ?? undefined,
    enabled: ({ state }) => !!state.data,
    refetchInterval: ({ state }) => !!state.data && pace(state.data),
    // Back from a bank's app, or from another tab: look at once.
    refetchOnWindowFocus: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    retry: true,
  })
  const put = useCallback(
    (view: ConnectionView) => {
      void queries.cancelQueries({ queryKey: [key] }) // a look that is still on its way would bring the older view
      queries.setQueryData([key], view)
    },
    [queries],
  )
  const look = useCallback(() => void queries.invalidateQueries({ queryKey: [key] }), [queries])
  const forget = useCallback(() => {
    void queries.cancelQueries({ queryKey: [key] })
    queries.setQueryData([key], null)
  }, [queries])
  return { connection: data ?? null, put, look, forget }
}
