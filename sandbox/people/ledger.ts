/** What a bank shows of an account on a given day: booked and pending entries and the balances they add up to. */
import { doneTo } from './doings.ts'
import type { HeldAccount, HeldEntry } from './holders.ts'

export interface Row {
  readonly entry: HeldEntry
  readonly state: 'booked' | 'pending'
  /** Signed minor units; a pending row says what the bank says then. */
  readonly amount: number
  /** Booking date; while pending the day it was first shown. */
  readonly date: string
}

export interface Balances {
  readonly booked: number
  readonly available: number
  /** Pending debits, positive. */
  readonly reserved: number
}

const shown = new WeakMap<HeldAccount, { day: string; rows: readonly Row[] }>()

/** Newest first; rows of one day in reverse order of their keys. @param day `YYYY-MM-DD` */
export function rowsOn(account: HeldAccount, day: string): readonly Row[] {
  const doings = doneTo(account)
  if (doings) return doings.flatMap((entry) => rowOn(entry, day) ?? []).toSorted(newestFirst)
  const known = shown.get(account)
  if (known?.day === day) return known.rows
  const rows = account.entries.flatMap((entry) => rowOn(entry, day) ?? []).toSorted(newestFirst)
  shown.set(account, { day, rows })
  return rows
}

function rowOn(entry: HeldEntry, day: string): Row | null {
  if (entry.booked !== null && entry.booked <= day) {
    return { entry, state: 'booked', amount: entry.amount, date: entry.booked }
  }
  const gone = entry.vanishes !== undefined && entry.vanishes <= day
  if (entry.seen > day || gone) return null
  return { entry, state: 'pending', amount: entry.pendingAmount ?? entry.amount, date: entry.seen }
}

function newestFirst(a: Row, b: Row): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1
  return a.entry.key < b.entry.key ? 1 : -1
}

/** Inclusive on both ends. */
export function rowsBetween(account: HeldAccount, day: string, from: string, to: string): readonly Row[] {
  return rowsOn(account, day).filter((row) => row.date >= from && row.date <= to)
}

export function balancesOn(account: HeldAccount, day: string): Balances {
  let booked = account.opening
  let reserved = 0
  for (const row of rowsOn(account, day)) {
    if (row.state === 'booked') booked += row.amount
    else if (row.amount < 0) reserved -= row.amount
  }
  return { booked, reserved, available: booked + account.limit - reserved }
}
