/** The measure of every page, and its head: one heading, one note, and what can be done here. */
import type { ReactNode } from 'react'

export const Page = ({ children }: { children: ReactNode }) => (
  <div className="mx-auto flex w-full max-w-[1200px] flex-col gap-6 px-4 py-6 sm:px-6 lg:py-8">{children}</div>
)

export function PageHead({ title, note, action }: { title: ReactNode; note?: ReactNode; action?: ReactNode }) {
  return (
    <header className="flex min-h-11 flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <div className="min-w-0">
        <h1 className="text-28">{title}</h1>
        {note && <p className="mt-0.5 text-ink-soft">{note}</p>}
      </div>
      {action && <div className="no-print">{action}</div>}
    </header>
  )
}
