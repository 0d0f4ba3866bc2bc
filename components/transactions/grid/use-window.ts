'use client'
/**
 * The part of a long list that stands in the document, in the page's own scrolling. Rows lie in the normal flow between two blanks,
 * so dates stick and rows may grow; where a head stands in the margin it takes no height.
 */
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useMemo, useState, type RefObject } from 'react'
import type { TransactionView } from '@/lib/model/view'
import type { Grouping } from '../arrangement'
import type { Density } from '../look'
import { sectionKey, sectionsOf } from './sections'
import { heldRows } from './window'

type Item =
  | { readonly kind: 'head'; readonly key: string; readonly at: number }
  | { readonly kind: 'row'; readonly key: string; readonly at: number }

/** From here on an entry is one line and its date stands in the margin: Tailwind's `@2xl`. */
const WIDE_PX = 672
const HEIGHTS: Readonly<Record<Density, { wide: number; narrow: number }>> = {
  comfortable: { wide: 44, narrow: 74 },
  compact: { wide: 36, narrow: 66 },
}
const HEAD_PX = 29
const NO_SIZES: ReadonlyMap<unknown, number> = new Map()

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

/** Where the list begins on the page and whether it is wide; both change with what stands above it. */
function usePlace(list: RefObject<HTMLElement | null>) {
  const [place, setPlace] = useState({ top: 0, wide: true })
  useLayoutEffect(() => {
    const measure = () => {
      const box = list.current?.getBoundingClientRect()
      if (!box) return
      const next = { top: Math.round(box.top + window.scrollY), wide: box.width === 0 || box.width >= WIDE_PX }
      setPlace((held) => (held.top === next.top && held.wide === next.wide ? held : next))
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [list])
  return place
}

export function useWindow(
  list: RefObject<HTMLDivElement | null>,
  rows: readonly TransactionView[],
  group: Grouping,
  density: Density,
) {
  const [known, setKnown] = useState(NO_SIZES)
  const { top, wide } = usePlace(list)
  const { items, itemOfRow } = useMemo(() => itemsOf(rows, group), [rows, group])
  const estimate = (index: number) => {
    const item = items[index]!
    if (item.kind === 'head') return wide ? 0 : HEAD_PX
    return known.get(item.key) ?? HEIGHTS[density][wide ? 'wide' : 'narrow']
  }
  // Its methods are the same at every render, which a compiler could not know; we have none.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useWindowVirtualizer<HTMLDivElement>({
    count: items.length,
    estimateSize: estimate,
    getItemKey: (index) => items[index]!.key,
    scrollMargin: top,
    initialOffset: 0,
    // What the server draws, and the browser until it has measured.
    initialRect: { width: 1200, height: 900 },
    measureElement: (element, _entry, { indexFromElement }) =>
      element.getBoundingClientRect().height || estimate(indexFromElement(element)),
    rangeExtractor: ({ startIndex, endIndex }) => {
      const [from, to] = heldRows(items[startIndex]?.at ?? 0, items[endIndex]?.at ?? 0, rows.length)
      return Array.from({ length: to - from }, (_, step) => itemOfRow[from + step]!)
    },
  })
  const held = virtual.getVirtualItems()
  const [first, last] = [held[0], held.at(-1)]
  const from = first ? (items[first.index]?.at ?? 0) : 0
  const to = last ? (items[last.index]?.at ?? 0) + 1 : 0
  const headPx = group === 'none' || wide ? 0 : HEAD_PX
  return {
    from,
    to,
    before: first ? Math.max(0, first.start - top - headPx) : 0,
    after: last ? Math.max(0, virtual.getTotalSize() + top - last.end) : 0,
    sections: sectionsOf(
      rows.slice(from, to).map((row, step) => ({ row, at: from + step })),
      ({ row }) => sectionKey(row, group),
    ),
    indexOf: (at: number): number => itemOfRow[at] ?? 0,
    measure: virtual.measureElement,
    reach: (at: number): void => virtual.scrollToIndex(itemOfRow[at] ?? 0, { align: 'center' }),
    sizes: (): ReadonlyMap<unknown, number> => new Map(virtual.itemSizeCache),
    /** Rows of a list that was measured before. */
    remember: setKnown,
  }
}
