'use client'
/**
 * What a pointer does to a line, heard once for all of them: a press opens it, on its box or with Ctrl chooses it, with Shift chooses
 * up to it; a long touch begins choosing, after which a touch chooses.
 */
import { useRef, type MouseEvent, type PointerEvent } from 'react'
import { as, type TransactionId } from '@/lib/model/ids'

const LONG_MS = 450
const SLIP_PX = 10

interface Presses {
  readonly selecting: boolean
  readonly toggle: (id: TransactionId) => void
  readonly range: (id: TransactionId) => void
  readonly open: (id: TransactionId) => void
}

const idAt = (target: EventTarget): TransactionId | null => {
  const id = target instanceof Element ? target.closest<HTMLElement>('[data-id]')?.dataset.id : undefined
  return id === undefined ? null : as<TransactionId>(id)
}

export function usePress({ selecting, toggle, range, open }: Presses) {
  const touch = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number; long: boolean } | null>(null)
  const kind = useRef('')
  const release = () => {
    if (touch.current) clearTimeout(touch.current.timer)
  }
  return {
    onPointerDown(event: PointerEvent) {
      const id = idAt(event.target)
      touch.current = null
      kind.current = event.pointerType
      if (id === null || event.pointerType !== 'touch' || selecting) return
      const held = { timer: setTimeout(() => { held.long = true; toggle(id) }, LONG_MS), x: event.clientX, y: event.clientY, long: false } // prettier-ignore
      touch.current = held
    },
    onPointerMove({ clientX, clientY }: PointerEvent) {
      const held = touch.current
      if (held && Math.hypot(clientX - held.x, clientY - held.y) > SLIP_PX) clearTimeout(held.timer)
    },
    onPointerUp: release,
    onPointerCancel: release,
    /** A long touch is not a request for the browser's own menu. */
    onContextMenu(event: MouseEvent) {
      if (touch.current) event.preventDefault()
    },
    /** Shift and a press choose lines, not letters. */
    onMouseDown(event: MouseEvent) {
      if (event.shiftKey && idAt(event.target)) event.preventDefault()
    },
    onClickCapture(event: MouseEvent) {
      const id = idAt(event.target)
      if (id === null || !(event.target instanceof Element)) return
      if (touch.current?.long) {
        touch.current = null
        event.preventDefault()
        event.stopPropagation()
        return
      }
      const box = event.target.closest('input') !== null
      const control = event.target.closest('a, button') !== null
      if (event.shiftKey && !control) return range(id)
      if (box) return toggle(id)
      if (selecting && kind.current === 'touch') {
        event.preventDefault()
        event.stopPropagation()
        return toggle(id)
      }
      if (control) return
      if (event.ctrlKey || event.metaKey) return toggle(id)
      // Who marks a text wants to copy it.
      if (window.getSelection()?.isCollapsed !== false) open(id)
    },
  }
}
