/** Turns habits into entries: when they happen, what the bank prints, and how long a card payment stays pending. */
import { seal, openBook, writePair } from './book.ts'
import type { AccountPlan, Book, Draft } from './book.ts'
import { LAST_DAY, bankDayFrom, plusDays } from './calendar.ts'
import type { Habit, Payee } from './habits.ts'
import { britishIban, germanIban } from './iban.ts'
import { dice } from './random.ts'
import type { Dice } from './random.ts'
import { fill } from './text.ts'
import type { Country, Person, TrueEntry } from './types.ts'

export interface Household {
  readonly login: string
  readonly country: Country
  /** Printed on card lines, as banks do it: in capitals, mostly the first. */
  readonly cities: readonly [home: string, ...others: string[]]
  readonly seed: number
}

export interface Single {
  readonly day: string
  /** Signed minor units. */
  readonly amount: number
  readonly category: string
  readonly name: string
  readonly line: string
  readonly method: TrueEntry['method']
  readonly more?: Partial<Draft>
}

export interface Life {
  open(plan: AccountPlan): Book
  /** Lives a table of habits on one account. */
  live(book: Book, habits: readonly Habit[]): void
  /** Something that happens once. */
  once(book: Book, single: Single): Draft
  /** From one own account to another. @param lag days until it arrives */
  move(from: Book, to: Book, move: Move): void
  dice(name: string): Dice
  seal(): Person['accounts']
}

export interface Move {
  readonly day: string
  /** Positive minor units. */
  readonly amount: number
  readonly categories: readonly [out: string, into: string]
  readonly lines: readonly [out: string, into: string]
  readonly holder: string
  readonly lag?: number
  readonly recurring?: string
}

/** Shares of card payments whose pending row differs, or is never booked. */
const HOLD = { fuel: 0.5, tipped: 0.12, vanishing: 0.006 }

export function createLife(home: Household): Life {
  const { login, country, cities, seed } = home
  const books: Book[] = []
  const print = ({ name, line }: Payee, day: string, mine: Dice): Payee => {
    const steady = dice(seed, `${login} ${name || line}`)
    const city = mine.chance(0.85) ? cities[0] : mine.pick(cities)
    const print = (template: string) => fill(template, { day, dice: mine, steady, city })
    return { name: print(name), line: print(line).slice(0, 140) }
  }

  function draft(single: Single, mine: Dice): Draft {
    const { day, amount, method, more } = single
    const { name, line } = print(single, day, mine)
    const booked = bookingDay(country, day, method, mine)
    return {
      amount,
      seen: method === 'card' ? day : booked,
      booked,
      valueDate: method === 'card' ? day : booked,
      counterparty: counterparty(country, seed, name, method),
      remittance: line,
      method,
      category: single.category,
      ...more,
    }
  }

  function live(book: Book, habit: Habit): void {
    const mine = dice(seed, `${login} ${habit.id}`)
    for (const day of habit.when(mine, country)) {
      const payee: Payee = mine.pick(habit.payees)
      const amount = habit.amount(mine, day) * (habit.income ? 1 : -1)
      const written = draft({ ...habit, day, amount, ...payee }, mine)
      const entry = { ...written, ...sepaParts(country, habit, payee, seed, mine), ...extras(habit), ...held(habit, written, mine), ...foreign(habit, amount) }
      book.write({ ...entry, ...(habit.recurring && { recurring: `${login}-${habit.id}` }) })
      if (habit.abroad) book.write(foreignFee(entry, habit.abroad.fee))
      if (habit.method === 'card' && mine.chance(HOLD.vanishing)) book.write(ghost(entry, mine))
    }
  }

  return {
    open(plan) {
      const book = openBook(plan)
      books.push(book)
      return book
    },
    live: (book, habits) => habits.forEach((habit) => live(book, habit)),
    once(book, single) {
      const written = book.write(draft(single, dice(seed, `${login} ${single.day} ${single.line}`)))
      if (!written) throw new Error(`${single.line}: outside the World's days`)
      return written
    },
    move(from, to, { day, amount, categories, lines, holder, lag = 0, recurring }) {
      const left = bankDayFrom(country, day)
      const arrived = bankDayFrom(country, plusDays(left, lag))
      if (arrived > LAST_DAY) return
      const half = (at: string, sign: 1 | -1, other: Book, text: string, category: string): Draft => ({
        amount: sign * amount,
        seen: at,
        booked: at,
        valueDate: at,
        counterparty: { name: holder, iban: other.plan.iban },
        remittance: print({ name: holder, line: text }, at, dice(seed, `${login} ${at} ${text}`)).line,
        method: 'transfer',
        category,
        ...(recurring !== undefined && { recurring: `${login}-${recurring}` }),
      })
      writePair(from, half(left, -1, to, lines[0], categories[0]), to, half(arrived, 1, from, lines[1], categories[1]))
    },
    dice: (name) => dice(seed, `${login} ${name}`),
    seal: () => seal(books),
  }
}

/** Cards book one to three days later, never at a weekend; all else on a bank day. */
function bookingDay(country: Country, day: string, method: TrueEntry['method'], mine: Dice): string {
  return bankDayFrom(country, method === 'card' ? plusDays(day, mine.pick([1, 1, 2, 2, 3])) : day)
}

/** A bank knows the other account of a transfer or debit, never of a card payment. */
function counterparty(country: Country, seed: number, name: string, method: TrueEntry['method']): Draft['counterparty'] {
  if (country === 'GB' || name === '' || method === 'card' || method === 'cash' || method === 'fee') return { name }
  return { name, iban: ibanOf(country, seed, name) }
}

export function ibanOf(country: Country, seed: number, name: string): string {
  const own = dice(seed, `account of ${name}`)
  return country === 'DE'
    ? germanIban(`999${own.between(10_001, 10_060)}`, own.digits(10))
    : britishIban('DEMO', `9900${own.between(10, 60)}`, own.digits(8))
}

function sepaParts(country: Country, { method }: Habit, { name, line }: Payee, seed: number, mine: Dice): Partial<Draft> {
  if (country !== 'DE') return {}
  const steady = dice(seed, `mandate ${name}${line}`)
  if (method === 'direct_debit') return { mandate: `${steady.letters(3)}-${steady.digits(9)}`, endToEnd: mine.letters(16) }
  return method === 'transfer' || method === 'instant' ? { endToEnd: 'NOTPROVIDED' } : {}
}

const extras = ({ mcc, bankCode }: Habit): Partial<Draft> => ({ ...(mcc && { mcc }), ...(bankCode && { bankCode }) })

/** Pumps reserve a round sum before, restaurants the bill without the tip. */
function held({ category, method }: Habit, { amount }: Draft, mine: Dice): Partial<Draft> {
  if (method !== 'card') return {}
  if (category === 'transport.fuel' && mine.chance(HOLD.fuel)) return { pendingAmount: -10_000 }
  if (category === 'food.restaurants' && mine.chance(HOLD.tipped)) return { pendingAmount: Math.round(amount / 1.1) }
  return {}
}

function foreign({ abroad }: Habit, amount: number): Partial<Draft> {
  return abroad ? { original: { amount: Math.round(amount / abroad.rate), currency: abroad.currency } } : {}
}

/** 1.75 % of what was paid, as a row of its own. */
function foreignFee({ amount, seen, booked, valueDate }: Draft, remittance: string): Draft {
  const day = booked ?? seen
  return {
    ...{ amount: Math.min(-1, Math.round(amount * 0.0175)), seen: day, booked: day, valueDate },
    ...{ counterparty: { name: '' }, remittance, method: 'fee', category: 'finance.fx_fees' },
  }
}

/** An authorisation that the shop never collects. */
function ghost(entry: Draft, mine: Dice): Draft {
  const { recurring: _recurring, pendingAmount: _pendingAmount, ...rest } = entry
  return { ...rest, booked: null, vanishes: plusDays(entry.seen, mine.between(4, 8)) }
}
