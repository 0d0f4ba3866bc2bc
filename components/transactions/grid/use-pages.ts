'use client'
/** The list's pages: the first came with the document, the others are asked for one after the other. */
import { useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { FeedFilter, FeedOrder, FeedView, TransactionView } from '@/lib/model/view'
import { pageHref } from '../arrangement'

export type Pages = InfiniteData<FeedView, string | null>

/** Of one of our own routes, whose answers are views. @throws when it answers anything but well */
export async function fetchJson<View>(address: string, signal: AbortSignal): Promise<View> {
  const answer = await fetch(address, { signal, headers: { accept: 'application/json' } })
  if (!answer.ok) throw new Error(`the list answered ${answer.status}`)
  return (await answer.json()) as View
}

interface Asked {
  /** Of the list: no other list's pages are taken for its own. */
  readonly address: string
  readonly first: FeedView
  /** The place that the first page begins after. */
  readonly after: string | null
  readonly filter: FeedFilter
  readonly order: FeedOrder
}

export function usePages({ address, first, after, filter, order }: Asked) {
  const client = useQueryClient()
  const [start, setStart] = useState<{ epoch: number; pages: Pages }>(() => ({
    epoch: 0,
    pages: { pages: [first], pageParams: [after] },
  }))
  const key = useMemo(() => ['transactions', address, start.epoch], [address, start.epoch])
  const query = useInfiniteQuery<FeedView, Error, Pages, readonly unknown[], string | null>({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => fetchJson<FeedView>(pageHref(filter, order, pageParam ?? ''), signal),
    initialPageParam: after,
    initialData: start.pages,
    getNextPageParam: (last) => last.next,
    staleTime: Infinity,
    // Who comes back by a link sees the list as it is now; the way back has a memory of its own.
    gcTime: 0,
  })

  // A page that the server sent again, after a change for instance, takes its old self's place where it ends alike.
  useEffect(() => {
    client.setQueryData<Pages>(key, (held) =>
      held && held.pages[0]!.next === first.next ? { ...held, pages: [first, ...held.pages.slice(1)] } : held,
    )
  }, [client, key, first])

  const rows = useMemo(() => {
    const seen = new Set<string>()
    // An entry that moved between two pages while they were read is shown once.
    return query.data.pages.flatMap((page) => page.rows).filter(({ id }) => !seen.has(id) && seen.add(id))
  }, [query.data])

  const restore = useCallback((pages: Pages) => setStart(({ epoch }) => ({ epoch: epoch + 1, pages })), [])
  const revise = useCallback(
    (change: (row: TransactionView) => TransactionView) =>
      client.setQueryData<Pages>(
        key,
        (held) => held && { ...held, pages: held.pages.map((page) => ({ ...page, rows: page.rows.map(change) })) },
      ),
    [client, key],
  )

  return {
    rows,
    pages: query.data,
    epoch: start.epoch,
    complete: !query.hasNextPage,
    failed: query.isFetchNextPageError,
    loading: query.isFetchingNextPage,
    more: query.fetchNextPage,
    restore,
    /** Changes rows that are held here; the server is not asked. */
    revise,
  }
}
