/** Everything the filter finds on one page: to print, and for the browser's own search. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { FeedFilter, TransactionView } from '@/lib/model/view'
import { numberFormat } from '../formats'
import { formatTag } from '../locale'
import { buttonStyles } from '../ui/button'
import { Page, PageHead } from '../ui/page'
import { Sheet } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { listHref, type Arrangement } from './arrangement'
import { CategoryWord } from './category-word'
import { Ledger } from './ledger'

interface WholeProps {
  rows: readonly TransactionView[]
  /** Whether there are more than a page should hold. */
  more: boolean
  filter: FeedFilter
  arrangement: Arrangement
}

export function WholeList({ rows, more, filter, arrangement }: WholeProps) {
  const t = useTranslations()
  const locale = useLanguage()
  return (
    <Page>
      <PageHead
        title={t('transactions.title')}
        note={more ? t('grid.foot.most', { count: numberFormat(formatTag(locale), {}).format(rows.length) }) : null}
        action={
          <Link href={listHref(filter, arrangement)} className={buttonStyles({ tone: 'plain', className: 'no-print' })}>
            {t('grid.foot.back')}
          </Link>
        }
      />
      <Sheet aria-label={t('transactions.title')} className="overflow-x-clip">
        <Ledger rows={rows} level={2} renderChip={(row) => <CategoryWord id={row.category.id} />} />
      </Sheet>
    </Page>
  )
}
