/** The rows of the list by what stands together: days, months, or one run of them all. Pure. */
import type { TransactionView } from '@/lib/model/view'
import type { Grouping } from '../arrangement'

/** Rows one after the other under one head; a day may come again where the list is cut. */
export interface Section<T> {
  /** `2026-11-20`, `2026-11`, or nothing. */
  readonly key: string
  readonly rows: readonly T[]
}

const LENGTHS: Readonly<Record<Grouping, number>> = { day: 10, month: 7, none: 0 }

export const sectionKey = ({ date }: Pick<TransactionView, 'date'>, group: Grouping): string =>
  date.slice(0, LENGTHS[group])

/** Neighbours of one key make a section; the order stays. */
export function sectionsOf<T>(rows: readonly T[], keyOf: (row: T) => string): readonly Section<T>[] {
  const sections: { key: string; rows: T[] }[] = []
  for (const row of rows) {
    const key = keyOf(row)
    const last = sections.at(-1)
    if (last?.key === key) last.rows.push(row)
    else sections.push({ key, rows: [row] })
  }
  return sections
}
