/** Where a person's entries are collected before they are put in order, numbered and tied to each other. */
import { FIRST_DAY, LAST_DAY } from './calendar.ts'
import type { Country, TrueAccount, TrueEntry } from './types.ts'

export interface Draft extends Omit<TrueEntry, 'key' | 'currency' | 'truth'> {
  readonly category: string
  readonly recurring?: string
  /** Where it is one without being `recurring`. */
  readonly series?: string
  pair?: Draft
  refundOf?: Draft
}

export type AccountPlan = Omit<TrueAccount, 'entries'>

/** Where an account is lived on. */
export interface Place {
  readonly country: Country
  /** Printed on card lines, as banks do it: in capitals, mostly the first. */
  readonly cities: readonly [home: string, ...others: string[]]
}

export interface Book extends Place {
  readonly plan: AccountPlan
  readonly drafts: Draft[]
  /** Outside the World's days nothing is written; then null. */
  write(draft: Draft): Draft | null
  /** Booked, at the end of each day that has an entry, oldest first. */
  balances(): readonly (readonly [day: string, balance: number])[]
}

export function openBook(plan: AccountPlan, { country, cities }: Place): Book {
  const drafts: Draft[] = []
  return {
    country,
    cities,
    plan,
    drafts,
    write(draft) {
      if (draft.seen < FIRST_DAY || (draft.booked ?? draft.seen) > LAST_DAY) return null
      drafts.push(draft)
      return draft
    },
    balances() {
      const perDay = new Map<string, number>()
      for (const { booked, amount } of drafts) if (booked) perDay.set(booked, (perDay.get(booked) ?? 0) + amount)
      let balance = plan.opening
      return [...perDay].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([day, sum]) => [day, (balance += sum)] as const)
    },
  }
}

/** Writes both halves; the incoming one may come a day or two later. */
export function writePair(out: Book, outgoing: Draft, into: Book, incoming: Draft): void {
  const left = out.write(outgoing)
  const right = into.write(incoming)
  if (!left || !right) throw new Error(`Half a transfer on ${outgoing.seen}`)
  left.pair = right
  right.pair = left
}

/** Accounts with their entries in order. Keys count per account, so a new payee at the end changes none before it. */
export function seal(books: readonly Book[]): readonly TrueAccount[] {
  const keys = new Map<Draft, string>()
  const ordered = books.map((book) =>
    book.drafts.toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0)),
  )
  ordered.forEach((drafts, i) =>
    drafts.forEach((draft, n) => keys.set(draft, `${books[i]?.plan.key}-${String(n + 1).padStart(6, '0')}`)),
  )
  const keyOf = (draft: Draft): string => keys.get(draft) ?? raise('An entry tied to one that was never written')
  return books.map(({ plan }, i) => ({
    ...plan,
    entries: (ordered[i] ?? []).map((draft): TrueEntry => {
      const { category, recurring, series = recurring, pair, refundOf, ...rest } = draft
      return {
        key: keyOf(draft),
        currency: plan.currency,
        ...rest,
        truth: {
          category,
          ...(recurring !== undefined && { recurring }),
          ...(series !== undefined && { series }),
          ...(pair && { pair: keyOf(pair) }),
          ...(refundOf && { refundOf: keyOf(refundOf) }),
        },
      }
    }),
  }))
}

const dateOf = ({ booked, seen }: Draft): string => booked ?? seen

function raise(message: string): never {
  throw new Error(message)
}
