/**
 * Pairs of entries that may be one payment, told twice, and that reconciliation did not join. Pure; the order of the rows does
 * not matter.
 *
 * Shown, the likeliest first:
 * - `pending`: a pending entry beside a booked one of an account, up to a fifth apart in amount, alike in words, the booking at
 *   most five days later. A pending entry that is like several booked ones is shown with the nearest.
 * - `places`: entries of one amount and alike in words, at most five days apart, in two accounts that have one number.
 * - `again`: two booked entries of an account with one amount and one payee, at most two days apart; up to five where both
 *   lines carry one reference, and neither is in one of the pairs above. Charges that were really made twice are among them:
 *   the person knows.
 *
 * Not shown: what costs the same each time (fares, coffee), the members of a regular series, what was refunded, cash and moves
 * between own accounts, unless a pending one stands beside its booking; two pending ones; money that goes different ways.
 *
 * Costs a sort and, per row, a look at the rows of five days either side, at most `MOST_NEAR` of them.
 */
import { isMoved, order, payeeOf, byDate, type InsightRow } from '../insight/row.ts'
import { dayNumber } from '../insight/days.ts'
import { findDuplicates, type DuplicatesAsk } from '../insight/duplicates.ts'
import type { AccountId, TransactionId } from '../model/ids.ts'
import { alike } from './entry.ts'

export interface Suspect {
  /** Held for longer than `other`: ids grow. So a pair is the same pair whatever becomes of its days. */
  readonly one: TransactionId
  readonly other: TransactionId
  readonly why: 'pending' | 'places' | 'again'
}

export interface SuspectsAsk extends DuplicatesAsk {
  /** Equal for accounts that have one number. */
  readonly placeOf: (account: AccountId) => string
}

const NEAR_DAYS = 5
/** A card payment is booked with a tip, or at another rate. */
const TOLERANCE = 0.2
/** Booked on the day before it was reported as pending: another clock. Of another amount it is another purchase. */
const EARLY_DAYS = 1
const MOST_NEAR = 200
/** The same sum paid to the same payee this often besides is its price. */
const USUAL = 3

/** @returns the likeliest kind first, then the latest. */
export function suspects(ask: SuspectsAsk): readonly Suspect[] {
  const sorted = ask.rows.toSorted(byDate)
  const settled = new Set(ask.refunds.flatMap(({ purchase, refund }) => [purchase, refund]))
  const known = new Map(sorted.map((row) => [row.id, row]))
  const strong = [...besidePending(ask, sorted), ...acrossPlaces(ask, sorted)]
  const paired = new Set(strong.flatMap(({ one, other }) => [one, other]))
  const again = chargedAgain(ask, sorted).filter(({ one, other }) => ![one, other].some((id) => paired.has(id) || settled.has(id))) // prettier-ignore
  const seen = new Set<string>()
  const latest = ({ one, other }: Suspect): string => [known.get(one)!.date, known.get(other)!.date].toSorted().at(-1)!
  return [...strong, ...again]
    .filter(({ one, other }) => !seen.has(`${one} ${other}`) && seen.add(`${one} ${other}`))
    .toSorted((a, b) => RANK[a.why] - RANK[b.why] || order(latest(b), latest(a)) || order(a.one, b.one) || order(a.other, b.other)) // prettier-ignore
}

const RANK = { pending: 0, places: 1, again: 2 } as const

const pairOf = (a: InsightRow, b: InsightRow, why: Suspect['why']): Suspect => {
  const [one, other] = [a.id, b.id].toSorted(order)
  return { one: one!, other: other!, why }
}

const apart = (a: InsightRow, b: InsightRow): number => Math.abs(dayNumber(a.date) - dayNumber(b.date))

/** By whom was paid: lines begin with what every card payment of a bank begins with. */
const isAlike = (a: InsightRow, b: InsightRow): boolean =>
  alike({ name: null, text: payeeOf(a) }, { name: null, text: payeeOf(b) })

/** The rows after a row that are still near, nearest first. @param sorted oldest first */
function* near(sorted: readonly InsightRow[], at: number): Generator<InsightRow> {
  const last = dayNumber(sorted[at]!.date) + NEAR_DAYS
  for (let next = at + 1; next < sorted.length && next <= at + MOST_NEAR; next++) {
    if (dayNumber(sorted[next]!.date) > last) return
    yield sorted[next]!
  }
}

/** What is the price of something: the payee got this very sum again and again. */
function usualIn(rows: readonly InsightRow[]): (a: InsightRow) => boolean {
  const key = (row: InsightRow): string => `${row.accountId} ${row.currency} ${row.minor} ${payeeOf(row)}`
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1)
  return (row) => counts.get(key(row))! > USUAL
}

/** The strongest case: each pending one with the booked one that is nearest in amount, then in time. */
function besidePending({ placeOf }: SuspectsAsk, sorted: readonly InsightRow[]): readonly Suspect[] {
  if (!sorted.some(({ status }) => status === 'pending')) return []
  const isUsual = usualIn(sorted)
  const candidates: { pending: InsightRow; booked: InsightRow; off: number; days: number }[] = []
  for (const same of Map.groupBy(sorted, (row) => `${placeOf(row.accountId)} ${row.currency} ${Math.sign(row.minor)}`).values()) {
    for (const [at, row] of same.entries()) {
      for (const next of near(same, at)) {
        if (row.status === next.status) continue
        const [pending, booked] = row.status === 'pending' ? [row, next] : [next, row]
        const [off, days] = [Math.abs(booked.minor - pending.minor), dayNumber(booked.date) - dayNumber(pending.date)]
        if (days < (off === 0 ? -EARLY_DAYS : 0) || off > Math.abs(pending.minor) * TOLERANCE) continue
        if (isAlike(pending, booked) && !(off === 0 && isUsual(booked))) candidates.push({ pending, booked, off, days: Math.abs(days) })
      }
    }
  } // prettier-ignore
  candidates.sort((a, b) => a.off - b.off || a.days - b.days || byDate(a.pending, b.pending) || byDate(a.booked, b.booked)) // prettier-ignore
  return once(candidates.map(({ pending, booked }) => [pending, booked])).map(([a, b]) => pairOf(a, b, 'pending'))
}

/** Two links of one bank, or a file beside a link: each entry with the nearest of the other account. */
function acrossPlaces({ placeOf }: SuspectsAsk, sorted: readonly InsightRow[]): readonly Suspect[] {
  const places = Map.groupBy(new Set(sorted.map(({ accountId }) => accountId)), placeOf)
  const shared = new Set([...places.values()].filter((accounts) => accounts.length > 1).flat())
  const candidates: (readonly [InsightRow, InsightRow])[] = []
  const rows = sorted.filter(({ accountId }) => shared.has(accountId))
  for (const same of Map.groupBy(rows, (row) => `${placeOf(row.accountId)} ${row.currency} ${row.minor}`).values()) {
    for (const [at, row] of same.entries()) {
      for (const next of near(same, at)) {
        if (next.accountId !== row.accountId && isAlike(row, next)) candidates.push([row, next])
      }
    }
  }
  candidates.sort((a, b) => apart(...a) - apart(...b) || byDate(a[0], b[0]) || byDate(a[1], b[1]))
  return once(candidates).map(([a, b]) => pairOf(a, b, 'places'))
}

function chargedAgain(ask: SuspectsAsk, sorted: readonly InsightRow[]): readonly Suspect[] {
  const booked = sorted.filter(({ status }) => status === 'booked')
  const known = new Map(booked.map((row) => [row.id, row]))
  const double = findDuplicates({ ...ask, rows: booked }).flatMap(({ rows: [first, ...others] }) =>
    others.map((other) => pairOf(known.get(first!)!, known.get(other)!, 'again')),
  )
  const billed = new Set(ask.recurring.flatMap((item) => item.rows))
  const isUsual = usualIn(booked)
  const charges = booked.filter((row) => row.minor < 0 && !isMoved(row) && !billed.has(row.id) && !isUsual(row))
  const late: (readonly [InsightRow, InsightRow])[] = []
  for (const same of Map.groupBy(charges, (row) => `${row.accountId} ${row.currency} ${row.minor} ${payeeOf(row)}`).values()) {
    for (const [at, row] of same.entries()) {
      for (const next of near(same, at)) if (shareReference(row, next)) late.push([row, next])
    }
  } // prettier-ignore
  return [...double, ...once(late).map(([a, b]) => pairOf(a, b, 'again'))]
}

/** A number of six figures and more, such as of an order, that both lines carry: those of shops and terminals are shorter. */
function shareReference(a: InsightRow, b: InsightRow): boolean {
  const numbers = ({ remittance }: InsightRow): readonly string[] => remittance.match(/\d{6,}/g) ?? []
  const known = new Set(numbers(a))
  return numbers(b).some((number) => known.has(number))
}

/** Every entry in one pair, the first there is. */
function once<T extends readonly [InsightRow, InsightRow]>(candidates: readonly T[]): readonly T[] {
  const used = new Set<InsightRow>()
  return candidates.filter(([a, b]) => !used.has(a) && !used.has(b) && used.add(a).add(b))
}
