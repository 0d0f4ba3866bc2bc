/** What the month was spent on, by group, for each currency. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { CurrencyCode } from '@/lib/model/ids'
import type { OverviewView } from '@/lib/model/view'
import { SpendingBars } from '../charts/spending-bars'
import { formatMonth } from '../dates'
import { SheetHead, sheetLink } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { byCurrency, Others } from './others'

/** So many of each currency; the page of the cash flow has them all. */
const MOST = 6

interface SpendingProps extends Pick<OverviewView, 'spending' | 'month'> {
  /** The currency that comes first. */
  first: CurrencyCode | undefined
}

export function Spending({ spending, month, first }: SpendingProps) {
  const t = useTranslations('overview.spending')
  const home = useTranslations('home')
  const tables = byCurrency(spending, ({ spent }) => spent.currency, first).map(([currency, own]) => ({
    currency,
    table: <SpendingBars key={currency} spending={own} month={month} most={MOST} />,
  }))
  const [main, ...others] = tables
  return (
    <section aria-labelledby="spending" className="divide-y divide-rule">
      <SheetHead
        id="spending"
        title={t('title', { month: formatMonth(month, useLanguage(), 'name') })}
        note={t('note')}
        action={
          <Link href="/cash-flow?period=month" className={sheetLink}>
            {home('spending.open')}
          </Link>
        }
      />
      <div>{main?.table ?? <p className="px-4 py-6 text-ink-soft sm:px-6">{t('empty')}</p>}</div>
      <Others currencies={others.map(({ currency }) => currency)}>{others.map(({ table }) => table)}</Others>
    </section>
  )
}
