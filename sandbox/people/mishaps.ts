/** What goes other than planned: money back, double bookings, debits that bounce. Run after a book's habits are written. */
import type { Book, Draft } from './book.ts'
import { LAST_DAY, bankDayFrom, plusDays } from './calendar.ts'
import { CUSTOMS } from './customs.ts'
import type { Life } from './life.ts'

const RETURNABLE: readonly string[] = [
  'shopping.clothing',
  'shopping.marketplace',
  'shopping.electronics',
  'shopping.sports_hobby',
  'travel.lodging',
]

/** Sends goods back now and then; a fifth of the refunds is partial. @param share of the purchases that can be returned */
export function refunds(life: Life, book: Book, share: number): void {
  const { country } = book
  const purchases = book.drafts.filter(
    ({ booked, category, instalment }) => booked !== null && !instalment && RETURNABLE.includes(category),
  )
  for (const purchase of purchases) {
    const { key } = book.plan
    // Dice for each purchase: one more of them in the future must not send another one of the past back.
    const mine = life.dice(`refund ${key} ${purchase.seen} ${purchase.amount} ${purchase.remittance}`)
    if (!mine.chance(share)) continue
    const day = bankDayFrom(country, plusDays(purchase.booked ?? purchase.seen, mine.between(5, 21)))
    const amount = mine.chance(0.2) ? Math.round((-purchase.amount * mine.between(20, 70)) / 100) : -purchase.amount
    if (day <= LAST_DAY)
      book.write({
        ...again(purchase, day),
        amount,
        remittance: CUSTOMS[country].credit(purchase.remittance).slice(0, 140),
        refundOf: purchase,
      })
  }
}

/** The bank gives the money back for the time being. */
export function chargeback(
  book: Book,
  purchase: Draft,
  { line, days }: { readonly line: string; readonly days: number },
): void {
  const day = bankDayFrom(book.country, plusDays(purchase.booked ?? purchase.seen, days))
  book.write({
    ...again(purchase, day),
    amount: -purchase.amount,
    remittance: line,
    method: 'transfer',
    category: 'other.dispute',
    refundOf: purchase,
  })
}

/** A debit that bounces some days later, and what the bank takes for it. */
export function bounce(
  book: Book,
  debit: Draft,
  lines: { readonly back: string; readonly fee: string; readonly charge: number },
): void {
  const day = bankDayFrom(book.country, plusDays(debit.booked ?? debit.seen, 2))
  book.write({
    ...again(debit, day),
    amount: -debit.amount,
    remittance: `${lines.back} ${debit.remittance}`.slice(0, 140),
    refundOf: debit,
  })
  const { counterparty: _counterparty, mandate: _mandate, endToEnd: _endToEnd, ...rest } = again(debit, day)
  book.write({
    ...rest,
    amount: -lines.charge,
    counterparty: { name: '' },
    remittance: lines.fee,
    method: 'fee',
    category: 'finance.late_returned_fees',
  })
}

/** The same payment once more on the same day. */
export const duplicate = (book: Book, payment: Draft): void => void book.write({ ...payment })

/** The first booked payment of a category from a day on. */
export function pick(book: Book, category: string, from: string): Draft {
  const found = book.drafts.filter(
    (one) => one.category === category && one.booked !== null && one.amount < 0 && one.seen >= from,
  )
  const [draft] = found.toSorted((a, b) => (a.seen < b.seen ? -1 : a.seen > b.seen ? 1 : 0))
  if (!draft) throw new Error(`No ${category} from ${from}`)
  return draft
}

function again(draft: Draft, day: string): Draft {
  const { recurring: _r, series: _s, pendingAmount: _p, original: _o, bankCode: _b, ...rest } = draft
  return { ...rest, seen: day, booked: day, valueDate: day }
}
