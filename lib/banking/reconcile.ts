/**
 * What a page of entries changes in the rows we hold: the piece that must be right. Pure.
 *
 * An entry is known again by the provider's ref. Where the ref is missing or new, it is known by what it is: the same day,
 * amount and text, or the booking of a pending entry. That second kind of knowing waits until the reading is complete,
 * since only then is it certain that no page still offers the row under its old name. So every offered entry ends up as
 * exactly one live row, whatever the bank calls it today, and likeness decides only which row keeps a person's edits.
 */
import type { AccountId, TransactionId } from '../model/ids.ts'
import type { Transaction } from '../model/transaction.ts'
import { byDay, distance, pairUp } from './booking.ts'
import type { Offered } from './entry.ts'
import type { HeldRow, RowChanges, RowWrite } from './store.ts'

export interface Page {
  readonly accountId: AccountId
  /** Rows of the account around the days of `offered`, and those with their refs; tombstones too. */
  readonly held: readonly HeldRow[]
  readonly offered: readonly Offered[]
  /** Rows that this reading has already accounted for. */
  readonly seen: ReadonlySet<TransactionId>
  /** Nothing more will be offered: what is undecided is decided now. */
  readonly complete: boolean
  /** Whether the reading says that it covers a row's day: the row would have been offered if it still had its old name. */
  readonly covers: (row: HeldRow) => boolean
  /** Whether the reading asked for a row's day, though it does not say what it covers: good enough where all else is equal. */
  readonly asks: (row: HeldRow) => boolean
  /** Whether a row and an entry, one of them from a file, may be one although their days differ: one source spans the other's day. */
  readonly spans?: (row: HeldRow, one: Offered) => boolean
  readonly newId: () => TransactionId
  /** What an entry is for, the name a rule gives it, how rules mark it, and whether it is news. */
  readonly decide: (entry: Transaction, id: TransactionId) => Pick<RowWrite, 'category' | 'ruleName' | 'ruled' | 'news'>
}

export interface Outcome {
  readonly changes: RowChanges
  /** Rows that the page accounted for. */
  readonly seen: readonly TransactionId[]
  /** To be offered again when the reading is complete; empty when it is. */
  readonly undecided: readonly Offered[]
}

export function reconcile(page: Page): Outcome {
  const book = new Book(page)
  const undecided = [...onceEach(page.offered)].filter((one) => !book.settle(one))
  if (page.complete) book.settleAll(undecided)
  return { changes: book.changes, seen: [...book.seen], undecided: page.complete ? [] : undecided }
}

/** What was put away is held like any other, but stands behind those. */
const isHeld = ({ goneAt, aside }: HeldRow): boolean => goneAt === null || aside

/** Rows of a covered window that the whole reading did not bring: the provider dropped them. It cannot drop what it never reported. */
export const dropped = (held: readonly HeldRow[], seen: ReadonlySet<TransactionId>): readonly HeldRow[] =>
  held.filter((row) => isHeld(row) && !seen.has(row.id) && !(row.imported && row.status === 'booked'))

/** A ref that comes twice is one entry, and the later report holds. */
function onceEach(offered: readonly Offered[]): Iterable<Offered> {
  const entries = new Map<string | Offered, Offered>()
  for (const one of offered) entries.set(one.entry.ref ?? one, one)
  return entries.values()
}

class Book {
  readonly changes: { add: RowWrite[]; change: { was: HeldRow; now: RowWrite }[]; drop: HeldRow[]; release: HeldRow[]; refuse: { row: HeldRow; minor: number }[] } // prettier-ignore
  readonly seen = new Set<TransactionId>()
  readonly #page: Page
  readonly #byRef = new Map<string, HeldRow>()
  /** An export of ours names entries as we do. */
  readonly #byId = new Map<string, HeldRow>()
  /** Ordinals in use per fingerprint, by live rows and tombstones alike. */
  readonly #ordinals = new Map<string, Set<number>>()
  readonly #byFingerprint = new Map<string, HeldRow[]>()
  readonly #near: (one: Offered) => Iterable<HeldRow>

  constructor(page: Page) {
    this.#page = page
    this.changes = { add: [], change: [], drop: [], release: [], refuse: [] }
    for (const row of page.held) {
      if (row.ref !== null) this.#byRef.set(row.ref, row)
      this.#byId.set(row.id, row)
      this.#use(row.fingerprint, row.ordinal)
      const twins = this.#byFingerprint.get(row.fingerprint)
      if (twins) twins.push(row)
      else this.#byFingerprint.set(row.fingerprint, [row])
    }
    for (const twins of this.#byFingerprint.values()) {
      twins.sort(
        (a, b) => Number(a.aside) - Number(b.aside) || Number(b.touched) - Number(a.touched) || a.ordinal - b.ordinal,
      )
    }
    this.#near = byDay(page.held.filter((row) => !page.seen.has(row.id)))
  }

  /** Settles an entry about which no later page can say more. @returns false when it must wait. */
  settle(one: Offered): boolean {
    const named = one.entry.ref === null ? this.#unnamed(one) : this.#named(one)
    if (named && (named.fingerprint === one.fingerprint || this.#page.seen.has(named.id))) {
      this.#update(named, one)
      return true
    }
    // Another entry under a known name: it has changed, or the bank has given the name away.
    if (named || this.#mayBeHeld(one)) return false
    this.#add(one)
    return true
  }

  settleAll(waiting: readonly Offered[]): void {
    const pairs = this.#pair(waiting)
    for (const [one, row] of pairs) this.#update(row, one)
    for (const [one, row] of pairs) {
      const holder = one.entry.ref === null ? undefined : this.#byRef.get(one.entry.ref)
      if (holder && holder !== row && this.#free(holder)) this.changes.release.push(holder)
    }
    for (const one of waiting) {
      if (pairs.has(one)) continue
      const named = this.#named(one)
      if (named && this.#free(named)) this.#update(named, one)
      else this.#add(one)
    }
  }

  /**
   * By likeness; but a row takes a name only if the row that holds it lets go of it, else the holder is the entry. What the
   * person has touched keeps to an entry that is the same to the letter: then the name has to go.
   */
  #pair(waiting: readonly Offered[]): ReadonlyMap<Offered, HeldRow> {
    const held = new Map<Offered, HeldRow>()
    for (;;) {
      const holders = new Set(held.values())
      const free = this.#page.held.filter((row) => this.#free(row) && !holders.has(row))
      const open = waiting.filter((one) => !held.has(one))
      const pairs = pairUp(free, open, (row, one) => this.#mayBe(row, one))
      const letGo = new Set([...pairs].filter(([one, row]) => row.ref !== one.entry.ref).map(([, row]) => row))
      const before = held.size
      for (const [one, row] of pairs) {
        const holder = this.#named(one)
        if (!holder || holder === row || letGo.has(holder)) continue
        if (row.touched && row.fingerprint === one.fingerprint && this.#free(holder)) continue
        held.set(one, holder)
      }
      if (held.size === before) return new Map([...held, ...pairs])
    }
  }

  /** A booked row that the reading does not cover may still be what it was, under its own name. */
  #mayBe(row: HeldRow, one: Offered): boolean {
    if (row.imported || one.fromFile) return row.date === one.entry.date || (this.#page.spans?.(row, one) ?? false)
    if (!isHeld(row) || row.status === 'pending' || this.#page.covers(row)) return true
    return row.fingerprint === one.fingerprint && (row.ref === null || this.#page.asks(row))
  }

  #named({ entry: { ref }, fromFile }: Offered): HeldRow | undefined {
    return ref === null ? undefined : (this.#byRef.get(ref) ?? (fromFile ? this.#byId.get(ref) : undefined))
  }

  /** Entries without a ref are told apart by their count alone: the first free row of the same fingerprint is the one, and one the person has touched comes first. */
  #unnamed({ fingerprint }: Offered): HeldRow | undefined {
    return this.#byFingerprint.get(fingerprint)?.find((row) => row.ref === null && isHeld(row) && this.#free(row))
  }

  #mayBeHeld(one: Offered): boolean {
    for (const row of this.#near(one)) if (this.#free(row) && distance(row, one)) return true
    return false
  }

  #free(row: HeldRow): boolean {
    return !this.#page.seen.has(row.id) && !this.seen.has(row.id)
  }

  #add(one: Offered): void {
    const id = this.#page.newId()
    this.changes.add.push(this.#write(id, one, this.#use(one.fingerprint)))
    this.seen.add(id)
  }

  #update(was: HeldRow, one: Offered): void {
    this.seen.add(was.id)
    if (was.digest === one.digest && isHeld(was) && (one.fromFile || !was.imported)) return
    const ordinal = was.fingerprint === one.fingerprint ? was.ordinal : this.#use(one.fingerprint)
    const reported = this.#write(was.id, one, ordinal)
    // A category that a file brought was somebody's choice; a bank's word comes after it.
    const chosen = was.imported && was.category.source === 'provider'
    const now = chosen ? { ...reported, category: was.category } : reported
    const locked = was.edited && (was.minor !== now.minor || was.currency !== now.currency)
    this.changes.change.push({ was, now: locked ? { ...now, minor: was.minor, currency: was.currency } : now })
    if (locked) this.changes.refuse.push({ row: was, minor: now.minor })
  }

  /** Marks an ordinal as used: the given one, or the lowest that is free. */
  #use(fingerprint: string, ordinal?: number): number {
    const used = this.#ordinals.get(fingerprint) ?? new Set<number>()
    this.#ordinals.set(fingerprint, used)
    let free = ordinal ?? 0
    if (ordinal === undefined) while (used.has(free)) free++
    used.add(free)
    return free
  }

  #write(id: TransactionId, { entry, fingerprint, digest }: Offered, ordinal: number): RowWrite {
    return {
      id,
      accountId: this.#page.accountId,
      ref: entry.ref,
      fingerprint,
      ordinal,
      digest,
      status: entry.status,
      date: entry.date,
      valueDate: entry.valueDate ?? null,
      minor: entry.amount.minor,
      currency: entry.amount.currency,
      original: entry.original ?? null,
      counterparty: entry.counterparty ?? null,
      remittance: entry.remittance,
      method: entry.method ?? null,
      mcc: entry.mcc ?? null,
      bankCode: entry.bankCode ?? null,
      claim: entry.category ?? null,
      ...this.#page.decide(entry, id),
    }
  }
}
