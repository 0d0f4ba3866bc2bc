import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { product } from '@/app/_server/banking'
import { requireViewer } from '@/app/_server/session'
import { recategorise } from '@/app/actions'
import { parseAfter, parseFilter } from '@/components/transactions/filter'
import { TransactionList } from '@/components/transactions/transaction-list'
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
  const [feed, accounts] = await Promise.all([
    orNotFound(banking.feed(viewer, filter, after)),
    banking.accounts(viewer),
  ])
  return (
    <TransactionList
      feed={feed}
      filter={filter}
      further={after !== null}
      accounts={accounts}
      recategorise={recategorise}
    />
  )
}
