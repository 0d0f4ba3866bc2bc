/**
 * What happens to a tag's people beside the World's story, because the dial says so: entries of their own, and pending entries that
 * are booked before their day. The World is everybody's, so whoever answers a call says whose doings count meanwhile.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { HeldAccount, HeldEntry } from './holders.ts'

interface Doing {
  /** By the account's key. */
  readonly entries: Map<string, HeldEntry[]>
  /** Days on which everything pending was booked, oldest first. */
  readonly bookings: string[]
}

export interface Doings {
  /** Books an entry on an account today. */
  add(tag: string, account: HeldAccount, day: string, what: { readonly amount: number; readonly text: string }): void
  /** Whatever is pending on this day is booked on it. */
  book(tag: string, day: string): void
  /** Runs `work`, and whatever it starts, with the doings of a tag. */
  within<T>(tag: string | null, work: () => T): T
  reset(tag?: string): void
}

const current = new AsyncLocalStorage<Doing>()

export function createDoings(): Doings {
  const known = new Map<string, Doing>()
  const of = (tag: string): Doing => {
    const found = known.get(tag) ?? { entries: new Map(), bookings: [] }
    known.set(tag, found)
    return found
  }
  return {
    add(tag, account, day, { amount, text }) {
      const { entries } = of(tag)
      const mine = entries.get(account.key) ?? []
      entries.set(account.key, [...mine, {
        key: `${account.key}-x${String(mine.length + 1).padStart(4, '0')}`,
        amount, currency: account.currency, seen: day, booked: day, valueDate: day, counterparty: { name: text }, remittance: text,
        method: 'transfer', truth: { category: amount > 0 ? 'income.other' : 'shopping.other' },
      }]) // prettier-ignore
    },
    book: (tag, day) => void of(tag).bookings.push(day),
    within(tag, work) {
      const mine = tag === null ? undefined : known.get(tag)
      return mine ? current.run(mine, work) : work()
    },
    reset(tag) {
      if (tag === undefined) known.clear()
      else known.delete(tag)
    },
  }
}

/** The entries of an account for whoever is being served; null where nothing happened beside the story. */
export function doneTo(account: HeldAccount): readonly HeldEntry[] | null {
  const mine = current.getStore()
  if (!mine) return null
  const own = mine.entries.get(account.key) ?? []
  if (own.length === 0 && mine.bookings.length === 0) return null
  return [...account.entries.map((entry) => bookedSoon(entry, mine.bookings)), ...own]
}

function bookedSoon(entry: HeldEntry, bookings: readonly string[]): HeldEntry {
  const day = bookings.find((one) => entry.seen <= one && !(entry.vanishes !== undefined && entry.vanishes <= one))
  const isSooner = day !== undefined && (entry.booked === null || entry.booked > day)
  return isSooner ? { ...entry, booked: day, valueDate: day } : entry
}
