import { Suspense } from 'react'
import { product } from '@/app/_server/banking'
import { requireViewer } from '@/app/_server/session'
import { edit, undoEdit } from '@/app/actions/edits'
import { joinAccounts } from '@/app/actions/import'
import { ledgerLook } from '@/app/ledger-look'
import { shortcuts } from '@/app/preferences'
import { AccountForecast } from '@/components/accounts/account-forecast'
import { AccountPage } from '@/components/accounts/account-page'
import { BalanceProof } from '@/components/accounts/balance-proof'
import { JoinSheet } from '@/components/import/join-sheet'
import { listHref, parseArrangement, parseOpen } from '@/components/transactions/arrangement'
import { parseAfter } from '@/components/transactions/filter'
import { as, type AccountId, type Viewer } from '@/lib/model/ids'
import type { AccountView } from '@/lib/model/view'
import { OpenEntry } from '../../open-entry'
import { orNotFound } from '../../or-not-found'

export default async function OneAccountPage({ params, searchParams }: PageProps<'/accounts/[accountId]'>) {
  const viewer = await requireViewer()
  const { banking } = await product()
  const id = as<AccountId>((await params).accountId)
  const query = await searchParams
  const after = parseAfter(query)
  const filter = { account: id }
  const arrangement = { ...parseArrangement(query), at: id }
  const account = await orNotFound(banking.account(viewer, id))
  const [feed, recent, tags] = await Promise.all([
    orNotFound(banking.feed(viewer, filter, after, undefined, arrangement.order)),
    banking.categories.recent(viewer),
    banking.edits.tags(viewer),
  ])
  // Further pages are about the past.
  const proof = after === null ? await orNotFound(banking.balanceProof(viewer, id)) : null
  // Of savings, cards and loans nothing can be said, and further pages are about the past.
  const forecast = account.kind === 'current' && account.balance && after === null && (
    <Suspense fallback={<AccountForecast data={null} currency={account.currency} />}>
      <Forecast viewer={viewer} account={account} />
    </Suspense>
  )
  const join = account.health === 'filed' && (
    <JoinSheet account={account} accounts={await banking.accounts(viewer)} join={joinAccounts} />
  )
  const openId = parseOpen(query)
  return (
    <AccountPage
      {...{ account, feed, filter, arrangement, after, openId, recent, tags, forecast, join, edit, undoEdit }}
      look={await ledgerLook()}
      letters={await shortcuts()}
      proof={proof && <BalanceProof proof={proof} />}
      panel={
        openId && (
          <OpenEntry
            {...{ viewer, recent, tags }}
            id={openId}
            rows={feed.rows}
            placeOf={(one) => listHref(filter, { ...arrangement, after, id: one })}
          />
        )
      }
    />
  )
}

async function Forecast({ viewer, account: { id, currency } }: { viewer: Viewer; account: AccountView }) {
  const { banking } = await product()
  const data = await banking.accountForecast(viewer, id)
  return data && <AccountForecast data={data} currency={currency} />
}
