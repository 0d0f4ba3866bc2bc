/** Faces of one page, each at an address of its own. */
import clsx from 'clsx'
import type { Route } from 'next'
import Link from 'next/link'

interface TabsProps {
  label: string
  tabs: readonly { readonly href: Route; readonly name: string; readonly current: boolean }[]
}

export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav aria-label={label}>
      <ul className="flex gap-6">
        {tabs.map(({ href, name, current }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={current ? 'page' : undefined}
              className={clsx(
                '-mb-px inline-flex min-h-11 items-center border-b-2 font-medium whitespace-nowrap md:min-h-9',
                current ? 'border-stamp text-ink' : 'border-transparent text-ink-soft hover:text-ink',
              )}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
