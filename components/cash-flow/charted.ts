/** A year's sums as the charts want them. Pure; labels come from the caller. */
import type { CategoryTrendData, GroupShare, MoneyFlow, SpendingCalendar } from '@/lib/model/charts'
import type { CategoryId } from '@/lib/model/category'
import { groupOf } from '@/lib/model/taxonomy'
import type { FlowsView } from '@/lib/model/view'
import type { CategoryNames } from '../category-label'
import { monthRange } from '../dates'

type Sums = FlowsView['currencies'][number]

const added = (sums: Sums['sums']): ReadonlyMap<CategoryId, number> => {
  const totals = new Map<CategoryId, number>()
  for (const { categoryId, net } of sums) totals.set(categoryId, (totals.get(categoryId) ?? 0) + net)
  return totals
}

/** Where the money of these months came from and went to. */
export function moneyFlow(
  { currency, sums }: Sums,
  months: readonly string[],
  today: FlowsView['today'],
  names: CategoryNames,
): MoneyFlow {
  const within = sums.filter(({ month }) => months.includes(month))
  const share = ([id, minor]: readonly [CategoryId, number]) => ({ id, label: names.detail(id), minor })
  const sources = [...added(within.filter(({ isIncome }) => isIncome))].map(share)
  const spent = [...added(within.filter(({ isIncome }) => !isIncome))]
  const groups = [...Map.groupBy(spent, ([id]) => groupOf(id))].map(([group, details]): GroupShare => ({ group, label: names.group(group), details: details.map(share) })) // prettier-ignore
  const last = monthRange(months.at(-1)!).to
  return { currency, from: monthRange(months[0]!).from, to: last < today ? last : today, sources, groups }
}

/** What each day of the year cost. */
export const spendingCalendar = ({ currency, days }: Sums, months: readonly string[], today: FlowsView['today']): SpendingCalendar => ({ currency, from: monthRange(months[0]!).from, to: today, days }) // prettier-ignore

/** The groups that cost most, month by month. */
export function categoryTrend(
  { currency, sums }: Sums,
  months: readonly string[],
  today: FlowsView['today'],
  names: CategoryNames,
  most: number,
): CategoryTrendData {
  const spent = Map.groupBy(sums.filter(({ isIncome }) => !isIncome), ({ categoryId }) => groupOf(categoryId)) // prettier-ignore
  const series = [...spent].map(([group, theirs]) => ({
    group,
    label: names.group(group),
    spent: months.map((month) => theirs.reduce((sum, each) => (each.month === month ? sum + each.net : sum), 0)),
  }))
  const total = ({ spent: all }: { readonly spent: readonly number[] }) => all.reduce((a, b) => a + b, 0)
  return { currency, months, running: today.slice(0, 7), series: series.toSorted((a, b) => total(b) - total(a)).slice(0, most) } // prettier-ignore
}
