/** Seeded chance: the same seed gives the same World, byte for byte. */

export interface Dice {
  /** In [0, 1). */
  next(): number
  /** Whole number, both ends included. */
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly [T, ...T[]] | readonly T[]): T
  /** Log-normal around a median; what people spend on groceries. */
  logNormal(median: number, sigma: number): number
  digits(length: number): string
  /** Capital letters and digits, without those that are easily mistaken. */
  letters(length: number): string
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** mulberry32, started from a text, so that every account and stream has dice of its own. */
export function dice(seed: number, name: string): Dice {
  let state = (seed ^ hash(name)) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick(from) {
      const found = from[between(0, from.length - 1)]
      if (found === undefined) throw new Error('Nothing to pick from')
      return found
    },
    logNormal(median, sigma) {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
      return median * Math.exp(sigma * normal)
    },
    digits: (length) => Array.from({ length }, () => between(0, 9)).join(''),
    letters: (length) => Array.from({ length }, () => LETTERS[between(0, LETTERS.length - 1)]).join(''),
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}
