'use client'
/**
 * The charts as pages use them: code and drawing come after the page has been painted, and until then a frame of the same height
 * stands in their place. The server draws none: marks that are walked and pointed at do nothing before there is script.
 * Import charts from here; from their own files only in tests.
 */
import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react'
import { useAlive } from '../use-alive'
import { ChartFrame, type ChartProps } from './frame'
import { HEIGHTS } from './heights'
import { useChartWords } from './words'

/** `key` of the chart's own title in the catalogue, and of its height. */
function later<P extends ChartProps>(Chart: LazyExoticComponent<ComponentType<P>>, key: keyof typeof HEIGHTS) {
  return function Later(props: P) {
    const { say } = useChartWords()
    const alive = useAlive()
    const { title = say(`${key}.title`), level, className, bare, open, lead } = props
    const waiting = (
      <ChartFrame
        {...{ title, level, className, bare, open, lead, height: HEIGHTS[key] }}
        status="loading"
        empty
        table={never}
      >
        {null}
      </ChartFrame>
    )
    return <Suspense fallback={waiting}>{alive ? <Chart {...props} /> : waiting}</Suspense>
  }
}

const never = () => {
  throw new Error('a chart that waits has no table')
}

export const CashFlow = later(
  lazy(async () => ({ default: (await import('./cash-flow')).CashFlow })),
  'flow',
)
export const Pace = later(
  lazy(async () => ({ default: (await import('./pace')).Pace })),
  'pace',
)
export const Sankey = later(
  lazy(async () => ({ default: (await import('./sankey')).Sankey })),
  'sankey',
)
export const CalendarHeatmap = later(
  lazy(async () => ({ default: (await import('./calendar-heatmap')).CalendarHeatmap })),
  'calendar',
)
export const Treemap = later(
  lazy(async () => ({ default: (await import('./treemap')).Treemap })),
  'treemap',
)
export const CategoryTrend = later(
  lazy(async () => ({ default: (await import('./category-trend')).CategoryTrend })),
  'trend',
)
export const NetWorth = later(
  lazy(async () => ({ default: (await import('./net-worth')).NetWorth })),
  'worth',
)
export const BalanceForecast = later(
  lazy(async () => ({ default: (await import('./balance-forecast')).BalanceForecast })),
  'forecast',
)
export const Subscriptions = later(
  lazy(async () => ({ default: (await import('./subscriptions')).Subscriptions })),
  'subscriptions',
)
