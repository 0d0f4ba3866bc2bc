/** What a kind of payment brings with it: when it is booked, what is known of the other side, what a pending row says. */
import type { Draft } from './book.ts'
import { bankDayFrom, isBankDay, plusDays } from './calendar.ts'
import { germanIban } from './iban.ts'
import { dice } from './random.ts'
import type { Dice } from './random.ts'
import type { Country, TrueEntry } from './types.ts'

type Method = TrueEntry['method']

/** Shares of card payments whose pending row differs, or is never booked. */
const HOLD = { fuel: 0.5, tipped: 0.12, vanishing: 0.006 }

/** Cards book one to three days later, only around long holidays more; all else on a bank day. */
export function bookingDay(country: Country, day: string, method: Method, mine: Dice): string {
  if (method !== 'card') return bankDayFrom(country, day)
  const soon = [1, 1, 2, 2, 3].map((days) => plusDays(day, days)).filter((one) => isBankDay(country, one))
  return soon.length === 0 ? bankDayFrom(country, plusDays(day, 4)) : mine.pick(soon)
}

/** German transaction codes (GVC) of money that leaves and money that comes. */
const CODES: Readonly<Record<Method, readonly [out: string, into: string]>> = {
  transfer: ['116', '166'],
  direct_debit: ['105', '109'],
  card: ['106', '159'],
  cash: ['083', '082'],
  instant: ['118', '168'],
  fee: ['808', '808'],
}

/** Structured parts: German banks pass on the other account, mandate, reference and code; British ones do not. */
export function structured(
  country: Country,
  { method, amount }: Pick<Draft, 'method' | 'amount'>,
  name: string,
  mine: Dice,
  seed: number,
): Pick<Draft, 'counterparty' | 'mandate' | 'endToEnd' | 'bankCode'> {
  if (country === 'GB') return { counterparty: { name } }
  const bankCode = CODES[method][amount < 0 ? 0 : 1]
  // A terminal has no account that a bank would tell.
  if (name === '' || !['transfer', 'instant', 'direct_debit'].includes(method))
    return { counterparty: { name }, bankCode }
  const steady = dice(seed, `account and mandate of ${name}`)
  const iban = germanIban(`999${steady.between(10_001, 10_060)}`, steady.digits(10))
  const mandate = `${steady.letters(3)}-${steady.digits(9)}`
  return {
    counterparty: { name, iban },
    bankCode,
    ...(method === 'direct_debit' ? { mandate, endToEnd: mine.letters(16) } : { endToEnd: 'NOTPROVIDED' }),
  }
}

/** Pumps reserve a round sum before, restaurants the bill without the tip. */
export function held({ category, method, amount }: Draft, mine: Dice): Partial<Draft> {
  if (method !== 'card') return {}
  if (category === 'transport.fuel' && mine.chance(HOLD.fuel)) return { pendingAmount: -10_000 }
  if (category === 'food.restaurants' && mine.chance(HOLD.tipped)) return { pendingAmount: Math.round(amount / 1.1) }
  return {}
}

/** An authorisation that the shop never collects; rare. */
export function ghostOf(entry: Draft, mine: Dice): Draft | null {
  if (entry.method !== 'card' || !mine.chance(HOLD.vanishing)) return null
  const { recurring: _recurring, pendingAmount: _pendingAmount, ...rest } = entry
  return { ...rest, booked: null, vanishes: plusDays(entry.seen, mine.between(4, 8)) }
}

/** 1.75 % of what was paid abroad, as a row of its own. */
export function foreignFee({ amount, seen, booked, valueDate, bankCode }: Draft, remittance: string): Draft {
  const day = booked ?? seen
  return {
    amount: Math.min(-1, Math.round(amount * 0.0175)),
    seen: day,
    booked: day,
    valueDate,
    counterparty: { name: '' },
    remittance,
    method: 'fee',
    ...(bankCode !== undefined && { bankCode: CODES.fee[0] }),
    category: 'finance.fx_fees',
  }
}
