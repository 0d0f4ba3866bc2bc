import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { product } from '@/app/_server/banking'
import { readAddress } from '@/app/_server/search'
import { requireViewer } from '@/app/_server/session'
import { setLedgerLook, setShortcuts } from '@/app/actions'
import { edit, link, split, takeAmount, undoEdit, unlink } from '@/app/actions/edits'
import { ledgerLook } from '@/app/ledger-look'
import { shortcuts } from '@/app/preferences'
import { listHref, parseArrangement, parseOpen, parseWhole } from '@/components/transactions/arrangement'
import { EntryPanel } from '@/components/transactions/detail/entry-panel'
import { parseAfter } from '@/components/transactions/filter'
import { TransactionList } from '@/components/transactions/transaction-list'
import { WholeList } from '@/components/transactions/whole-list'
import { NotFoundError } from '@/lib/model/errors'
import type { TransactionId } from '@/lib/model/ids'
import type { TransactionView } from '@/lib/model/view'
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
  const detail = openId && (await banking.detail(viewer, openId).catch(noneIfGone))
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
      setShortcuts={setShortcuts}
      edit={edit}
      recent={recent}
      undoEdit={undoEdit}
      waiting={{ review, doubts }}
      panel={
        detail && (
          <EntryPanel
            detail={detail}
            recent={recent}
            tags={tags}
            places={placesOf(detail.entry.id, feed.rows, (id) => listHref(filter, { ...arrangement, after, id }))}
            actions={{ edit, split, takeAmount, link, unlink }}
          />
        )
      }
    />
  )
}

/** The list stands without an entry that is not, or is no longer, the viewer's. */
function noneIfGone(error: unknown): null {
  if (error instanceof NotFoundError) return null
  throw error
}

/** The ways out of the panel: to the list, and to the entries beside it as far as the page holds them. */
function placesOf<T>(id: TransactionId, rows: readonly TransactionView[], placeOf: (id: TransactionId | null) => T) {
  const at = rows.findIndex((row) => row.id === id)
  const beside = (step: 1 | -1) => (at < 0 ? undefined : rows[at + step])
  const [previous, next] = [beside(-1), beside(1)].map((row) => (row ? placeOf(row.id) : null))
  return { close: placeOf(null), previous: previous ?? null, next: next ?? null }
}
