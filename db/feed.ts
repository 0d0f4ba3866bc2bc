/**
 * The transaction list: keyset pages, newest first. One prepared statement per shape of filter, written so that each
 * shape walks one index in the order of the list and stops at the limit:
 *
 * | filter names      | index walked              |
 * | a category        | user, category, date, id  |
 * | pending           | user, date, id (pending)  |
 * | an account        | account, date, id         |
 * | money in          | user, date, id (incoming) |
 * | tags              | user, date, id (tagged)   |
 * | to review         | user, date, id (review)   |
 * | words             | text, then sorted         |
 * | anything else     | user, date, id            |
 *
 * The oldest first walks the same backwards; by size all that fit are sorted.
 */
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, or, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { AsideRow, FeedQuery, FeedRow, ToldRow } from '../lib/banking/store.ts'
import type { CategoryId } from '../lib/model/category.ts'
import type { Tally } from '../lib/model/edit.ts'
import type { CurrencyCode, TransactionId, UserId } from '../lib/model/ids.ts'
import { sizeOf, UNUSUAL_DIGITS } from '../lib/model/money.ts'
import type { FeedOrder } from '../lib/model/view.ts'
import type { Accounts } from './accounts.ts'
import { chunks, named, type Database, type Values } from './database.ts'
import { wordsOf } from '../lib/model/words.ts'
import { tagsOf } from './marks.ts'
import { feedColumns, feedRowOf, type FeedColumns } from './rows.ts'

type Prepared = (values: Values) => Promise<readonly FeedColumns[]>
type Counted = { readonly currency: CurrencyCode; readonly minor: number; readonly count: number }
type Counting = (values: Values) => Promise<readonly Counted[]>
/** Of what index: all of the user's rows, those of a category, those that are divided. */
type Walk = 'all' | 'category' | 'parts'

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
  const counted = {
    ...named({ currency: t.currency }),
    minor: sql<number>`sum(case when ${t.excludedAt} is null then ${t.minor} else 0 end)`.mapWith(Number).as('minor'),
    count: sql<number>`count(*)`.mapWith(Number).as('count'),
  }
  const thousandths = sql`abs(${t.minor}) * ${perUnit(t.currency)}`

  /** Inside a divided entry, whose text says `"categoryId":"food.groceries"`. */
  const inParts = (name: string) => sql`(${t.parts} is not null and ${t.parts} like ${value(name)} escape '\\')`
  const tagLike = (_tag: string, at: number) => sql`${t.tags} like ${value(`tag${at}`)} escape '\\'`

  /** Everything asked for but the category and the place. */
  function conditions(asked: Omit<FeedQuery, 'limit'>, walk: Walk): SQL | undefined {
    const searches = asked.text !== undefined
    const walksUser = walk !== 'all' || asked.status === 'pending' || asked.accountId === undefined
    // A plus keeps an index out: another one is the shorter way.
    const ofUser = searches ? sql`+${ownUser}` : ownUser
    const inAccount = searches || walksUser ? sql`+${t.accountNo} = ${accountNo}` : sql`${t.accountNo} = ${accountNo}`
    return and(
      isNull(t.goneAt),
      searches || walksUser ? ofUser : undefined,
      asked.accountId ? inAccount : undefined,
      asked.accountIds ? sql`+${t.accountNo} in ${accountNos(asked.accountIds)}` : undefined,
      asked.exceptCategoryIds ? sql`${t.categoryId} not in ${anyOf('except', asked.exceptCategoryIds)}` : undefined,
      asked.currency ? eq(t.currency, value('currency')) : undefined,
      asked.min === undefined ? undefined : sql`${thousandths} >= ${value('min')}`,
      asked.max === undefined ? undefined : sql`${thousandths} <= ${value('max')}`,
      asked.status && (asked.status === 'pending' ? pending : sql`${t.status} = 'booked'`),
      asked.direction && (asked.direction === 'in' ? incoming : lt(t.minor, sql`0`)),
      asked.from ? gte(t.date, value('from')) : undefined,
      asked.to ? lte(t.date, value('to')) : undefined,
      asked.tags ? and(sql`${t.tags} is not null`, ...asked.tags.map(tagLike)) : undefined,
      asked.noted && isNotNull(t.note),
      asked.reviewed === undefined ? undefined : isSet(t.reviewedAt, asked.reviewed),
      asked.excluded === undefined ? undefined : isSet(t.excludedAt, asked.excluded),
      asked.split && sql`${t.parts} is not null`,
      asked.refund && sql`${t.refund}`,
      asked.recurring && sql`${t.recurring}`,
      // In the words of its index; what somebody looked at is not in it.
      asked.review && and(isNull(t.reviewedAt), isNotNull(t.toReview)),
      searches ? search.condition(userNo) : undefined,
    )
  }

  function compile(name: string, asked: FeedQuery, walk: Walk): Prepared {
    const order = asked.order ?? 'newest'
    const by = isDated(order) ? t.date : thousandths
    const ofCategory = { all: undefined, category: eq(t.categoryId, value('categoryId')), parts: inParts('inParts') }[
      walk
    ]
    const where = and(
      conditions(asked, walk),
      ofCategory,
      asked.after ? sql`(${by}, ${t.id}) ${isRising(order) ? sql`>` : sql`<`} (${value('afterKey')}, ${value('afterId')})` : undefined, // prettier-ignore
    )
    const way = isRising(order) ? asc : desc
    const page = query.select(columns).from(t).where(where).orderBy(way(by), way(t.id)).limit(value('limit'))
    return database.prepare(name, page)
  }

  const shapes = new Map<string, Prepared>()
  function shapeOf(asked: FeedQuery, walk: Walk): Prepared {
    const name = ['feed', asked.order ?? 'newest', walk, ...shapeName(asked)].join('_')
    let shape = shapes.get(name)
    if (!shape) {
      shape = compile(name, asked, walk)
      shapes.set(name, shape)
    }
    return shape
  }

  /** Null for a search that holds neither letter nor digit: it finds nothing. */
  function valuesOf(asked: Omit<FeedQuery, 'limit'>): Values | null {
    const { userId, accountId, accountIds, exceptCategoryIds, tags, from, to, text, after, currency, min, max } = asked
    const words = text === undefined ? null : wordsOf(text)
    if (words?.length === 0) return null
    return {
      userId, accountId, from, to, currency, min, max, ...numbered('account', accountIds), ...numbered('except', exceptCategoryIds),
      ...numbered('tag', tags?.map((tag) => `%\n${literal(tag)}\n%`)),
      afterKey: after && ('size' in after ? after.size : after.date), afterId: after?.id,
      ...(words && search.values(words)),
    } // prettier-ignore
  }

  const tallies = new Map<string, Counting>()
  function tallyOf(asked: Omit<FeedQuery, 'limit' | 'after'>): Counting {
    const { categoryIds } = asked
    const name = ['tally', ...shapeName(asked), ...(categoryIds ? [`categories${categoryIds.length}`] : [])].join('_')
    let tally = tallies.get(name)
    if (!tally) {
      const ofCategories = categoryIds && or(sql`false`, ...categoryIds.flatMap((_, at) => [eq(t.categoryId, value(`category${at}`)), inParts(`inParts${at}`)])) // prettier-ignore
      const where = and(conditions(asked, categoryIds ? 'parts' : 'all'), ofCategories)
      const select = query.select(counted).from(t).where(where).groupBy(t.currency).orderBy(asc(t.currency))
      tally = database.prepare<Counted>(name, select)
      tallies.set(name, tally)
    }
    return tally
  }

  async function read(asked: FeedQuery, walk: Walk, categoryId?: CategoryId): Promise<readonly FeedColumns[]> {
    const values = valuesOf(asked)
    const own = { categoryId, inParts: categoryId && inPartsLike(categoryId), limit: asked.limit }
    return values ? shapeOf(asked, walk)({ ...values, ...own }) : []
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

  const reviewCount = database.prepare<{ readonly count: number }>(
    'review_count',
    query
      .select({ count: sql<number>`count(*)`.mapWith(Number).as('count') })
      .from(t)
      .where(and(ownUser, isNull(t.goneAt), isNull(t.reviewedAt), isNotNull(t.toReview))),
  )

  return {
    async feed(asked: FeedQuery): Promise<readonly FeedRow[]> {
      const categories = asked.categoryIds
      if (!categories) return shown(await read(asked, 'all'))
      // Each category has its own ordered walk, and so have parts; a page of the group is the newest of their pages.
      const walks = [...new Set(categories)].flatMap((id) => [read(asked, 'parts', id), read(asked, 'category', id)])
      const found = new Map((await Promise.all(walks)).flat().map((row) => [row.id, row]))
      return shown([...found.values()].toSorted(inOrder(asked.order)).slice(0, asked.limit))
    },

    async tally(asked: Omit<FeedQuery, 'limit' | 'after'>): Promise<Tally> {
      const values = valuesOf(asked)
      if (!values) return { count: 0, sums: [] }
      const rows = await tallyOf(asked)({ ...values, ...numbered('category', asked.categoryIds), ...numbered('inParts', asked.categoryIds?.map(inPartsLike)) }) // prettier-ignore
      return {
        count: rows.reduce((sum, row) => sum + row.count, 0),
        sums: rows.map(({ currency, minor }) => ({ currency, minor })),
      }
    },

    async tags(userId: UserId): Promise<readonly string[]> {
      const tagged = and(eq(users.id, userId), isNull(t.goneAt), sql`${t.tags} is not null`)
      const rows = await query.selectDistinct({ tags: t.tags }).from(t).innerJoin(users, eq(users.no, t.userNo)).where(tagged) // prettier-ignore
      return [...new Set(rows.flatMap((row) => tagsOf(row.tags)))].toSorted()
    },

    async told(userId: UserId, id: TransactionId): Promise<ToldRow> {
      const [row] = await query
        .select({ counterpartyTail: t.counterpartyTail, method: t.method, mcc: t.mcc, bankCode: t.bankCode })
        .from(t)
        .innerJoin(users, eq(users.no, t.userNo))
        .where(and(eq(t.id, id), eq(users.id, userId)))
      return row ?? { counterpartyTail: null, method: null, mcc: null, bankCode: null }
    },

    async rowsAside(userId: UserId, ids: readonly TransactionId[]): Promise<readonly FeedRow[]> {
      const away = and(inArray(t.id, [...ids]), eq(users.id, userId), isNotNull(t.sameAs))
      return shown(await query.select(columns).from(t).innerJoin(users, eq(users.no, t.userNo)).where(away))
    },

    async allAside(userId: UserId): Promise<readonly AsideRow[]> {
      const away = await query
        .select({ ...columns, sameAs: t.sameAs })
        .from(t)
        .innerJoin(users, eq(users.no, t.userNo))
        .where(and(eq(users.id, userId), isNotNull(t.sameAs)))
        .orderBy(desc(t.date), desc(t.id))
      const sameAs = new Map(away.map((row) => [row.id, row.sameAs]))
      return (await shown(away)).map((row) => ({ ...row, sameAs: sameAs.get(row.id)! }))
    },

    async toReview(userId: UserId): Promise<number> {
      const [row] = await reviewCount({ userId })
      return row?.count ?? 0
    },

    async ask(userId: UserId, ids: readonly TransactionId[]): Promise<void> {
      const own = sql`${t.userNo} = (select ${users.no} from ${users} where ${users.id} = ${userId})`
      const unseen = and(own, isNull(t.reviewedAt), isNull(t.toReview))
      for (const some of chunks(ids, 500)) {
        await query.update(t).set({ toReview: true }).where(and(inArray(t.id, some), unseen)) // prettier-ignore
      }
    },

    async row(userId: UserId, id: TransactionId): Promise<FeedRow | null> {
      const [row] = await shown(await single({ userId, id }))
      return row ?? null
    },
  }
}

/** What is asked for, as a name: queries of one shape differ in their values alone. */
function shapeName(asked: Omit<FeedQuery, 'limit'>): readonly string[] {
  const { accountIds, exceptCategoryIds, currency, min, max, accountId, direction, status, from, to, text, after, tags, noted, reviewed, excluded, split, refund, recurring, review } = asked // prettier-ignore
  const parts = [accountIds && `accounts${accountIds.length}`, exceptCategoryIds && `except${exceptCategoryIds.length}`, tags && `tags${tags.length}`, currency && 'currency', min !== undefined && 'min', max !== undefined && 'max', accountId && 'account', direction, status, from && 'from', to && 'to', text !== undefined && 'text', after && 'after', noted && 'noted', reviewed !== undefined && `reviewed${reviewed ? 1 : 0}`, excluded !== undefined && `excluded${excluded ? 1 : 0}`, split && 'split', refund && 'refund', recurring && 'recurring', review && 'review'] // prettier-ignore
  return parts.filter((part) => typeof part === 'string')
}

/** A text as `like` takes it. */
const literal = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
const inPartsLike = (categoryId: CategoryId): string => `%"${literal(categoryId)}"%`
const isSet = (column: SQLiteColumn, wanted: boolean): SQL => (wanted ? isNotNull(column) : isNull(column))

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
