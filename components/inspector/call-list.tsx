'use client'
/** Calls and deliveries as a table, in the order they happened. */
import clsx from 'clsx'
import type { ArrivalView, ExchangeView } from '@/lib/model/inspection'
import { useWords } from '../consent/words'
import { durationOf, sizeOf, timeOf } from './figures'
import { happenings } from './sequence'

export interface ChosenProps {
  exchanges: readonly ExchangeView[]
  arrivals: readonly ArrivalView[]
  chosen: number | null
  onChoose: (no: number) => void
}

const cell = 'px-2 py-0.5 text-end whitespace-nowrap tabular-nums'

export function CallList({ exchanges, arrivals, chosen, onChoose }: ChosenProps) {
  const { say, locale } = useWords()
  const slowest = Math.max(1, ...exchanges.map(({ milliseconds }) => milliseconds))
  return (
    <table className="w-full text-13 [&_td:first-child]:ps-4 [&_th:first-child]:ps-4">
      <thead className="text-12 text-ink-soft">
        <tr className="text-start">
          <th className="px-2 py-1 text-start font-medium">{say('columns.time')}</th>
          <th className="px-2 py-1 text-start font-medium">{say('columns.step')}</th>
          <th className="px-2 py-1 text-end font-medium">{say('columns.status')}</th>
          <th className="px-2 py-1 text-end font-medium">{say('columns.duration')}</th>
          <th className="px-2 py-1 text-end font-medium max-sm:hidden">{say('columns.size')}</th>
          <th className="px-2 py-1 text-end font-medium max-sm:hidden">{say('columns.tries')}</th>
        </tr>
      </thead>
      <tbody>
        {happenings(exchanges, arrivals).map((event) =>
          'arrival' in event ? (
            <tr key={`arrival ${event.arrival.no}`} data-testid="arrival" className="text-ink-soft">
              <td className="px-2 py-0.5 whitespace-nowrap tabular-nums">{timeOf(event.at, locale)}</td>
              <td className="px-2 py-0.5">{`${say('lanes.webhook')} ${event.arrival.says ?? ''}`}</td>
              <td className={cell}>{say(`outcomes.${event.arrival.outcome}`)}</td>
              <td className={cell}>{durationOf(event.arrival.milliseconds, locale)}</td>
              <td colSpan={2} className={clsx(cell, 'max-sm:hidden')}>
                {sizeOf(event.arrival.bytes, locale)}
              </td>
            </tr>
          ) : (
            <Row
              key={`exchange ${event.exchange.no}`}
              exchange={event.exchange}
              isChosen={event.exchange.no === chosen}
              share={event.exchange.milliseconds / slowest}
              onChoose={onChoose}
            />
          ),
        )}
      </tbody>
    </table>
  )
}

interface RowProps {
  exchange: ExchangeView
  isChosen: boolean
  /** Of the slowest call. */
  share: number
  onChoose: (no: number) => void
}

function Row({ exchange, isChosen, share, onChoose }: RowProps) {
  const { say, locale } = useWords()
  const { no, startedAt, step, status, milliseconds, bytes, tries, failure } = exchange
  return (
    <tr data-testid="exchange" className={clsx(isChosen && 'bg-wash', failure && 'text-alarm')}>
      <td className="px-2 py-0.5 whitespace-nowrap tabular-nums">{timeOf(startedAt, locale)}</td>
      <td className="px-2">
        <button
          type="button"
          aria-pressed={isChosen}
          onClick={() => onChoose(no)}
          className="min-h-11 text-start font-medium underline-offset-4 hover:underline md:min-h-6"
        >
          {step}
        </button>
      </td>
      <td className={cell}>{status ?? say('noAnswer')}</td>
      <td className={cell}>
        <span className="inline-flex items-center gap-2">
          <span aria-hidden="true" className="hidden w-16 sm:block">
            <span className="block h-1.5 rounded-full bg-stamp" style={{ width: `${Math.max(2, share * 100)}%` }} />
          </span>
          {durationOf(milliseconds, locale)}
        </span>
      </td>
      <td className={clsx(cell, 'max-sm:hidden')}>{sizeOf(bytes, locale)}</td>
      <td className={clsx(cell, 'max-sm:hidden')}>{tries}</td>
    </tr>
  )
}
