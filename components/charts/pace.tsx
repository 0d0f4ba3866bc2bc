'use client'
/** What the month has cost so far, day by day, over what the months before had cost by the same day. */
import { line } from 'd3-shape'
import type { SpendingPaceData } from '@/lib/model/charts'
import { as, type PlainDate } from '@/lib/model/ids'
import { formatDay } from '../dates'
import { ChartFrame, type ChartProps } from './frame'
import { HEIGHTS } from './heights'
import { linear } from './linear'
import { useMarks } from './marks'
import { moneyScale } from './money-scale'
import { Plot, Stretched, TickLabels } from './plot'
import { LineSign, Readout } from './readout'
import { Crosshair, Dot, Slots } from './slots'
import { useChartWords, type ChartWords } from './words'

interface PaceProps extends ChartProps {
  data: SpendingPaceData
}

interface Day {
  readonly day: PlainDate
  readonly soFar: number | null
  readonly usual: number | null
}

const TOP = 10
const FOOT = 148
const HEIGHT = 172

const daysOf = ({ month, soFar, usual }: SpendingPaceData): readonly Day[] =>
  Array.from({ length: Math.max(soFar.length, usual?.length ?? 0) }, (_, at) => ({
    day: as<PlainDate>(`${month}-${String(at + 1).padStart(2, '0')}`),
    soFar: soFar[at] ?? null,
    usual: usual?.[at] ?? null,
  }))

export function Pace({ data, ...frame }: PaceProps) {
  const words = useChartWords()
  const days = daysOf(data)
  return (
    <ChartFrame
      title={words.say('pace.title')}
      {...frame}
      period={words.period(data.month, data.month)}
      unit={data.currency}
      height={HEIGHTS.pace}
      empty={days.length === 0}
      table={() => paceTable(data.currency, days, words)}
    >
      <Drawing data={data} days={days} />
    </ChartFrame>
  )
}

function Drawing({ data: { currency, soFar, usual }, days }: PaceProps & { days: readonly Day[] }) {
  const { say, money, locale } = useChartWords()
  const today = soFar.length - 1
  const marks = useMarks({
    count: days.length,
    start: today,
    label: (index) => {
      const { day, ...sums } = days[index]!
      const told = (['soFar', 'usual'] as const).flatMap((key) => {
        const sum = sums[key]
        return sum === null ? [] : [say('valued', { label: say(`pace.${key}`), value: money(sum, currency) })]
      })
      return [formatDay(day, locale), ...told].join(', ')
    },
  })
  const x = linear([0, Math.max(days.length - 1, 1)], [0, 100])
  const { y, ticks } = moneyScale([...soFar, ...(usual ?? [])], [FOOT, TOP])
  const drawn = (sums: readonly number[]) => line<number>((_, at) => x(at), y)(sums) ?? ''
  const shown = marks.shown ?? today
  const read = days[shown]!
  return (
    <>
      <Plot label={say('pace.title')} height={HEIGHT} currency={currency} ticks={ticks} y={y}>
        <Stretched height={HEIGHT}>
          {usual && <path d={drawn(usual)} stroke="var(--ink-soft)" strokeWidth="1.5" />}
          <path d={drawn(soFar)} stroke="var(--sheet)" strokeWidth="5" />
          <path d={drawn(soFar)} stroke="var(--stamp)" strokeWidth="2" />
        </Stretched>
        {marks.shown !== null && <Crosshair x={x(shown)} height={FOOT} />}
        {read.usual !== null && <Dot x={x(shown)} y={y(read.usual)} colour="var(--ink-soft)" />}
        {read.soFar !== null && <Dot x={x(shown)} y={y(read.soFar)} colour="var(--stamp)" />}
        <TickLabels
          y={HEIGHT - 6}
          narrow={7}
          labels={days
            .map(({ day }, at) => ({ key: day, x: x(at), text: String(at + 1) }))
            .filter((_, at) => at === 0 || (at + 1) % 5 === 0)}
        />
        <Slots xs={days.map((_, at) => x(at))} height={HEIGHT} marks={marks} />
      </Plot>
      <figcaption className="px-4 pt-2 pb-4 text-13 sm:px-6">
        <Readout
          when={formatDay(read.day, locale)}
          currency={currency}
          figures={[
            { key: 'soFar', name: say('pace.soFar'), minor: read.soFar, sign: <LineSign colour="var(--stamp)" /> },
            { key: 'usual', name: say('pace.usual'), minor: read.usual, sign: <LineSign colour="var(--ink-soft)" /> },
          ]}
        />
      </figcaption>
    </>
  )
}

const paceTable = (currency: SpendingPaceData['currency'], days: readonly Day[], { say, locale }: ChartWords) => ({
  currency,
  head: [say('day'), say('pace.soFar'), say('pace.usual')],
  rows: days.map(({ day, soFar, usual }) => ({ key: day, name: formatDay(day, locale), cells: [soFar, usual] })),
})
