/** One account: its head, and its entries. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { AccountView } from '@/lib/model/view'
import { listHref } from '../transactions/arrangement'
import { useCategoryGroups } from '../transactions/category-groups'
import { useDeskLabels } from '../transactions/desk-words'
import { filterHref } from '../transactions/filter'
import { useGridCatalogue } from '../transactions/grid/grid-words'
import { TransactionGrid, type GridProps } from '../transactions/grid/transaction-grid'
import { Pager } from '../transactions/pager'
import { Empty } from '../ui/empty'
import { Page } from '../ui/page'
import { Sheet, SheetHead, sheetLink } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { AccountHead } from './account-head'

interface AccountPageProps extends Omit<GridProps, 'asked' | 'empty' | 'locale' | 'catalogue' | 'groups' | 'labels'> {
  account: AccountView
  /** Comes after the head: it takes longer. */
  forecast?: ReactNode
  /** For an account that only files tell of. */
  join?: ReactNode
  /** Whether the entries explain the balance. */
  proof?: ReactNode
  /** The open entry, beside the list. */
  panel?: ReactNode
}

export function AccountPage({ account, forecast, join, proof, panel, ...list }: AccountPageProps) {
  const t = useTranslations()
  const { feed, filter, arrangement, after, look } = list
  const empty = <Empty title={t('transactions.empty.title')} text={t('transactions.emptyAccount')} />
  const grid = {
    ...list,
    empty,
    asked: filter,
    // Every line would name the same one.
    look: { ...look, columns: look.columns.filter((column) => column !== 'account') },
    locale: useLanguage(),
    groups: useCategoryGroups(),
    labels: useDeskLabels(),
    catalogue: useGridCatalogue(),
  }
  return (
    <Page>
      <AccountHead account={account} />
      {join}
      {forecast}
      {proof}
      {/* Clipped, not scrolled: heads and dates must be able to stick to the page. */}
      <Sheet aria-labelledby="entries" className="overflow-clip">
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
              <TransactionGrid {...grid} />
              <noscript>
                <Pager
                  newest={after === null ? null : listHref(filter, arrangement)}
                  older={feed.next ? listHref(filter, { ...arrangement, after: feed.next }) : null}
                />
              </noscript>
            </>
          ) : (
            empty
          )}
        </div>
      </Sheet>
      {panel}
    </Page>
  )
}
