/** Where a rule is made and where it is kept: a new one begins from the search in the address. */
import type { Route } from 'next'
import type { CategoryId } from '@/lib/model/category'
import type { RuleId } from '@/lib/model/ids'
import type { FeedFilter } from '@/lib/model/view'

export const rulesHref = '/rules' as Route

/** @param into the category it begins with. */
export function newRuleHref({ q, account, direction, currency, min, max }: FeedFilter, into?: CategoryId): Route {
  const set = Object.entries({ q, account, direction, currency, min, max, into }).filter((entry): entry is [string, string] => entry[1] !== undefined) // prettier-ignore
  return `/rules/new?${new URLSearchParams(set).toString()}` as Route
}

export const ruleHref = (id: RuleId): Route => `/rules/${id}` as Route

/** A new rule that begins as another is. */
export const likeRuleHref = (id: RuleId): Route => `/rules/new?like=${id}` as Route
