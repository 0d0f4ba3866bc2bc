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
        'grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 px-4 py-2 hover:bg-wash sm:px-6 md:min-h-10 md:py-1',
        showAccount
          ? 'md:grid-cols-[minmax(0,1fr)_minmax(0,200px)_minmax(0,140px)_minmax(108px,auto)]'
          : 'md:grid-cols-[minmax(0,1fr)_minmax(0,220px)_minmax(108px,auto)]',
      )}
    >
      <div className={clsx('min-w-0 md:flex md:items-baseline md:gap-2.5', pending && 'text-ink-soft italic')}>
        <p className="min-w-0 font-medium [overflow-wrap:anywhere] md:max-w-full md:flex-none md:truncate">
          {row.name}
        </p>
        {told && <p className="hidden min-w-0 truncate text-13 text-ink-soft md:block">{row.remittance}</p>}
        {row.refusedChange && (
          <p className="text-12 text-ink-soft">
            {t('transactions.refused', { amount: formatMoney(row.refusedChange.amount, locale) })}
          </p>
        )}
      </div>
      <div className="order-3 min-w-0 md:order-none">{chip}</div>
      {showAccount && (
        <p className="order-4 hidden truncate text-13 text-ink-soft md:order-none md:block">{row.accountName}</p>
      )}
      <div className="order-2 text-end md:order-none">
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
      <p className="order-5 text-end text-12 text-ink-soft md:hidden">
        {[showAccount && row.accountName, pending && t('common.pending')].filter(Boolean).join(' · ')}
      </p>
      {pending && <span className="sr-only max-md:hidden">{t('common.pending')}</span>}
    </li>
  )
}
