/**
 * A ruled list of entries, day by day: the date in the margin, then what it was, what for, where, and the amount on one right
 * edge. `renderChip` decides what stands for the category.
 */
import type { ReactNode } from 'react'
import type { TransactionView } from '@/lib/model/view'
import { formatDay } from '../dates'
import { useLanguage } from '../use-language'
import { LedgerLine } from './ledger-line'

interface LedgerProps {
  rows: readonly TransactionView[]
  renderChip: (row: TransactionView) => ReactNode
  /** Off where it would say the same on every line. */
  showAccount?: boolean
  /** Of the days' headings: one below what stands over the list. */
  level?: 2 | 3
}

export function Ledger({ rows, renderChip, showAccount = true, level = 3 }: LedgerProps) {
  const locale = useLanguage()
  const Heading = level === 2 ? 'h2' : 'h3'
  const days = Map.groupBy(rows, (row) => row.date)
  const year = rows[0]?.date.slice(0, 4)
  return (
    <div className="@container divide-y divide-rule [&>section:first-child>:first-child]:rounded-t-[9px]">
      {[...days].map(([date, entries]) => (
        <section
          key={date}
          aria-label={formatDay(date, locale, 'long')}
          className="@lg:grid @lg:grid-cols-[116px_minmax(0,1fr)]"
        >
          <Heading className="border-b border-rule bg-paper px-4 py-1.5 text-12 tracking-normal @lg:border-0 @lg:bg-transparent @lg:p-0">
            <time dateTime={date} className="flex gap-x-2 @lg:block @lg:py-2.5 @lg:ps-6">
              <span className="@lg:block @lg:text-14">{formatDay(date, locale, 'short')}</span>
              <span className="font-normal text-ink-soft @lg:block @lg:text-12">
                {formatDay(date, locale, 'weekday')}
                {date.slice(0, 4) !== year && ` ${date.slice(0, 4)}`}
              </span>
            </time>
          </Heading>
          <ul className="divide-y divide-rule @lg:margin-line">
            {entries.map((row) => (
              <LedgerLine key={row.id} row={row} chip={renderChip(row)} showAccount={showAccount} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
