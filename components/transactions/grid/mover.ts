'use client'
/** Moves the window of a long list as the page is scrolled, and keeps what it has measured. It draws nothing itself. */
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useState, type Dispatch, type RefObject, type SetStateAction } from 'react'
import type { TransactionView } from '@/lib/model/view'
import type { Grouping } from '../arrangement'
import type { Density } from '../look'
import { HEIGHTS, type Item, type Range, type Reader, type Sizes } from './use-window'
import { heldRows } from './window'

/** From here on an entry is one line and its date stands in the margin: Tailwind's `@2xl`. */
const WIDE_PX = 672
const HEAD_PX = 29

interface MoverProps {
  list: RefObject<HTMLDivElement | null>
  rows: readonly TransactionView[]
  items: readonly Item[]
  /** The index of an item by that of its row. */
  itemOfRow: readonly number[]
  group: Grouping
  density: Density
  known: Sizes
  reader: RefObject<Reader | null>
  move: Dispatch<SetStateAction<Range | null>>
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

export function Mover({ list, rows, items, itemOfRow, group, density, known, reader, move }: MoverProps): null {
  const { top, wide } = usePlace(list)
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
  const headPx = group === 'none' || wide ? 0 : HEAD_PX
  const from = first ? (items[first.index]?.at ?? 0) : 0
  const to = last ? (items[last.index]?.at ?? 0) + 1 : 0
  const before = first ? Math.max(0, first.start - top - headPx) : 0
  const after = last ? Math.max(0, virtual.getTotalSize() + top - last.end) : 0

  useLayoutEffect(() => {
    reader.current = {
      measure: virtual.measureElement,
      reach: (at) => virtual.scrollToIndex(itemOfRow[at] ?? 0, { align: 'center' }),
      sizes: () => new Map(virtual.itemSizeCache),
    }
  })
  useLayoutEffect(() => {
    // The lines that were there first.
    for (const line of list.current?.querySelectorAll<HTMLDivElement>('[data-index]') ?? [])
      virtual.measureElement(line)
    return () => void (reader.current = null)
  }, [list, reader, virtual])
  useLayoutEffect(() => {
    const isThere = (held: Range | null) => held?.from === from && held.to === to && held.before === before && held.after === after // prettier-ignore
    move((held) => (isThere(held) ? held : { from, to, before, after }))
  }, [from, to, before, after, move])
  return null
}
