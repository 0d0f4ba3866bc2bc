/** What a viewer may look at: store rows of this viewer, made into views. Another's thing is not found. */
import type { Connection } from '../model/connection.ts'
import { InvalidInputError, NotFoundError } from '../model/errors.ts'
import { as, type AccountId, type ConnectionId, type CurrencyCode, type PlainDate, type Viewer } from '../model/ids.ts'
import type { PassportView } from '../model/passport.ts'
import type {
  AccountView,
  ConnectionView,
  FeedFilter,
  FeedOrder,
  FeedView,
  FlowsView,
  IdentityView,
  OverviewView,
  TransactionView,
} from '../model/view.ts'
import { find } from './converse.ts'
import { countedOf } from './counted.ts'
import { createDetail } from './detail.ts'
import { createDoubles } from './doubles.ts'
import { createEdits } from './edits.ts'
import { MOST_ROWS, placeAfter, placeOf, queryOf } from './feed.ts'
import { balancesOf, flowsOf, MONTHS, monthsBack, monthsOf, spendingOf } from './overview.ts'
import type { Parts } from './parts.ts'
import { createCategories } from './categories.ts'
import { isCritical, isExpired } from './health.ts'
import { passport } from './passport.ts'
import { createRules } from './rules.ts'
import { after, DAY } from './schedule.ts'
import type { FeedRow, StoredAccount } from './store.ts'
import { todayOf } from './study.ts'
import { worthOf } from './worth.ts'
import { accountView, connectionNews, connectionView, identityView, transactionView } from './views.ts'

const PAGE = 50
const LONGEST_PAGE = 3_000
const LATEST = 8

interface Holdings {
  readonly stored: readonly StoredAccount[]
  readonly linked: readonly Connection[]
  readonly accounts: ReadonlyMap<AccountId, StoredAccount>
  readonly connections: ReadonlyMap<ConnectionId, Connection>
}

export function createLook(parts: Parts) {
  const { store } = parts
  const categories = createCategories(parts)
  const nameOf = ({ providerId }: Connection): string => parts.providers.get(providerId)?.name ?? providerId

  async function viewOf(
    connection: Connection,
    away: ReadonlyMap<ConnectionId, Date> | null = null,
  ): Promise<ConnectionView> {
    const [counts, owed, quiet] = await Promise.all([
      store.ledger.count(connection.id),
      store.debts.open(connection.id),
      away ?? store.connections.quiet(connection.userId, parts.now()),
    ])
    const owing = { owed: owed.count, owedNextAt: owed.nextAt?.toISOString() ?? null }
    const isAway = quiet.has(connection.id)
    return connectionView(connection, nameOf(connection), { ...counts, ...owing }, parts.now(), isAway)
  }

  /** What every page needs to name things by. One look-up each, whatever is made of them. */
  async function holdings(viewer: Viewer): Promise<Holdings> {
    const [stored, linked] = await Promise.all([
      store.ledger.accounts(viewer.userId),
      store.connections.list(viewer.userId),
    ])
    return { stored, linked, accounts: new Map(stored.map((account) => [account.id, account])), connections: new Map(linked.map((connection) => [connection.id, connection])) } // prettier-ignore
  }

  // An attempt that came to nothing is no connection: its outcome was told in the widget. Files are none either.
  const standing = ({ linked }: Holdings): readonly Connection[] =>
    linked.filter(({ state, consent }) => state !== 'filed' && (state !== 'ended' || consent !== null))

  function accountsIn({ stored, connections }: Holdings): readonly AccountView[] {
    const now = parts.now()
    return stored.flatMap((account) => {
      const connection = connections.get(account.connectionId)
      return connection ? [accountView(account, connection, now)] : []
    })
  }

  /** Rows with the names they need: of their account, and of the provider that reported them. */
  const rowsIn = ({ accounts, connections }: Holdings, rows: readonly FeedRow[]): readonly TransactionView[] =>
    rows.map((row) => {
      const account = accounts.get(row.accountId)
      const connection = account && connections.get(account.connectionId)
      return transactionView(row, account?.name ?? '', connection ? nameOf(connection) : '')
    })

  const accounts = async (viewer: Viewer): Promise<readonly AccountView[]> => accountsIn(await holdings(viewer))

  async function feed(
    viewer: Viewer,
    filter: FeedFilter,
    after: string | null,
    limit = PAGE,
    order: FeedOrder = 'newest',
  ): Promise<FeedView> {
    if (!Number.isInteger(limit) || limit < 1 || limit > LONGEST_PAGE)
      throw new InvalidInputError({ limit: 'out of range' })
    const query = queryOf(filter, await categories.taxonomy(viewer))
    const place = after === null ? {} : { after: placeOf(after, order) }
    const held = await holdings(viewer)
    if (query.accountId && !held.accounts.has(query.accountId)) throw new NotFoundError('account')
    const rows = await store.ledger.feed({ ...query, ...place, order, userId: viewer.userId, limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return { rows: rowsIn(held, shown), next: rows.length > limit && last ? placeAfter(last, order) : null }
  }

  async function account(viewer: Viewer, id: AccountId): Promise<AccountView> {
    const found = (await accounts(viewer)).find((one) => one.id === id)
    if (!found) throw new NotFoundError('account')
    return found
  }

  async function overview(viewer: Viewer, reporting?: CurrencyCode): Promise<OverviewView> {
    const today = todayOf(parts)
    const month = today.slice(0, 7)
    const held = await holdings(viewer)
    const [sums, latest, away] = await Promise.all([
      store.ledger.monthSums(viewer.userId, monthsBack(month, MONTHS - 1), month),
      store.ledger.feed({ userId: viewer.userId, limit: LATEST }),
      store.connections.quiet(viewer.userId, parts.now()),
    ])
    const accounts = accountsIn(held)
    const balances = balancesOf(accounts)
    return {
      today,
      accounts,
      worth: await worthOf(parts, balances, today, reporting),
      balances,
      month,
      spending: spendingOf(sums, month),
      months: monthsOf(sums),
      latest: rowsIn(held, latest),
      connections: standing(held).map((connection) => connectionNews(connection, parts.now(), away.has(connection.id))),
    }
  }

  async function flows({ userId }: Viewer): Promise<FlowsView> {
    const today = todayOf(parts)
    const months = Array.from({ length: MONTHS }, (_, at) => monthsBack(today.slice(0, 7), MONTHS - 1 - at))
    const [sums, rows] = await Promise.all([
      store.ledger.monthSums(userId, months[0]!, months.at(-1)!),
      store.ledger.feed({ userId, direction: 'out', from: as<PlainDate>(`${months[0]!}-01`), limit: MOST_ROWS }),
    ])
    return flowsOf(sums, rows.flatMap(countedOf), months, today)
  }

  const viewsOf = async (viewer: Viewer, rows: readonly FeedRow[]) => rowsIn(await holdings(viewer), rows)
  const rules = createRules(parts, viewsOf, categories.taxonomy)

  return {
    connection: async (viewer: Viewer, id: ConnectionId): Promise<ConnectionView> =>
      viewOf(await find(parts, viewer, id)),
    async critical({ userId }: Viewer): Promise<number> {
      const now = parts.now()
      const [linked, away] = await Promise.all([store.connections.list(userId), store.connections.quiet(userId, now)])
      return linked.filter(
        (connection) => isCritical(connection, now) && (isExpired(connection, now) || !away.has(connection.id)),
      ).length
    },
    passport: (viewer: Viewer, id: ConnectionId): Promise<PassportView> => passport(parts, viewer, id, viewOf),
    async quieten({ userId }: Viewer, id: ConnectionId): Promise<void> {
      const isTheirs = await store.connections.quieten(userId, id, after(parts.now(), DAY))
      if (!isTheirs) throw new NotFoundError('connection')
    },
    async identity(viewer: Viewer, id: ConnectionId): Promise<IdentityView | null> {
      const known = await store.ledger.identity(viewer.userId, (await find(parts, viewer, id)).id)
      return known && identityView(known)
    },
    async connections(viewer: Viewer): Promise<readonly ConnectionView[]> {
      const [held, away] = await Promise.all([holdings(viewer), store.connections.quiet(viewer.userId, parts.now())])
      return Promise.all(standing(held).map((connection) => viewOf(connection, away)))
    },
    accounts,
    account,
    feed,
    overview,
    flows,
    ...createDetail(parts, viewsOf),
    ...createDoubles(parts, viewsOf),
    toReview: ({ userId }: Viewer): Promise<number> => store.ledger.toReview(userId),
    edits: createEdits(parts, categories.taxonomy),
    rules,
    categories,
  }
}
