'use client'
/** Keeps asking for what came since, as long as the drawer is open and the page is looked at. */
import { useEffect, useState } from 'react'
import type { InspectionView } from '@/lib/model/inspection'
import type { Catalogue } from '../consent/words'
import type { Locale } from '../locale'

const EVERY_MS = 1_500
/** Older entries make room: a drawer is no archive. */
const MOST_KEPT = 1_000

interface Answer extends InspectionView {
  readonly words?: { readonly locale: Locale; readonly catalogue: Catalogue }
}

export interface Record {
  /** Null while it is on its way. */
  readonly view: InspectionView | null
  readonly words: Answer['words'] | null
  /** The last time it was asked for, nothing came. */
  readonly failed: boolean
}

/** Null for whatever did not arrive. */
async function ask(connection: string | null, after: string | null, signal: AbortSignal): Promise<Answer | 404 | null> {
  const query = new URLSearchParams({ ...(connection && { connection }), ...(after && { after }) }).toString()
  try {
    const answer = await fetch(`/api/inspector?${query}`, { signal })
    if (answer.status === 404) return 404
    return answer.ok ? ((await answer.json()) as Answer) : null // our own handler's view
  } catch {
    return null // offline, or closed while it was on its way: `look` knows
  }
}

/** What is new below what is there; another connection's takes its place. */
function joined(before: InspectionView | null, now: InspectionView): InspectionView {
  if (before?.connectionId !== now.connectionId) return now
  return {
    ...now,
    exchanges: [...before.exchanges, ...now.exchanges].slice(-MOST_KEPT),
    arrivals: [...before.arrivals, ...now.arrivals].slice(-MOST_KEPT),
  }
}

/** @param wanted a connection; null for the latest of the person's */
export function useRecord(wanted: string | null): Record {
  const [record, setRecord] = useState<Record>({ view: null, words: null, failed: false })
  useEffect(() => {
    const abort = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    let [connection, view]: [string | null, InspectionView | null] = [wanted, null]

    async function look() {
      const waits = document.hidden || !navigator.onLine
      const answer = waits ? null : await ask(connection, view?.after ?? null, abort.signal)
      if (abort.signal.aborted) return
      if (answer === 404 && connection !== null)
        connection = null // what the address names is none of the person's
      else if (answer !== null && answer !== 404) {
        // Another one is the latest now: all of it, not only what came since.
        const moved = view !== null && view.connectionId !== answer.connectionId
        view = moved ? null : joined(view, answer)
        const { words } = answer
        if (view) setRecord((before) => ({ view, words: words ?? before.words, failed: false }))
      } else if (!waits) setRecord((before) => ({ ...before, failed: true }))
      timer = setTimeout(() => void look(), view === null && answer !== null ? 0 : EVERY_MS)
    }
    void look()
    return () => {
      abort.abort()
      clearTimeout(timer)
    }
  }, [wanted])
  return record
}
