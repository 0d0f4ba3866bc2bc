'use client'
/** The palette's button, for whoever has no Ctrl key or does not know of it. */
import type { ReactNode } from 'react'
import { useOpenCommands } from './commands'

export function OpenCommands({ className, children }: { className: string; children: ReactNode }) {
  const open = useOpenCommands()
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={open}
      className={className}
    >
      {children}
    </button>
  )
}
