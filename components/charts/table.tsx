'use client'
/** The numbers of a chart as a table: exact amounts, the first column naming each row. It scrolls inside its own sheet. */
import type { ReactNode } from 'react'
import type { CurrencyCode } from '@/lib/model/ids'
import { Amount } from '../money'
import { useChartWords } from './words'

/** A text, or an amount in minor units of the table's currency. Null is a blank. */
export type Cell = string | number | null

export interface TableRow {
  readonly key: string
  readonly name: ReactNode
  /** Set a step in: a part of the row above. */
  readonly part?: boolean
  readonly cells: readonly Cell[]
  readonly currency?: CurrencyCode
}

export interface TableData {
  readonly currency: CurrencyCode
  readonly head: readonly string[]
  /** How many columns from the first on are words, which begin at the left; one where nothing is said. */
  readonly words?: number
  readonly rows: readonly TableRow[]
  readonly total?: TableRow
}

export function ChartTable({ label, table }: { label: string; table: TableData }) {
  return (
    // Reachable by keyboard, since it may scroll.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label={label} tabIndex={0} className="chart-table max-h-[520px] overflow-auto pb-2">
      <table className="w-full text-12 @md:text-13">
        <thead className="text-11 tracking-[0.04em] text-ink-soft uppercase">
          <tr>
            {table.head.map((name, index) => (
              <th
                key={name}
                scope="col"
                className={`sticky top-0 h-8 bg-sheet px-2 font-medium first:ps-4 last:pe-4 sm:first:ps-6 sm:last:pe-6 ${index < (table.words ?? 1) ? 'text-start' : 'text-end'}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <Row key={row.key} row={row} table={table} />
          ))}
        </tbody>
        {table.total && (
          <tfoot>
            <Row row={table.total} table={table} total />
          </tfoot>
        )}
      </table>
    </div>
  )
}

function Row({ row, table, total }: { row: TableRow; table: TableData; total?: boolean }) {
  const { locale } = useChartWords()
  const { currency, words = 1 } = table
  const weight = total ? 'font-semibold' : 'font-normal'
  return (
    <tr>
      <th
        scope="row"
        className={`h-9 border-t border-rule pe-2 text-start ${weight} [overflow-wrap:anywhere] ${row.part ? 'ps-8 text-ink-soft sm:ps-10' : 'ps-4 sm:ps-6'}`}
      >
        {row.name}
      </th>
      {row.cells.map((cell, index) => (
        <td
          key={index}
          className={`h-9 border-t border-rule px-2 tabular-nums last:pe-4 sm:last:pe-6 ${weight} ${index + 1 < words ? 'text-start' : 'text-end'}`}
        >
          {typeof cell === 'number' ? (
            <Amount money={{ minor: cell, currency: row.currency ?? currency }} locale={locale} />
          ) : (
            cell
          )}
        </td>
      ))}
    </tr>
  )
}
