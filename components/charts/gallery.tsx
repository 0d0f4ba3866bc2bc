'use client'
/** Every chart in every state, in one theme: full, one point, nothing, very large, waiting and failed. `/preview?show=charts`. */
import { useState } from 'react'
import type { CashFlowData, MoneyFlow } from '@/lib/model/charts'
import { calendar, cashFlow, EUR, forecast, moneyFlow, netWorth, spendingTree, subscriptions, TODAY, trend } from './fixtures' // prettier-ignore
import type { ChartProps } from './frame'
import {
  BalanceForecast, CalendarHeatmap, CashFlow, CategoryTrend, NetWorth, Sankey, Subscriptions, Treemap,
} from './lazy' // prettier-ignore

/** Everything a thousand million times as much, times a little. */
const HUGE = 2_345_678
const scaled = <T,>(data: T): T =>
  JSON.parse(JSON.stringify(data), (key, value: unknown) =>
    typeof value === 'number' ? Math.round(value * HUGE) : value,
  ) as T

const DATA = {
  flow: cashFlow,
  money: moneyFlow,
  tree: spendingTree,
  calendar: calendar(),
  trend: trend(),
  worth: netWorth(),
  forecast: forecast(),
  subscriptions,
}
type Data = typeof DATA

const ONE: Data = {
  flow: { ...cashFlow, months: cashFlow.months.slice(-1) } satisfies CashFlowData,
  money: { ...moneyFlow, sources: moneyFlow.sources.slice(0, 1), groups: [] } satisfies MoneyFlow,
  tree: { ...spendingTree, groups: [{ ...spendingTree.groups[0]!, details: spendingTree.groups[0]!.details.slice(0, 1) }] },
  calendar: { ...DATA.calendar, from: TODAY, days: [{ day: TODAY, spent: 4_217, top: 'REWE' }] },
  trend: { ...DATA.trend, months: DATA.trend.months.slice(-1), series: DATA.trend.series.slice(0, 1).map((each) => ({ ...each, spent: each.spent.slice(-1) })) },
  worth: { ...DATA.worth, points: DATA.worth.points.slice(-1) },
  forecast: { currency: EUR, past: DATA.forecast.past.slice(-1), ahead: [], events: [] },
  subscriptions: subscriptions.slice(2, 3),
} // prettier-ignore

const NONE: Data = {
  flow: { ...cashFlow, months: [] },
  money: { ...moneyFlow, sources: [], groups: [] },
  tree: { ...spendingTree, groups: [] },
  calendar: { ...DATA.calendar, days: [] },
  trend: { ...DATA.trend, series: [] },
  worth: { ...DATA.worth, points: [] },
  forecast: { currency: EUR, past: [], ahead: [], events: [] },
  subscriptions: [],
}

/** Spending beyond income, so that the deficit is seen. */
const LARGE: Data = {
  ...scaled(DATA),
  money: scaled({ ...moneyFlow, sources: moneyFlow.sources.slice(0, 1).map((each) => ({ ...each, minor: 200_000 })) }),
}

const STATES: Readonly<Record<string, { data: Data; props?: ChartProps }>> = {
  full: { data: DATA },
  one: { data: ONE },
  none: { data: NONE },
  large: { data: LARGE },
  loading: { data: DATA, props: { status: 'loading' } },
  error: { data: DATA, props: { status: 'error', reference: 'p7k2-9qd4', onRetry: () => {} } },
}

export function ChartGallery({ state }: { state: string }) {
  const { data, props } = STATES[state] ?? STATES.full!
  const [month, setMonth] = useState<string | null>(null)
  return (
    <div data-month={month} className="mx-auto flex w-full max-w-[1200px] flex-col gap-6 p-4 sm:p-6">
      <CashFlow data={data.flow} onMonth={setMonth} {...props} />
      <Sankey data={data.money} {...props} />
      <CalendarHeatmap data={data.calendar} {...props} />
      <Treemap data={data.tree} {...props} />
      <CategoryTrend data={data.trend} {...props} />
      <NetWorth data={data.worth} {...props} />
      <BalanceForecast data={data.forecast} {...props} />
      <Subscriptions data={data.subscriptions} today={TODAY} {...props} />
    </div>
  )
}
