/** What there is: one large figure per currency, and the accounts it is the sum of, on the same right edge. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { AccountView, OverviewView } from '@/lib/model/view'
import { AccountLine } from '../accounts/account-line'
import { Amount } from '../money'
import { Sheet, SheetHead, sheetLink } from '../ui/sheet'
import { useLanguage } from '../use-language'

interface BalancesProps {
  balances: OverviewView['balances']
  accounts: readonly AccountView[]
}

export function Balances({ balances, accounts }: BalancesProps) {
  const t = useTranslations('overview.balances')
  const locale = useLanguage()
  return (
    <Sheet aria-labelledby="balances" className="overflow-hidden">
      <SheetHead
        id="balances"
        title={t('title')}
        action={
          <Link href="/accounts" className={sheetLink}>
            {t('all')}
          </Link>
        }
      />
      {balances.length === 0 && <p className="px-4 pb-6 text-ink-soft sm:px-6">{t('none')}</p>}
      {balances.map(({ currency, total, accounts: count }, index) => (
        <div key={currency} className="[&+&]:border-t [&+&]:border-rule">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 pt-2 pb-5 sm:px-6">
            <span className="text-13 text-ink-soft">{t('accounts', { count })}</span>
            <Amount money={total} locale={locale} size={index === 0 ? 'large' : 'medium'} />
          </div>
          <ul className="divide-y divide-rule border-t border-rule">
            {accounts
              .filter((account) => account.balance?.amount.currency === currency)
              .map((account) => (
                <AccountLine key={account.id} account={account} showBank />
              ))}
          </ul>
        </div>
      ))}
    </Sheet>
  )
}
