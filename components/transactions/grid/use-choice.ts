'use client'
/** Which entries of the list are chosen, and what they come to. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useReducer, useState } from 'react'
import type { Tally } from '@/lib/model/edit'
import type { FeedFilter, TransactionView } from '@/lib/model/view'
import { tallyHref } from '../arrangement'
import { change, isChosen, NOTHING, totalsOf, without } from './selection'
import { fetchJson } from './use-pages'

/** Asks the list to show its boxes on a phone, where no line is chosen yet. */
export const SELECT_EVENT = 'passbook:select'

interface Listed {
  readonly address: string
  readonly filter: FeedFilter
  readonly rows: readonly TransactionView[]
  /** Whether these are all that match. */
  readonly complete: boolean
}

export function useChoice({ address, filter, rows, complete }: Listed) {
  const [selection, choose] = useReducer(change, NOTHING)
  const [picking, setPicking] = useState(false)
  const some = selection.all || selection.ids.size > 0

  useEffect(() => {
    const begin = () => setPicking((now) => !now)
    window.addEventListener(SELECT_EVENT, begin)
    return () => window.removeEventListener(SELECT_EVENT, begin)
  }, [])

  const { data } = useQuery({
    queryKey: ['tally', address],
    queryFn: ({ signal }) => fetchJson<Tally>(tallyHref(filter), signal),
    enabled: some && !complete,
  })
  const all = useMemo(() => (complete ? totalsOf(rows) : (data ?? null)), [complete, rows, data])
  const chosenRows = useMemo(
    () => (some ? rows.filter(({ id }) => isChosen(selection, id)) : []),
    [some, rows, selection],
  )
  const chosen = useMemo(
    () => (selection.all && all ? without(all, rows.filter(({ id }) => selection.ids.has(id))) : totalsOf(chosenRows)), // prettier-ignore
    [selection, all, rows, chosenRows],
  )

  return {
    selection,
    choose,
    some,
    /** Whether boxes are shown on a phone, and the bar everywhere. */
    selecting: picking || some,
    /** All that match; null while nobody knows. */
    all,
    chosen,
    /** Those of the chosen ones that are loaded. */
    chosenRows,
    clear: (): void => {
      choose({ kind: 'none' })
      setPicking(false)
    },
  }
}

export type Choice = ReturnType<typeof useChoice>
