'use client'
/** What every line of the grid needs and none of them changes. */
import { createContext, use } from 'react'
import type { TransactionView } from '@/lib/model/view'
import type { listHref } from '../arrangement'

export interface Line {
  readonly hrefOf: (row: TransactionView) => ReturnType<typeof listHref>
  /** Tells the window how tall a line came out. */
  readonly measure: (element: HTMLDivElement | null) => void
  /** The line's number among lines and heads, by its row's index. */
  readonly itemOf: (index: number) => number
}

export const LineContext = createContext<Line | null>(null)

export function useLine(): Line {
  const line = use(LineContext)
  if (!line) throw new Error('there is no grid around this line')
  return line
}
