/** A key of the keyboard, as it is labelled. */
import type { ReactNode } from 'react'

export const Kbd = ({ children }: { children: ReactNode }) => (
  <kbd className="inline-flex min-h-6 min-w-6 items-center justify-center rounded-mark border border-edge bg-sheet px-1.5 font-sans text-12 text-ink">
    {children}
  </kbd>
)
