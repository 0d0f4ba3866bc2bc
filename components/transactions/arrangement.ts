/** How the list is laid out, as its address says it: its order, what stands together, and which entry is open. */
import type { Route } from 'next'
import { as, type AccountId, type TransactionId } from '@/lib/model/ids'
import { FEED_ORDERS, type FeedFilter, type FeedOrder } from '@/lib/model/view'
import { accountHref } from '../places'
import { filterHref, one, oneOf, queryOf, type SearchParams } from './filter'

export const GROUPINGS = ['day', 'month', 'none'] as const
export type Grouping = (typeof GROUPINGS)[number]

export interface Arrangement {
  readonly order: FeedOrder
  /** By size no days stand together, so then it is always `none`. */
  readonly group: Grouping
  /** The account on whose own page the list stands; without one it is the page of all. */
  readonly at?: AccountId
}

const USUAL: Arrangement = { order: 'newest', group: 'day' }

export const isDated = (order: FeedOrder): boolean => order === 'newest' || order === 'oldest'

export function parseArrangement(params: SearchParams): Arrangement {
  const order = oneOf(one(params.sort), FEED_ORDERS) ?? USUAL.order
  return { order, group: isDated(order) ? (oneOf(one(params.group), GROUPINGS) ?? USUAL.group) : 'none' }
}

/** The entry that is open beside the list. */
export function parseOpen(params: SearchParams): TransactionId | null {
  const id = one(params.id)
  return id && /^[0-9A-Za-z_-]{1,64}$/.test(id) ? as<TransactionId>(id) : null
}

/** Everything at once, not a page: to print, and for the browser's own search. */
export const parseWhole = (params: SearchParams): boolean => one(params.view) === 'whole'

interface Place extends Partial<Arrangement> {
  readonly after?: string | null
  readonly id?: TransactionId | null
  readonly view?: 'whole'
}

/** What the address holds beside the filter; what goes without saying is left out. */
export function arrangementQuery({ order, group, after, id, view }: Place): Readonly<Record<string, string>> {
  return {
    ...(order && order !== USUAL.order && { sort: order }),
    ...(group && group !== USUAL.group && (!order || isDated(order)) && { group }),
    ...(after && { after }),
    ...(id && { id }),
    ...(view && { view }),
  }
}

/** The list narrowed by `filter` and laid out so. To print it stands on the page of all. */
export function listHref(filter: FeedFilter, place: Place = {}): Route {
  if (!place.at || place.view) return filterHref(filter, arrangementQuery(place))
  const { account: _, ...others } = filter
  const query = queryOf(others, arrangementQuery(place))
  const page = accountHref(place.at)
  return query ? `${page}?${query}` : page
}

/** Its next page, for the browser. */
export const pageHref = (filter: FeedFilter, order: FeedOrder, after: string): string =>
  `/api/transactions?${queryOf(filter, arrangementQuery({ order, after }))}`

/** How many there are and what they come to, for the browser. */
export const tallyHref = (filter: FeedFilter): string => `/api/transactions/tally?${queryOf(filter)}`
