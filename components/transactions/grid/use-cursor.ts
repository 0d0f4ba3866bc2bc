'use client'
/**
 * The grid's one place in the order of Tab. It belongs to an entry, not to a number, so it survives a page that came new. When its
 * line is scrolled out of the document the grid itself takes the focus, so that keys still reach it.
 */
import { useLayoutEffect, useReducer, useRef, useState, type RefObject } from 'react'
import type { TransactionId } from '@/lib/model/ids'
import type { TransactionView } from '@/lib/model/view'

interface Held {
  readonly from: number
  readonly to: number
  readonly reach: (at: number) => void
}

export function useCursor(
  grid: RefObject<HTMLElement | null>,
  rows: readonly TransactionView[],
  { from, to, reach }: Held,
) {
  const [id, setId] = useState<TransactionId | null>(null)
  const [, again] = useReducer((count: number) => count + 1, 0)
  const wanted = useRef(false)
  const focused = useRef(false)
  const found = id === null ? 0 : rows.findIndex((row) => row.id === id)
  const at = found < 0 ? 0 : found
  const inDocument = at >= from && at < to

  useLayoutEffect(() => {
    if (!wanted.current) return
    if (!inDocument) return reach(at)
    const line = lineOf(grid.current, rows[at]?.id)
    if (!line) return
    wanted.current = false
    line.focus({ preventScroll: true })
    line.scrollIntoView({ block: 'nearest' })
  })

  useLayoutEffect(() => {
    if (focused.current && !wanted.current && document.activeElement === document.body) {
      grid.current?.focus({ preventScroll: true })
    }
  })

  return {
    at,
    inDocument,
    /** Moves the place, and the focus with it. */
    go: (next: number): void => {
      const row = rows[Math.max(0, Math.min(next, rows.length - 1))]
      if (!row) return
      wanted.current = true
      setId(row.id)
      again()
    },
    /** A line took the focus by itself: a press, or Tab. */
    rest: setId,
    watch: {
      onFocus: () => void (focused.current = true),
      onBlur: ({ target, relatedTarget }: { target: Element; relatedTarget: Element | null }) => {
        if (target.isConnected && !grid.current?.contains(relatedTarget)) focused.current = false
      },
    },
  }
}

export const lineOf = (grid: HTMLElement | null, id: TransactionId | undefined): HTMLElement | null =>
  id === undefined ? null : (grid?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ?? null)
