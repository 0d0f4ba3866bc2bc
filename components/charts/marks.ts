'use client'
/**
 * Marks that can be walked: one stop for the tab key, arrows from mark to mark, Home and End, and Enter where a mark leads
 * somewhere. The mark that has the pointer or the focus is the one the line under the chart reads out.
 */
import { useRef, useState, type KeyboardEvent } from 'react'

/** How far an arrow goes. A grid of twelve columns goes twelve down. */
export type Stride = Readonly<Record<'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown', number>>
const LINE: Stride = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }

interface MarksOptions {
  count: number
  label: (index: number) => string
  /** The mark the tab key reaches first; the last by default, which is today. */
  start?: number
  stride?: Stride
  onChoose?: (index: number) => void
}

export function useMarks({ count, label, start = count - 1, stride = LINE, onChoose }: MarksOptions) {
  const nodes = useRef(new Map<number, SVGElement | HTMLElement>())
  const [stop, setStop] = useState(start)
  const [shown, setShown] = useState<number | null>(null)
  // Data may shrink while a mark further on was the stop.
  const at = Math.max(0, Math.min(stop, count - 1))

  const onKeyDown = (index: number) => (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (onChoose && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault()
      onChoose(index)
      return
    }
    const goal = goalOf(event.key, index, count, stride)
    if (goal === null) return
    event.preventDefault()
    nodes.current.get(goal)?.focus()
  }

  return {
    /** The index that is pointed at or focused; null when none is. */
    shown: shown !== null && shown < count ? shown : null,
    mark: (index: number) => ({
      ref: (node: SVGElement | HTMLElement | null) => {
        if (node) nodes.current.set(index, node)
        else nodes.current.delete(index)
      },
      tabIndex: index === at ? 0 : -1,
      role: onChoose ? 'button' : 'img',
      'aria-label': label(index),
      onKeyDown: onKeyDown(index),
      onFocus: () => {
        setStop(index)
        setShown(index)
      },
      onBlur: () => setShown(null),
      onPointerEnter: () => setShown(index),
      onPointerLeave: () => setShown(null),
      onClick: onChoose && (() => onChoose(index)),
    }),
  }
}

function goalOf(key: string, index: number, count: number, stride: Stride): number | null {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = Object.hasOwn(stride, key) ? stride[key as keyof Stride] : 0
  const goal = index + step
  return step !== 0 && goal >= 0 && goal < count ? goal : null
}
