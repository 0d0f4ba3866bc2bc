'use client'
/**
 * A link of the main navigation that knows whether it is the current one, and shows at once that its page is on the way: until that
 * is there, the page before it stays.
 */
import clsx from 'clsx'
import type { Route } from 'next'
import Link, { useLinkStatus } from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

export function NavLink({ href, className, children }: { href: Route; className: string; children: ReactNode }) {
  const path = usePathname()
  const current = path === href || path.startsWith(`${href}/`)
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      className={clsx(
        className,
        current ? 'text-ink' : 'text-ink-soft hover:text-ink has-data-pending:bg-wash has-data-pending:text-ink',
      )}
    >
      {children}
      <OnItsWay />
    </Link>
  )
}

function OnItsWay() {
  const { pending } = useLinkStatus()
  return pending && <span hidden data-pending />
}
