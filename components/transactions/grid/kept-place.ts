'use client'
/**
 * Where somebody was in a list, for when they come back to it: what was loaded and how far it was scrolled, per entry of the
 * browser's history. In memory only, so it ends with the document.
 */
import { useLayoutEffect, useRef } from 'react'
import type { Pages } from './use-pages'

interface KeptPlace {
  readonly address: string
  readonly pages: Pages
  readonly sizes: ReadonlyMap<unknown, number>
  readonly scrolled: number
}

const MOST = 8
const places = new Map<string, KeptPlace>()

function keep(entry: string, place: KeptPlace): void {
  places.delete(entry)
  places.set(entry, place)
  const [oldest] = places.keys()
  if (places.size > MOST && oldest !== undefined) places.delete(oldest)
}

function entryOfHistory(): string | null {
  const state: unknown = window.history.state
  const entry = typeof state === 'object' && state !== null && 'ledger' in state ? state.ledger : null
  return typeof entry === 'string' ? entry : null
}

/** What else the state holds, the router's own, stays. */
const markHistory = (entry: string): void =>
  window.history.replaceState({ ...(window.history.state as object | null), ledger: entry }, '')

interface Keeping {
  readonly address: string
  readonly now: () => Pick<KeptPlace, 'pages' | 'sizes'>
  readonly restore: (place: KeptPlace) => void
}

export function useKeptPlace({ address, now, restore }: Keeping): void {
  const latest = useRef({ now, restore })
  const entry = useRef('')
  useLayoutEffect(() => {
    latest.current = { now, restore }
  })
  useLayoutEffect(() => {
    entry.current = entryOfHistory() ?? crypto.randomUUID()
    const place = places.get(entry.current)
    if (place?.address === address) latest.current.restore(place)
    let scrolled = window.scrollY
    const follow = () => (scrolled = window.scrollY)
    window.addEventListener('scroll', follow, { passive: true })
    return () => {
      window.removeEventListener('scroll', follow)
      keep(entry.current, { address, scrolled, ...latest.current.now() })
    }
  }, [address])
  // Every time: the router writes a new entry of the history when one of the list's rows is opened.
  useLayoutEffect(() => {
    if (entryOfHistory() !== entry.current) markHistory(entry.current)
  })
}
