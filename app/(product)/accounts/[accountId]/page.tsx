import { Suspense } from 'react'
import { product } from '@/app/_server/banking'
import { requireViewer } from '@/app/_server/session'
import { edit } from '@/app/actions/edits'
import { joinAccounts } from '@/app/actions/import'
import { AccountForecast } from '@/components/accounts/account-forecast'
import { AccountPage } from '@/components/accounts/account-page'
import { JoinSheet } from '@/components/import/join-sheet'
import { BalanceProof } from '@/components/accounts/balance-proof'
import { parseAfter } from '@/components/transactions/filter'
import { as, type AccountId, type Viewer } from '@/lib/model/ids'
import type { AccountView } from '@/lib/model/view'
import { orNotFound } from '../../or-not-found'

export default async function OneAccountPage({ params, searchParams }: PageProps<'/accounts/[accountId]'>) {
  const viewer = await requireViewer()
  const { banking } = await product()
  const id = as<AccountId>((await params).accountId)
  const after = parseAfter(await searchParams)
  const account = await orNotFound(banking.account(viewer, id))
  const feed = await orNotFound(banking.feed(viewer, { account: id }, after))
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
  return (
    <AccountPage
      account={account}
      feed={feed}
      further={after !== null}
      forecast={forecast}
      join={join}
      proof={proof && <BalanceProof proof={proof} />}
      edit={edit}
    />
  )
}

async function Forecast({ viewer, account: { id, currency } }: { viewer: Viewer; account: AccountView }) {
  const { banking } = await product()
  const data = await banking.accountForecast(viewer, id)
  return data && <AccountForecast data={data} currency={currency} />
}
