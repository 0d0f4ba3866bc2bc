/** The measure of every page, and its head: the way up, one heading, one note, and what can be done here. */
import { ChevronLeft } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { sheetLink } from './sheet'

export const Page = ({ children }: { children: ReactNode }) => (
  <div className="mx-auto flex w-full max-w-[1200px] flex-col gap-6 px-4 py-6 sm:px-6 lg:py-8">{children}</div>
)

interface PageHeadProps {
  title: ReactNode
  note?: ReactNode
  action?: ReactNode
  /** The page that this one belongs to. */
  up?: { readonly href: Route; readonly name: string }
}

export function PageHead({ title, note, action, up }: PageHeadProps) {
  const head = (
    <header className="flex min-h-11 flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <div className="min-w-0">
        <h1 className="text-28">{title}</h1>
        {note && <p className="mt-0.5 text-ink-soft">{note}</p>}
      </div>
      {action && <div className="no-print">{action}</div>}
    </header>
  )
  if (!up) return head
  return (
    <div className="flex flex-col gap-1">
      <Link href={up.href} className={`${sheetLink} no-print min-h-11 gap-1 self-start md:min-h-6`}>
        <ChevronLeft size={16} aria-hidden="true" />
        {up.name}
      </Link>
      {head}
    </div>
  )
}
