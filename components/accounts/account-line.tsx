/** One account as a ruled line: bank, name, last digits, and its balance on the right edge. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { AccountView } from '@/lib/model/view'
import { Amount } from '../money'
import { Monogram } from '../ui/monogram'
import { useLanguage } from '../use-language'
import { DaysChip } from '../connections/expiry-chip'
import { HealthChip } from './health-chip'

export function AccountLine({ account, showBank = false }: { account: AccountView; showBank?: boolean }) {
  const t = useTranslations('accounts')
  const locale = useLanguage()
  return (
    <li className="relative flex min-h-14 items-center gap-3 px-4 py-2 hover:bg-wash sm:px-6">
      {showBank && <Monogram name={account.institution} />}
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            href={`/accounts/${account.id}`}
            className="min-w-0 font-medium [overflow-wrap:anywhere] after:absolute after:inset-0"
          >
            {account.name}
          </Link>
          {account.health === 'expiring' && account.daysLeft !== null ? (
            <DaysChip days={account.daysLeft} />
          ) : (
            <HealthChip health={account.health} />
          )}
        </div>
        <p className="text-12 text-ink-soft">
          {showBank ? account.institution : t(`kind.${account.kind}`)}
          {account.mask && (
            <>
              {' · '}
              <span className="tabular-nums">{t('mask', { mask: account.mask })}</span>
            </>
          )}
        </p>
      </div>
      {account.balance ? (
        <Amount money={account.balance.amount} locale={locale} className="text-end font-medium" />
      ) : (
        <span className="text-end text-12 text-ink-soft">{t('noBalance')}</span>
      )}
    </li>
  )
}
