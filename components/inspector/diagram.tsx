'use client'
/**
 * The same as a sequence diagram: four lanes, an arrow for whatever one told another. Each arrow says in words where from and where to,
 * so that it is a list to whoever does not see the lanes.
 */
import clsx from 'clsx'
import { useWords, type Words } from '../consent/words'
import type { ChosenProps } from './call-list'
import { durationOf } from './figures'
import { arrowsOf, happenings, LANES, type Arrow } from './sequence'

/** What is written on an arrow. */
function textOf({ kind, of }: Arrow, { say, locale }: Words): string {
  if ('arrival' in of) return `${of.arrival.says ?? ''} ${say(`outcomes.${of.arrival.outcome}`)}`.trim()
  const { origin, method, step, status, milliseconds, tries } = of.exchange
  if (kind === 'asked') return say(`origins.${origin}`)
  if (kind === 'told') return say('answer')
  if (kind === 'called') return `${method} ${step}${tries > 1 ? ` (${say('columns.tries')} ${tries})` : ''}`
  return status === null ? say('noAnswer') : `${status}, ${durationOf(milliseconds, locale)}`
}

/** Lanes lie in the middle of two half columns each: an arrow spans from middle to middle. */
const middleOf = (lane: Arrow['from']): number => LANES.indexOf(lane) * 2 + 2

export function Diagram({ exchanges, arrivals, chosen, onChoose }: ChosenProps) {
  const words = useWords()
  const { say } = words
  return (
    <div className="relative min-w-[520px]">
      <div className="sticky top-0 z-10 grid grid-cols-4 border-b border-rule bg-sheet py-1 text-center text-12 font-medium">
        {LANES.map((lane) => (
          <span key={lane}>{say(`lanes.${lane}`)}</span>
        ))}
      </div>
      <div aria-hidden="true" className="absolute inset-x-0 top-6 bottom-0 grid grid-cols-4">
        {LANES.map((lane) => (
          <span key={lane} className="mx-auto w-px bg-rule" />
        ))}
      </div>
      <ol className="relative py-2">
        {arrowsOf(happenings(exchanges, arrivals)).map((arrow) => (
          <li key={arrow.key} className="grid grid-cols-8">
            <ArrowMark arrow={arrow} text={textOf(arrow, words)} chosen={chosen} onChoose={onChoose} />
          </li>
        ))}
      </ol>
    </div>
  )
}

interface ArrowMarkProps extends Pick<ChosenProps, 'chosen' | 'onChoose'> {
  arrow: Arrow
  text: string
}

function ArrowMark({ arrow, text, chosen, onChoose }: ArrowMarkProps) {
  const { say } = useWords()
  const { from, to, of, kind } = arrow
  const [start, end] = [middleOf(from), middleOf(to)]
  const exchange = 'exchange' in of ? of.exchange : null
  const isBad = exchange ? kind === 'answered' && exchange.failure !== null : 'arrival' in of && ['refused', 'unreadable'].includes(of.arrival.outcome) // prettier-ignore
  const named = say('arrow', { from: say(`lanes.${from}`), to: say(`lanes.${to}`), text })
  const drawn = (
    <>
      <span className="block truncate px-3 text-12">{text}</span>
      <span className="relative block h-2">
        <svg viewBox="0 0 100 8" preserveAspectRatio="none" className="block size-full">
          <line x1="0" x2="100" y1="4" y2="4" stroke="currentColor" strokeWidth="1.5" strokeDasharray={kind === 'answered' || kind === 'told' ? '3 2' : undefined} vectorEffect="non-scaling-stroke" />
        </svg>
        <span className={clsx('absolute top-0 size-0 border-y-4 border-y-transparent', start < end ? 'end-0 border-s-8 border-s-current' : 'start-0 border-e-8 border-e-current')} />
      </span>
    </>
  ) // prettier-ignore
  const place = { gridColumn: `${Math.min(start, end)} / ${Math.max(start, end)}` }
  const look = clsx(
    'relative min-h-11 pb-1 text-center md:min-h-7',
    isBad ? 'text-alarm' : kind === 'called' ? 'text-ink' : 'text-ink-soft',
  )
  if (!exchange) {
    return (
      <span style={place} className={look} data-testid="arrow">
        <span className="sr-only">{named}</span>
        <span aria-hidden="true">{drawn}</span>
      </span>
    )
  }
  return (
    <button
      type="button"
      style={place}
      aria-label={named}
      aria-pressed={exchange.no === chosen}
      onClick={() => onChoose(exchange.no)}
      data-testid="arrow"
      className={clsx(look, 'hover:bg-wash aria-pressed:bg-wash')}
    >
      {drawn}
    </button>
  )
}
