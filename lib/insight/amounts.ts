/** What the amounts of a series are: always the same, the same until a price changed, or a different one each time. */
import type { PlainDate } from '../model/ids.ts'
import { median } from './row.ts'

export type AmountKind = 'fixed' | 'stepped' | 'variable'

/** A change of price. Amounts are positive minor units; `date` is the first day of the new one. */
export interface PriceChange {
  readonly from: number
  readonly to: number
  readonly date: PlainDate
}

export interface Amounts {
  readonly kind: AmountKind
  /** What the next one should be: the last price, or the median of the last six. Positive minor units. */
  readonly next: number
  /** Oldest first; empty unless stepped. */
  readonly changes: readonly PriceChange[]
}

export interface Hit {
  readonly date: PlainDate
  /** Positive minor units. */
  readonly amount: number
}

const FIXED_SPREAD = 0.03
/** What a price may sway without being another price: rounding, an exchange rate. */
const SWAY = 0.01
const LEAST_STEP = 0.02
/** A price that doubles is another contract. */
const GREATEST_STEP = 2
const VARIATION = 0.35
const RECENT = 6
/** A price should last for some payments: one change in so many. */
const HITS_PER_STEP = 4

/**
 * @param hits oldest first, not empty.
 * @param most standard deviation by mean that a varying amount may have
 * @returns null when the amounts have nothing in common.
 */
export function amountsOf(hits: readonly Hit[], most = VARIATION): Amounts | null {
  const amounts = hits.map(({ amount }) => amount)
  const last = amounts.at(-1)!
  const spread = Math.max(...amounts) - Math.min(...amounts)
  const levels = levelsOf(hits)
  if (levels && levels.length > 1) return { kind: 'stepped', next: last, changes: changesOf(levels) }
  if (spread <= median(amounts) * FIXED_SPREAD) return { kind: 'fixed', next: last, changes: [] }
  if (variation(amounts) > most) return null
  return { kind: 'variable', next: median(amounts.slice(-RECENT)), changes: [] }
}

interface Level extends Hit {
  readonly count: number
}

/** Prices one after the other, each held for a while; only the first and the last may have been seen once. Null for anything else. */
function levelsOf(hits: readonly Hit[]): readonly Level[] | null {
  const levels: Level[] = []
  for (const hit of hits) {
    const held = levels.at(-1)
    if (held && Math.abs(hit.amount - held.amount) <= held.amount * SWAY)
      levels[levels.length - 1] = { ...held, count: held.count + 1 }
    else levels.push({ ...hit, count: 1 })
  }
  const brief = levels.slice(1, -1).some(({ count }) => count < 2)
  const often = levels.length - 1 > Math.ceil(hits.length / HITS_PER_STEP)
  const wild = levels.slice(1).some(({ amount }, at) => !isStep(levels[at]!.amount, amount))
  return brief || often || wild ? null : levels
}

/** Whether one price may become the other. */
export const isStep = (from: number, to: number): boolean =>
  Math.abs(to - from) >= from * LEAST_STEP && Math.max(from, to) <= Math.min(from, to) * GREATEST_STEP

const changesOf = (levels: readonly Level[]): readonly PriceChange[] =>
  levels.slice(1).map(({ amount, date }, at) => ({ from: levels[at]!.amount, to: amount, date }))

/** Standard deviation by mean, without the single value that is farthest off where there are eight or more: a bonus, a final bill. */
function variation(amounts: readonly number[]): number {
  const middle = median(amounts)
  const near = amounts.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  const kept = near.length < 8 ? near : near.slice(0, -1)
  const mean = kept.reduce((sum, amount) => sum + amount, 0) / kept.length
  const variance = kept.reduce((sum, amount) => sum + (amount - mean) ** 2, 0) / kept.length
  return mean === 0 ? 0 : Math.sqrt(variance) / mean
}
