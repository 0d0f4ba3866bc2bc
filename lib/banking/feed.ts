/** The list of transactions: a filter, an order and an opaque place in it. */
import type { CategoryId } from '../model/category.ts'
import { InvalidInputError } from '../model/errors.ts'
import { as, type PlainDate, type TransactionId } from '../model/ids.ts'
import { isAmount } from '../model/search.ts'
import { detailsOf, isCategoryId, isGroupId } from '../model/taxonomy/index.ts'
import { sizeOf } from '../model/money.ts'
import type { FeedFilter, FeedOrder } from '../model/view.ts'
import type { FeedPlace, FeedQuery, FeedRow, Store } from './store.ts'

const LONGEST_TEXT = 100
const ROWS_AT_ONCE = 1_000

/** @throws {InvalidInputError} naming the parts of the filter that do not fit. */
export function queryOf(filter: FeedFilter): Omit<FeedQuery, 'userId' | 'limit' | 'after'> {
  const { account, accounts, exceptCategories, direction, status, from, to, currency, tags, noted, reviewed, excluded, split, refund, recurring } = filter // prettier-ignore
  for (const [field, date] of Object.entries({ from, to })) {
    if (date !== undefined && !isDay(date)) throw new InvalidInputError({ [field]: 'not a day' })
  }
  const text = filter.q?.trim().slice(0, LONGEST_TEXT)
  const categoryIds = categoriesOf(filter)
  const [min, max] = [thousandths('min', filter.min), thousandths('max', filter.max)]
  return {
    ...(account && { accountId: account }),
    ...(accounts && { accountIds: accounts }),
    ...(categoryIds && { categoryIds }),
    ...(exceptCategories && { exceptCategoryIds: exceptCategories.flatMap(expand) }),
    ...(direction && { direction }),
    ...(status && { status }),
    ...(from && { from }),
    ...(to && { to }),
    ...(currency && { currency }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(text && { text }),
    ...(tags && { tags }),
    ...(noted && { noted }),
    ...(reviewed !== undefined && { reviewed }),
    ...(excluded !== undefined && { excluded }),
    ...(split && { split }),
    ...(refund && { refund }),
    ...(recurring && { recurring }),
  }
}

/** What `category` and `categories` both allow; undefined where neither is set. */
function categoriesOf({ category, categories }: FeedFilter): readonly CategoryId[] | undefined {
  const one = category === undefined ? undefined : expand(category)
  const many = categories?.flatMap(expand)
  return one && many ? one.filter((id) => many.includes(id)) : (one ?? many)
}

/** A group stands for all of its details. */
function expand(category: string): readonly CategoryId[] {
  if (isGroupId(category)) return detailsOf(category)
  if (isCategoryId(category)) return [category]
  throw new InvalidInputError({ category: 'unknown' })
}

function thousandths(field: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!isAmount(text)) throw new InvalidInputError({ [field]: 'not an amount' })
  return Math.round(Number(text) * 1000)
}

const isDay = (date: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date)

const bySize = (order: FeedOrder): boolean => order === 'largest' || order === 'smallest'

/** The place after a row, for the next page. */
export const placeAfter = (row: Pick<FeedRow, 'date' | 'id' | 'minor' | 'currency'>, order: FeedOrder = 'newest') =>
  Buffer.from(`${bySize(order) ? sizeOf(row) : row.date}.${row.id}`).toString('base64url')

/** @throws {InvalidInputError} for a place that no page of this order gave out. */
export function placeOf(text: string, order: FeedOrder = 'newest'): FeedPlace {
  const plain = text.length <= 128 ? Buffer.from(text, 'base64url').toString() : ''
  const [, at, id] = /^(\d{4}-\d{2}-\d{2}|\d{1,16})\.([0-9A-Za-z_-]{1,64})$/.exec(plain) ?? []
  if (at && id && bySize(order) && Number.isSafeInteger(Number(at)))
    return { size: Number(at), id: as<TransactionId>(id) }
  if (at && id && !bySize(order) && isDay(at)) return { date: as<PlainDate>(at), id: as<TransactionId>(id) }
  throw new InvalidInputError({ after: 'unknown' })
}

/** Everything a query finds, newest first, in pages. */
export async function* everyRow(
  { ledger }: Store,
  query: Omit<FeedQuery, 'limit' | 'after'>,
): AsyncGenerator<readonly FeedRow[]> {
  let after: FeedQuery['after']
  do {
    const rows: readonly FeedRow[] = await ledger.feed({ ...query, ...(after && { after }), limit: ROWS_AT_ONCE })
    yield rows
    after = rows.length === ROWS_AT_ONCE ? rows.at(-1) : undefined
  } while (after)
}
