'use client'
/**
 * The part of a long list that stands in the document. Rows lie in the normal flow between two blanks, so dates stick and rows may
 * grow; where a head stands in the margin it takes no height. Until what moves the window is there (`mover.ts`, fetched once the
 * first page stands) it is at the beginning, as the server drew it.
 */
import { useCallback, useMemo, useRef, useState } from 'react'
import type { TransactionView } from '@/lib/model/view'
import type { Grouping } from '../arrangement'
import type { Density } from '../look'
import { sectionKey, sectionsOf } from './sections'
import { ROWS_HELD } from './window'

/** What takes height: rows, and the heads over them. `at` is the index of its row, or of the first one under it. */
export interface Item {
  readonly kind: 'head' | 'row'
  readonly key: string
  readonly at: number
}

/** Rows `from` up to and without `to`, and the pixels of what lies before and after them. */
export interface Range {
  readonly from: number
  readonly to: number
  readonly before: number
  readonly after: number
}

/** What the window can be asked once it moves. */
export interface Reader {
  /** Tells how tall a line came out. */
  measure: (element: HTMLDivElement | null) => void
  reach: (at: number) => void
  sizes: () => ReadonlyMap<unknown, number>
}

export type Sizes = ReadonlyMap<unknown, number>

export const HEIGHTS: Readonly<Record<Density, { wide: number; narrow: number }>> = {
  comfortable: { wide: 44, narrow: 74 },
  compact: { wide: 36, narrow: 66 },
}
const NO_SIZES: Sizes = new Map()

function itemsOf(rows: readonly TransactionView[], group: Grouping): { items: readonly Item[]; itemOfRow: number[] } {
  const items: Item[] = []
  const itemOfRow: number[] = []
  let head: string | null = null
  rows.forEach((row, at) => {
    const key = sectionKey(row, group)
    if (group !== 'none' && key !== head) items.push({ kind: 'head', key: `head ${key} ${row.id}`, at })
    head = key
    itemOfRow.push(items.length)
    items.push({ kind: 'row', key: row.id, at })
  })
  return { items, itemOfRow }
}

export function useWindow(rows: readonly TransactionView[], group: Grouping, density: Density) {
  const [known, remember] = useState(NO_SIZES)
  const [moved, move] = useState<Range | null>(null)
  const reader = useRef<Reader | null>(null)
  const { items, itemOfRow } = useMemo(() => itemsOf(rows, group), [rows, group])
  // The same as long as the rows are: lines hang on it, and must not all be drawn again because one of them moved.
  const indexOf = useCallback((at: number): number => itemOfRow[at] ?? 0, [itemOfRow])
  const measure = useCallback((element: HTMLDivElement | null) => reader.current?.measure(element), [])
  const { from, to, before, after } = moved ?? beginning(items, rows.length, known, HEIGHTS[density].wide)
  return {
    from: Math.min(from, rows.length),
    to: Math.min(to, rows.length),
    before,
    after,
    sections: sectionsOf(
      rows.slice(from, to).map((row, step) => ({ row, at: from + step })),
      ({ row }) => sectionKey(row, group),
    ),
    indexOf,
    measure,
    reach: (at: number): void => reader.current?.reach(at),
    sizes: (): Sizes => reader.current?.sizes() ?? known,
    /** Rows of a list that was measured before. */
    remember,
    /** For what moves it. */
    mover: { rows, items, itemOfRow, group, density, known, reader, move },
  }
}

/** A list that comes back is as tall as it was, so that it can be scrolled to where it was. */
function beginning(items: readonly Item[], count: number, known: Sizes, height: number): Range {
  const heightOf = ({ kind, key }: Item) => (kind === 'head' ? 0 : (known.get(key) ?? height))
  const below = items.filter(({ at }) => at >= ROWS_HELD)
  return {
    from: 0,
    to: Math.min(ROWS_HELD, count),
    before: 0,
    after: below.reduce((sum, item) => sum + heightOf(item), 0),
  }
}
