/** What currencies cost each other in the World: invented, near what they might cost, wandering slowly. Not real quotes. */
import { FIRST_DAY, daysBetween } from './calendar.ts'
import type { Currency } from './types.ts'

/** Units for one euro: level, and how far and how often a year it wanders from it. */
const PER_EURO: Readonly<Record<Currency, readonly [level: number, swing: number, waves: number]>> = {
  EUR: [1, 0, 0],
  GBP: [0.86, 0.015, 1.3],
  BRL: [6.24, 0.04, 0.9],
  RON: [5.06, 0.008, 0.7],
  PLN: [4.25, 0.012, 1.1],
  CZK: [24.6, 0.018, 0.8],
}

const perEuro = (currency: Currency, day: string): number => {
  const [level, swing, waves] = PER_EURO[currency]
  return level * (1 + swing * Math.sin((daysBetween(FIRST_DAY, day) / 365) * waves * 2 * Math.PI))
}

/** What one unit of a currency costs in another one. */
export const rateOn = (day: string, from: Currency, to: Currency): number => perEuro(to, day) / perEuro(from, day)

/** Banks buy and sell a little beside the market. */
const MARGIN = 0.004

/** Minor units that arrive. */
export const exchanged = (amount: number, day: string, from: Currency, to: Currency): number =>
  Math.round(amount * rateOn(day, from, to) * (1 - MARGIN))
