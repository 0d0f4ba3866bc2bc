/** The overview's figures from month sums and balances. Pure; every figure is in one currency. */
import type { CurrencyCode, PlainDate } from '../model/ids.ts'
import { groupOf, kindOf } from '../model/taxonomy/index.ts'
import type { AccountView, FlowsView, OverviewView } from '../model/view.ts'
import { merchantName } from './merchant-name.ts'
import type { FeedRow, MonthSum } from './store.ts'

export const MONTHS = 12

/** `2026-11` and 11 back is `2025-12`. */
export function monthsBack(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number)
  const index = year! * 12 + number! - 1 - months
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

export function balancesOf(accounts: readonly AccountView[]): OverviewView['balances'] {
  const totals = new Map<CurrencyCode, { minor: number; accounts: number }>()
  for (const { balance } of accounts) {
    if (!balance) continue
    const { minor, currency } = balance.amount
    const total = totals.get(currency) ?? { minor: 0, accounts: 0 }
    totals.set(currency, { minor: total.minor + minor, accounts: total.accounts + 1 })
  }
  return [...totals]
    .map(([currency, { minor, accounts }]) => ({ currency, total: { minor, currency }, accounts }))
    .toSorted((a, b) => b.accounts - a.accounts || (a.currency < b.currency ? -1 : 1))
}

/** What a month cost per group: income and transfers are no spending, and a refund reduces its group. */
export function spendingOf(sums: readonly MonthSum[], month: string): OverviewView['spending'] {
  const groups = new Map<string, { group: string; currency: CurrencyCode; minor: number }>()
  for (const sum of sums) {
    const kind = kindOf(sum.categoryId)
    if (sum.month !== month || kind === 'income' || kind === 'transfer') continue
    const group = groupOf(sum.categoryId)
    const key = `${group} ${sum.currency}`
    const minor = (groups.get(key)?.minor ?? 0) - sum.outflow - (kind === 'expense' ? sum.inflow : 0)
    groups.set(key, { group, currency: sum.currency, minor })
  }
  return [...groups.values()]
    .filter(({ minor }) => minor > 0)
    .map(({ group, minor, currency }) => ({ group, spent: { minor, currency } }))
    .toSorted((a, b) => b.spent.minor - a.spent.minor || (a.group < b.group ? -1 : 1))
}

/** What was spent, day by day; money that only changes its place is not. */
function daysOf(rows: readonly FeedRow[]): FlowsView['currencies'][number]['days'] {
  const spent = rows.filter(({ minor, category }) => minor < 0 && kindOf(category.id) === 'expense')
  const days = [...Map.groupBy(spent, ({ date }) => date)].map(([day, theirs]) => {
    const top = theirs.reduce((most, row) => (row.minor < most.minor ? row : most))
    return {
      day,
      spent: theirs.reduce((sum, { minor }) => sum - minor, 0),
      top: merchantName(top.remittance, top.counterpartyName) || null,
    }
  })
  return days.toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** Every category's month, by currency; the currency with most entries first. */
export function flowsOf(
  sums: readonly MonthSum[],
  rows: readonly FeedRow[],
  months: readonly string[],
  today: PlainDate,
): FlowsView {
  const counted = sums.filter(({ categoryId }) => kindOf(categoryId) !== 'transfer')
  const entries = (all: readonly MonthSum[]) => all.reduce((count, sum) => count + sum.count, 0)
  return {
    months,
    today,
    currencies: [...Map.groupBy(counted, ({ currency }) => currency)]
      .toSorted(([, a], [, b]) => entries(b) - entries(a))
      .map(([currency, theirs]) => ({
        currency,
        days: daysOf(rows.filter((row) => row.currency === currency)),
        sums: theirs.flatMap(({ month, categoryId, inflow, outflow }) => {
          const kind = kindOf(categoryId)
          const sum = (isIncome: boolean, net: number) => (net === 0 ? [] : [{ month, categoryId, isIncome, net }])
          // Of what may be either, each side stands for itself.
          if (kind === 'neutral') return [...sum(true, inflow), ...sum(false, -outflow)]
          return kind === 'income' ? sum(true, inflow + outflow) : sum(false, -(inflow + outflow))
        }),
      })),
  }
}

/** Money in and out per month and currency. A refund is less money out, not more in; moving one's own money is neither. */
export function monthsOf(sums: readonly MonthSum[]): OverviewView['months'] {
  const months = new Map<string, { month: string; currency: CurrencyCode; in: number; out: number }>()
  for (const { month, categoryId, currency, inflow, outflow } of sums) {
    const kind = kindOf(categoryId)
    if (kind === 'transfer') continue
    const key = `${month} ${currency}`
    const sum = months.get(key) ?? { month, currency, in: 0, out: 0 }
    months.set(key, sum)
    sum.in += kind === 'expense' ? 0 : inflow
    sum.out -= outflow + (kind === 'expense' ? inflow : 0)
  }
  return [...months.values()]
    .map((sum) => (sum.out < 0 ? { ...sum, in: sum.in - sum.out, out: 0 } : sum)) // a month of more refunds than spending
    .toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : a.currency < b.currency ? -1 : 1))
}
