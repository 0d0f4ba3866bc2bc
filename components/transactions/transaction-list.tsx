/** The page of all entries: what narrows it, the grid, and the way on. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { CategoryId } from '@/lib/model/category'
import type { TransactionId } from '@/lib/model/ids'
import type { SearchNames, Understood } from '@/lib/model/search'
import type { AccountView, FeedFilter, FeedView } from '@/lib/model/view'
import { connectHref } from '../places'
import { buttonStyles } from '../ui/button'
import { Empty } from '../ui/empty'
import { Page, PageHead } from '../ui/page'
import { Sheet } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { listHref, type Arrangement } from './arrangement'
import { useCategoryGroups } from './category-groups'
import { useDeskLabels } from './desk-words'
import type { EditAction, UndoAction } from './edit-action'
import { ExportMenu } from './export-menu'
import { FilterBar } from './filter-bar'
import { ListTabs } from './list-tabs'
import { useGridCatalogue } from './grid/grid-words'
import { TransactionGrid } from './grid/transaction-grid'
import type { LedgerLook } from './look'
import { MoreMenu } from './more-menu'
import { Pager } from './pager'
import { ViewMenu } from './view-menu'
import { useViewLabels } from './view-labels'

interface TransactionListProps {
  feed: FeedView
  filter: FeedFilter
  arrangement: Arrangement
  understood: readonly Understood[]
  /** The place this page begins after; null at the beginning. */
  after: string | null
  openId: TransactionId | null
  accounts: readonly AccountView[]
  /** What the person chose last. */
  recent: readonly CategoryId[]
  categories: SearchNames['categories']
  look: LedgerLook
  /** Whether single letters are shortcuts. */
  letters: boolean
  setLook: Parameters<typeof ViewMenu>[0]['setLook']
  /** The filter with its search parsed, for edits of all that match. */
  asked: FeedFilter
  tags: readonly string[]
  edit: EditAction
  undoEdit: UndoAction
  /** How many entries wait for a look, and how many pairs may be one payment. */
  waiting: { readonly review: number; readonly doubts: number }
  /** The open entry, beside the list. */
  panel?: ReactNode
}

export function TransactionList(props: TransactionListProps) {
  const { feed, filter, arrangement, understood, after, accounts, categories, look, letters } = props
  const t = useTranslations()
  const locale = useLanguage()
  const groups = useCategoryGroups()
  const labels = useDeskLabels()
  const catalogue = useGridCatalogue()
  const viewLabels = useViewLabels()
  const blank = accounts.length === 0
  const isQueue = props.asked.review === true
  const isNarrowed = Object.keys(filter).length > 0
  const nothing = isQueue ? 'emptyReview' : isNarrowed ? 'emptyFilter' : 'empty'
  const empty = blank ? (
    <Empty
      title={t('transactions.empty.title')}
      text={t('transactions.empty.text')}
      action={
        <a href={connectHref} className={buttonStyles({ tone: 'primary' })}>
          {t('common.connectBank')}
        </a>
      }
    />
  ) : (
    <Empty
      title={t(`transactions.${nothing}.title`)}
      text={isNarrowed ? t(`transactions.${nothing}.text`) : t('transactions.emptyYet')}
      action={
        isNarrowed && (
          <Link href="/transactions" className={buttonStyles({ tone: 'plain' })}>
            {t('transactions.filter.clear')}
          </Link>
        )
      }
    />
  )
  return (
    <Page>
      <PageHead
        title={t('transactions.title')}
        action={
          !blank && (
            <div className="relative flex gap-2">
              {feed.rows.length > 0 && (
                <>
                  <ViewMenu {...{ filter, arrangement, look }} labels={viewLabels} setLook={props.setLook} />
                  <ExportMenu filter={filter} />
                </>
              )}
              <MoreMenu />
            </div>
          )
        }
      />
      {!blank && <ListTabs current={isQueue ? 'review' : 'all'} {...props.waiting} />}
      {!blank && <FilterBar {...{ filter, arrangement, understood, accounts, categories }} tags={props.tags} />}
      {/* Clipped, not scrolled: heads and dates must be able to stick to the page. */}
      <Sheet aria-label={t('transactions.title')} className="overflow-clip">
        {feed.rows.length > 0 || (isQueue && !blank) ? (
          <>
            <TransactionGrid
              {...{ feed, filter, arrangement, after, look, letters, locale, groups, labels, catalogue }}
              recent={props.recent}
              openId={props.openId}
              asked={props.asked}
              tags={props.tags}
              edit={props.edit}
              undoEdit={props.undoEdit}
              empty={empty}
            />
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
      </Sheet>
      {props.panel}
    </Page>
  )
}
