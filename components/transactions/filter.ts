/** What the list is narrowed to, as the address says it. Values that do not fit are left out, never guessed. */
import { as, type AccountId, type CurrencyCode, type PlainDate } from '@/lib/model/ids'
import { isAmount } from '@/lib/model/search'
import { isGroupId } from '@/lib/model/taxonomy'
import { isFormedAsCategory } from '@/lib/model/taxonomy/own'
import type { FeedFilter } from '@/lib/model/view'

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>

export const one = (value: string | readonly string[] | undefined): string | undefined =>
  (typeof value === 'string' ? value : value?.[0])?.trim() || undefined

export const oneOf = <T extends string>(value: string | undefined, allowed: readonly T[]): T | undefined =>
  allowed.find((each) => each === value)

/** A calendar day that exists: 2026-02-30 is none. */
function day(value: string | undefined): PlainDate | undefined {
  if (!value || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? as<PlainDate>(value) : undefined
}

const amount = (value: string | undefined): string | undefined => {
  const plain = value?.replace(',', '.')
  return plain && isAmount(plain) ? plain : undefined
}
const currency = (value: string | undefined): CurrencyCode | undefined =>
  value && /^[A-Z]{3}$/.test(value) ? as<CurrencyCode>(value) : undefined

export function parseFilter(params: SearchParams): FeedFilter {
  const account = one(params.account)
  const category = one(params.category)
  const found = {
    q: one(params.q)?.slice(0, 100),
    account: account && /^[0-9A-Za-z_-]{1,64}$/.test(account) ? as<AccountId>(account) : undefined,
    category: category && (isFormedAsCategory(category) || isGroupId(category)) ? category : undefined,
    direction: oneOf(one(params.direction), ['in', 'out'] as const),
    status: oneOf(one(params.status), ['booked', 'pending'] as const),
    from: day(one(params.from)),
    to: day(one(params.to)),
    currency: currency(one(params.currency)),
    min: amount(one(params.min)),
    max: amount(one(params.max)),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

/** A filter as the query of an address, with what else it holds. */
export const queryOf = (filter: FeedFilter, more: Readonly<Record<string, string>> = {}): string =>
  new URLSearchParams(Object.entries({ ...filter, ...more }).map(([key, value]) => [key, String(value)])).toString()

/** The opaque place in the list, as the address carries it. */
export function parseAfter(params: SearchParams): string | null {
  const after = one(params.after)
  return after && after.length <= 256 ? after : null
}

/** The list narrowed by `filter`. */
export function filterHref(
  filter: FeedFilter,
  more: Readonly<Record<string, string>> = {},
): `/transactions?${string}` | '/transactions' {
  const query = queryOf(filter, more)
  return query ? `/transactions?${query}` : '/transactions'
}

/** The same entries as a file. */
export const exportHref = (filter: FeedFilter, format: string): string => `/api/export?${queryOf(filter, { format })}`
