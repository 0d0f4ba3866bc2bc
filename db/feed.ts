/**
 * The transaction list: keyset pages, newest first. One prepared statement per shape of filter, written so that each
 * shape walks one index in the order of the list and stops at the limit:
 *
 * | filter names      | index walked              |
 * | a category        | user, category, date, id  |
 * | pending           | user, date, id (pending)  |
 * | an account        | account, date, id         |
 * | money in          | user, date, id (incoming) |
 * | words             | text, then sorted         |
 * | anything else     | user, date, id            |
 *
 * The oldest first walks the same backwards; by size all that fit are sorted.
 */
import { and, asc, desc, eq, gte, isNull, lt, lte, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { FeedQuery, FeedRow } from '../lib/banking/store.ts'
import type { CategoryId } from '../lib/model/category.ts'
import type { TransactionId, UserId } from '../lib/model/ids.ts'
import { sizeOf, UNUSUAL_DIGITS } from '../lib/model/money.ts'
import type { FeedOrder } from '../lib/model/view.ts'
import type { Accounts } from './accounts.ts'
import type { Database, Values } from './database.ts'
import { wordsOf } from '../lib/model/words.ts'
import { feedColumns, feedRowOf, type FeedColumns } from './rows.ts'

type Prepared = (values: Values) => Promise<readonly FeedColumns[]>

export function createFeed(database: Database, accountsBook: Accounts) {
  const { schema, query, search } = database
  const { transactions: t, users, accounts } = schema
  const value = sql.placeholder
  const columns = feedColumns(schema)

  const userNo = sql`(select ${users.no} from ${users} where ${users.id} = ${value('userId')})`
  const ownUser = sql`${t.userNo} = ${userNo}`
  const accountNo = sql`(select ${accounts.no} from ${accounts} where ${accounts.id} = ${value('accountId')} and ${accounts.userId} = ${value('userId')})`
  // A literal, not a placeholder: a partial index is taken only where the text of the query implies its condition.
  const pending = sql`${t.status} = 'pending'`
  const incoming = sql`${t.minor} > 0`

  const anyOf = (names: string, list: readonly unknown[]) =>
    sql`(${sql.join(
      list.map((_, at) => value(`${names}${at}`)),
      sql`, `,
    )})`
  const accountNos = (list: readonly unknown[]) =>
    sql`(select ${accounts.no} from ${accounts} where ${accounts.userId} = ${value('userId')} and ${accounts.id} in ${anyOf('account', list)})`
  const thousandths = sql`abs(${t.minor}) * ${perUnit(t.currency)}`

  function compile(name: string, asked: FeedQuery): Prepared {
    const order = asked.order ?? 'newest'
    const by = isDated(order) ? t.date : thousandths
    const searches = asked.text !== undefined
    const walksUser = asked.categoryIds !== undefined || asked.status === 'pending' || asked.accountId === undefined
    // A plus keeps an index out: another one is the shorter way.
    const ofUser = searches ? sql`+${ownUser}` : ownUser
    const inAccount = searches || walksUser ? sql`+${t.accountNo} = ${accountNo}` : sql`${t.accountNo} = ${accountNo}`
    const where = and(
      isNull(t.goneAt),
      searches || walksUser ? ofUser : undefined,
      asked.accountId ? inAccount : undefined,
      asked.accountIds ? sql`+${t.accountNo} in ${accountNos(asked.accountIds)}` : undefined,
      asked.exceptCategoryIds ? sql`${t.categoryId} not in ${anyOf('except', asked.exceptCategoryIds)}` : undefined,
      asked.currency ? eq(t.currency, value('currency')) : undefined,
      asked.min === undefined ? undefined : sql`${thousandths} >= ${value('min')}`,
      asked.max === undefined ? undefined : sql`${thousandths} <= ${value('max')}`,
      asked.categoryIds ? eq(t.categoryId, value('categoryId')) : undefined,
      asked.status && (asked.status === 'pending' ? pending : sql`${t.status} = 'booked'`),
      asked.direction && (asked.direction === 'in' ? incoming : lt(t.minor, sql`0`)),
      asked.from ? gte(t.date, value('from')) : undefined,
      asked.to ? lte(t.date, value('to')) : undefined,
      searches ? search.condition(userNo) : undefined,
      asked.after ? sql`(${by}, ${t.id}) ${isRising(order) ? sql`>` : sql`<`} (${value('afterKey')}, ${value('afterId')})` : undefined, // prettier-ignore
    )
    const way = isRising(order) ? asc : desc
    const page = query.select(columns).from(t).where(where).orderBy(way(by), way(t.id)).limit(value('limit'))
    return database.prepare(name, page)
  }

  const shapes = new Map<string, Prepared>()
  function shapeOf(asked: FeedQuery): Prepared {
    const { accountId, accountIds, categoryIds, exceptCategoryIds, direction, status, from, to, text, after, currency, min, max, order } = asked // prettier-ignore
    const parts = [order !== 'newest' && order, accountIds && `accounts${accountIds.length}`, exceptCategoryIds && `except${exceptCategoryIds.length}`, currency && 'currency', min !== undefined && 'min', max !== undefined && 'max', accountId && 'account', categoryIds && 'category', direction, status, from && 'from', to && 'to', text !== undefined && 'text', after && 'after'] // prettier-ignore
    const name = ['feed', ...parts.filter(Boolean)].join('_')
    let shape = shapes.get(name)
    if (!shape) {
      shape = compile(name, asked)
      shapes.set(name, shape)
    }
    return shape
  }

  async function read(asked: FeedQuery, categoryId: CategoryId | undefined): Promise<readonly FeedColumns[]> {
    const { userId, accountId, accountIds, exceptCategoryIds, from, to, text, after, limit, currency, min, max } = asked
    const words = text === undefined ? null : wordsOf(text)
    if (words?.length === 0) return []
    return shapeOf(asked)({
      userId, accountId, categoryId, from, to, limit, currency, min, max, ...numbered('account', accountIds), ...numbered('except', exceptCategoryIds), afterKey: after && ('size' in after ? after.size : after.date), afterId: after?.id,
      ...(words && search.values(words)),
    }) // prettier-ignore
  }

  async function shown(rows: readonly FeedColumns[]): Promise<readonly FeedRow[]> {
    const ids = await accountsBook.idsOf(rows)
    const page: FeedRow[] = []
    for (const row of rows) {
      const accountId = ids.get(row.accountNo)
      // An account erased between the two reads takes its rows with it.
      if (accountId !== undefined) page.push(feedRowOf(row, accountId))
    }
    return page
  }

  const single = database.prepare<FeedColumns>(
    'feed_row',
    query
      .select(columns)
      .from(t)
      .where(and(eq(t.id, value('id')), ownUser, isNull(t.goneAt))),
  )

  return {
    async feed(asked: FeedQuery): Promise<readonly FeedRow[]> {
      const categories = asked.categoryIds
      if (!categories) return shown(await read(asked, undefined))
      // Each category has its own ordered walk; a page of the group is the newest of their pages.
      const pages = await Promise.all([...new Set(categories)].map((categoryId) => read(asked, categoryId)))
      const rows = pages.length === 1 ? pages[0]! : pages.flat().toSorted(inOrder(asked.order)).slice(0, asked.limit)
      return shown(rows)
    },

    async row(userId: UserId, id: TransactionId): Promise<FeedRow | null> {
      const [row] = await shown(await single({ userId, id }))
      return row ?? null
    },
  }
}

/** Placeholders of a list, by their places in it. */
const numbered = (names: string, list: readonly string[] | undefined): Values =>
  Object.fromEntries((list ?? []).map((each, at) => [`${names}${at}`, each]))

/** Thousandths of a currency in one of its minor units. */
function perUnit(currency: SQLiteColumn): SQL {
  const unusual = Object.entries(UNUSUAL_DIGITS).map(([code, digits]) => sql.raw(`when '${code}' then ${10 ** (3 - digits)}`)) // prettier-ignore
  return sql`case ${currency} ${sql.join(unusual, sql` `)} else 10 end`
}

const isDated = (order: FeedOrder): boolean => order === 'newest' || order === 'oldest'
const isRising = (order: FeedOrder): boolean => order === 'oldest' || order === 'smallest'

/** As the database orders them: by day or by size, then by id. */
function inOrder(order: FeedOrder = 'newest') {
  const key = isDated(order) ? ({ date }: FeedColumns) => date : sizeOf
  const sign = isRising(order) ? 1 : -1
  return (a: FeedColumns, b: FeedColumns): number => {
    const [one, other] = key(a) === key(b) ? [a.id, b.id] : [key(a), key(b)]
    return one < other ? -sign : sign
  }
}
