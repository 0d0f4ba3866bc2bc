/** One reading's way into the ledger: page by page, with what must be remembered between the first page and the last. */
import type { Account } from '../model/account.ts'
import type { Connection } from '../model/connection.ts'
import { reviewFromOf } from '../model/edit.ts'
import { ConflictError, WireError } from '../model/errors.ts'
import { as, type AccountId, type ConnectionId, type PlainDate, type TransactionId } from '../model/ids.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Transaction } from '../model/transaction.ts'
import { offer, overlap, type Offered } from './entry.ts'
import { heldFor } from './held.ts'
import { claim, claimOf } from './hold.ts'
import { filedAccounts } from './imports/filed.ts'
import { isSameAccount, matchAccounts } from './match.ts'
import type { Parts } from './parts.ts'
import { dropped, reconcile } from './reconcile.ts'
import { RulesAtWork } from './rules-at-work.ts'
import type { AccountWrite, ConnectionChange, HeldRow, RowChanges, StoredAccount } from './store.ts'

interface Part {
  readonly seen: Set<TransactionId>
  undecided: readonly Offered[]
  readonly windows: { readonly from: PlainDate; readonly to: PlainDate }[]
  /** The account was opened by this reading, so nothing older can be missing from it. */
  readonly fresh: boolean
  /** First and last day of what was offered. */
  spans: { readonly from: PlainDate; readonly to: PlainDate } | null
  /** Entries from before this day are no news. */
  readonly newsFrom: PlainDate
  /** Days that files of the account speak of; null where nobody has asked. */
  files: readonly { readonly from: PlainDate; readonly to: PlainDate }[] | null
}

export class Reading {
  readonly #parts: Parts
  readonly #connection: Connection
  readonly #since: PlainDate | null
  readonly #accounts = new Map<AccountId, Part>()
  readonly #refs = new Map<string, AccountId>()
  readonly #offeredAccounts = new Set<AccountId>()
  /** Accounts of files that the bank may turn out to keep. */
  #filed: readonly StoredAccount[] | null = null
  readonly #emptied = new Set<ConnectionId>()
  #stored: readonly StoredAccount[] | null = null
  #rules: RulesAtWork | null = null
  #listsAccounts = false
  #partial = false
  #before: readonly Offered[] = []
  #added = 0

  /** @param since the first day asked for; null for a delivery, which nobody asked for. */
  constructor(parts: Parts, connection: Connection, since: PlainDate | null) {
    this.#parts = parts
    this.#since = since
    this.#connection = connection
  }

  /** What has come of it so far: accounts offered, and rows that were new. */
  get landed(): { readonly accounts: number; readonly added: number } {
    return { accounts: this.#offeredAccounts.size, added: this.#added }
  }

  /**
   * Lands a page, all or nothing; the last one with the connection's new state.
   * @returns false when the claim is lost: somebody newer reads.
   * @throws {WireError} when an entry names an account that nobody offered.
   * @throws {ConflictError} when a file is landing on an account that this reading takes over.
   */
  async land(snapshot: Snapshot, complete: ConnectionChange | null): Promise<boolean> {
    const stored = (this.#stored ??= await this.#parts.store.ledger.accountsOf(this.#connection.id))
    this.#rules ??= new RulesAtWork(this.#parts, await this.#parts.store.rules.list(this.#connection.userId))
    const accounts = await this.#place(snapshot.accounts, stored)
    this.#partial ||= snapshot.partial ?? false
    const offered = this.#offer(snapshot.transactions ?? [])
    this.#cover(snapshot.window)
    const rows: RowChanges[] = []
    const involved = complete ? [...this.#accounts.keys()] : [...offered.keys()]
    for (const id of involved) rows.push(await this.#reconcile(id, offered.get(id) ?? [], complete !== null))
    const { store, now } = this.#parts
    const merged = merge(rows)
    const landed = await store.ledger.land({
      claim: claimOf(this.#connection),
      userId: this.#connection.userId,
      at: now(),
      accounts: complete ? [...accounts, ...this.#noLongerShared(stored)] : accounts,
      rows: merged,
      ...(this.#emptied.size > 0 && { emptied: [...this.#emptied] }),
      ...(snapshot.identity && { identity: snapshot.identity }),
      ...(complete && { connection: complete }),
    })
    if (landed) this.#added += merged.add.length
    if (landed && complete) await this.#rules.log(this.#connection.userId)
    return landed
  }

  async #place(offered: readonly Account[] | undefined, stored: readonly StoredAccount[]): Promise<AccountWrite[]> {
    if (this.#refs.size === 0) for (const account of stored) this.#refs.set(account.ref, account.id)
    if (!offered) return []
    this.#listsAccounts = true
    // An account that an earlier page of this reading brought is known by its ref already.
    const known = offered.filter(({ ref }) => this.#offeredAccounts.has(this.#refs.get(ref) ?? as<AccountId>('')))
    const rest = offered.filter((account) => !known.includes(account))
    const free = stored.filter(({ id }) => !this.#offeredAccounts.has(id))
    const isNew = rest.some(({ ref }) => !stored.some((held) => held.ref === ref))
    if (isNew) this.#filed ??= await filedAccounts(this.#parts, this.#connection.userId)
    const matched = new Map(matchAccounts(free, rest, (one) => this.#twin(one)?.id ?? as<AccountId>(this.#parts.newId()))) // prettier-ignore
    for (const one of rest) await this.#takeOver(matched.get(one)!)
    for (const account of known) matched.set(account, this.#refs.get(account.ref)!) // `known` has just found it there
    return offered.map((account) => {
      const id = matched.get(account)!
      this.#refs.set(account.ref, id)
      this.#offeredAccounts.add(id)
      if (!stored.some((held) => held.id === id)) this.#part(id, true)
      return { id, account, shared: true }
    })
  }

  /** The same account as a file told of it. */
  #twin(account: Account): StoredAccount | undefined {
    return this.#filed?.find((held) => isSameAccount(held, account) && !this.#offeredAccounts.has(held.id))
  }

  /** From a person's files: nobody may land on it meanwhile. */
  async #takeOver(id: AccountId): Promise<void> {
    const from = this.#filed?.find((account) => account.id === id)?.connectionId
    if (from === undefined || this.#emptied.has(from)) return
    if (!(await claim(this.#parts, from))) throw new ConflictError('a file is landing')
    this.#emptied.add(from)
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
      const part = this.#part(id, false)
      const { date } = one.entry
      const { from, to } = part.spans ?? { from: date, to: date }
      part.spans = { from: date < from ? date : from, to: date > to ? date : to }
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
    const held = await heldFor(
      this.#parts.store.ledger,
      accountId,
      all.map(({ entry }) => entry),
    )
    if (held.some(({ imported }) => imported)) {
      part.files ??= await this.#parts.store.imports.partsOf(this.#connection.userId, accountId)
    }
    const outcome = reconcile({
      accountId,
      held,
      offered: all,
      seen: part.seen,
      complete,
      covers: ({ date }) => part.windows.some(({ from, to }) => from <= date && date <= to),
      asks: ({ date }) => this.#since !== null && this.#since <= date,
      spans: (row, { entry: { date } }) =>
        [part.spans, ...part.windows].some((span) => within(row.date, span)) ||
        (part.files ?? []).some((file) => within(date, file)),
      newId: () => as<TransactionId>(this.#parts.newId()),
      decide: (entry, id) => ({
        ...this.#rules!.decide(entry, id, { accountId, country: this.#connection.institution?.country ?? null }), // read by `land`
        news: !part.fresh && entry.date >= part.newsFrom,
      }),
    })
    for (const id of outcome.seen) part.seen.add(id)
    part.undecided = complete ? [] : [...part.undecided, ...outcome.undecided]
    return complete && !part.fresh
      ? { ...outcome.changes, drop: await this.#dropped(accountId, part) }
      : outcome.changes
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
    const part = this.#accounts.get(id) ?? {
      seen: new Set(),
      undecided: [],
      windows: [],
      fresh,
      spans: null,
      newsFrom: this.#newsFrom(id),
      files: null,
    }
    this.#accounts.set(id, part)
    return part
  }

  #newsFrom(id: AccountId): PlainDate {
    const known = [...(this.#stored ?? []), ...(this.#filed ?? [])].find((account) => account.id === id)?.reviewFrom
    return known ?? reviewFromOf(this.#parts.now())
  }

  #accountOf(ref: string): AccountId {
    const id = this.#refs.get(ref)
    if (id === undefined) throw new WireError(this.#connection.providerId, 'page', ['transactions[].accountRef'])
    return id
  }
}

const within = (day: PlainDate, span: { readonly from: PlainDate; readonly to: PlainDate } | null): boolean =>
  span !== null && span.from <= day && day <= span.to

const merge = (all: readonly RowChanges[]): RowChanges => ({
  add: all.flatMap(({ add }) => add),
  change: all.flatMap(({ change }) => change),
  drop: all.flatMap(({ drop }) => drop),
  release: all.flatMap(({ release = [] }) => release),
  refuse: all.flatMap(({ refuse }) => refuse),
})
