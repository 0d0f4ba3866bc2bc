/** What people do between their own accounts. */
import type { Book } from './book.ts'
import { ALL_MONTHS, FIRST_DAY, LAST_DAY, bankDayFrom, dayIn, daysBetween, isBankDay, plusDays } from './calendar.ts'
import type { Amount, When } from './habits.ts'
import type { Life, Single } from './life.ts'
import { exchanged } from './rates.ts'

interface Own {
  /** The account holder, who is the counterparty of both halves. */
  readonly holder: string
  /** What the leaving and the arriving half say. */
  readonly lines: readonly [out: string, into: string]
}

/** Pays what the card owed when its last statement closed: at the end of the month before, or on another day of it. Run when all of the card's purchases are written. */
export function payCard(
  life: Life,
  current: Book,
  card: Book,
  bill: Own & { readonly day: number; readonly closes?: number; readonly rail?: string },
): void {
  for (const month of ALL_MONTHS.slice(1)) {
    const day = dayIn(month, bill.day)
    const owed = -balanceOn(card, lastClosing(dayIn(month, bill.day), bill.closes ?? 31))
    if (owed <= 0 || bankDayFrom(card.country, day) > LAST_DAY) continue
    life.move(current, card, {
      ...bill,
      day,
      amount: owed,
      categories: ['transfer.card_bill', 'transfer.card_bill'],
      recurring: 'card-bill',
    })
  }
}

/** The last time before a day that the month's n-th day came. */
function lastClosing(before: string, day: number): string {
  const closed = dayIn(before.slice(0, 7), day)
  return closed < before ? closed : dayIn(plusDays(`${before.slice(0, 7)}-01`, -1).slice(0, 7), day)
}

/** A standing order into savings. */
export function savePlan(
  life: Life,
  from: Book,
  to: Book,
  plan: Own & { readonly day: number; readonly amount: Amount },
): void {
  const mine = life.dice('save plan')
  for (const month of ALL_MONTHS.slice(1)) {
    const day = dayIn(month, plan.day)
    life.move(from, to, { ...plan, day, amount: plan.amount(mine, day), categories: SAVED, recurring: 'save-plan' })
  }
}

const SAVED = ['savings.to_savings', 'savings.to_savings'] as const
const UNSAVED = ['savings.from_savings', 'savings.from_savings'] as const

export interface Level extends Own {
  readonly low: number
  readonly high: number
  /** Days until money that is put away arrives. */
  readonly lag?: number
  /** Days on which nobody looks: here an overdraft can happen. */
  readonly blind?: readonly [from: string, to: string]
}

/** Puts away what is too much and fetches what is missing, as people do who look at their account. Run last. */
export function keepLevel(
  life: Life,
  current: Book,
  savings: Book,
  { low, high, blind, lag = 0, holder, lines }: Level,
): void {
  const days = current.balances()
  let moved = 0
  let putAway = FIRST_DAY
  for (const [i, [day, balance]] of days.entries()) {
    const level = balance + moved
    const isBlind = blind !== undefined && day >= blind[0] && day <= blind[1]
    const next = days[i + 1]
    // Fetched a booking ahead: money is there before it is missing.
    const coming = next ? next[1] + moved : level
    if (isBlind || !isBankDay(current.country, day)) continue
    if (Math.min(level, coming) < low) {
      const amount = Math.ceil((low * 2.5 - Math.min(level, coming)) / 10_000) * 10_000
      life.move(savings, current, { holder, lines: [lines[1], lines[1]], day, amount, categories: UNSAVED })
      moved += amount
    } else if (level > high && coming > high && daysBetween(putAway, day) > 6) {
      const amount = Math.floor((Math.min(level, coming) - high * 0.6) / 5_000) * 5_000
      life.move(current, savings, { holder, lines: [lines[0], lines[0]], day, amount, lag, categories: SAVED })
      moved -= amount
      putAway = day
    }
  }
}

/** Booked balance at the end of a day. */
function balanceOn(book: Book, day: string): number {
  return book.balances().findLast(([at]) => at <= day)?.[1] ?? book.plan.opening
}

/** Something bought in parts: the first on its day, the others each a month later. */
export interface InstalmentPlan {
  readonly id: string
  readonly category: string
  readonly mcc: string
  readonly day: string
  /** Of one part, positive minor units. */
  readonly amount: number
  readonly of: number
  /** As on the card's statement, without the part. */
  readonly line: string
}

/** Parts that lie ahead of today are known all the same; those beyond the World's days are left out. */
export function buyInParts(life: Life, card: Book, plans: readonly InstalmentPlan[]): void {
  for (const { id, category, mcc, day, amount, of, line } of plans)
    for (let number = 1; number <= of; number++) {
      const due = dayIn(monthAfter(day.slice(0, 7), number - 1), Number(day.slice(8)))
      if (due > LAST_DAY) break
      const part = `${String(number).padStart(2, '0')}/${String(of).padStart(2, '0')}`
      life.once(card, {
        day: due,
        amount: -amount,
        category,
        name: '',
        line: `${line} PARC ${part}`,
        method: 'card',
        more: { booked: due, mcc, instalment: { number, of }, ...(of > 2 && { recurring: `${card.plan.key}-${id}` }) },
      })
    }
}

const monthAfter = (month: string, months: number): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

/** Buys one currency with another: both accounts are one's own, the rate is the bank's. */
export function exchange(
  life: Life,
  from: Book,
  to: Book,
  { when, amount, ...own }: Own & { readonly when: When; readonly amount: Amount },
): void {
  const mine = life.dice(`exchange ${from.plan.key} ${to.plan.key}`)
  // Dice of their own for the days, as habits have.
  for (const wanted of when(life.dice(`exchange days ${from.plan.key} ${to.plan.key}`), from.country)) {
    const day = bankDayFrom(from.country, wanted)
    if (day < FIRST_DAY) continue
    const paid = amount(mine, day)
    life.move(from, to, {
      ...own,
      day,
      amount: paid,
      received: exchanged(paid, day, from.plan.currency, to.plan.currency),
      categories: ['transfer.currency_exchange', 'transfer.currency_exchange'],
    })
  }
}

/** Somebody helps out when the account runs dry: what is sent, `single` says but for day and amount. Run last. */
export function helpOut(
  life: Life,
  book: Book,
  { low, amount, ...single }: Omit<Single, 'day'> & { readonly low: number },
): void {
  let given = 0
  const days = book.balances()
  for (const [i, [day]] of days.entries()) {
    const coming = (days[i + 1]?.[1] ?? days[i]?.[1] ?? 0) + given
    if (coming >= low || !isBankDay(book.country, day)) continue
    life.once(book, { ...single, day, amount })
    given += amount
  }
}

/** What a month below zero costs, charged at the beginning of the next one. Run when nothing else is to come. */
export function chargeOverdraft(
  life: Life,
  book: Book,
  { yearly, ...single }: Omit<Single, 'day' | 'amount' | 'category' | 'method'> & { readonly yearly: number },
): void {
  const owed = new Map<string, number>()
  const days = book.balances()
  for (const [i, [day, balance]] of days.entries()) {
    const until = days[i + 1]?.[0] ?? day
    if (balance >= 0) continue
    const month = day.slice(0, 7)
    owed.set(month, (owed.get(month) ?? 0) - (balance * yearly * daysBetween(day, until)) / 365)
  }
  for (const [month, interest] of owed) {
    const day = bankDayFrom(book.country, dayIn(monthAfter(month, 1), 2))
    const amount = -Math.round(interest)
    if (amount < 0 && day <= LAST_DAY)
      life.once(book, { ...single, day, amount, category: 'finance.interest_overdraft', method: 'fee' })
  }
}
