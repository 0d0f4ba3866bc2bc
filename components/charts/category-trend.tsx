'use client'
/** A small chart of twelve months for every category, each on its own scale with its own average. Arrows walk months and categories. */
import { scaleBand } from 'd3-scale'
import { useId } from 'react'
import type { CategoryTrendData } from '@/lib/model/charts'
import { CategoryMark } from '../category-mark'
import { formatMonth } from '../dates'
import { Amount } from '../money'
import { groupColour } from './colours'
import { ChartFrame, type ChartProps } from './frame'
import { HEIGHTS } from './heights'
import { linear } from './linear'
import { useMarks } from './marks'
import { at, Hatch } from './plot'
import { LineSign } from './readout'
import { useChartWords, type ChartWords } from './words'

interface CategoryTrendProps extends ChartProps {
  data: CategoryTrendData
}

type Series = CategoryTrendData['series'][number]

const HEIGHT = 72
const ROOM = 6

export function CategoryTrend({ data, ...frame }: CategoryTrendProps) {
  const { months, series, currency } = data
  const words = useChartWords()
  return (
    <ChartFrame
      title={words.say('trend.title')}
      {...frame}
      period={months.length ? words.period(months[0]!, months.at(-1)!) : undefined}
      unit={currency}
      height={HEIGHTS.trend}
      empty={months.length === 0 || series.length === 0}
      table={() => trendTable(data, words)}
      note={words.say('trend.note')}
    >
      <Drawing data={data} />
    </ChartFrame>
  )
}

function Drawing({ data: { months, series, currency, running } }: CategoryTrendProps) {
  const { say, money, locale } = useChartWords()
  const columns = months.length
  const marks = useMarks({
    count: columns * series.length,
    start: columns - 1,
    stride: { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns },
    label: (index) => {
      const each = series[Math.floor(index / columns)]!
      const month = index % columns
      return say('trend.mark', {
        label: each.label,
        month: formatMonth(months[month]!, locale),
        value: money(each.spent[month] ?? 0, currency),
      })
    },
  })
  return (
    <div className="grid grid-cols-1 gap-x-8 gap-y-5 px-4 pb-5 sm:px-6 @sm:grid-cols-2 @3xl:grid-cols-3">
      {series.map((each, row) => {
        const shown = marks.shown !== null && Math.floor(marks.shown / columns) === row ? marks.shown % columns : null
        const average = averageOf(each, months, running)
        const read = shown === null ? average : (each.spent[shown] ?? 0)
        return (
          <div key={each.group} className="min-w-0">
            <div className="flex items-center gap-2 text-13">
              <CategoryMark group={each.group} />
              <span className="min-w-0 font-medium [overflow-wrap:anywhere]">{each.label}</span>
            </div>
            <div className="flex flex-wrap items-baseline justify-between gap-x-3 text-12">
              <span className="inline-flex items-center gap-2 text-ink-soft">
                {shown === null && <LineSign colour="var(--ink)" dashed />}
                {shown === null ? say('trend.average') : formatMonth(months[shown]!, locale)}
              </span>
              <Amount money={{ minor: read, currency }} locale={locale} className="font-medium" />
            </div>
            <Bars
              series={each}
              months={months}
              running={running}
              average={average}
              mark={(month) => marks.mark(row * columns + month)}
            />
          </div>
        )
      })}
    </div>
  )
}

interface BarsProps {
  series: Series
  months: readonly string[]
  running: string | null
  average: number
  mark: (month: number) => ReturnType<ReturnType<typeof useMarks>['mark']>
}

function Bars({ series, months, running, average, mark }: BarsProps) {
  const hatch = useId()
  const colour = groupColour(series.group)
  const y = linear([Math.min(0, ...series.spent), Math.max(...series.spent, 1)], [HEIGHT - 1, ROOM])
  const x = scaleBand([...months.keys()], [0, 100]).paddingInner(0.3)
  return (
    <svg width="100%" height={HEIGHT} role="group" aria-label={series.label} className="mt-1.5 block overflow-visible">
      <defs>
        <Hatch id={hatch} colour={colour} />
      </defs>
      <line x1="0" x2="100%" y1={y(0) + 0.5} y2={y(0) + 0.5} stroke="var(--edge)" />
      {months.map((month, index) => {
        const value = series.spent[index] ?? 0
        const width = Math.min(x.bandwidth(), 12)
        const left = x(index)! + (x.bandwidth() - width) / 2
        const slot = { x: at(left), width: at(width) }
        return (
          <g key={month} {...mark(index)} className="group outline-none">
            <rect x={at(left - 1)} width={at(width + 2)} y="0" height={HEIGHT} rx="3" fill="transparent" className="group-hover:fill-wash group-focus-visible:stroke-stamp group-focus-visible:stroke-2" />
            <rect {...slot} y={Math.min(y(value), y(0))} height={Math.max(Math.abs(y(value) - y(0)), value === 0 ? 0 : 1)} fill={month === running ? `url(#${hatch})` : colour} fillOpacity={month === running ? 0.5 : 0.2}
              stroke={colour}
              strokeWidth={value === 0 ? 0 : 1.25} />
          </g>
        )
      })}
      <line aria-hidden="true" x1="0" x2="100%" y1={y(average)} y2={y(average)} stroke="var(--ink)" strokeDasharray="3 3" className="pointer-events-none" />
    </svg>
  ) // prettier-ignore
}

/** Of the months that are over, rounded to a whole minor unit; of the running one where there is no other. */
export function averageOf({ spent }: Series, months: readonly string[], running: string | null): number {
  const over = spent.filter((_, index) => months[index] !== running)
  const counted = over.length ? over : spent
  return Math.round(counted.reduce((sum, minor) => sum + minor, 0) / Math.max(counted.length, 1))
}

const trendTable = ({ months, series, currency, running }: CategoryTrendData, { say, locale }: ChartWords) => ({
  currency,
  head: [say('month'), ...series.map(({ label }) => label)],
  rows: [...months.keys()].toReversed().map((index) => ({
    key: months[index]!,
    name: formatMonth(months[index]!, locale) + (months[index] === running ? ` · ${say('running')}` : ''),
    cells: series.map(({ spent }) => spent[index] ?? 0),
  })),
  total: { key: 'average', name: say('trend.average'), cells: series.map((each) => averageOf(each, months, running)) },
})
