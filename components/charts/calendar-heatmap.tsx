'use client'
/**
 * Spending day by day as a wall calendar: a square grows and darkens with what was spent, in five steps. Weeks run on in as many
 * rows as the sheet is wide; arrows walk days and weeks.
 */
import { memo, useMemo } from 'react'
import type { SpendingCalendar, SpendingDay } from '@/lib/model/charts'
import type { CurrencyCode, PlainDate } from '@/lib/model/ids'
import { formatDay, formatMonth } from '../dates'
import { dateFormat } from '../formats'
import { wordsTag, type Locale } from '../locale'
import { dayAt, dayNumber } from './days'
import { ChartFrame, type ChartProps } from './frame'
import { HEIGHTS } from './heights'
import { useMarks } from './marks'
import { STEPS, stepOf, stepsOf } from './quantiles'
import { Readout } from './readout'
import { useWidth } from './use-width'
import { firstDayOfWeek, weeksOf } from './weeks'
import { useChartWords, type ChartWords } from './words'

interface CalendarHeatmapProps extends ChartProps {
  data: SpendingCalendar
  onDay?: (day: PlainDate) => void
}

/** A day's square with its margin: as large as the sheet allows within these. */
const [SMALLEST, LARGEST] = [16, 20]
const MARGIN = 32
const HEAD = 18
const GAP = 12
const bandOf = (cell: number): number => HEAD + 7 * cell + GAP

export function CalendarHeatmap({ data, onDay, ...frame }: CalendarHeatmapProps) {
  const words = useChartWords()
  const { say, locale } = words
  const spent = data.days.filter((day) => day.spent > 0)
  return (
    <ChartFrame
      title={say('calendar.title')}
      {...frame}
      period={words.period(data.from, data.to)}
      unit={data.currency}
      height={HEIGHTS.calendar}
      empty={spent.length === 0}
      table={() => ({
        currency: data.currency,
        head: [say('day'), say('calendar.spent'), say('calendar.top')],
        rows: data.days
          .toSorted((a, b) => (a.day < b.day ? 1 : -1))
          .map(({ day, spent, top }) => ({ key: day, name: formatDay(day, locale), cells: [spent, top] })),
        total: { key: 'total', name: say('total'), cells: [sum(data.days), null] },
      })}
    >
      <Drawing data={data} onDay={onDay} />
    </ChartFrame>
  )
}

const sum = (days: readonly SpendingDay[]): number => days.reduce((total, { spent }) => total + spent, 0)

function Drawing({ data, onDay }: CalendarHeatmapProps) {
  const words = useChartWords()
  const { say, locale, period } = words
  const [box, width] = useWidth<HTMLDivElement>()
  const firstDay = firstDayOfWeek(locale)
  const weeks = useMemo(() => weeksOf(data.from, data.to, firstDay), [data.from, data.to, firstDay])
  const days = useMemo(() => everyDay(data), [data])
  // A year of sentences: made once, not whenever the pointer moves.
  const labels = useMemo(() => days.map((day) => dayText(day, data.currency, words)), [days, data.currency, words])
  const bounds = useMemo(() => stepsOf(days.map(({ spent }) => spent)), [days])
  const first = dayNumber(data.from)
  const marks = useMarks({
    count: days.length,
    stride: { ArrowLeft: -7, ArrowRight: 7, ArrowUp: -1, ArrowDown: 1 },
    label: (index) => labels[index]!,
    onChoose: onDay && ((index) => onDay(days[index]!.day)),
  })
  const perBand = Math.max(1, Math.floor((width - MARGIN) / SMALLEST))
  const bands = Math.ceil(weeks.length / perBand)
  // Evenly long rows rather than a full one and a stub.
  const length = Math.ceil(weeks.length / bands)
  const cell = Math.min(LARGEST, Math.max(SMALLEST, Math.floor((width - MARGIN) / length)))
  const bandHeight = bandOf(cell)
  const read = marks.shown === null ? null : days[marks.shown]!
  return (
    <>
      <div ref={box} style={{ minHeight: bandOf(SMALLEST) }} className="mx-4 sm:mx-6">
        {width > 0 && (
          <svg width="100%" height={bands * bandHeight - GAP} role="group" aria-label={say('calendar.title')} className="block">
            {Array.from({ length: bands }, (_, band) => (
              <Weekdays key={band} cell={cell} y={band * bandHeight + HEAD} firstDay={firstDay} locale={locale} />
            ))}
            {weeks.map((week, index) => {
              const [x, y] = [MARGIN + (index % length) * cell, Math.floor(index / length) * bandHeight]
              return (
                <g key={index}>
                  <MonthName week={week} x={x} y={y + 11} firstOfRow={index % length === 0} lastOfRow={index % length === length - 1} locale={locale} />
                  {week.map(
                    (day, row) =>
                      day && (
                        <g key={day} {...marks.mark(dayNumber(day) - first)} className={`group outline-none ${onDay ? 'cursor-pointer' : ''}`}>
                          <Cell cell={cell} x={x} y={y + HEAD + row * cell} step={stepOf(days[dayNumber(day) - first]!.spent, bounds)} />
                        </g>
                      ),
                  )}
                </g>
              )
            })}
          </svg>
        )}
      </div>
      <figcaption className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 pt-3 pb-4 text-13 sm:px-6">
        <Readout
          when={read ? formatDay(read.day, locale) : period(data.from, data.to)}
          currency={data.currency}
          figures={[{ key: 'spent', name: say('calendar.spent'), minor: read ? read.spent : sum(data.days) }]}
          more={read?.top ?? undefined}
        />
        <Legend />
      </figcaption>
    </>
  ) // prettier-ignore
}

/** Every day of the span, those without spending too. */
function everyDay({ from, to, days }: SpendingCalendar): readonly SpendingDay[] {
  const known = new Map(days.map((day) => [day.day, day]))
  const first = dayNumber(from)
  return Array.from({ length: dayNumber(to) - first + 1 }, (_, index) => {
    const day = dayAt(first + index)
    return known.get(day) ?? { day, spent: 0, top: null }
  })
}

function dayText({ day, spent, top }: SpendingDay, currency: CurrencyCode, { say, money, locale }: ChartWords): string {
  const values = { day: formatDay(day, locale, 'long'), value: money(spent, currency), top: top ?? '' }
  if (spent === 0) return say('calendar.nothing', values)
  return say(top ? 'calendar.markTop' : 'calendar.mark', values)
}

/** A square's side and ink by its step: told apart by size where colours are not. */
const SIDES = [3, 6, 8, 10, 12, 14] as const
const INKS = [0.22, 0.35, 0.48, 0.62, 0.8, 1] as const

const Cell = memo(function Cell({ x, y, step, cell }: { x: number; y: number; step: number; cell: number }) {
  const side = Math.round((SIDES[step]! / SMALLEST) * cell)
  return (
    <>
      <rect x={x} y={y} width={cell} height={cell} rx="3" fill="transparent" className="group-hover:fill-wash group-focus-visible:stroke-stamp group-focus-visible:stroke-2" />
      <rect
        x={x + (cell - side) / 2}
        y={y + (cell - side) / 2}
        width={side}
        height={side}
        rx={step === 0 ? side / 2 : 2}
        fill={step === 0 ? 'var(--ink-soft)' : 'var(--stamp)'}
        fillOpacity={INKS[step]}
      />
    </>
  ) // prettier-ignore
})

/** Every other day is named: seven names would not fit the rows. */
function Weekdays({ y, cell, firstDay, locale }: { y: number; cell: number; firstDay: number; locale: Locale }) {
  const format = dateFormat(wordsTag(locale), { weekday: 'short', timeZone: 'UTC' })
  return (
    <g aria-hidden="true" className="fill-ink-soft text-11">
      {[0, 2, 4].map((row) => (
        // 2024-01-01 was a Monday.
        <text key={row} x="0" y={y + row * cell + cell / 2 + 4}>
          {format.format(new Date(Date.UTC(2024, 0, firstDay + row))).replace('.', '').slice(0, 3)}
        </text>
      ))}
    </g>
  ) // prettier-ignore
}

interface MonthNameProps {
  week: readonly (PlainDate | null)[]
  x: number
  y: number
  firstOfRow: boolean
  lastOfRow: boolean
  locale: Locale
}

/** Over the week a month begins in; over a row's first where the next name leaves it room, over its last never: it would stick out. */
function MonthName({ week, x, y, firstOfRow, lastOfRow, locale }: MonthNameProps) {
  const begins = lastOfRow && !firstOfRow ? undefined : week.find((day) => day?.endsWith('-01'))
  const first = week.find((day) => day !== null)
  const named = begins ?? (firstOfRow && first && Number(first.slice(8)) <= 14 ? first : undefined)
  if (!named) return null
  return (
    <text aria-hidden="true" x={x + 1} y={y} className="fill-ink-soft text-11">
      {formatMonth(named.slice(0, 7), locale, 'short')}
    </text>
  )
}

function Legend() {
  const { say } = useChartWords()
  return (
    <span aria-hidden="true" className="inline-flex items-center gap-2 text-12 text-ink-soft">
      {say('calendar.less')}
      <svg width={STEPS * SMALLEST} height={SMALLEST} className="block">
        {Array.from({ length: STEPS }, (_, step) => (
          <Cell key={step} cell={SMALLEST} x={step * SMALLEST} y={0} step={step + 1} />
        ))}
      </svg>
      {say('calendar.more')}
    </span>
  )
}
