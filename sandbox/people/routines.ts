/** What people do between their own accounts. */
import type { Book } from './book.ts'
import { ALL_MONTHS, FIRST_DAY, LAST_DAY, bankDayFrom, dayIn, daysBetween, isBankDay, plusDays } from './calendar.ts'
import type { Amount } from './habits.ts'
import type { Life } from './life.ts'

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
    const owed = -balanceOn(card, closing(month, bill.closes ?? 31))
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

const closing = (month: string, day: number): string => dayIn(plusDays(`${month}-01`, -1).slice(0, 7), day)

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
