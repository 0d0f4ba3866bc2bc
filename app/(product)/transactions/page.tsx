import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { categoryNames } from '@/app/_i18n/categories'
import { product } from '@/app/_server/banking'
import { requireViewer } from '@/app/_server/session'
import { edit } from '@/app/actions/edits'
import { parseAfter, parseFilter } from '@/components/transactions/filter'
import { TransactionList } from '@/components/transactions/transaction-list'
import { readSearch } from '@/lib/model/search'
import { orNotFound } from '../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('transactions'))('title') }
}

export default async function TransactionsPage({ searchParams }: PageProps<'/transactions'>) {
  const viewer = await requireViewer()
  const { banking } = await product()
  const params = await searchParams
  const filter = parseFilter(params)
  const after = parseAfter(params)
  const [accounts, tags, categories] = await Promise.all([
    banking.accounts(viewer),
    banking.edits.tags(viewer),
    categoryNames(),
  ])
  const search = readSearch(filter.q ?? '', { accounts, categories, tags })
  const { q: _, ...others } = filter
  const [feed, recent] = await Promise.all([
    orNotFound(banking.feed(viewer, { ...others, ...search.filter }, after)),
    banking.categories.recent(viewer),
  ])
  return (
    <TransactionList
      feed={feed}
      filter={filter}
      understood={search.understood}
      further={after !== null}
      accounts={accounts}
      edit={edit}
      recent={recent}
    />
  )
}
