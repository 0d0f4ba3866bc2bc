import 'server-only'
/** What an address asks of the viewer's list: its filter as it stands there, and what the words of the search mean beside it. */
import type { Viewer } from '@/lib/model/ids'
import { readSearch, type SearchNames, type Understood } from '@/lib/model/search'
import type { AccountView, FeedFilter } from '@/lib/model/view'
import { parseFilter, type SearchParams } from '@/components/transactions/filter'
import { categoryNames } from '../_i18n/categories'
import { product } from './banking'

export interface Sought {
  /** As the address says it: `q` is what somebody typed. */
  readonly filter: FeedFilter
  /** What to ask the product for: `q` holds the words alone. */
  readonly asked: FeedFilter
  readonly understood: readonly Understood[]
  readonly accounts: readonly AccountView[]
  readonly categories: SearchNames['categories']
  /** Every tag in use. */
  readonly tags: readonly string[]
}

/** @param without what the search must not narrow by: then its names are plain words. */
export async function readAddress(
  viewer: Viewer,
  params: SearchParams,
  { without }: { without?: 'categories' } = {},
): Promise<Sought> {
  const { banking } = await product()
  const [accounts, tags, categories] = await Promise.all([
    banking.accounts(viewer),
    banking.edits.tags(viewer),
    without === 'categories' ? [] : categoryNames(),
  ])
  const filter = parseFilter(params)
  const { q, ...others } = filter
  const search = readSearch(q ?? '', { accounts, categories, tags })
  return {
    filter,
    asked: { ...others, ...search.filter },
    understood: search.understood,
    accounts,
    categories,
    tags,
  }
}
