/** A month's spending as it adds up day by day, beside what the months before came to by the same day. Pure. */
import type { SpendingPaceData } from '../model/charts.ts'
import type { CurrencyCode, PlainDate } from '../model/ids.ts'
import { kindOf } from '../model/taxonomy/index.ts'
import { dayInMonth, dayOfMonth, daysInMonth, monthNumber } from './days.ts'
import type { InsightRow } from './row.ts'

/** So many whole months make the average, where there are as many. */
const MONTHS = 6

/** @returns one per currency in which anything was spent, that with most entries first. */
export function spendingPace(rows: readonly InsightRow[], today: PlainDate): readonly SpendingPaceData[] {
  const spent = rows.filter((row) => row.date <= today && costOf(row) !== 0)
  return [...Map.groupBy(spent, ({ currency }) => currency)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([currency, own]) => paceOf(currency, own, today))
}

function paceOf(currency: CurrencyCode, rows: readonly InsightRow[], today: PlainDate): SpendingPaceData {
  const month = monthNumber(today)
  const byMonth = Map.groupBy(rows, ({ date }) => monthNumber(date))
  // The first month is whole only where there are entries from before it.
  const first = Math.max(Math.min(month, ...byMonth.keys()) + 1, month - MONTHS)
  const before = Array.from({ length: Math.max(0, month - first) }, (_, at) => first + at)
  const days = daysInMonth(month)
  const sums = before.map((each) => adding(byMonth.get(each) ?? [], days))
  const usual = Array.from({ length: days }, (_, at) => Math.round(sums.reduce((sum, one) => sum + one[at]!, 0) / sums.length)) // prettier-ignore
  return {
    currency,
    month: dayInMonth(month, 1).slice(0, 7),
    today,
    soFar: adding(byMonth.get(month) ?? [], dayOfMonth(today)),
    usual: before.length > 0 ? usual : null,
    months: before.length,
  }
}

/** What was spent until each day; what a shorter month lacks of days ends as the month did, and a longer one's last days count on the last. */
function adding(rows: readonly InsightRow[], days: number): readonly number[] {
  const perDay = Array.from({ length: days }, () => 0)
  for (const row of rows) perDay[Math.min(dayOfMonth(row.date), days) - 1]! += costOf(row)
  let sum = 0
  return perDay.map((spent) => (sum += spent))
}

/** As in the month's spending by group: income and transfers cost nothing, a refund takes away, and of what may be either only what left counts. */
function costOf({ category, minor }: InsightRow): number {
  const kind = kindOf(category.id)
  if (kind === 'income' || kind === 'transfer' || (kind !== 'expense' && minor > 0)) return 0
  return -minor
}
