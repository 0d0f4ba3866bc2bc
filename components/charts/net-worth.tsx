'use client'
/** What one has above the line, what one owes below it, ruled, and the difference as a line through both. */
import { area, curveMonotoneX, line } from 'd3-shape'
import { useId } from 'react'
import type { NetWorthData } from '@/lib/model/charts'
import { formatDay, formatMonth } from '../dates'
import { dayNumber, daySpan, monthStarts } from './days'
import { ChartFrame, type ChartProps } from './frame'
import { HEIGHTS } from './heights'
import { linear } from './linear'
import { useMarks } from './marks'
import { moneyScale } from './money-scale'
import { Plot, Stretched, TickLabels } from './plot'
import { FillSign, LineSign, Readout } from './readout'
import { Crosshair, Dot, Slots } from './slots'
import { useChartWords, type ChartWords } from './words'

interface NetWorthProps extends ChartProps {
  data: NetWorthData
}

type Point = NetWorthData['points'][number]

const TOP = 12
const FOOT = 224
const HEIGHT = 252
const net = (point: Point): number => point.assets - point.liabilities

export function NetWorth({ data, ...frame }: NetWorthProps) {
  const { points, currency, rates } = data
  const words = useChartWords()
  const { say, locale } = words
  return (
    <ChartFrame
      title={say('worth.title')}
      {...frame}
      period={points.length ? words.period(points[0]!.day, points.at(-1)!.day) : undefined}
      unit={currency}
      height={HEIGHTS.worth}
      empty={points.length === 0}
      table={() => worthTable(data, words)}
      note={rates && say('worth.rates', { source: rates.source, day: formatDay(rates.day, locale) })}
    >
      <Drawing data={data} />
    </ChartFrame>
  )
}

function Drawing({ data: { points, currency } }: NetWorthProps) {
  const { say, money, locale } = useChartWords()
  const marks = useMarks({
    count: points.length,
    label: (index) => {
      const point = points[index]!
      return say('worth.mark', {
        day: formatDay(point.day, locale),
        net: money(net(point), currency),
        assets: money(point.assets, currency),
        liabilities: money(point.liabilities, currency),
      })
    },
  })
  const [first, last] = [points[0]!.day, points.at(-1)!.day]
  const x = linear(daySpan(first, last), [0, 100])
  const { y, ticks } = moneyScale(
    points.flatMap((point) => [point.assets, -point.liabilities]),
    [FOOT, TOP],
  )
  const shown = marks.shown ?? points.length - 1
  const read = points[shown]!
  const place = (point: Point): number => x(dayNumber(point.day))
  return (
    <>
      <Plot label={say('worth.title')} height={HEIGHT} currency={currency} ticks={ticks} y={y}>
        <Areas points={points} x={place} y={y} />
        {marks.shown !== null && <Crosshair x={place(read)} height={FOOT} />}
        <Dot x={place(read)} y={y(net(read))} colour="var(--stamp)" />
        <TickLabels
          y={HEIGHT - 8}
          labels={monthStarts(first, last).map((day) => ({
            key: day,
            x: x(dayNumber(day)),
            text: day.slice(5, 7) === '01' ? day.slice(0, 4) : formatMonth(day.slice(0, 7), locale, 'short'),
            strong: day.slice(5, 7) === '01',
          }))}
        />
        <Slots xs={points.map(place)} height={HEIGHT} marks={marks} />
      </Plot>
      <figcaption className="px-4 pt-2 pb-4 text-13 sm:px-6">
        <Readout
          when={formatDay(read.day, locale)}
          currency={currency}
          figures={[
            { key: 'net', name: say('worth.net'), minor: net(read), sign: <LineSign colour="var(--stamp)" /> },
            { key: 'assets', name: say('worth.assets'), minor: read.assets, sign: <FillSign colour="var(--credit)" outlined={false} opacity={0.35} /> },
            { key: 'liabilities', name: say('worth.liabilities'), minor: read.liabilities, sign: <RuledSign /> },
          ]} // prettier-ignore
        />
      </figcaption>
    </>
  )
}

function Areas({
  points,
  x,
  y,
}: {
  points: readonly Point[]
  x: (point: Point) => number
  y: (minor: number) => number
}) {
  const ruled = useId()
  const edge = (of: (point: Point) => number) =>
    line<Point>(x, (point) => y(of(point))).curve(curveMonotoneX)(points) ?? ''
  const filled = (of: (point: Point) => number) =>
    area<Point>(x, y(0), (point) => y(of(point))).curve(curveMonotoneX)(points) ?? ''
  return (
    <Stretched height={HEIGHT}>
      <defs>
        {/* Level strokes stay level however wide the sheet is. */}
        <pattern id={ruled} width="100" height="4" patternUnits="userSpaceOnUse">
          <rect width="100" height="1" y="1.5" fill="var(--ink)" fillOpacity="0.45" />
        </pattern>
      </defs>
      <path d={filled(({ assets }) => assets)} fill="var(--credit)" fillOpacity="0.14" />
      <path d={edge(({ assets }) => assets)} stroke="var(--credit)" strokeWidth="1.5" />
      <path d={filled(({ liabilities }) => -liabilities)} fill={`url(#${ruled})`} />
      <path d={edge(({ liabilities }) => -liabilities)} stroke="var(--ink)" strokeOpacity="0.7" strokeWidth="1.5" />
      <path d={edge(net)} stroke="var(--sheet)" strokeWidth="5" />
      <path d={edge(net)} stroke="var(--stamp)" strokeWidth="2" />
    </Stretched>
  )
}

const RuledSign = () => (
  <svg width="10" height="10" className="block" stroke="var(--ink)" strokeOpacity="0.6">
    <path d="M0 1.5h10M0 5h10M0 8.5h10" />
  </svg>
)

const worthTable = ({ points, currency }: NetWorthData, { say, locale }: ChartWords) => ({
  currency,
  head: [say('day'), say('worth.assets'), say('worth.liabilities'), say('worth.net')],
  rows: points.toReversed().map((point) => ({
    key: point.day,
    name: formatDay(point.day, locale),
    cells: [point.assets, point.liabilities, net(point)],
  })),
})
