/** The verbs of the product: one object that every door calls. Assembled once in `app/_server/banking.ts`. */
import type { CategoryId } from '../model/category.ts'
import type { BalanceForecastData } from '../model/charts.ts'
import type { Reply } from '../model/conversation.ts'
import type {
  AccountId,
  ConnectionId,
  CountryCode,
  CurrencyCode,
  FileId,
  ProviderId,
  TransactionId,
  Viewer,
} from '../model/ids.ts'
import type { DetailView } from '../model/detail.ts'
import type { DoublesView } from '../model/double.ts'
import type { Edited } from '../model/edit.ts'
import type { ForesightView } from '../model/insight.ts'
import type { OutlookView } from '../model/outlook.ts'
import type {
  AccountView,
  ConnectionView,
  FeedFilter,
  FeedOrder,
  FeedView,
  FlowsView,
  FinderView,
  IdentityView,
  OverviewView,
} from '../model/view.ts'
import type { ConsentView, EndingView, PassportView } from '../model/passport.ts'
import type { NetWorthView, ProofView } from '../model/worth.ts'
import type { Delivery, Psu } from '../providers/provider.ts'
import type { StatementLocale } from '../statement/words.ts'
import type { StatementSource } from '../statement/statement.ts'
import { accountForecast } from './account-forecast.ts'
import type { Categories } from './categories.ts'
import { createClock } from './clock.ts'
import { begin, hashOf, renew, reply } from './converse.ts'
import type { Edits } from './edits.ts'
import { stop } from './end.ts'
import { everything, type DataFile } from './everything.ts'
import { addFile, dropFile, type Upload } from './files.ts'
import { countries, finder } from './finder.ts'
import { leave, type Farewell } from './leave.ts'
import { createImports, type Imports } from './imports/imports.ts'
import { foresight } from './foresight.ts'
import { dismissInsight } from './insights.ts'
import { createLook } from './look.ts'
import { netWorth, type NetWorthAsk } from './net-worth.ts'
import type { Parts } from './parts.ts'
import { consentHistory, farewellProofs } from './passport.ts'
import { balanceProof } from './proof.ts'
import { createPost } from './receive.ts'
import { returned } from './returned.ts'
import type { Rules } from './rules.ts'
import { statements, type Chosen } from './statements.ts'
import { createStudies } from './study.ts'
import { refresh } from './sync.ts'
import { inTheirTime } from './times.ts'

export interface BeginRequest {
  readonly providerId: ProviderId
  readonly country: CountryCode
  /** Null for "another bank", left to the provider's own search. */
  readonly institutionRef: string | null
  /** The consent text the person agreed to: its version and language, kept as evidence. */
  readonly consentText: { readonly version: string; readonly locale: string }
}

export interface Banking {
  /** Countries with at least one configured provider. */
  countries(): readonly CountryCode[]
  /** The bank finder of a country: its banks, and who serves them. */
  finder(country: CountryCode): Promise<FinderView>

  begin(viewer: Viewer, request: BeginRequest, psu: Psu): Promise<ConnectionView>
  /** Harmless when repeated: who fails to claim the connection gets its current view. */
  reply(viewer: Viewer, id: ConnectionId, reply: Reply, psu: Psu): Promise<ConnectionView>
  /** From the return address. Finds out which conversation it belongs to before anything else; harmless when repeated. */
  returned(viewer: Viewer, providerId: ProviderId, params: Readonly<Record<string, string>>): Promise<ConnectionView>
  renew(viewer: Viewer, id: ConnectionId, psu: Psu): Promise<ConnectionView>
  /** An attended reading, at most one a minute. */
  refresh(viewer: Viewer, id: ConnectionId, psu: Psu): Promise<ConnectionView>
  /** Ends the consent at the provider and, as asked, keeps or erases what we hold. */
  stop(viewer: Viewer, id: ConnectionId, data: 'keep' | 'erase'): Promise<void>

  /** Everything on record about a connection, also once it was erased. */
  passport(viewer: Viewer, id: ConnectionId): Promise<PassportView>
  /** Every consent the viewer ever gave, newest first. */
  consents(viewer: Viewer): Promise<readonly ConsentView[]>
  /** How many connections need attention at once; those put away are left out. */
  critical(viewer: Viewer): Promise<number>
  /** Puts a connection's badge away for a day. */
  quieten(viewer: Viewer, id: ConnectionId): Promise<void>
  /** Everything held about the viewer, as files. */
  everything(
    viewer: Viewer,
    labelOf: (id: CategoryId) => string,
    locale: StatementLocale,
  ): Promise<AsyncGenerator<DataFile>>
  /** Ends every consent and erases the viewer. */
  leave(viewer: Viewer): Promise<Farewell>
  /** The proofs left to whoever holds the secret of a farewell. */
  farewell(secret: string): Promise<readonly EndingView[]>

  connection(viewer: Viewer, id: ConnectionId): Promise<ConnectionView>
  connections(viewer: Viewer): Promise<readonly ConnectionView[]>
  /** Who the bank says the accounts belong to; null where it said nothing. */
  identity(viewer: Viewer, id: ConnectionId): Promise<IdentityView | null>
  /** Keeps a file for the form that the conversation shows, until the provider has it. */
  addFile(
    viewer: Viewer,
    id: ConnectionId,
    fieldKey: string,
    upload: Upload,
  ): Promise<{ readonly id: FileId; readonly name: string; readonly bytes: number }>
  dropFile(viewer: Viewer, id: ConnectionId, fileId: FileId): Promise<void>
  accounts(viewer: Viewer): Promise<readonly AccountView[]>
  account(viewer: Viewer, id: AccountId): Promise<AccountView>
  feed(viewer: Viewer, filter: FeedFilter, after: string | null, limit?: number, order?: FeedOrder): Promise<FeedView>
  /** @param reporting the currency to say the whole in; that of most accounts where none is named. */
  overview(viewer: Viewer, reporting?: CurrencyCode): Promise<OverviewView>
  /** What the entries tell of now and of what comes. It takes longer than the overview. */
  foresight(viewer: Viewer): Promise<ForesightView>
  dismissInsight(viewer: Viewer, id: string): Promise<void>
  netWorth(viewer: Viewer, ask: NetWorthAsk): Promise<NetWorthView>
  /** Whether the entries explain the balance; null where the bank shares none. */
  balanceProof(viewer: Viewer, id: AccountId): Promise<ProofView | null>
  /** A year of money in and out, by category and month. */
  flows(viewer: Viewer): Promise<FlowsView>
  readonly edits: Edits
  /** One entry with its history and what it belongs to. */
  detail(viewer: Viewer, id: TransactionId): Promise<DetailView>
  link(viewer: Viewer, id: TransactionId, other: TransactionId): Promise<void>
  unlink(viewer: Viewer, id: TransactionId, other: TransactionId): Promise<void>
  /** How many entries deserve a look. */
  toReview(viewer: Viewer): Promise<number>
  /** How many pairs may be one payment told twice. */
  doubts(viewer: Viewer): Promise<number>
  doubles(viewer: Viewer): Promise<DoublesView>
  /** "Same payment": keeps one of a pair and puts the other away. */
  same(viewer: Viewer, kept: TransactionId, away: TransactionId): Promise<Edited>
  /** "Both real": not asked about again. */
  apart(viewer: Viewer, one: TransactionId, other: TransactionId): Promise<Edited>
  readonly rules: Rules
  readonly imports: Imports
  readonly categories: Categories
  /** What is held as statements for a file, one an account. */
  statements(
    viewer: Viewer,
    filter: FeedFilter,
    labelOf: (id: CategoryId) => string,
    most: number | null,
    chosen?: Chosen,
  ): Promise<readonly StatementSource[]>
  /** Null where nothing can be said of the account's future. */
  accountForecast(viewer: Viewer, id: AccountId): Promise<BalanceForecastData | null>
  /** What comes again, and what of it is due soon. */
  outlook(viewer: Viewer): Promise<OutlookView>

  /** A webhook: verified, stored under its key, then treated as a nudge when the clock runs next. */
  receive(providerId: ProviderId, delivery: Delivery): Promise<void>
  /**
   * A delivery that was kept, treated as if it had just come; harmless when repeated.
   * @param no of the time it arrived @throws {NotFoundError}
   */
  resend(viewer: Viewer, no: number): Promise<void>
  /** What the clock does: due conversations, readings and debts. @returns how many things it did. */
  runDue(): Promise<number>
}

/** Assembles the product from its parts. */
export function createBanking(parts: Parts): Banking {
  const look = createLook(parts)
  const post = createPost(parts)
  const studies = createStudies(parts)
  const verbs: Banking = {
    ...look,
    imports: createImports(parts),
    accountForecast: (viewer, id) => accountForecast(parts, viewer, id),
    consents: (viewer) => consentHistory(parts, viewer),
    everything: async (viewer, labelOf, locale) => everything(parts, viewer, labelOf, locale),
    leave: (viewer) => leave(parts, viewer),
    farewell: (secret) => farewellProofs(parts, hashOf(secret)),
    outlook: async (viewer) => (await foresight(parts, studies, viewer)).outlook,
    foresight: (viewer) => foresight(parts, studies, viewer),
    dismissInsight: (viewer, id) => dismissInsight(parts, studies, viewer, id),
    netWorth: (viewer, ask) => netWorth(parts, viewer, ask),
    balanceProof: (viewer, id) => balanceProof(parts, viewer, id),
    statements: (viewer, filter, labelOf, most, chosen) => statements(parts, viewer, filter, labelOf, most, chosen),
    countries: () => countries(parts),
    finder: (country) => finder(parts, country),
    begin: async (viewer, request, psu) => look.connection(viewer, await begin(parts, viewer, request, psu)),
    async reply(viewer, id, said) {
      await reply(parts, viewer, id, said)
      return look.connection(viewer, id)
    },
    returned: async (viewer, providerId, params) =>
      look.connection(viewer, await returned(parts, viewer, providerId, params)),
    async renew(viewer, id, psu) {
      await renew(parts, viewer, id, psu)
      return look.connection(viewer, id)
    },
    async refresh(viewer, id, psu) {
      await refresh(parts, viewer, id, psu)
      return look.connection(viewer, id)
    },
    addFile: (viewer, id, fieldKey, upload) => addFile(parts, viewer, id, fieldKey, upload),
    dropFile: (viewer, id, fileId) => dropFile(parts, viewer, id, fileId),
    stop: (viewer, id, data) => stop(parts, viewer, id, data),
    receive: (providerId, delivery) => post.receive(providerId, delivery),
    resend: (viewer, no) => post.resend(viewer, no),
    runDue: createClock(parts, post),
  }
  return parts.times ? inTheirTime(parts.times, verbs) : verbs
}
