/** What the months' rows say: groups that cost more than usual, and fees for foreign money. Pure. */
import type { CurrencyCode, PlainDate } from '../model/ids.ts'
import { groupOf, kindOf } from '../model/taxonomy/index.ts'
import type { GroupId } from '../model/taxonomy/index.ts'
import type { FxFeesCard, HighCategoryCard } from './cards.ts'
import { dayInMonth, monthNumber } from './days.ts'
import { isMoved, median } from './row.ts'
import type { InsightRow } from './row.ts'

/** Months before this one that are compared, and how many there must be. */
const MONTHS = 12
const LEAST_MONTHS = 3
const DEVIATIONS = 2
/** Less than this above the median is no news, however steady the months were. */
const LEAST_RISE = 0.2
/** Nor is what is a small part of a month's usual spending. */
const LEAST_SHARE = 0.03

const HIGH_WEIGHT = 40
const FX_WEIGHT = 25

/** Groups, per currency, whose spending this month is above median + 2 MAD of the months before; refunds reduce their group. */
export function highCategories(rows: readonly InsightRow[], today: PlainDate): readonly HighCategoryCard[] {
  const spending = rows.filter((row) => row.date <= today && !isMoved(row) && kindOf(row.category.id) === 'expense')
  return [...Map.groupBy(spending, ({ currency }) => currency)].flatMap(([currency, own]) => {
    const months = monthsBefore(own, today)
    if (months.length < LEAST_MONTHS) return []
    const all = median(months.map((month) => spentIn(own, month)))
    return [...Map.groupBy(own, ({ category }) => groupOf(category.id))].flatMap(([group, its]) =>
      highOf(its, { group, currency, months, all, month: monthNumber(today) }),
    )
  })
}

interface Compared {
  readonly group: GroupId
  readonly currency: CurrencyCode
  readonly months: readonly number[]
  /** Usual spending of a month on everything. */
  readonly all: number
  readonly month: number
}

function highOf(
  rows: readonly InsightRow[],
  { group, currency, months, all, month }: Compared,
): readonly HighCategoryCard[] {
  const spent = spentIn(rows, month)
  const before = months.map((each) => spentIn(rows, each))
  const usual = median(before)
  const deviation = median(before.map((each) => Math.abs(each - usual)))
  const least = Math.max(usual + DEVIATIONS * deviation, usual * (1 + LEAST_RISE), usual + all * LEAST_SHARE)
  // What is bought in fewer than half of the months has no usual amount to be above of.
  if (usual === 0 || spent <= least) return []
  const weight = HIGH_WEIGHT + Math.min(20, Math.round((20 * (spent - usual)) / Math.max(1, all)))
  const key = `high_category/${group}/${currency}/${nameOf(month)}`
  return [{ kind: 'high_category', key, weight, group, currency, month: nameOf(month), spent, usual }]
}

/** Whole months of history before this one; the first is whole only when there are rows from before it. */
function monthsBefore(rows: readonly InsightRow[], today: PlainDate): readonly number[] {
  const now = monthNumber(today)
  const first = rows.reduce((least, { date }) => Math.min(least, monthNumber(date)), now)
  const from = Math.max(first + 1, now - MONTHS)
  return Array.from({ length: Math.max(0, now - from) }, (_, at) => from + at)
}

/** Positive minor units; not below zero, where more came back than went out. */
const spentIn = (rows: readonly InsightRow[], month: number): number =>
  Math.max(0, rows.reduce((sum, { date, minor }) => (monthNumber(date) === month ? sum - minor : sum), 0)) // prettier-ignore

const nameOf = (month: number): string => dayInMonth(month, 1).slice(0, 7)

/** What foreign currencies cost this month in fees, per currency of the accounts. */
export function fxFees(rows: readonly InsightRow[], today: PlainDate): readonly FxFeesCard[] {
  const month = today.slice(0, 7)
  const fees = rows.filter(
    ({ category, date }) => category.id === 'finance.fx_fees' && date.startsWith(month) && date <= today,
  )
  return [...Map.groupBy(fees, ({ currency }) => currency)].flatMap(([currency, own]): readonly FxFeesCard[] => {
    const amount = own.reduce((sum, { minor }) => sum - minor, 0)
    const key = `fx_fees/${currency}/${month}`
    return amount > 0 ? [{ kind: 'fx_fees', key, weight: FX_WEIGHT, month, currency, amount, count: own.length }] : []
  })
}
