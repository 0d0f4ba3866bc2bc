/** Hand-made histories for tests. */
import type { CategoryId } from '../../model/category.ts'
import { as } from '../../model/ids.ts'
import type { PlainDate } from '../../model/ids.ts'
import { dayInMonth, isWeekend, monthNumber, plusDays } from '../days.ts'
import type { InsightRow } from '../row.ts'

export const day = (text: string): PlainDate => as<PlainDate>(text)

let count = 0

/** One row, in euros and of one account unless `more` says otherwise; ids count up. */
export const row = (
  date: string,
  minor: number,
  name: string,
  { category = 'other.uncategorised', ...more }: Partial<Omit<InsightRow, 'category'>> & { category?: CategoryId } = {},
): InsightRow => ({
  id: as(`row-${String(++count).padStart(6, '0')}`),
  accountId: as('giro'),
  date: day(date),
  minor,
  currency: as('EUR'),
  status: 'booked',
  counterpartyName: name,
  remittance: name,
  category: { id: category, source: 'merchant' },
  ...more,
})

/** The same day of so many months in a row, the first given; on weekends the Monday after. */
export const months = (first: string, many: number, step = 1): readonly PlainDate[] =>
  Array.from({ length: many }, (_, at) => mondayAfter(dayInMonth(monthNumber(day(first)) + at * step, Number(first.slice(8))))) // prettier-ignore

const mondayAfter = (date: PlainDate): PlainDate => (isWeekend(date) ? mondayAfter(plusDays(date, 1)) : date)

/** Every so many days. */
export const every = (first: string, days: number, many: number): readonly PlainDate[] =>
  Array.from({ length: many }, (_, at) => plusDays(day(first), at * days))

type More = Parameters<typeof row>[3]

/** A row on each day; `amounts` are used up in turn, the last one stays. */
export const series = (
  days: readonly PlainDate[],
  amounts: readonly number[],
  name: string,
  more?: More,
): readonly InsightRow[] => days.map((date, at) => row(date, amounts[Math.min(at, amounts.length - 1)]!, name, more))
