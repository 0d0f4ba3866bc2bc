/**
 * A bank of random histories: what it knows of its entries, what it makes of them, and how it lists them. It is the truth that
 * readings are held against. Test support only.
 */
import { as, type CurrencyCode, type Json, type PlainDate } from '../../model/ids.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Transaction } from '../../model/transaction.ts'
import type { Reading } from '../../providers/provider.ts'
import { dayPlus } from '../booking.ts'

/** How the provider cuts its list into pages. */
export interface Paging {
  readonly size: number
  /** Entries that the next page brings again. */
  readonly overlap: number
  /** A page that comes twice. */
  readonly repeated: number | null
}

type Last = Pick<TrueEntry, 'ref' | 'date' | 'minor' | 'text' | 'status'>

/** What the bank knows of an entry; `key` is the truth's own name for it. */
export interface TrueEntry {
  readonly key: number
  readonly account: number
  ref: string | null
  date: PlainDate
  minor: number
  readonly merchant: number
  text: string
  status: 'booked' | 'pending'
  there: boolean
  edited: boolean
  /** The person noted and tagged it. */
  marked: boolean
  /** The amount the row kept when the person edited it. */
  locked: number
  /** As a reading last saw it. */
  last: Last | null
  /** The newest reading saw it: only then is there a row that the person can touch. */
  shown: boolean
}

export const MERCHANTS = ['Rewe', 'Edeka', 'Deutsche Bahn', 'Spotify', 'Stadtwerke'] as const
const EUR = as<CurrencyCode>('EUR')
export const TODAY = as<PlainDate>('2026-11-21')

export class Bank {
  readonly entries: TrueEntry[] = []
  #made = 0

  offered(): readonly TrueEntry[] {
    const place = (entry: TrueEntry) =>
      [entry.date, entry.account, entry.text, String(entry.minor).padStart(8), entry.status, entry.ref === null ? 0 : 1, String(entry.key).padStart(6)].join('|') // prettier-ignore
    return this.entries.filter(({ there }) => there).toSorted((a, b) => (place(a) < place(b) ? 1 : -1))
  }

  buy(
    entry: Omit<TrueEntry, 'key' | 'ref' | 'text' | 'there' | 'edited' | 'marked' | 'locked' | 'last' | 'shown'>,
    named: boolean,
    text?: string,
  ): void {
    const key = ++this.#made
    const wording = text ?? `${MERCHANTS[entry.merchant]} sagt danke ${key}`
    this.entries.push({
      ...entry,
      key,
      ref: named ? this.ref() : null,
      text: wording,
      there: true,
      edited: false,
      marked: false,
      locked: 0,
      last: null,
      shown: false,
    })
  }

  ref = (): string => `ref-${++this.#made}`

  /**
   * Ahead of a reading: an entry that changed its name and its amount together is another one to anybody but the bank, and
   * so is one that changed and took the name of such an entry, or of one that vanished.
   */
  forget(): void {
    const orphaned = new Set<string>()
    for (const entry of this.entries) {
      const { there, last } = entry
      if (last?.ref && (!there || !recognisable(entry, last))) orphaned.add(last.ref)
    }
    const mistaken = (entry: TrueEntry, last: Last): boolean =>
      entry.ref !== null && entry.ref !== last.ref && orphaned.has(entry.ref) && !isSame(entry, last)
    for (const entry of this.entries) {
      if (!entry.last || (recognisable(entry, entry.last) && !mistaken(entry, entry.last))) continue
      entry.edited = false
      entry.marked = false
    }
  }

  remember(): void {
    for (const entry of this.entries) entry.shown = entry.there
    for (const entry of this.offered()) entry.last = { ...entry }
  }
}

/** To the letter, whatever its name. */
const isSame = (now: TrueEntry, last: Last): boolean =>
  now.minor === last.minor && now.date === last.date && now.text === last.text

function recognisable(now: TrueEntry, last: Last): boolean {
  if (now.ref !== null && now.ref === last.ref) return true
  if (isSame(now, last)) return true
  const near = (minor: number) => Math.abs(now.minor - minor) <= Math.abs(minor) * 0.2
  return (
    last.status === 'pending' &&
    now.status === 'booked' &&
    near(last.minor) &&
    (now.edited || !now.marked ? near(now.locked) : true)
  )
}

/** The list as pages. A bank without refs keeps equal entries of a day on one page: nobody could tell them from an overlap. */
export function script(entries: readonly TrueEntry[], { size, overlap, repeated }: Paging): Reading[] {
  const list = entries.map(entryOf)
  const splits = (at: number): boolean =>
    at > 0 && at < list.length && list[at]!.ref === null && JSON.stringify(list[at]) === JSON.stringify(list[at - 1])
  const pages: Transaction[][] = []
  let start = 0
  do {
    let end = Math.min(start + Math.max(size, overlap + 1), list.length)
    while (splits(end)) end++
    pages.push(list.slice(start, end))
    if (end >= list.length) break
    let next = end - overlap
    while (splits(next)) next--
    start = next > start ? next : end
  } while (start < list.length)
  if (repeated !== null && pages[repeated]) pages.splice(repeated, 0, pages[repeated])
  return pages.map((transactions, at) => ({
    status: 'ready',
    snapshot: { ...frame(at, pages.length), transactions },
    cursor: at as Json,
    more: at + 1 < pages.length,
  }))
}

const ACCOUNT_REFS = ['account-0', 'account-1'] as const

const frame = (at: number, pages: number): Snapshot => ({
  ...(at === 0 && { accounts: ACCOUNT_REFS.map((ref) => ({ ref, name: ref, kind: 'current' as const, currency: EUR, balances: [] })) }), // prettier-ignore
  ...(at + 1 === pages && { window: { accountRefs: ACCOUNT_REFS, from: dayPlus(TODAY, -30), to: dayPlus(TODAY, 10) } }),
})

const entryOf = (entry: TrueEntry): Transaction => ({
  ref: entry.ref,
  accountRef: ACCOUNT_REFS[entry.account]!,
  amount: { minor: entry.minor, currency: EUR },
  status: entry.status,
  date: entry.date,
  counterparty: { name: MERCHANTS[entry.merchant]! },
  remittance: entry.text,
  method: 'card',
})

export const lineOf = ({ account, date, minor, status, text }: TrueEntry): string =>
  [ACCOUNT_REFS[account], date, minor, status, text].join(' ')
