/** One account: its head, and its entries. */
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { AccountView, FeedView } from '@/lib/model/view'
import type { EditAction } from '../transactions/edit-action'
import { EditableLedger } from '../transactions/editable-ledger'
import { filterHref } from '../transactions/filter'
import { Pager } from '../transactions/pager'
import { Empty } from '../ui/empty'
import { Page } from '../ui/page'
import { Sheet, SheetHead, sheetLink } from '../ui/sheet'
import { AccountHead } from './account-head'

interface AccountPageProps {
  account: AccountView
  feed: FeedView
  /** False on the first page. */
  further: boolean
  /** Comes after the entries: it takes longer. */
  forecast?: ReactNode
  /** For an account that only files tell of. */
  join?: ReactNode
  /** Whether the entries explain the balance. */
  proof?: ReactNode
  edit: EditAction
}

export function AccountPage({ account, feed, further, forecast, join, proof, edit }: AccountPageProps) {
  const t = useTranslations()
  const here = `/accounts/${account.id}` as Route
  return (
    <Page>
      <AccountHead account={account} />
      {join}
      {proof}
      {forecast}
      <Sheet aria-labelledby="entries" className="overflow-x-clip">
        <SheetHead
          id="entries"
          title={t('accounts.entries')}
          action={
            <Link href={filterHref({ account: account.id })} className={sheetLink}>
              {t('accounts.search')}
            </Link>
          }
        />
        <div className="border-t border-rule">
          {feed.rows.length > 0 ? (
            <>
              <EditableLedger rows={feed.rows} showAccount={false} edit={edit} />
              <Pager
                newest={further ? here : null}
                older={feed.next ? (`${here}?after=${encodeURIComponent(feed.next)}` as Route) : null}
              />
            </>
          ) : (
            <Empty title={t('transactions.empty.title')} text={t('transactions.emptyAccount')} />
          )}
        </div>
      </Sheet>
    </Page>
  )
}
