/** The upright scale of a chart: rounded a little beyond its amounts, zero always on it, and two or three round lines to read it by. */
import { nice, ticks as roundValues } from 'd3-array'
import { linear, type Span } from './linear'

export interface MoneyScale {
  readonly y: (minor: number) => number
  readonly ticks: readonly number[]
}

/** @param room the pixels of the lowest amount and of the highest. */
export function moneyScale(amounts: readonly number[], room: Span): MoneyScale {
  const lowest = Math.min(0, ...amounts)
  // Nothing but zeros still has a line of its own.
  const highest = Math.max(...amounts, lowest < 0 ? 0 : 1)
  const span = nice(lowest, highest, 6)
  const y = linear(span, room)
  if (amounts.every((amount) => amount === 0)) return { y, ticks: [0] }
  const ticks = roundValues(...span, 2)
  if (ticks.length <= 3) return { y, ticks }
  // Every other one, zero among them.
  const step = ticks[1]! - ticks[0]!
  return { y, ticks: ticks.filter((tick) => Math.round(tick / step) % 2 === 0) }
}
