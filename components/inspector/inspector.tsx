'use client'
/** Waits for the inspector to be asked for; all the rest of it is loaded then. Only on pages of those who may look behind the scenes. */
import { usePathname } from 'next/navigation'
import { lazy, Suspense, useEffect, useState } from 'react'
import { isTyping, readKeys } from '../commands/shortcuts'
import { onInspector, toggleInspector } from './open'

const Drawer = lazy(() => import('./drawer'))

/** The connection that the page is about. */
const connectionIn = (path: string): string | null => /^\/(?:connections|connect)\/(?!history$)([\w-]+)$/.exec(path)?.[1] ?? null // prettier-ignore

/** @param listens where nobody else reads keys: whether single letters are shortcuts */
export function Inspector({ listens = false }: { listens?: boolean }) {
  const [open, setOpen] = useState(false)
  const path = usePathname()
  useEffect(() => onInspector(() => setOpen((was) => !was)), [])
  useEffect(() => {
    if (!listens) return
    const read = readKeys(() => performance.now())
    function press(event: KeyboardEvent) {
      if (read(event, !isTyping(event.target))?.kind !== 'inspector') return
      event.preventDefault()
      toggleInspector()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [listens])
  if (!open) return null
  return (
    <Suspense>
      <Drawer connection={connectionIn(path)} onClose={() => setOpen(false)} />
    </Suspense>
  )
}
