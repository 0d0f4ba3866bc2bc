/** The ledger: accounts, entries, balances and the sums kept beside them. */
import type { Account, Balance } from '../../model/account.ts'
import type { Category, CategoryClaim, CategoryId } from '../../model/category.ts'
import type { Part, Tally } from '../../model/edit.ts'
import type { AccountId, ConnectionId, CurrencyCode, PlainDate, TransactionId, UserId } from '../../model/ids.ts'
import type { RuleChoices } from '../../model/rule.ts'
import type { Hand, Ruled } from '../../model/ruled.ts'
import type { Identity } from '../../model/snapshot.ts'
import type { FeedOrder } from '../../model/view.ts'
import type { Method, Transaction, TransactionStatus } from '../../model/transaction.ts'
import type { Claim, ConnectionChange } from './connections.ts'

export interface StoredAccount extends Account {
  readonly id: AccountId
  readonly userId: UserId
  readonly connectionId: ConnectionId
  /** False once the bank no longer shares it; its history stays. */
  readonly shared: boolean
  /** Entries from before this day count as reviewed: a month before its first reading. Null where nobody wrote it down. */
  readonly reviewFrom: PlainDate | null
}

/** What reconciliation needs to know of a row we hold. */
export interface HeldRow {
  readonly id: TransactionId
  readonly accountId: AccountId
  readonly ref: string | null
  /** Digest of what an entry is when it has no ref: day, amount, text (see `lib/banking/reconcile.ts`). */
  readonly fingerprint: string
  /** Tells apart entries of one fingerprint within a day: 0, 1, 2 … */
  readonly ordinal: number
  /** Digest of everything the provider reported; equal digests need no write. */
  readonly digest: string
  readonly status: TransactionStatus
  readonly date: PlainDate
  readonly minor: number
  readonly currency: CurrencyCode
  readonly counterpartyName: string | null
  readonly remittance: string
  readonly category: Category
  /** True when the person chose its category or divided it; then amount and direction are locked. */
  readonly edited: boolean
  /** True when the person set anything on it: of rows that are alike, it is the one to keep. */
  readonly touched: boolean
  /** Tombstone: the provider dropped it, or the person put it away. */
  readonly goneAt: Date | null
  /** The person put it away, since another entry stands for it: what the provider says of it is kept, and it does not come back. */
  readonly aside: boolean
  /** A file brought it, and no bank has reported it since. */
  readonly imported: boolean
}

/** A row to write. `category` is what our categoriser says; the store never lets it replace an edited row's own. */
export interface RowWrite {
  readonly id: TransactionId
  readonly accountId: AccountId
  readonly ref: string | null
  readonly fingerprint: string
  readonly ordinal: number
  readonly digest: string
  readonly status: TransactionStatus
  readonly date: PlainDate
  readonly valueDate: PlainDate | null
  readonly minor: number
  readonly currency: CurrencyCode
  readonly original: { readonly minor: number; readonly currency: CurrencyCode } | null
  readonly counterparty: Transaction['counterparty'] | null
  readonly remittance: string
  readonly method: Method | null
  readonly mcc: string | null
  readonly bankCode: string | null
  readonly claim: CategoryClaim | null
  readonly category: Category
  /** The name a rule gave it; null where none did. */
  readonly ruleName: string | null
  /** How rules mark it; the store never lets that replace what the person said. */
  readonly ruled: Ruled | null
  /** For the person to look at: it came after the first reading of its account. */
  readonly news?: boolean
}

export interface RowChanges {
  readonly add: readonly RowWrite[]
  /**
   * Existing rows with new values; `was` is what the month sums must take back (nothing, when it was a tombstone: the
   * row is revived). Forgets a change refused earlier; refs may swap between rows of one batch.
   */
  readonly change: readonly { readonly was: HeldRow; readonly now: RowWrite }[]
  /** Tombstones. What an entry stood for that is dropped comes back, unless it is dropped with it. */
  readonly drop: readonly HeldRow[]
  /** Rows whose ref the bank has given to another row of this batch: kept without one. */
  readonly release?: readonly HeldRow[]
  /** Changes of amount or direction that the person's edit forbids: noted on the row, after `change`, and not applied. */
  readonly refuse: readonly { readonly row: HeldRow; readonly minor: number }[]
}

export interface AccountWrite {
  readonly id: AccountId
  readonly account: Account
  readonly shared: boolean
}

/** One all-or-none write: the page, its sums and, with the last page, the connection's new state. */
export interface Landing {
  readonly claim: Claim
  readonly userId: UserId
  readonly at: Date
  readonly accounts: readonly AccountWrite[]
  readonly rows: RowChanges
  readonly identity?: Identity
  /** A person's files whose accounts this landing takes over; erased where it leaves them without any. */
  readonly emptied?: readonly ConnectionId[]
  /** Present on the last page; gives the lease back. */
  readonly connection?: ConnectionChange
}

export type FeedPlace =
  { readonly date: PlainDate; readonly id: TransactionId } | { readonly size: number; readonly id: TransactionId }

export interface FeedQuery {
  readonly userId: UserId
  readonly accountId?: AccountId
  /** Already expanded from a group; one or many. */
  readonly categoryIds?: readonly CategoryId[]
  readonly direction?: 'in' | 'out'
  readonly status?: TransactionStatus
  readonly from?: PlainDate
  readonly to?: PlainDate
  readonly exceptCategoryIds?: readonly CategoryId[]
  /** Together with `accountId` both must hold. */
  readonly accountIds?: readonly AccountId[]
  readonly currency?: CurrencyCode
  /** Thousandths of the entry's own currency, without regard to the sign; inclusive. */
  readonly min?: number
  readonly max?: number
  /** Every word begins a word of counterparty name, name by a rule, remittance, note or tags, what is in quotes is exact; case and marks do not matter. */
  readonly text?: string
  readonly tags?: readonly string[]
  readonly noted?: true
  readonly reviewed?: boolean
  readonly excluded?: boolean
  readonly split?: true
  readonly refund?: true
  readonly recurring?: true
  /** Deserves a look, and nobody looked. */
  readonly review?: true
  /** The newest first where it is not said. */
  readonly order?: FeedOrder
  /** The last row before the page, by what it is ordered by; `size` is its amount in thousandths without the sign. */
  readonly after?: FeedPlace
  readonly limit: number
}

/** A row as the feed needs it; `accountName` is joined by the caller, who holds the accounts. */
export interface FeedRow {
  readonly id: TransactionId
  readonly accountId: AccountId
  readonly date: PlainDate
  readonly valueDate: PlainDate | null
  readonly minor: number
  readonly currency: CurrencyCode
  readonly original: { readonly minor: number; readonly currency: CurrencyCode } | null
  readonly status: TransactionStatus
  readonly counterpartyName: string | null
  /** Keyed digest of the other side's account. */
  readonly counterpartyDigest: string | null
  readonly remittance: string
  readonly method: Method | null
  readonly mcc: string | null
  readonly bankCode: string | null
  readonly category: Category
  readonly ruleName: string | null
  readonly claim: CategoryClaim | null
  readonly edited: boolean
  readonly refusedMinor: number | null
  /** A file brought it, under this name of its own if any; null once a bank has reported it. */
  readonly file: { readonly ref: string | null } | null
  readonly note: string | null
  readonly tags: readonly string[]
  readonly reviewed: boolean
  readonly excluded: boolean
  /** What of its marks the person said. */
  readonly hand: Hand | null
  /** What rules say of its marks, also where the person said otherwise. */
  readonly ruled: Ruled | null
  readonly parts: readonly Part[]
  readonly refund: boolean
  readonly recurring: boolean
}

/** An entry that was put away, with the one that stands for it. */
export interface AsideRow extends FeedRow {
  readonly sameAs: TransactionId
}

export interface ToldRow {
  readonly counterpartyTail: string | null
  readonly method: Method | null
  readonly mcc: string | null
  readonly bankCode: string | null
}

/** What pairing own transfers needs of a row. Account numbers are keyed digests: equal when the accounts are. */
export interface PairableRow {
  readonly id: TransactionId
  readonly accountId: AccountId
  readonly date: PlainDate
  readonly minor: number
  readonly currency: CurrencyCode
  readonly method: Method | null
  readonly counterpartyName: string | null
  readonly remittance: string
  readonly counterpartyAccount: string | null
  readonly ownAccount: string | null
  readonly category: Category
}

export interface Reassignment {
  readonly id: TransactionId
  readonly category: Category
  readonly ruleName?: string | null
  readonly ruled?: Ruled | null
}

export interface MonthSum {
  /** `YYYY-MM` */
  readonly month: string
  readonly categoryId: CategoryId
  readonly currency: CurrencyCode
  /** Minor units; `inflow` ≥ 0, `outflow` ≤ 0. Live rows only, booked and pending; the money of an excluded row is in none, that of a divided one in those of its parts. */
  readonly inflow: number
  readonly outflow: number
  readonly count: number
}

/** What an account's live entries of one day come to, in its own currency. */
export interface DayMove {
  readonly accountId: AccountId
  readonly date: PlainDate
  /** Signed minor units of what is booked. */
  readonly minor: number
  readonly count: number
}

export interface Ledger {
  accounts(userId: UserId): Promise<readonly StoredAccount[]>
  accountsOf(connectionId: ConnectionId): Promise<readonly StoredAccount[]>
  /** Every row of an account between two days (inclusive), tombstones too: what reconciliation compares with. */
  held(accountId: AccountId, from: PlainDate, to: PlainDate): Promise<readonly HeldRow[]>
  /** Rows of an account that carry one of these refs, wherever they lie. */
  heldByRef(accountId: AccountId, refs: readonly string[]): Promise<readonly HeldRow[]>
  /** @returns false, and writes nothing, when the claim is lost. */
  land(landing: Landing): Promise<boolean>
  /** By (date, id) or (size, id); keyset, never OFFSET. Tombstones excluded. */
  feed(query: FeedQuery): Promise<readonly FeedRow[]>
  row(userId: UserId, id: TransactionId): Promise<FeedRow | null>
  /** Entries that were put away, which no other list shows. */
  rowsAside(userId: UserId, ids: readonly TransactionId[]): Promise<readonly FeedRow[]>
  /** All of them, newest first: somebody put away each. */
  allAside(userId: UserId): Promise<readonly AsideRow[]>
  /** How many deserve a look; counted in an index of these alone. */
  toReview(userId: UserId): Promise<number>
  /** These deserve a look; those that somebody looked at already stay as they are. */
  ask(userId: UserId, ids: readonly TransactionId[]): Promise<void>
  /** What the bank gave of a row beside that; nulls where it gave nothing. */
  told(userId: UserId, id: TransactionId): Promise<ToldRow>
  /** How many rows a query finds and what they come to, `limit` and `after` apart. */
  tally(query: Omit<FeedQuery, 'limit' | 'after'>): Promise<Tally>
  /** Every tag in use, as it is spelled. */
  tags(userId: UserId): Promise<readonly string[]>
  /** Live rows since a day that the person has not edited and that may be half of a transfer: neither card nor cash nor fee. */
  pairable(userId: UserId, from: PlainDate): Promise<readonly PairableRow[]>
  /**
   * Gives rows another category and moves the sums with it; the category of a row edited meanwhile stays as it is.
   * `ruleName`, where it is said, is the name a rule gives the row, or null for none; `ruled` in the same way its marks, of which
   * those that the person set or took off stay as they are.
   */
  reassign(userId: UserId, changes: readonly Reassignment[]): Promise<void>
  /** The keyed digest by which rows know the other side's account. */
  digestOf(account: string): string
  /** Other sides and provider labels, those of most entries first. */
  known(userId: UserId, limit: number): Promise<RuleChoices>
  /** Kept, not computed. Months inclusive. */
  monthSums(userId: UserId, from: string, to: string, accountId?: AccountId): Promise<readonly MonthSum[]>
  /** Booked entries in the account's own currency, added up by day, oldest first; days without any are left out. */
  dayMoves(userId: UserId, from: PlainDate, accountId?: AccountId): Promise<readonly DayMove[]>
  balanceHistory(accountId: AccountId, from: Date): Promise<readonly Balance[]>
  /** Who the bank says the accounts belong to; null where it said nothing. */
  identity(userId: UserId, connectionId: ConnectionId): Promise<Identity | null>
  count(connectionId: ConnectionId): Promise<{ readonly accounts: number; readonly transactions: number }>
}
