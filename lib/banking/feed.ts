/** The list of transactions: a filter, an order and an opaque place in it. */
import type { CategoryId } from '../model/category.ts'
import { InvalidInputError, NotFoundError } from '../model/errors.ts'
import { as, type PlainDate, type TransactionId } from '../model/ids.ts'
import { isAmount } from '../model/search.ts'
import { sizeOf } from '../model/money.ts'
import { isGroupId } from '../model/taxonomy/index.ts'
import { isOwnId, type Taxonomy } from '../model/taxonomy/own.ts'
import type { FeedFilter, FeedOrder } from '../model/view.ts'
import type { FeedPlace, FeedQuery, FeedRow, Ledger } from './store.ts'

const LONGEST_TEXT = 100
/** What a figure is made from, at most: entries of years. */
export const MOST_ROWS = 200_000
const ROWS_AT_ONCE = 1_000

/** @throws {InvalidInputError} naming the parts of the filter that do not fit. */
export function queryOf(filter: FeedFilter, taxonomy: Taxonomy): Omit<FeedQuery, 'userId' | 'limit' | 'after'> {
  const { account, accounts, exceptCategories, direction, status, from, to, currency, tags, noted, reviewed, excluded, split, refund, recurring, review } = filter // prettier-ignore
  for (const [field, date] of Object.entries({ from, to })) {
    if (date !== undefined && !isDay(date)) throw new InvalidInputError({ [field]: 'not a day' })
  }
  const text = filter.q?.trim().slice(0, LONGEST_TEXT)
  const expand = expanding(taxonomy)
  const categoryIds = categoriesOf(filter, expand)
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
    ...(review && { review }),
  }
}

/** What `category` and `categories` both allow; undefined where neither is set. */
function categoriesOf(
  { category, categories }: FeedFilter,
  expand: (category: string) => readonly CategoryId[],
): readonly CategoryId[] | undefined {
  const one = category === undefined ? undefined : expand(category)
  const many = categories?.flatMap(expand)
  return one && many ? one.filter((id) => many.includes(id)) : (one ?? many)
}

/** A group stands for all of its details. */
const expanding =
  (taxonomy: Taxonomy) =>
  (category: string): readonly CategoryId[] => {
    if (isGroupId(category)) return taxonomy.detailsOf(category)
    if (taxonomy.has(category)) return [category]
    // Of another person, or gone: to this one it is not there.
    if (isOwnId(category)) throw new NotFoundError('category')
    throw new InvalidInputError({ category: 'unknown' })
  }

/** @throws {InvalidInputError} naming `field` where the text is no amount. */
export function thousandths(field: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!isAmount(text)) throw new InvalidInputError({ [field]: 'not an amount' })
  return Math.round(Number(text) * 1000)
}

const isDay = (date: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date)

/** Everything that is asked for, newest first, a page at a time as it is wanted. */
export async function* pagesOf(
  ledger: Ledger,
  asked: Omit<FeedQuery, 'limit' | 'after'>,
): AsyncGenerator<readonly FeedRow[]> {
  let after: FeedQuery['after']
  do {
    const rows: readonly FeedRow[] = await ledger.feed({ ...asked, ...(after && { after }), limit: ROWS_AT_ONCE })
    yield rows
    const last = rows.at(-1)
    after = last && rows.length === ROWS_AT_ONCE ? { date: last.date, id: last.id } : undefined
  } while (after)
}

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
