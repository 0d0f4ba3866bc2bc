/** What there is: the whole in one currency, by whose rates, and the accounts it is the sum of, on the same right edge. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { OverviewView, WorthView } from '@/lib/model/view'
import { AccountLine } from '../accounts/account-line'
import { formatDay } from '../dates'
import { Amount, formatMoney } from '../money'
import { netWorthHref } from '../places'
import { SheetHead, sheetLink } from '../ui/sheet'
import { useLanguage } from '../use-language'

interface BalancesProps {
  overview: OverviewView
  /** Chooses the currency of the whole; where there is one currency only, there is nothing to choose. */
  currency?: ReactNode
}

export function Balances({ overview: { balances, accounts, worth, today }, currency: choice }: BalancesProps) {
  const t = useTranslations('overview.balances')
  const home = useTranslations('home')
  const locale = useLanguage()
  const several = balances.length > 1
  return (
    <section aria-labelledby="balances">
      <SheetHead
        id="balances"
        title={t('title')}
        note={formatDay(today, locale, 'long')}
        action={
          <span className="flex flex-wrap gap-x-4">
            <Link href={netWorthHref} className={sheetLink}>
              {home('worth.link')}
            </Link>
            <Link href="/accounts" className={sheetLink}>
              {t('all')}
            </Link>
          </span>
        }
      />
      {worth && (
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 px-4 pt-2 pb-5 sm:px-6">
          <div className="min-w-0">
            <Amount money={worth.total} locale={locale} size="large" />
            {several && <WorthNote worth={worth} />}
          </div>
          {several && choice}
        </div>
      )}
      {balances.length === 0 && <p className="px-4 pb-6 text-ink-soft sm:px-6">{t('none')}</p>}
      {balances.map(({ currency, total, accounts: count }) => (
        <div key={currency}>
          {several && (
            <div className="flex items-baseline justify-between gap-x-4 border-t border-rule bg-paper px-4 py-1.5 text-12 sm:px-6">
              <span className="text-ink-soft">
                {currency} · {t('accounts', { count })}
              </span>
              <Amount money={total} locale={locale} className="text-14 font-semibold" />
            </div>
          )}
          <ul className="divide-y divide-rule border-t border-rule">
            {accounts
              .filter((account) => account.balance?.amount.currency === currency)
              .map((account) => (
                <AccountLine key={account.id} account={account} showBank />
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function WorthNote({ worth: { by, without } }: { worth: WorthView }) {
  const t = useTranslations('home')
  const locale = useLanguage()
  return (
    <p className="mt-1 max-w-[66ch] text-12 text-ink-soft">
      {by && t('rates.by', { source: by.source, day: formatDay(by.day, locale) })}{' '}
      {without.length > 0 &&
        t('rates.without', { sums: without.map((money) => formatMoney(money, locale)).join(', ') })}
    </p>
  )
}
