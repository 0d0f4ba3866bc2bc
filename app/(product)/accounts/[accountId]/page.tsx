import { product } from '@/app/_server/banking'
import { requireViewer } from '@/app/_server/session'
import { recategorise } from '@/app/actions'
import { AccountPage } from '@/components/accounts/account-page'
import { parseAfter } from '@/components/transactions/filter'
import { as, type AccountId } from '@/lib/model/ids'
import { orNotFound } from '../../or-not-found'

export default async function OneAccountPage({ params, searchParams }: PageProps<'/accounts/[accountId]'>) {
  const viewer = await requireViewer()
  const { banking } = await product()
  const id = as<AccountId>((await params).accountId)
  const after = parseAfter(await searchParams)
  const account = await orNotFound(banking.account(viewer, id))
  const feed = await orNotFound(banking.feed(viewer, { account: id }, after))
  return <AccountPage account={account} feed={feed} further={after !== null} recategorise={recategorise} />
}
