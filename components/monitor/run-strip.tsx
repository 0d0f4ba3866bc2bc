'use client'
/** Runs over time, a mark for each piece of it: a link to its worst run. One stop for the tab key, arrows from mark to mark. */
import clsx from 'clsx'
import type { Route } from 'next'
import Link from 'next/link'
import type { RunOutcome } from '@/lib/model/monitor'
import { useMarks } from '../charts/marks'

export interface StripMark {
  readonly key: string
  readonly label: string
  readonly outcome: RunOutcome | null
  /** Null where there is no run to lead to. */
  readonly href: Route | null
}

/** Told apart by height too, not by colour alone. */
const LOOKS: Readonly<Record<RunOutcome, string>> = {
  passed: 'h-6 bg-credit/70',
  degraded: 'h-8 bg-caution',
  failed: 'h-10 bg-alarm',
}

export function RunStrip({ label, marks, none }: { label: string; marks: readonly StripMark[]; none: string }) {
  const links = marks.filter(({ href }) => href !== null)
  const { shown, mark } = useMarks({ count: links.length, label: (index) => links[index]?.label ?? '' })
  const at = new Map(links.map(({ key }, index) => [key, index]))
  return (
    <div className="px-4 sm:px-6">
      <p aria-hidden="true" className="truncate text-13 text-ink-soft tabular-nums">
        {(shown !== null && links[shown]?.label) || label}
      </p>
      {links.length === 0 && marks.every(({ outcome }) => outcome === null) ? (
        <p className="py-2 text-ink-soft">{none}</p>
      ) : (
        <div className="overflow-x-auto py-1">
          <div role="group" aria-label={label} className="flex h-11 min-w-max items-end gap-px">
            {marks.map(({ key, outcome, href }) => {
              const index = at.get(key)
              if (index === undefined || href === null)
                return (
                  <span key={key} className={clsx('min-w-[5px] flex-1', outcome ? LOOKS[outcome] : 'h-1 bg-rule')} />
                )
              const { role: _role, onClick: _onClick, ...walk } = mark(index)
              return (
                <Link
                  key={key}
                  href={href}
                  prefetch={false}
                  className="flex h-11 min-w-[5px] flex-1 items-end"
                  {...walk}
                >
                  <span className={clsx('w-full rounded-t-[1px]', outcome && LOOKS[outcome])} />
                </Link>
              )
            })}
          </div>
        </div>
      )}
    </div>
  )
}
