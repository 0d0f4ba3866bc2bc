/** What the month was spent on, by group, for each currency. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { OverviewView } from '@/lib/model/view'
import { SpendingBars } from '../charts/spending-bars'
import { formatMonth } from '../dates'
import { SheetHead, sheetLink } from '../ui/sheet'
import { useLanguage } from '../use-language'

export function Spending({ spending, month }: Pick<OverviewView, 'spending' | 'month'>) {
  const t = useTranslations('overview.spending')
  const home = useTranslations('home')
  const spent = Map.groupBy(spending, (each) => each.spent.currency)
  return (
    <section aria-labelledby="spending">
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
      <div className="border-t border-rule">
        {spent.size === 0 && <p className="px-4 py-6 text-ink-soft sm:px-6">{t('empty')}</p>}
        {[...spent].map(([currency, own]) => (
          <SpendingBars key={currency} spending={own} month={month} />
        ))}
      </div>
    </section>
  )
}
