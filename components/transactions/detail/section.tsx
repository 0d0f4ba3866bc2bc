/** A part of the panel under its heading. */
import type { ReactNode } from 'react'

export const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section aria-label={title} className="border-t border-rule px-4 py-4 sm:px-6">
    <h3 className="mb-2 text-13 text-ink-soft">{title}</h3>
    {children}
  </section>
)
