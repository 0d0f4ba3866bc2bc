'use client'
/** A link that also clears its part from the search field, which keeps what is typed in it. */
import type { Route } from 'next'
import Link from 'next/link'
import type { MouseEvent, ReactNode } from 'react'

interface SearchChipProps {
  href: Route
  /** The search without the chip's part. */
  rest: string
  label: string
  children: ReactNode
}

export function SearchChip({ href, rest, label, children }: SearchChipProps) {
  const clear = (event: MouseEvent<HTMLAnchorElement>) => {
    const field = event.currentTarget.closest('form')?.elements.namedItem('q')
    if (field instanceof HTMLInputElement) field.value = rest
  }
  return (
    <Link
      href={href}
      replace
      scroll={false}
      onClick={clear}
      className="inline-flex min-h-8 items-center gap-1.5 rounded-full border border-rule bg-wash px-3 text-13 font-medium"
    >
      {children}
      <span className="sr-only">{label}</span>
    </Link>
  )
}
