/** One reading's way into the ledger: page by page, with what must be remembered between the first page and the last. */
import type { Account } from '../model/account.ts'
import type { Connection } from '../model/connection.ts'
import { WireError } from '../model/errors.ts'
import { as, type AccountId, type PlainDate, type TransactionId } from '../model/ids.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Transaction } from '../model/transaction.ts'
import { BOOKING_DAYS, dayPlus } from './booking.ts'
import { categorise } from './categorise.ts'
import { offer, overlap, type Offered } from './entry.ts'
import { claimOf } from './hold.ts'
import { matchAccounts } from './match.ts'
import type { Parts } from './parts.ts'
import { dropped, reconcile } from './reconcile.ts'
import { evidenceOf } from './evidence.ts'
import { RulesAtWork } from './rules-at-work.ts'
import type { AccountWrite, ConnectionChange, HeldRow, RowChanges, RowWrite, StoredAccount } from './store.ts'

/** How many refs one look-up names. */
const REFS_PER_QUERY = 500

interface Part {
  readonly seen: Set<TransactionId>
  undecided: readonly Offered[]
  readonly windows: { readonly from: PlainDate; readonly to: PlainDate }[]
  /** The account was opened by this reading, so nothing older can be missing from it. */
  readonly fresh: boolean
}

export class Reading {
  readonly #parts: Parts
  readonly #connection: Connection
  readonly #since: PlainDate | null
  readonly #accounts = new Map<AccountId, Part>()
  readonly #refs = new Map<string, AccountId>()
  readonly #offeredAccounts = new Set<AccountId>()
  #stored: readonly StoredAccount[] | null = null
  #rules: RulesAtWork | null = null
  #listsAccounts = false
  #partial = false
  #before: readonly Offered[] = []

  /** @param since the first day asked for; null for a delivery, which nobody asked for. */
  constructor(parts: Parts, connection: Connection, since: PlainDate | null) {
    this.#parts = parts
    this.#since = since
    this.#connection = connection
  }

  /**
   * Lands a page, all or nothing; the last one with the connection's new state.
   * @returns false when the claim is lost: somebody newer reads.
   * @throws {WireError} when an entry names an account that nobody offered.
   */
  async land(snapshot: Snapshot, complete: ConnectionChange | null): Promise<boolean> {
    const stored = (this.#stored ??= await this.#parts.store.ledger.accountsOf(this.#connection.id))
    this.#rules ??= new RulesAtWork(this.#parts, await this.#parts.store.rules.list(this.#connection.userId))
    const accounts = this.#place(snapshot.accounts, stored)
    this.#partial ||= snapshot.partial ?? false
    const offered = this.#offer(snapshot.transactions ?? [])
    this.#cover(snapshot.window)
    const rows: RowChanges[] = []
    const involved = complete ? [...this.#accounts.keys()] : [...offered.keys()]
    for (const id of involved) rows.push(await this.#reconcile(id, offered.get(id) ?? [], complete !== null))
    const { store, now } = this.#parts
    const landed = await store.ledger.land({
      claim: claimOf(this.#connection),
      userId: this.#connection.userId,
      at: now(),
      accounts: complete ? [...accounts, ...this.#noLongerShared(stored)] : accounts,
      rows: merge(rows),
      ...(snapshot.identity && { identity: snapshot.identity }),
      ...(complete && { connection: complete }),
    })
    if (landed && complete) await this.#rules.log(this.#connection.userId)
    return landed
  }

  #place(offered: readonly Account[] | undefined, stored: readonly StoredAccount[]): AccountWrite[] {
    if (this.#refs.size === 0) for (const account of stored) this.#refs.set(account.ref, account.id)
    if (!offered) return []
    this.#listsAccounts = true
    // An account that an earlier page of this reading brought is known by its ref already.
    const known = offered.filter(({ ref }) => this.#offeredAccounts.has(this.#refs.get(ref) ?? as<AccountId>('')))
    const rest = offered.filter((account) => !known.includes(account))
    const free = stored.filter(({ id }) => !this.#offeredAccounts.has(id))
    const matched = new Map(matchAccounts(free, rest, () => as<AccountId>(this.#parts.newId())))
    for (const account of known) matched.set(account, this.#refs.get(account.ref)!) // `known` has just found it there
    return offered.map((account) => {
      const id = matched.get(account)!
      this.#refs.set(account.ref, id)
      this.#offeredAccounts.add(id)
      if (!stored.some((held) => held.id === id)) this.#part(id, true)
      return { id, account, shared: true }
    })
  }

  #offer(transactions: readonly Transaction[]): Map<AccountId, Offered[]> {
    const page = transactions.map(offer)
    const repeated = overlap(this.#before, page)
    this.#before = page
    const perAccount = new Map<AccountId, Offered[]>()
    for (const one of page.slice(repeated)) {
      const id = this.#accountOf(one.entry.accountRef)
      const offered = perAccount.get(id)
      if (offered) offered.push(one)
      else perAccount.set(id, [one])
      this.#part(id, false)
    }
    return perAccount
  }

  #cover(window: Snapshot['window']): void {
    if (!window) return
    for (const ref of window.accountRefs) this.#part(this.#accountOf(ref), false).windows.push(window)
  }

  async #reconcile(accountId: AccountId, offered: readonly Offered[], complete: boolean): Promise<RowChanges> {
    const part = this.#part(accountId, false)
    const all = complete ? [...part.undecided, ...offered] : offered
    const outcome = reconcile({
      accountId,
      held: await this.#held(accountId, all),
      offered: all,
      seen: part.seen,
      complete,
      covers: ({ date }) => part.windows.some(({ from, to }) => from <= date && date <= to),
      asks: ({ date }) => this.#since !== null && this.#since <= date,
      newId: () => as<TransactionId>(this.#parts.newId()),
      decide: (entry, id) => this.#decide(entry, id, accountId),
    })
    for (const id of outcome.seen) part.seen.add(id)
    part.undecided = complete ? [] : [...part.undecided, ...outcome.undecided]
    return complete && !part.fresh
      ? { ...outcome.changes, drop: await this.#dropped(accountId, part) }
      : outcome.changes
  }

  /** Rows around the days of a page, and rows with its refs wherever they lie. */
  async #held(accountId: AccountId, offered: readonly Offered[]): Promise<readonly HeldRow[]> {
    if (offered.length === 0) return []
    const { ledger } = this.#parts.store
    const dates = offered.map(({ entry }) => entry.date)
    const from = dates.reduce((a, b) => (a < b ? a : b))
    const to = dates.reduce((a, b) => (a > b ? a : b))
    const near = await ledger.held(accountId, dayPlus(from, -BOOKING_DAYS), dayPlus(to, BOOKING_DAYS))
    const known = new Set(near.map((row) => row.ref))
    const missing = offered.flatMap(({ entry: { ref } }) => (ref !== null && !known.has(ref) ? [ref] : []))
    const far: HeldRow[] = []
    for (let at = 0; at < missing.length; at += REFS_PER_QUERY) {
      far.push(...(await ledger.heldByRef(accountId, missing.slice(at, at + REFS_PER_QUERY))))
    }
    return [...near, ...far]
  }

  async #dropped(accountId: AccountId, { windows, seen }: Part): Promise<readonly HeldRow[]> {
    const gone = new Map<TransactionId, HeldRow>()
    for (const { from, to } of windows) {
      const held = await this.#parts.store.ledger.held(accountId, from, to)
      for (const row of dropped(held, seen)) gone.set(row.id, row)
    }
    return [...gone.values()]
  }

  #noLongerShared(stored: readonly StoredAccount[]): AccountWrite[] {
    if (!this.#listsAccounts || this.#partial) return []
    return stored
      .filter(({ id, shared }) => shared && !this.#offeredAccounts.has(id))
      .map((account) => ({ id: account.id, account, shared: false }))
  }

  #part(id: AccountId, fresh: boolean): Part {
    const part = this.#accounts.get(id) ?? { seen: new Set(), undecided: [], windows: [], fresh }
    this.#accounts.set(id, part)
    return part
  }

  #accountOf(ref: string): AccountId {
    const id = this.#refs.get(ref)
    if (id === undefined) throw new WireError(this.#connection.providerId, 'page', ['transactions[].accountRef'])
    return id
  }

  #decide(entry: Transaction, id: TransactionId, accountId: AccountId): Pick<RowWrite, 'category' | 'ruleName'> {
    const { category, name } = this.#rules!.ask(entry, id, accountId) // read by `land`
    const country = this.#connection.institution?.country ?? null
    return { category: category ?? categorise(evidenceOf(entry, country)), ruleName: name }
  }
}

const merge = (all: readonly RowChanges[]): RowChanges => ({
  add: all.flatMap(({ add }) => add),
  change: all.flatMap(({ change }) => change),
  drop: all.flatMap(({ drop }) => drop),
  refuse: all.flatMap(({ refuse }) => refuse),
})
