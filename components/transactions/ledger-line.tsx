/** One entry. A pending one is set in soft italics with its amount dotted underneath until the bank books it, and says so. */
import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { TransactionView } from '@/lib/model/view'
import { Amount, formatMoney } from '../money'
import { useLanguage } from '../use-language'

interface LineProps {
  row: TransactionView
  chip: ReactNode
  showAccount: boolean
}

export function LedgerLine({ row, chip, showAccount }: LineProps) {
  const t = useTranslations()
  const locale = useLanguage()
  const pending = row.status === 'pending'
  const told = row.remittance !== '' && row.remittance !== row.name
  return (
    <li
      data-testid="entry"
      className={clsx(
        'grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 px-4 py-2 hover:bg-wash sm:px-6 @2xl:min-h-10 @2xl:items-center @2xl:py-1',
        showAccount
          ? '@2xl:grid-cols-[minmax(0,1fr)_clamp(112px,22cqi,200px)_clamp(112px,17cqi,152px)] @4xl:grid-cols-[minmax(0,1fr)_200px_140px_152px]'
          : '@2xl:grid-cols-[minmax(0,1fr)_220px_152px]',
      )}
    >
      <div className={clsx('min-w-0', pending && 'text-ink-soft italic')}>
        <div className="min-w-0 @2xl:flex @2xl:items-baseline @2xl:gap-2.5">
          <p className="min-w-0 font-medium [overflow-wrap:anywhere]">{row.name}</p>
          {pending && <p className="hidden flex-none text-12 @2xl:block">{t('common.pending')}</p>}
          {told && (
            <p className="hidden min-w-0 flex-1 basis-0 truncate text-13 text-ink-soft @2xl:block">{row.remittance}</p>
          )}
        </div>
        {row.refusedChange && (
          <p className="text-12 text-ink-soft">
            {t('transactions.refused', { amount: formatMoney(row.refusedChange.amount, locale) })}
          </p>
        )}
      </div>
      <div className="order-3 min-w-0 @2xl:order-none">{chip}</div>
      {showAccount && (
        <p className="order-4 hidden truncate text-13 text-ink-soft @4xl:order-none @4xl:block">{row.accountName}</p>
      )}
      <div className="order-2 text-end @2xl:order-none">
        <Amount
          money={row.amount}
          locale={locale}
          signs="always"
          className={clsx(
            'font-medium',
            pending && 'text-ink-soft italic underline decoration-dotted decoration-1 underline-offset-4',
            !pending && row.amount.minor > 0 && 'text-credit',
          )}
        />
        {row.original && (
          <p className="text-12 whitespace-nowrap text-ink-soft tabular-nums">
            {t('transactions.original', { amount: formatMoney(row.original, locale) })}
          </p>
        )}
      </div>
      <p className="order-5 self-center text-end text-12 text-ink-soft @2xl:hidden">
        {[showAccount && row.accountName, pending && t('common.pending')].filter(Boolean).join(' · ')}
      </p>
    </li>
  )
}
