/**
 * Which entry we hold is the same purchase as one that came under a new name. Pure.
 * An exact likeness beats a booking of a pending entry, and nearer beats farther; every entry is matched at most once.
 */
import type { PlainDate } from '../model/ids.ts'
import { alike, type Offered } from './entry.ts'
import type { HeldRow } from './store.ts'

/** A card payment may be booked with another amount: a tip, a fuel reservation, a rate. */
const CARD_TOLERANCE = 0.2
/** A booking follows its pending entry within a week. */
export const BOOKING_DAYS = 7
/** A file may name another day than the bank: of the purchase, or of the value. */
export const FILE_DAYS = 3

const DAY_MS = 86_400_000
export const dayNumber = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS
export const dayPlus = (date: PlainDate, days: number): PlainDate =>
  new Date((dayNumber(date) + days) * DAY_MS).toISOString().slice(0, 10) as PlainDate // an ISO instant begins with its day

/**
 * How far apart two reports are, the weightiest difference first; null when they are not the same purchase.
 * Where two rows may be meant, the one that the person has changed is: an edit must not be left behind.
 */
export type Distance = readonly number[]

export function distance(held: HeldRow, { entry, fingerprint, fromFile }: Offered): Distance | null {
  const gone = held.goneAt ? 1 : 0
  const untouched = held.touched ? 0 : 1
  if (held.fingerprint === fingerprint) return [held.status === entry.status ? 0 : 1, gone, untouched, held.ordinal]
  const { minor, currency } = entry.amount
  if (held.currency !== currency || Math.sign(held.minor) !== Math.sign(minor)) return null
  const days = Math.abs(dayNumber(held.date) - dayNumber(entry.date))
  const off = Math.abs(held.minor - minor)
  const isFiled = (held.imported || fromFile) && off === 0
  // Put away as it was waiting, it does not come back because the bank words it otherwise.
  const reworded = held.aside && held.status === 'pending' && days === 0 && off === 0
  if (entry.status !== 'booked' && !(isFiled && fromFile) && !reworded) return null
  const text = { name: entry.counterparty?.name ?? null, text: entry.remittance }
  const booking =
    held.status === 'pending' && days <= BOOKING_DAYS && off <= Math.abs(held.minor) * tolerance(entry.method)
  const reissue = held.status === 'booked' && days === 0 && off === 0
  const filed = isFiled && days <= (entry.status === 'booked' ? FILE_DAYS : BOOKING_DAYS)
  if (!booking && !reissue && !filed && !reworded) return null
  const isAlike = alike({ name: held.counterpartyName, text: held.remittance }, text)
  if (isFiled && days === 0) return [isAlike ? 2 : 3, gone, 0, untouched, 0, 0]
  if (!isAlike) return null
  return booking || reissue || reworded
    ? [2, gone, off === 0 ? 0 : 1, untouched, off, days]
    : [4, gone, days, untouched, 0, 0]
}

const tolerance = (method: Offered['entry']['method']): number =>
  method === undefined || method === 'card' || method === 'unknown' ? CARD_TOLERANCE : 0

/** Pairs offered entries with held ones, one to one, nearest first. @param may whether a row is free for an entry that is like it. */
export function pairUp(
  held: readonly HeldRow[],
  offered: readonly Offered[],
  may: (row: HeldRow, one: Offered) => boolean,
): Map<Offered, HeldRow> {
  const candidates: { row: HeldRow; one: Offered; at: Distance }[] = []
  const nearby = byDay(held)
  for (const one of offered) {
    for (const row of nearby(one)) {
      const at = distance(row, one)
      if (at && may(row, one)) candidates.push({ row, one, at })
    }
  }
  candidates.sort((a, b) => nearer(a.at, b.at))
  const pairs = new Map<Offered, HeldRow>()
  const used = new Set<HeldRow>()
  for (const { row, one } of candidates) {
    if (pairs.has(one) || used.has(row)) continue
    pairs.set(one, row)
    used.add(row)
  }
  return pairs
}

/** Finds the held rows that may be an offered entry without comparing everything with everything. */
export function byDay(held: readonly HeldRow[]): (one: Offered) => Iterable<HeldRow> {
  const days = new Map<number, HeldRow[]>()
  for (const row of held) {
    const day = dayNumber(row.date)
    const rows = days.get(day)
    if (rows) rows.push(row)
    else days.set(day, [row])
  }
  return function* ({ entry, fromFile }) {
    if (days.size === 0) return
    const day = dayNumber(entry.date)
    const reach = entry.status === 'booked' || fromFile ? BOOKING_DAYS : 0
    for (let near = day - reach; near <= day + reach; near++) yield* days.get(near) ?? []
  }
}

function nearer(a: Distance, b: Distance): number {
  for (let place = 0; place < a.length; place++) {
    const difference = a[place]! - b[place]!
    if (difference !== 0) return difference
  }
  return 0
}
