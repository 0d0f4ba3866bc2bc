/** Names and values in two columns with one right edge: an account's balances, what a consent covers. */
import type { ReactNode } from 'react'

export const Facts = ({ children }: { children: ReactNode }) => <dl className="divide-y divide-rule">{children}</dl>

export const Fact = ({ name, note, children }: { name: ReactNode; note?: ReactNode; children: ReactNode }) => (
  <div className="flex min-h-11 items-center justify-between gap-6 py-2">
    <dt className="min-w-28">
      {name}
      {note && <span className="block text-12 text-ink-soft">{note}</span>}
    </dt>
    <dd className="text-end font-medium">{children}</dd>
  </div>
)
