/** How wide the columns are: one template for the head and every line, as CSS reads it. */
import type { CSSProperties } from 'react'
import type { Grouping } from '../arrangement'
import type { LedgerLook } from '../look'

export type Cell = 'select' | 'date' | 'description' | 'category' | 'account' | 'amount'

/** Where the list is narrow, what an entry was for gives way to what it was. */
const WIDTHS: Readonly<Record<Cell, string>> = {
  select: '40px',
  date: '104px',
  description: 'minmax(0, 1fr)',
  category: 'clamp(112px, 22cqi, 200px)',
  account: '140px',
  amount: 'clamp(112px, 17cqi, 152px)',
}

/** The cells of a line in their order. The date is there in any case: in the margin it is only spoken. */
export const cellsOf = ({ columns }: LedgerLook): readonly Cell[] => [
  'select',
  'date',
  'description',
  ...(columns.includes('category') ? (['category'] as const) : []),
  ...(columns.includes('account') ? (['account'] as const) : []),
  'amount',
]

/** `--line` for where there is room for all but the account, `--line-wide` for where there is room for all. */
export function columnStyle(look: LedgerLook, group: Grouping): CSSProperties {
  const inFlow = cellsOf(look).filter((cell) => cell !== 'date' || group !== 'day')
  const template = (cells: readonly Cell[]) => cells.map((cell) => WIDTHS[cell]).join(' ')
  return {
    '--line': template(inFlow.filter((cell) => cell !== 'account')),
    '--line-wide': template(inFlow),
  } as CSSProperties
}
