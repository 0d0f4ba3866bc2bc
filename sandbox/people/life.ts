/** Turns habits into entries on the accounts of one household. */
import { openBook, seal, writePair } from './book.ts'
import type { AccountPlan, Book, Draft, Place } from './book.ts'
import { LAST_DAY, bankDayFrom, plusDays } from './calendar.ts'
import type { Habit, Payee } from './habits.ts'
import { bookingDay, foreignFee, ghostOf, held, structured } from './payment.ts'
import { dice } from './random.ts'
import type { Dice } from './random.ts'
import { fill } from './text.ts'
import type { Person, TrueEntry } from './types.ts'

export interface Household extends Place {
  readonly login: string
  readonly seed: number
  /** Told with own transfers where banks know people by it. */
  readonly taxId?: string
}

export interface Single {
  readonly day: string
  /** Signed minor units. */
  readonly amount: number
  readonly category: string
  readonly name: string
  readonly line: string
  readonly method: TrueEntry['method']
  /** The other side is a human being. */
  readonly person?: boolean
  /** Overrules what follows from the rest. */
  readonly more?: Partial<Draft>
}

export interface Move {
  readonly day: string
  /** Positive minor units. */
  readonly amount: number
  /** What arrives, between two currencies; else the same. */
  readonly received?: number
  readonly categories: readonly [out: string, into: string]
  readonly lines: readonly [out: string, into: string]
  readonly holder: string
  /** Days until it arrives. */
  readonly lag?: number
  readonly method?: 'transfer' | 'instant'
  readonly rail?: string
  readonly recurring?: string
}

export interface Life {
  /** @param place of an account elsewhere than at home */
  open(plan: AccountPlan, place?: Place): Book
  /** Lives a table of habits on one account. */
  live(book: Book, habits: readonly Habit[]): void
  /** Something that happens once. @throws outside the World's days */
  once(book: Book, single: Single): Draft
  /** From one own account to another; both halves or none. */
  move(from: Book, to: Book, move: Move): void
  dice(name: string): Dice
  seal(): Person['accounts']
}

export function createLife({ login, country, cities, seed, taxId }: Household): Life {
  const books: Book[] = []

  function print({ cities }: Place, { name, line }: Payee, day: string, mine: Dice): Payee {
    const steady = dice(seed, `${login} ${name || line}`)
    const city = mine.chance(0.85) ? cities[0] : mine.pick(cities)
    const filled = (template: string) => fill(template, { day, dice: mine, steady, city })
    return { name: filled(name), line: filled(line).slice(0, 140) }
  }

  function draft(
    book: Book,
    { day, amount, method, category, person = false, more, ...payee }: Single,
    mine: Dice,
  ): Draft {
    const { name, line } = print(book, payee, day, mine)
    const booked = bookingDay(book.country, day, method, mine)
    const seen = method === 'card' ? day : booked
    const rail = more?.rail
    const payment = { day: seen, method, amount, name, person, ...(rail !== undefined && { rail }) }
    const parts = structured(book.country, payment, mine, seed)
    return { amount, seen, booked, valueDate: seen, remittance: line, method, category, ...parts, ...more }
  }

  function live(book: Book, habit: Habit): void {
    const { id, category, method, mcc, bankCode, rail, person, abroad, income, recurring, series } = habit
    const { country } = book
    const mine = dice(seed, `${login} ${id}`)
    // Dice of their own for the days: how far the World reaches must not change what happened on the first of them.
    for (const day of habit.when(dice(seed, `${login} ${id} days`), country)) {
      const payee = mine.pick(habit.payees)
      const amount = habit.amount(mine, day) * (income ? 1 : -1)
      const more: Partial<Draft> = {
        ...(mcc !== undefined && { mcc }),
        ...(bankCode !== undefined && { bankCode }),
        ...(rail !== undefined && { rail }),
        ...(abroad && { original: { amount: Math.round(amount / abroad.rate), currency: abroad.currency } }),
        ...(recurring && { recurring: `${login}-${id}` }),
        ...(series && { series: `${login}-${id}` }),
      }
      const single = { day, amount, method, category, ...payee, ...(person !== undefined && { person }), more }
      const plain = draft(book, single, mine)
      const entry = { ...plain, ...held(country, plain, mine) }
      const ghost = ghostOf(entry, mine)
      for (const written of [entry, abroad ? foreignFee(country, entry, abroad.fee) : null, ghost])
        if (written) book.write(written)
    }
  }

  function half(move: Move, sign: 1 | -1, day: string, book: Book, other: Book): Draft {
    const which = sign < 0 ? 0 : 1
    const line = move.lines[which]
    const { iban } = other.plan
    return {
      ...draft(
        book,
        {
          day,
          amount: sign < 0 ? -move.amount : (move.received ?? move.amount),
          category: move.categories[which],
          name: move.holder,
          line,
          method: move.method ?? 'transfer',
          ...(move.rail !== undefined && { more: { rail: move.rail } }),
        },
        dice(seed, `${login} ${day} ${line}`),
      ),
      counterparty: { name: move.holder, ...(iban !== '' && { iban }), ...(taxId !== undefined && { taxId }) },
      ...(move.recurring !== undefined && { recurring: `${login}-${move.recurring}` }),
    }
  }

  return {
    open(plan, place = { country, cities }) {
      const book = openBook(plan, place)
      books.push(book)
      return book
    },
    live: (book, habits) => habits.forEach((habit) => live(book, habit)),
    once(book, single) {
      const written = book.write(draft(book, single, dice(seed, `${login} ${single.day} ${single.line}`)))
      if (!written) throw new Error(`${single.line}: outside the World's days`)
      return written
    },
    move(from, to, move) {
      const left = bankDayFrom(from.country, move.day)
      const arrived = bankDayFrom(to.country, plusDays(left, move.lag ?? 0))
      if (arrived <= LAST_DAY) writePair(from, half(move, -1, left, from, to), to, half(move, 1, arrived, to, from))
    },
    dice: (name) => dice(seed, `${login} ${name}`),
    seal: () => seal(books),
  }
}
