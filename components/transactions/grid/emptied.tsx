'use client'
/** What stands in the place of a list that has become empty. Whoever emptied it line by line is not left without a place. */
import { useEffect, useRef, type ReactNode } from 'react'

export function Emptied({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      {children}
    </div>
  )
}
