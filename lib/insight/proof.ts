/** Whether entries explain balances: what was there, and what was booked, must be what is there. Pure; signed minor units. */
import type { PlainDate } from '../model/ids.ts'

/** A balance as the bank reported it. */
export interface Reading {
  readonly day: PlainDate
  readonly minor: number
}

/** A booked entry; `id`s sort as we learnt of them. */
export interface Booked {
  readonly id: string
  readonly date: PlainDate
  readonly minor: number
}

export interface Span {
  readonly from: Reading
  readonly to: Reading
  /** How many entries lie between, and what they come to. */
  readonly count: number
  readonly sum: number
  /** What the entries leave unexplained; 0 where they explain all. */
  readonly gap: number
}

/**
 * @param readings oldest first, at most one a day. @param entries in any order.
 * @param closing whether they are the days' last balances; others were taken during the day, so that what we learnt last of that day may have come after.
 * @returns one span between each two readings, oldest first.
 */
export function prove(readings: readonly Reading[], entries: readonly Booked[], closing: boolean): readonly Span[] {
  const byDay = Map.groupBy(entries, ({ date }) => date)
  return readings.slice(1).map((to, at) => {
    const from = readings[at]!
    const between = entries.filter(({ date }) => date > from.day && date <= to.day)
    const wanted = to.minor - from.minor
    const late = closing ? NONE : endingsOf(byDay.get(from.day) ?? [])
    const early = closing ? NONE : endingsOf(byDay.get(to.day) ?? [])
    const plain = sumOf(between)
    for (const before of late) {
      for (const after of early) {
        if (plain + before.sum - after.sum === wanted)
          return { from, to, count: between.length + before.count - after.count, sum: wanted, gap: 0 }
      }
    }
    return { from, to, count: between.length, sum: plain, gap: wanted - plain }
  })
}

interface Ending {
  readonly count: number
  readonly sum: number
}

const NONE: readonly Ending[] = [{ count: 0, sum: 0 }]

/** What the last none, one, two … entries of a day come to. */
function endingsOf(entries: readonly Booked[]): readonly Ending[] {
  const latest = entries.toSorted((a, b) => (a.id < b.id ? 1 : a.id > b.id ? -1 : 0))
  let sum = 0
  return [...NONE, ...latest.map(({ minor }, at) => ({ count: at + 1, sum: (sum += minor) }))]
}

const sumOf = (entries: readonly Booked[]): number => entries.reduce((sum, { minor }) => sum + minor, 0)
