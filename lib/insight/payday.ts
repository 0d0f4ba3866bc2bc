/** What is due for certain, and what of the balance is left when it is paid. Pure; amounts are signed minor units. */
import type { PlainDate } from '../model/ids.ts'
import { daysBetween, plusDays } from './days.ts'
import type { RecurringItem } from './recurring.ts'
import { order } from './row.ts'

export interface DatedItem {
  /** Of its recurring item. */
  readonly key: string
  readonly name: string
  readonly date: PlainDate
  readonly amount: number
}

/** Every occurrence after `today` until a day, inclusive; what is late is due tomorrow. @returns by day, then key. */
export const datedItems = (items: readonly RecurringItem[], today: PlainDate, until: PlainDate): readonly DatedItem[] =>
  items
    .flatMap(({ key, name, amount, upcoming }) =>
      upcoming
        .map((date, at) => (at === 0 && date <= today ? plusDays(today, 1) : date))
        .filter((date) => date > today && date <= until)
        .map((date) => ({ key, name, date, amount })),
    )
    .toSorted((a, b) => order(a.date, b.date) || order(a.key, b.key))

export interface LeftUntilPayday {
  readonly payday: PlainDate
  readonly days: number
  /** Balance minus what is due before the payday; may be negative. */
  readonly left: number
  readonly due: readonly DatedItem[]
}

/** Pay that comes often enough to live from one to the next; a yearly bonus is none. */
const isPay = ({ type, categoryId, direction, cadence }: RecurringItem): boolean =>
  direction === 'in' &&
  (type === 'salary' || categoryId === 'income.pension') &&
  ['weekly', 'fortnightly', 'monthly'].includes(cadence)

/**
 * @param items of the accounts that the balance is of, all of one currency. What is late is due tomorrow, pay as well.
 * @returns null when no pay is expected.
 */
export function leftUntilPayday(
  balance: number,
  items: readonly RecurringItem[],
  today: PlainDate,
): LeftUntilPayday | null {
  const [pay] = datedItems(items.filter(isPay), today, plusDays(today, 45))
  if (!pay) return null
  const outgoing = items.filter(({ direction }) => direction === 'out')
  const due = datedItems(outgoing, today, plusDays(pay.date, -1))
  const left = due.reduce((rest, { amount }) => rest + amount, balance)
  return { payday: pay.date, days: daysBetween(today, pay.date), left, due }
}
