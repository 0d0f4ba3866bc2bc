'use client'
/** Asks the server for one change after another, says whether it was saved, and has the page read anew. */
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { Answer } from '@/lib/model/view'

export interface Changes {
  readonly busy: boolean
  readonly saved: boolean
  /** The reference of what failed last; null where nothing did. */
  readonly failed: string | null
  /** `first` shows what is coming until the page is read anew, `after` follows once it is saved. */
  readonly run: (ask: () => Promise<Answer<unknown>>, more?: { first?: () => void; after?: () => void }) => void
}

// What never reached the server has no reference.
const LOST = '–'

export function useChanges(): Changes {
  const router = useRouter()
  const [busy, start] = useTransition()
  const [outcome, tell] = useState<{ saved: boolean; failed: string | null }>({ saved: false, failed: null })
  return {
    busy,
    ...outcome,
    run: (ask, { first, after } = {}) =>
      start(async () => {
        first?.()
        const answer = await ask().catch(() => null)
        if (!answer?.ok) return tell({ saved: false, failed: answer?.error.reference ?? LOST })
        tell({ saved: true, failed: null })
        after?.()
        router.refresh()
      }),
  }
}
