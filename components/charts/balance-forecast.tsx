'use client'
/**
 * An account's balance as it was, solid, and as it will likely be: the middle of the forecast dashed, what happens in eight of
 * ten cases as a band, paydays and bills as signs under the line that makes them.
 */
import { area, line } from 'd3-shape'
import type { BalanceForecastData, ForecastEvent } from '@/lib/model/charts'
import { formatDay, formatMonth } from '../dates'
import { dayNumber, daySpan, monthStarts } from './days'
import { forecastTable } from './forecast-table'
import { ChartFrame, type ChartProps } from './frame'
import { HEIGHTS } from './heights'
import { linear } from './linear'
import { useMarks } from './marks'
import { moneyScale } from './money-scale'
import { at, Plot, Stretched, TickLabels } from './plot'
import { FillSign, LineSign, Readout, type Figure } from './readout'
import { Crosshair, Dot, Slots } from './slots'
import { useChartWords } from './words'

interface BalanceForecastProps extends ChartProps {
  data: BalanceForecastData
}

type Ahead = BalanceForecastData['ahead'][number]

const TOP = 20
const FOOT = 216
/** The row of paydays and bills. */
const LANE = 232
const HEIGHT = 268

export function BalanceForecast({ data, ...frame }: BalanceForecastProps) {
  const { past, ahead, currency } = data
  const words = useChartWords()
  const [first, last] = [past[0] ?? ahead[0], ahead.at(-1) ?? past.at(-1)]
  return (
    <ChartFrame
      title={words.say('forecast.title')}
      {...frame}
      period={first && last && words.period(first.day, last.day)}
      unit={currency}
      height={HEIGHTS.forecast}
      empty={past.length === 0}
      table={() => forecastTable(data, words)}
      note={ahead.length > 0 && words.say('forecast.note')}
    >
      <Drawing data={data} />
    </ChartFrame>
  )
}

function Drawing({ data }: BalanceForecastProps) {
  const { past, ahead, currency, events } = data
  const words = useChartWords()
  const { say, locale } = words
  const today = past.at(-1)!
  const known = past.map(({ day, balance }) => ({ day, low: balance, median: balance, high: balance }))
  const days = [...known, ...ahead]
  const eventsOf = Map.groupBy(events, ({ day }) => day)
  const marks = useMarks({
    count: days.length,
    label: useLabel(data, eventsOf),
    start: past.length - 1,
  })
  const x = linear(daySpan(days[0]!.day, days.at(-1)!.day), [0, 100])
  const { y, ticks } = moneyScale(
    days.flatMap(({ low, high }) => [low, high]),
    [FOOT, TOP],
  )
  const place = ({ day }: Pick<Ahead, 'day'>): number => x(dayNumber(day))
  const read = days[marks.shown ?? past.length - 1]!
  const isAhead = read.day > today.day
  // A forecast begins where the past ends.
  const future = [known.at(-1)!, ...ahead]
  const on = (of: (point: Ahead) => number, points: readonly Ahead[]) =>
    line<Ahead>(place, (point) => y(of(point)))(points) ?? ''
  return (
    <>
      <Plot label={say('forecast.title')} height={HEIGHT} currency={currency} ticks={ticks} y={y}>
        <Stretched height={HEIGHT}>
          <path d={area<Ahead>(place, (p) => y(p.low), (p) => y(p.high))(future) ?? ''} fill="var(--stamp)" fillOpacity="0.16" />
          <path d={on(({ median }) => median, known)} stroke="var(--stamp)" strokeWidth="2" />
          <path d={on(({ median }) => median, future)} stroke="var(--stamp)" strokeWidth="2" strokeDasharray="5 5" />
        </Stretched>
        {ahead.length > 0 && <Today x={place(today)} text={say('forecast.today')} />}
        {events.map((event, index) => (
          <Sign key={index} event={event} x={place(event)} />
        ))}
        {marks.shown !== null && <Crosshair x={place(read)} height={LANE + 6} />}
        <Dot x={place(read)} y={y(read.median)} colour="var(--stamp)" />
        <TickLabels
          y={HEIGHT - 6}
          labels={monthStarts(days[0]!.day, days.at(-1)!.day).map((day) => ({ key: day, x: place({ day }), text: formatMonth(day.slice(0, 7), locale, 'short') }))}
        />
        <Slots xs={days.map(place)} height={HEIGHT} marks={marks} />
      </Plot>
      <figcaption className="px-4 pt-2 pb-4 text-13 sm:px-6">
        <Readout when={formatDay(read.day, locale)} currency={currency} figures={isAhead ? likely(read, say) : [{ key: 'balance', name: say('forecast.balance'), minor: read.median, sign: <LineSign colour="var(--stamp)" /> }]} more={(eventsOf.get(read.day) ?? []).map((event) => eventText(event, words, currency)).join(', ')} />
        {ahead.length > 0 && <Legend kinds={new Set(events.map(({ kind }) => kind))} />}
      </figcaption>
    </>
  ) // prettier-ignore
}

/** What a day says: its balance or what is likely, and what is due. */
function useLabel(
  { past, ahead, currency }: BalanceForecastData,
  eventsOf: ReadonlyMap<string, readonly ForecastEvent[]>,
) {
  const { say, money, locale } = useChartWords()
  return (index: number): string => {
    const known = past[index]
    const point = known ?? ahead[index - past.length]!
    const mark = known
      ? say('forecast.past', { day: formatDay(known.day, locale), value: money(known.balance, currency) })
      : say('forecast.ahead', {
          day: formatDay(point.day, locale),
          ...amounts(point as Ahead, (minor) => money(minor, currency)),
        })
    return (eventsOf.get(point.day) ?? []).reduce(
      (text, event) =>
        say('forecast.event', {
          mark: text,
          kind: say(`forecast.${event.kind}`),
          label: event.label,
          value: money(event.minor, currency),
        }),
      mark,
    )
  }
}

const amounts = ({ low, median, high }: Ahead, money: (minor: number) => string) => ({
  low: money(low),
  median: money(median),
  high: money(high),
})

const eventText = (
  event: ForecastEvent,
  { say, money }: ReturnType<typeof useChartWords>,
  currency: BalanceForecastData['currency'],
) => say('valued', { label: event.label, value: money(event.minor, currency) })

const likely = (point: Ahead, say: (key: string) => string): Figure[] => [
  { key: 'median', name: say('forecast.median'), minor: point.median, sign: <LineSign colour="var(--stamp)" dashed /> },
  { key: 'low', name: say('forecast.low'), minor: point.low },
  { key: 'high', name: say('forecast.high'), minor: point.high },
]

const Today = ({ x, text }: { x: number; text: string }) => (
  <g aria-hidden="true" className="pointer-events-none">
    <line x1={at(x)} x2={at(x)} y1={TOP - 4} y2={FOOT} stroke="var(--edge)" strokeDasharray="1 3" />
    <text x={at(x)} y={TOP - 10} textAnchor="middle" className="fill-ink-soft text-11">
      {text}
    </text>
  </g>
)

const SHAPE = { payday: 'M-4.5 4h9L0 -4.5z', bill: 'M-3.5 -3.5h7v7h-7z' } as const

/** A triangle upward for a payday, a square for a bill: told apart by shape. A nested svg, since only it may stand at a share of the width. */
const Sign = ({ event, x }: { event: ForecastEvent; x: number }) => (
  <svg x={at(x)} y={LANE} className="pointer-events-none overflow-visible" aria-hidden="true">
    <EventShape kind={event.kind} />
  </svg>
)

const EventShape = ({ kind }: { kind: ForecastEvent['kind'] }) =>
  kind === 'payday' ? (
    <path d={SHAPE.payday} fill="var(--credit)" />
  ) : (
    <path d={SHAPE.bill} fill="var(--sheet)" stroke="var(--ink-soft)" strokeWidth="1.5" />
  )

function Legend({ kinds }: { kinds: ReadonlySet<ForecastEvent['kind']> }) {
  const { say } = useChartWords()
  return (
    <div className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-12 text-ink-soft">
      <span className="inline-flex items-center gap-2">
        <FillSign colour="var(--stamp)" opacity={0.28} outlined={false} />
        {say('forecast.band')}
      </span>
      {[...kinds].map((kind) => (
        <span key={kind} className="inline-flex items-center gap-2">
          <svg aria-hidden="true" width="10" height="10" viewBox="-5 -5 10 10">
            <EventShape kind={kind} />
          </svg>
          {say(`forecast.${kind}`)}
        </span>
      ))}
    </div>
  )
}
