'use client'
/**
 * Money in and out of up to twelve months: a bar up and a bar down from one baseline, and a line for what remained. The running
 * month is hatched. A month that is chosen is told to `onMonth`.
 */
import { scaleBand } from 'd3-scale'
import { useId } from 'react'
import type { CashFlowData, FlowMonth } from '@/lib/model/charts'
import { formatMonth } from '../dates'
import { ChartFrame, type ChartProps } from './frame'
import { HEIGHTS } from './heights'
import { useMarks } from './marks'
import { moneyScale } from './money-scale'
import { at, Hatch, Plot } from './plot'
import { FillSign, LineSign, Readout } from './readout'
import { Slots } from './slots'
import type { TableData } from './table'
import { useChartWords, type ChartWords } from './words'

interface CashFlowProps extends ChartProps {
  data: CashFlowData
  onMonth?: (month: string) => void
}

const TOP = 12
const FOOT = 204
const HEIGHT = 232
const net = (month: FlowMonth): number => month.in - month.out

export function CashFlow({ data, onMonth, ...frame }: CashFlowProps) {
  const { months, currency } = data
  const words = useChartWords()
  return (
    <ChartFrame
      title={words.say('flow.title')}
      {...frame}
      period={months.length ? words.period(months[0]!.month, months.at(-1)!.month) : undefined}
      unit={currency}
      height={HEIGHTS.flow}
      empty={months.length === 0}
      table={() => flowTable(data, words)}
    >
      <Drawing data={data} onMonth={onMonth} />
    </ChartFrame>
  )
}

function Drawing({ data: { months, currency, running }, onMonth }: CashFlowProps) {
  const words = useChartWords()
  const { say, money, locale } = words
  const marks = useMarks({
    count: months.length,
    label: (index) => {
      const month = months[index]!
      return say('flow.mark', {
        month: formatMonth(month.month, locale),
        in: money(month.in, currency),
        out: money(month.out, currency),
        net: money(net(month), currency),
      })
    },
    onChoose: onMonth && ((index) => onMonth(months[index]!.month)),
  })
  const { y, ticks } = moneyScale(
    months.flatMap((month) => [month.in, -month.out, net(month)]),
    [FOOT, TOP],
  )
  const x = scaleBand(
    months.map(({ month }) => month),
    [0, 100],
  ).paddingInner(0.62).paddingOuter(0.31) // prettier-ignore
  const bars = months.map((month) => ({ ...month, x: x(month.month)!, width: Math.min(x.bandwidth(), 8) }))
  const places = bars.map((bar) => ({
    ...bar,
    x: bar.x + (x.bandwidth() - bar.width) / 2,
    middle: bar.x + x.bandwidth() / 2,
  }))
  const read = months[marks.shown ?? lastFull(months, running)]!
  return (
    <>
      <Plot label={say('flow.title')} height={HEIGHT} currency={currency} ticks={ticks} y={y}>
        <Slots xs={places.map(({ middle }) => middle)} height={HEIGHT} marks={marks} pointer={Boolean(onMonth)} />
        <Bars places={places} y={y} running={running} />
        <g aria-hidden="true" className="pointer-events-none text-11">
          {places.map(({ month, middle }) => (
            <text
              key={month}
              x={at(middle)}
              y={HEIGHT - 8}
              textAnchor="middle"
              className={month === running ? 'fill-ink font-semibold' : 'fill-ink-soft'}
            >
              <tspan className={months.length > 6 ? 'hidden @lg:inline' : ''}>
                {formatMonth(month, locale, 'short')}
              </tspan>
              {months.length > 6 && (
                <tspan className="@lg:hidden">{formatMonth(month, locale, 'short').slice(0, 1)}</tspan>
              )}
            </text>
          ))}
        </g>
        <NetLine
          points={places.map((place) => ({ month: place.month, x: at(place.middle), y: y(net(place)) }))}
          running={running}
        />
      </Plot>
      <figcaption className="px-4 pt-2 pb-4 text-13 sm:px-6">
        <Readout
          when={formatMonth(read.month, locale)}
          currency={currency}
          figures={[
            { key: 'in', name: say('flow.in'), minor: read.in, sign: <FillSign colour="var(--credit)" /> },
            {
              key: 'out',
              name: say('flow.out'),
              minor: read.out,
              sign: <FillSign colour="var(--ink)" opacity={0.15} />,
            },
            { key: 'net', name: say('flow.net'), minor: net(read), sign: <LineSign colour="var(--stamp)" /> },
          ]}
        />
      </figcaption>
    </>
  )
}

/** A month that is not over says little: until one is pointed at, the one before it is read out. */
const lastFull = (months: readonly FlowMonth[], running: string | null): number =>
  Math.max(
    months.findLastIndex(({ month }) => month !== running),
    0,
  )

interface BarsProps {
  places: readonly (FlowMonth & { x: number; width: number })[]
  y: (minor: number) => number
  running: string | null
}

function Bars({ places, y, running }: BarsProps) {
  const hatch = useId()
  return (
    <g aria-hidden="true" strokeWidth="1.5" className="pointer-events-none">
      <defs>
        <Hatch id={`${hatch}in`} colour="var(--credit)" />
        <Hatch id={`${hatch}out`} colour="var(--ink)" />
      </defs>
      {places.map(({ month, x, width, in: inward, out }) =>
        ([['in', '--credit', y(inward), y(0), 0.22], ['out', '--ink', y(0), y(-out), 0.16]] as const).map(([key, tone, top, bottom, fill]) => (
          <rect
            key={month + key}
            x={at(x)}
            width={at(width)}
            y={top}
            height={bottom - top}
            stroke={`var(${tone})`}
            fill={month === running ? `url(#${hatch}${key})` : `var(${tone})`}
            fillOpacity={month === running ? 0.5 : fill}
          />
        )),
      )}
    </g>
  ) // prettier-ignore
}

/** What remained, month by month. Segments rather than a path: their ends are shares of the width. Lifted off the bars by a halo. */
function NetLine({
  points,
  running,
}: {
  points: readonly { month: string; x: string; y: number }[]
  running: string | null
}) {
  const segments = points.slice(1).map((to, index) => ({ from: points[index]!, to }))
  return (
    <g aria-hidden="true" className="pointer-events-none" strokeLinecap="round" fill="var(--sheet)">
      {(['var(--sheet)', 'var(--stamp)'] as const).map((stroke, layer) => (
        <g key={stroke} stroke={stroke} strokeWidth={layer ? 2 : 5}>
          {segments.map(({ from, to }) => (
            <line
              key={to.month}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              strokeDasharray={layer && to.month === running ? '2 5' : undefined}
            />
          ))}
          {points.map(({ month, x, y }) => (
            <circle key={month} cx={x} cy={y} r="3" />
          ))}
        </g>
      ))}
    </g>
  )
}

function flowTable({ months, currency, running }: CashFlowData, { say, locale }: ChartWords): TableData {
  return {
    currency,
    head: [say('month'), say('flow.in'), say('flow.out'), say('flow.net')],
    rows: months.toReversed().map((month) => ({
      key: month.month,
      name: formatMonth(month.month, locale) + (month.month === running ? ` · ${say('running')}` : ''),
      cells: [month.in, month.out, net(month)],
    })),
  }
}
