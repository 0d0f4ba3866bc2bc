/** What a viewer may look at: store rows of this viewer, made into views. Another's thing is not found. */
import type { CategoryId } from '../model/category.ts'
import type { Connection } from '../model/connection.ts'
import { InvalidInputError, NotFoundError } from '../model/errors.ts'
import type { AccountId, ConnectionId, TransactionId, Viewer } from '../model/ids.ts'
import { isCategoryId } from '../model/taxonomy/index.ts'
import type { AccountView, ConnectionView, FeedFilter, FeedView, OverviewView, TransactionView } from '../model/view.ts'
import { find } from './converse.ts'
import { placeAfter, placeOf, queryOf } from './feed.ts'
import { balancesOf, MONTHS, monthsBack, monthsOf, spendingOf } from './overview.ts'
import type { Parts } from './parts.ts'
import type { FeedRow } from './store.ts'
import { accountView, connectionView, transactionView } from './views.ts'

const PAGE = 50
const LONGEST_PAGE = 200
const LATEST = 8

export function createLook(parts: Parts) {
  const { store } = parts
  const nameOf = ({ providerId }: Connection): string => parts.providers.get(providerId)?.name ?? providerId

  async function viewOf(connection: Connection): Promise<ConnectionView> {
    const [counts, owed] = await Promise.all([store.ledger.count(connection.id), store.debts.open(connection.id)])
    return connectionView(connection, nameOf(connection), { ...counts, owed }, parts.now())
  }

  async function connections(viewer: Viewer): Promise<readonly ConnectionView[]> {
    const all = await store.connections.list(viewer.userId)
    // An attempt that came to nothing is no connection: its outcome was told in the widget.
    return Promise.all(all.filter(({ state, consent }) => state !== 'ended' || consent !== null).map(viewOf))
  }

  async function accounts(viewer: Viewer): Promise<readonly AccountView[]> {
    const [stored, all] = await Promise.all([
      store.ledger.accounts(viewer.userId),
      store.connections.list(viewer.userId),
    ])
    const now = parts.now()
    return stored.flatMap((account) => {
      const connection = all.find(({ id }) => id === account.connectionId)
      return connection ? [accountView(account, connection, now)] : []
    })
  }

  /** Rows with the names they need: of their account, and of the provider that reported them. */
  async function rowsOf(viewer: Viewer, rows: readonly FeedRow[]): Promise<readonly TransactionView[]> {
    if (rows.length === 0) return []
    const [stored, all] = await Promise.all([
      store.ledger.accounts(viewer.userId),
      store.connections.list(viewer.userId),
    ])
    const byId = new Map(stored.map((account) => [account.id, account]))
    return rows.map((row) => {
      const account = byId.get(row.accountId)
      const connection = all.find(({ id }) => id === account?.connectionId)
      return transactionView(row, account?.name ?? '', connection ? nameOf(connection) : '')
    })
  }

  async function feed(viewer: Viewer, filter: FeedFilter, after: string | null, limit = PAGE): Promise<FeedView> {
    if (!Number.isInteger(limit) || limit < 1 || limit > LONGEST_PAGE)
      throw new InvalidInputError({ limit: 'out of range' })
    const query = queryOf(filter)
    if (query.accountId) await account(viewer, query.accountId)
    const place = after === null ? {} : { after: placeOf(after) }
    const rows = await store.ledger.feed({ ...query, ...place, userId: viewer.userId, limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return { rows: await rowsOf(viewer, shown), next: rows.length > limit && last ? placeAfter(last) : null }
  }

  async function account(viewer: Viewer, id: AccountId): Promise<AccountView> {
    const found = (await accounts(viewer)).find((one) => one.id === id)
    if (!found) throw new NotFoundError('account')
    return found
  }

  async function overview(viewer: Viewer): Promise<OverviewView> {
    const month = parts.now().toISOString().slice(0, 7)
    const [held, sums, latest, linked] = await Promise.all([
      accounts(viewer),
      store.ledger.monthSums(viewer.userId, monthsBack(month, MONTHS - 1), month),
      feed(viewer, {}, null, LATEST),
      connections(viewer),
    ])
    return {
      balances: balancesOf(held),
      month,
      spending: spendingOf(sums, month),
      months: monthsOf(sums),
      latest: latest.rows,
      connections: linked,
    }
  }

  async function recategorise(viewer: Viewer, id: TransactionId, categoryId: CategoryId): Promise<TransactionView> {
    if (!isCategoryId(categoryId)) throw new InvalidInputError({ categoryId: 'unknown' })
    const choice = { id: categoryId, source: 'user', because: null } as const
    const changed = await store.ledger.recategorise(viewer.userId, id, choice, parts.now())
    const row = changed ? await store.ledger.row(viewer.userId, id) : null
    const [view] = row ? await rowsOf(viewer, [row]) : []
    if (!view) throw new NotFoundError('transaction')
    return view
  }

  return {
    connection: async (viewer: Viewer, id: ConnectionId): Promise<ConnectionView> =>
      viewOf(await find(parts, viewer, id)),
    connections,
    accounts,
    account,
    feed,
    overview,
    recategorise,
  }
}
