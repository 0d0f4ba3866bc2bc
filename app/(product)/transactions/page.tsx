import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { product } from '@/app/_server/banking'
import { readAddress } from '@/app/_server/search'
import { requireViewer } from '@/app/_server/session'
import { setLedgerLook } from '@/app/actions'
import { edit, undoEdit } from '@/app/actions/edits'
import { ledgerLook } from '@/app/ledger-look'
import { shortcuts } from '@/app/preferences'
import { listHref, parseArrangement, parseOpen, parseWhole } from '@/components/transactions/arrangement'
import { parseAfter } from '@/components/transactions/filter'
import { TransactionList } from '@/components/transactions/transaction-list'
import { WholeList } from '@/components/transactions/whole-list'
import { OpenEntry } from '../open-entry'
import { orNotFound } from '../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('transactions'))('title') }
}

/** A page of this many is still printed and searched by a browser without a wait. */
const MOST_AT_ONCE = 3_000

export default async function TransactionsPage({ searchParams }: PageProps<'/transactions'>) {
  const viewer = await requireViewer()
  const { banking } = await product()
  const params = await searchParams
  const { filter, asked, understood, accounts, categories, tags } = await readAddress(viewer, params)
  const arrangement = parseArrangement(params)
  if (parseWhole(params)) {
    const whole = await orNotFound(banking.feed(viewer, asked, null, MOST_AT_ONCE, arrangement.order))
    return <WholeList rows={whole.rows} more={whole.next !== null} filter={filter} arrangement={arrangement} />
  }
  const after = parseAfter(params)
  const [feed, recent, review, doubts] = await Promise.all([
    orNotFound(banking.feed(viewer, asked, after, undefined, arrangement.order)),
    banking.categories.recent(viewer),
    banking.toReview(viewer),
    banking.doubts(viewer),
  ])
  const openId = parseOpen(params)
  return (
    <TransactionList
      feed={feed}
      filter={filter}
      asked={asked}
      tags={tags}
      arrangement={arrangement}
      understood={understood}
      after={after}
      openId={openId}
      accounts={accounts}
      categories={categories}
      look={await ledgerLook()}
      letters={await shortcuts()}
      setLook={setLedgerLook}
      edit={edit}
      recent={recent}
      undoEdit={undoEdit}
      waiting={{ review, doubts }}
      panel={
        openId && (
          <OpenEntry
            {...{ viewer, recent, tags }}
            id={openId}
            rows={feed.rows}
            placeOf={(id) => listHref(filter, { ...arrangement, after, id })}
          />
        )
      }
    />
  )
}
