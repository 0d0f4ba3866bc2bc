/** Turns habits into entries on the accounts of one household. */
import { openBook, seal, writePair } from './book.ts'
import type { AccountPlan, Book, Draft } from './book.ts'
import { LAST_DAY, bankDayFrom, plusDays } from './calendar.ts'
import type { Habit, Payee } from './habits.ts'
import { bookingDay, foreignFee, ghostOf, held, structured } from './payment.ts'
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
  /** Overrules what follows from the rest. */
  readonly more?: Partial<Draft>
}

export interface Move {
  readonly day: string
  /** Positive minor units. */
  readonly amount: number
  readonly categories: readonly [out: string, into: string]
  readonly lines: readonly [out: string, into: string]
  readonly holder: string
  /** Days until it arrives. */
  readonly lag?: number
  readonly recurring?: string
}

export interface Life {
  open(plan: AccountPlan): Book
  /** Lives a table of habits on one account. */
  live(book: Book, habits: readonly Habit[]): void
  /** Something that happens once. @throws outside the World's days */
  once(book: Book, single: Single): Draft
  /** From one own account to another; both halves or none. */
  move(from: Book, to: Book, move: Move): void
  dice(name: string): Dice
  seal(): Person['accounts']
}

export function createLife({ login, country, cities, seed }: Household): Life {
  const books: Book[] = []

  function print({ name, line }: Payee, day: string, mine: Dice): Payee {
    const steady = dice(seed, `${login} ${name || line}`)
    const city = mine.chance(0.85) ? cities[0] : mine.pick(cities)
    const filled = (template: string) => fill(template, { day, dice: mine, steady, city })
    return { name: filled(name), line: filled(line).slice(0, 140) }
  }

  function draft({ day, amount, method, category, more, ...payee }: Single, mine: Dice): Draft {
    const { name, line } = print(payee, day, mine)
    const booked = bookingDay(country, day, method, mine)
    const seen = method === 'card' ? day : booked
    const parts = structured(country, { method, amount }, name, mine, seed)
    return { amount, seen, booked, valueDate: seen, remittance: line, method, category, ...parts, ...more }
  }

  function live(book: Book, habit: Habit): void {
    const { id, category, method, mcc, bankCode, abroad, income, recurring } = habit
    const mine = dice(seed, `${login} ${id}`)
    // Dice of their own for the days: how far the World reaches must not change what happened on the first of them.
    for (const day of habit.when(dice(seed, `${login} ${id} days`), country)) {
      const payee = mine.pick(habit.payees)
      const amount = habit.amount(mine, day) * (income ? 1 : -1)
      const more: Partial<Draft> = {
        ...(mcc !== undefined && { mcc }),
        ...(bankCode !== undefined && { bankCode }),
        ...(abroad && { original: { amount: Math.round(amount / abroad.rate), currency: abroad.currency } }),
        ...(recurring && { recurring: `${login}-${id}` }),
      }
      const plain = draft({ day, amount, method, category, ...payee, more }, mine)
      const entry = { ...plain, ...held(plain, mine) }
      const ghost = ghostOf(entry, mine)
      for (const written of [entry, abroad ? foreignFee(entry, abroad.fee) : null, ghost])
        if (written) book.write(written)
    }
  }

  function half(move: Move, sign: 1 | -1, day: string, other: Book): Draft {
    const which = sign < 0 ? 0 : 1
    const line = move.lines[which]
    return {
      ...draft(
        {
          day,
          amount: sign * move.amount,
          category: move.categories[which],
          name: move.holder,
          line,
          method: 'transfer',
        },
        dice(seed, `${login} ${day} ${line}`),
      ),
      counterparty: { name: move.holder, iban: other.plan.iban },
      ...(move.recurring !== undefined && { recurring: `${login}-${move.recurring}` }),
    }
  }

  return {
    open(plan) {
      const book = openBook(plan, country)
      books.push(book)
      return book
    },
    live: (book, habits) => habits.forEach((habit) => live(book, habit)),
    once(book, single) {
      const written = book.write(draft(single, dice(seed, `${login} ${single.day} ${single.line}`)))
      if (!written) throw new Error(`${single.line}: outside the World's days`)
      return written
    },
    move(from, to, move) {
      const left = bankDayFrom(country, move.day)
      const arrived = bankDayFrom(country, plusDays(left, move.lag ?? 0))
      if (arrived <= LAST_DAY) writePair(from, half(move, -1, left, to), to, half(move, 1, arrived, from))
    },
    dice: (name) => dice(seed, `${login} ${name}`),
    seal: () => seal(books),
  }
}
