/** The page of all entries: what narrows it, the ledger, and the way on. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { CategoryId } from '@/lib/model/category'
import type { Understood } from '@/lib/model/search'
import type { AccountView, FeedFilter, FeedView } from '@/lib/model/view'
import { connectHref, recurringHref } from '../places'
import { rulesHref } from '../rules/rule-address'
import { buttonStyles } from '../ui/button'
import { Empty } from '../ui/empty'
import { Page, PageHead } from '../ui/page'
import { Sheet } from '../ui/sheet'
import type { EditAction } from './edit-action'
import { EditableLedger } from './editable-ledger'
import { ExportMenu } from './export-menu'
import { FilterBar } from './filter-bar'
import { filterHref } from './filter'
import { Pager } from './pager'

interface TransactionListProps {
  feed: FeedView
  filter: FeedFilter
  understood: readonly Understood[]
  /** False on the first page. */
  further: boolean
  accounts: readonly AccountView[]
  /** What the person chose last. */
  recent: readonly CategoryId[]
  edit: EditAction
}

export function TransactionList({ feed, filter, understood, further, accounts, recent, edit }: TransactionListProps) {
  const t = useTranslations()
  const blank = accounts.length === 0
  const nothing = blank ? 'empty' : 'emptyFilter'
  return (
    <Page>
      <PageHead
        title={t('transactions.title')}
        action={
          !blank && (
            <div className="flex flex-wrap gap-2">
              {feed.rows.length > 0 && <ExportMenu filter={filter} />}
              <Link href={recurringHref} className={buttonStyles({ tone: 'plain' })}>
                {t('recurring.link')}
              </Link>
              <Link href="/categories" className={buttonStyles({ tone: 'plain' })}>
                {t('ownCategories.link')}
              </Link>
              <Link href={rulesHref} className={buttonStyles({ tone: 'plain' })}>
                {t('rules.link')}
              </Link>
            </div>
          )
        }
      />
      {!blank && <FilterBar filter={filter} understood={understood} accounts={accounts} />}
      {/* Clipped only sideways: a day's date must be able to stick to the page. */}
      <Sheet aria-label={t('transactions.title')} className="overflow-x-clip">
        {feed.rows.length > 0 ? (
          <>
            <EditableLedger rows={feed.rows} level={2} recent={recent} edit={edit} />
            <Pager
              newest={further ? filterHref(filter) : null}
              older={feed.next ? filterHref(filter, feed.next) : null}
            />
          </>
        ) : (
          <Empty
            title={t(`transactions.${nothing}.title`)}
            text={t(`transactions.${nothing}.text`)}
            action={
              blank ? (
                <a href={connectHref} className={buttonStyles({ tone: 'primary' })}>
                  {t('common.connectBank')}
                </a>
              ) : (
                <Link href="/transactions" className={buttonStyles({ tone: 'plain' })}>
                  {t('transactions.filter.clear')}
                </Link>
              )
            }
          />
        )}
      </Sheet>
    </Page>
  )
}
