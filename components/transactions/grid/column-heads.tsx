'use client'
/** The heads of the columns; those one can order by are links, so that they work without script and can be kept. */
import clsx from 'clsx'
import { ArrowDown, ArrowUp } from 'lucide-react'
import Link from 'next/link'
import type { FeedOrder } from '@/lib/model/view'
import { useWords } from '../../consent/words'
import type { Arrangement, listHref } from '../arrangement'
import type { LedgerLook } from '../look'
import { cellsOf, type Cell } from './columns'

interface HeadsProps {
  look: LedgerLook
  arrangement: Arrangement
  hrefs: Readonly<Record<FeedOrder, ReturnType<typeof listHref>>>
  allSelected: boolean
  someSelected: boolean
  onSelect: () => void
}

const ORDERS: Partial<Record<Cell, { readonly down: FeedOrder; readonly up: FeedOrder }>> = {
  date: { down: 'newest', up: 'oldest' },
  amount: { down: 'largest', up: 'smallest' },
}

export function ColumnHeads({ look, arrangement, hrefs, allSelected, someSelected, onSelect }: HeadsProps) {
  const { say } = useWords()
  const { order, group } = arrangement
  const margin = group === 'day'
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={clsx(
        'sticky top-0 z-20 hidden h-9 items-center rounded-t-[9px] border-b border-rule bg-sheet text-11 font-medium tracking-[0.04em] text-ink-soft uppercase @2xl:grid',
        group === 'none' ? 'grid-cols-[minmax(0,1fr)]' : 'grid-cols-[132px_minmax(0,1fr)]',
      )}
    >
      {margin && <Head cell="date" {...{ look, order, hrefs }} className="ps-6" />}
      {group === 'month' && <span />}
      <div
        role="presentation"
        className={clsx(
          'grid items-center gap-x-4 pe-6 @2xl:grid-cols-(--line) @4xl:grid-cols-(--line-wide)',
          // As wide as the line of the margin.
          group === 'none' ? 'ps-2' : 'ps-[11px]',
        )}
      >
        {cellsOf(look).map((cell) =>
          cell === 'select' ? (
            <div key={cell} role="columnheader" aria-colindex={1} className="flex w-10 justify-center print:invisible">
              <input
                type="checkbox"
                aria-label={say('selectLoaded')}
                checked={allSelected}
                ref={(box) => {
                  if (box) box.indeterminate = someSelected && !allSelected
                }}
                onChange={onSelect}
                className="size-4 accent-stamp"
              />
            </div>
          ) : cell === 'date' && margin ? null : (
            <Head
              key={cell}
              cell={cell}
              {...{ look, order, hrefs }}
              className={clsx(cell === 'amount' && 'justify-self-end', cell === 'account' && 'hidden @4xl:block')}
            />
          ),
        )}
      </div>
    </div>
  )
}

interface HeadProps extends Pick<HeadsProps, 'look' | 'hrefs'> {
  cell: Cell
  order: FeedOrder
  className?: string
}

function Head({ cell, look, order, hrefs, className }: HeadProps) {
  const { say } = useWords()
  const orders = ORDERS[cell]
  const place = { role: 'columnheader', 'aria-colindex': cellsOf(look).indexOf(cell) + 1, className } as const
  const name = say(`columns.${cell}`)
  if (!orders) return <div {...place}>{name}</div>
  const sorted = order === orders.down ? 'descending' : order === orders.up ? 'ascending' : 'none'
  const Icon = sorted === 'ascending' ? ArrowUp : ArrowDown
  return (
    <div {...place} aria-sort={sorted}>
      <Link
        href={hrefs[order === orders.down ? orders.up : orders.down]}
        replace
        scroll={false}
        prefetch={false}
        className={clsx(
          'inline-flex min-h-7 items-center gap-1 rounded-mark hover:text-ink',
          sorted !== 'none' && 'text-ink',
        )}
      >
        {name}
        <Icon
          size={12}
          aria-hidden="true"
          className={clsx(cell === 'amount' && 'order-first', sorted === 'none' && 'opacity-0')}
        />
      </Link>
    </div>
  )
}
