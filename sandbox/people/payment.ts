/** What a kind of payment brings with it: when it is booked, what is known of the other side, what a pending row says. */
import type { Draft } from './book.ts'
import { bankDayFrom, isBankDay, plusDays } from './calendar.ts'
import { CUSTOMS, GERMAN_CODES } from './customs.ts'
import type { Parts, Payment } from './customs.ts'
import { dice } from './random.ts'
import type { Dice } from './random.ts'
import type { Country, TrueEntry } from './types.ts'

type Method = TrueEntry['method']

/** Shares of card payments whose pending row differs, or is never booked. */
const HOLD = { fuel: 0.5, tipped: 0.12, vanishing: 0.006 }

/** Cards book one to three days later, only around long holidays more; all else on a bank day. */
export function bookingDay(country: Country, day: string, method: Method, mine: Dice): string {
  if (CUSTOMS[country].always.includes(method)) return day
  if (method !== 'card') return bankDayFrom(country, day)
  const soon = [1, 1, 2, 2, 3].map((days) => plusDays(day, days)).filter((one) => isBankDay(country, one))
  return soon.length === 0 ? bankDayFrom(country, plusDays(day, 4)) : mine.pick(soon)
}

/** Structured parts, as far as the country's banks pass them on. */
export const structured = (country: Country, payment: Payment, mine: Dice, seed: number): Parts =>
  CUSTOMS[country].parts(payment, dice(seed, `account and mandate of ${payment.name}`), mine)

/** Pumps reserve a round sum before, restaurants the bill without the tip. */
export function held(country: Country, { category, method, amount }: Draft, mine: Dice): Partial<Draft> {
  if (method !== 'card') return {}
  if (category === 'transport.fuel' && mine.chance(HOLD.fuel)) return { pendingAmount: -CUSTOMS[country].pump }
  if (category === 'food.restaurants' && mine.chance(HOLD.tipped)) return { pendingAmount: Math.round(amount / 1.1) }
  return {}
}

/** An authorisation that the shop never collects; rare. */
export function ghostOf(entry: Draft, mine: Dice): Draft | null {
  if (entry.method !== 'card' || !mine.chance(HOLD.vanishing)) return null
  const { recurring: _recurring, series: _series, pendingAmount: _pendingAmount, ...rest } = entry
  return { ...rest, booked: null, vanishes: plusDays(entry.seen, mine.between(4, 8)) }
}

/** A share of what was paid abroad, as a row of its own. */
export function foreignFee(
  country: Country,
  { amount, seen, booked, valueDate, bankCode }: Draft,
  remittance: string,
): Draft {
  const day = booked ?? seen
  return {
    amount: Math.min(-1, Math.round(amount * CUSTOMS[country].abroad)),
    seen: day,
    booked: day,
    valueDate,
    counterparty: { name: '' },
    remittance,
    method: 'fee',
    ...(bankCode !== undefined && { bankCode: GERMAN_CODES.fee[0] }),
    category: 'finance.fx_fees',
  }
}
