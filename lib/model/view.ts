/**
 * What a page or a browser may hold. A view never carries memo, access, cursor, a tax id, a whole IBAN or raw provider text
 * beyond the entry's own remittance line. Instants are ISO strings, so a view survives JSON unchanged.
 */
import type { AccountKind, BalanceType } from './account.ts'
import type { Category, CategoryId } from './category.ts'
import type { Application, ConnectionState } from './connection.ts'
import type { ConsentScope } from './consent.ts'
import type { Ask, Problem } from './conversation.ts'
import type { Part } from './edit.ts'
import type { AccountId, ConnectionId, CountryCode, CurrencyCode, PlainDate, ProviderId, TransactionId } from './ids.ts'
import type { OfferedInstitution } from './institution.ts'
import type { Money } from './money.ts'
import type { Ruled } from './ruled.ts'
import type { CategoryChoices } from './taxonomy/own.ts'
import type { TransactionStatus } from './transaction.ts'

/** How a connection does, as the badge says it (`ux.md` 2.14). */
export type Health =
  | 'linking' | 'syncing' | 'fresh' | 'stale' | 'expiring' | 'expired' | 'needs_user' | 'bank_down' | 'revoked' | 'failed' | 'filed' // prettier-ignore

export interface ConnectionView {
  readonly id: ConnectionId
  readonly provider: { readonly id: ProviderId; readonly name: string }
  /** Null while the PSU still chooses inside the provider's app. */
  readonly institution: { readonly name: string; readonly country: CountryCode } | null
  readonly state: ConnectionState
  readonly health: Health
  /** The person has put the badge away for now; one that says the access ended cannot be. */
  readonly quiet: boolean
  /** What the widget must show; null when nobody is asked anything. */
  readonly ask: Ask | null
  readonly problem: { readonly code: Problem; readonly at: string; readonly reference: string } | null
  readonly consent: {
    readonly scope: readonly ConsentScope[]
    readonly grantedAt: string | null
    readonly validUntil: string | null
  } | null
  readonly createdAt: string
  readonly syncedAt: string | null
  /** When the clock will read next; null when it will not. */
  readonly nextSyncAt: string | null
  /** Readings without the person that the bank still allows today, and when it allows the next one if none is left. */
  readonly readings: { readonly left: number; readonly of: number; readonly opensAt: string | null }
  /** What came of applying for a product; null for a connection that shares accounts. */
  readonly application: {
    readonly product: string
    readonly status: Application['status']
    readonly submittedAt: string
    readonly facts: Application['facts']
  } | null
  /** True until the first reading landed. */
  readonly awaitingFirstData: boolean
  /** The provider is putting a reading together and will bring it: nobody can hurry it. */
  readonly preparing: boolean
  readonly accounts: number
  readonly transactions: number
  /** Obligations towards the provider still open: a session to close, a consent to end. */
  readonly owed: number
  /** When the next one is tried again; absent where none is open. */
  readonly owedNextAt: string | null
  /** When the provider itself forgets what it holds; absent where it does not say. */
  readonly retainedUntil: string | null
}

/** How a connection does, in a line. */
export type ConnectionNews = Pick<
  ConnectionView,
  'id' | 'institution' | 'health' | 'quiet' | 'application' | 'awaitingFirstData' | 'consent'
>

/** Who the bank says the accounts belong to, for their owner's eyes. */
export interface IdentityView {
  readonly name: string
  /** All but the last two characters are dots. */
  readonly taxId: { readonly scheme: string; readonly masked: string } | null
}

export interface BalanceView {
  readonly type: BalanceType
  readonly amount: Money
  readonly at: string
}

export interface AccountView {
  readonly id: AccountId
  readonly connectionId: ConnectionId
  readonly institution: string
  readonly name: string
  readonly kind: AccountKind
  readonly currency: CurrencyCode
  /** Last four characters of IBAN or number; null where neither is known. */
  readonly mask: string | null
  /** The balance shown first: booked, else what the bank gives. Null where the consent lacks balances. */
  readonly balance: BalanceView | null
  readonly balances: readonly BalanceView[]
  readonly creditLimit: Money | null
  readonly health: Health
  /** Days until the access ends; null where it has no end. */
  readonly daysLeft: number | null
  readonly syncedAt: string | null
}

export interface TransactionView {
  readonly id: TransactionId
  readonly accountId: AccountId
  readonly accountName: string
  readonly date: PlainDate
  readonly valueDate: PlainDate | null
  readonly amount: Money
  readonly original: Money | null
  readonly status: TransactionStatus
  /** A clean name to show: what a rule says, else the counterparty's, else the head of the remittance. */
  readonly name: string
  readonly remittance: string
  readonly category: Category
  /** What the provider called it, for "Klarna said …, you changed it"; null where it said nothing. */
  readonly said: { readonly provider: string; readonly label: string; readonly id: CategoryId | null } | null
  readonly edited: boolean
  /** A change the bank made to a row the person edited, and which we therefore did not take: shown, not applied. */
  readonly refusedChange: { readonly amount: Money } | null
  readonly note: string | null
  readonly tags: readonly string[]
  readonly reviewed: boolean
  /** Counts in no sum. */
  readonly excluded: boolean
  /** What of its marks is a rule's word alone. */
  readonly ruled: Ruled | null
  /** What it was divided into; none where it is whole. */
  readonly parts: readonly Part[]
  readonly refund: boolean
  readonly recurring: boolean
}

export interface FeedFilter {
  readonly q?: string
  readonly account?: AccountId
  /** A group (`food`) or a detail (`food.groceries`). */
  readonly category?: string
  readonly direction?: 'in' | 'out'
  readonly status?: TransactionStatus
  readonly from?: PlainDate
  readonly to?: PlainDate
  readonly currency?: CurrencyCode
  /** Without regard to the sign: whole units and decimals of the entry's own currency, such as `50` or `12.5`. */
  readonly min?: string
  readonly max?: string
  /** Of several, one is enough; together with `account` and `category` both must hold. */
  readonly accounts?: readonly AccountId[]
  readonly categories?: readonly string[]
  readonly exceptCategories?: readonly string[]
  /** Spelled as they are kept; every one must be there. */
  readonly tags?: readonly string[]
  readonly noted?: true
  readonly reviewed?: boolean
  readonly excluded?: boolean
  readonly split?: true
  /** One of two that belong together: what came back, or what was paid. */
  readonly refund?: true
  readonly recurring?: true
  /** Deserves a look, and nobody looked. */
  readonly review?: true
}

/** A person's categories: the taxonomy with what they made of it. */
export interface CategoriesView extends CategoryChoices {
  /** Live entries in each; absent where there is none. */
  readonly counts: Readonly<Partial<Record<CategoryId, number>>>
}
/** Of the list; the size of an amount is without regard to its sign and its currency. */
export const FEED_ORDERS = ['newest', 'oldest', 'largest', 'smallest'] as const
export type FeedOrder = (typeof FEED_ORDERS)[number]

export interface FeedView {
  readonly rows: readonly TransactionView[]
  /** Opaque; null on the last page. */
  readonly next: string | null
}

/** Everything in one currency. */
export interface WorthView {
  readonly total: Money
  /** What could not be converted, and is not part of the total. */
  readonly without: readonly Money[]
  /** Whose rates, and of which day; null where nothing had to be converted. */
  readonly by: { readonly source: string; readonly day: PlainDate } | null
}

export interface OverviewView {
  readonly today: PlainDate
  readonly accounts: readonly AccountView[]
  /** Balances in one currency; null where there is none. */
  readonly worth: WorthView | null
  readonly balances: readonly { readonly currency: CurrencyCode; readonly total: Money; readonly accounts: number }[]
  /** The calendar month the figures are for: `YYYY-MM`. */
  readonly month: string
  /** Spending of the month per group, largest first, per currency; refunds reduce their group. Amounts are positive. */
  readonly spending: readonly { readonly group: string; readonly spent: Money }[]
  /** Money in and out per month, oldest first, up to 12 months, per currency; transfers and savings excluded. Both positive. */
  readonly months: readonly {
    readonly month: string
    readonly currency: CurrencyCode
    readonly in: number
    readonly out: number
  }[]
  readonly latest: readonly TransactionView[]
  readonly connections: readonly ConnectionNews[]
}

/** Money in and out by category and month, per currency; transfers are left out. */
export interface FlowsView {
  /** `YYYY-MM`, oldest first: the twelve months until today's. */
  readonly months: readonly string[]
  readonly today: PlainDate
  readonly currencies: readonly {
    readonly currency: CurrencyCode
    /** Minor units: `net` of a category of income is what came in, of any other what went out; refunds may turn it. */
    readonly sums: readonly { readonly month: string; readonly categoryId: CategoryId; readonly isIncome: boolean; readonly net: number }[] // prettier-ignore
    /** Days on which something was spent, oldest first, and who got most of it. */
    readonly days: readonly { readonly day: PlainDate; readonly spent: number; readonly top: string | null }[]
  }[]
}

/** What an expected failure looks like to a browser: `reference` finds the log line. The sentence is in `messages/`. */
export interface ProblemView {
  readonly code: import('./errors.ts').ErrorCode
  readonly fields?: Readonly<Record<string, string>>
  readonly retryAfterSeconds?: number
  readonly reference: string
}

/** What a server action answers: expected failures are values, since Next hides the text of thrown errors. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ProblemView }

/** What the bank finder needs to know of a country. */
export interface FinderView {
  readonly country: CountryCode
  readonly institutions: readonly OfferedInstitution[]
  /** Who serves them, for the consent text; and who can search for "another bank" in an app of its own. */
  readonly providers: readonly {
    readonly id: ProviderId
    readonly name: string
    readonly searchesItself: boolean
    /** Whether it is also asked who the accounts belong to. */
    readonly identifies: boolean
    /** How long a consent is asked for. */
    readonly consentDays: number
  }[]
}
