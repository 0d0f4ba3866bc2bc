/** The head of one account: whose it is, its balances as the bank reports them, and how current they are. */
import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { AccountView } from '@/lib/model/view'
import { Amount } from '../money'
import { Moment } from '../moment'
import { connectionCardHref, importHref } from '../places'
import { Fact, Facts } from '../ui/facts'
import { Monogram } from '../ui/monogram'
import { Sheet, sheetLink } from '../ui/sheet'
import { Updated } from '../updated'
import { useLanguage } from '../use-language'
import { HealthChip, HealthSentence } from './health-chip'

export function AccountHead({ account }: { account: AccountView }) {
  const t = useTranslations('accounts')
  const locale = useLanguage()
  const isFiled = account.health === 'filed'
  // A file that names no bank lends its account's name.
  const isNamedOnce = account.institution === account.name
  return (
    <>
      <Link href="/accounts" className={`${sheetLink} self-start`}>
        <ArrowLeft size={16} aria-hidden="true" className="me-1" />
        {t('back')}
      </Link>
      <Sheet className="grid md:grid-cols-2">
        <div className="flex flex-col p-4 sm:p-6">
          <div className="flex items-center gap-3">
            <Monogram name={account.institution} size={48} />
            <div className="min-w-0">
              <h1 className="text-20 [overflow-wrap:anywhere]">{account.name}</h1>
              <p className="text-ink-soft">
                {isNamedOnce ? null : account.institution}
                {account.mask && (
                  <>
                    {isNamedOnce ? null : ' · '}
                    <span className="tabular-nums">{t('mask', { mask: account.mask })}</span>
                  </>
                )}
              </p>
            </div>
          </div>
          <p className="mt-8">
            {account.balance ? (
              <Amount money={account.balance.amount} locale={locale} size="large" />
            ) : (
              <span className="text-ink-soft">{t('noBalance')}</span>
            )}
          </p>
          <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2 text-13 text-ink-soft">
            {isFiled ? null : (
              <span>
                <Updated at={account.syncedAt} />
              </span>
            )}
            <HealthChip health={account.health} />
            <Link href={isFiled ? importHref : connectionCardHref(account.connectionId)} className={sheetLink}>
              {t(isFiled ? 'files' : 'manage')}
            </Link>
          </div>
          <HealthSentence account={account} />
        </div>
        <div className="border-t border-rule px-4 py-4 sm:px-6 md:margin-line md:border-t-0 md:py-6">
          <h2 className="mb-1 text-13 font-medium text-ink-soft">{t('balances')}</h2>
          <Facts>
            {account.balances.map((balance) => (
              <Fact
                key={balance.type}
                name={t(`balance.${balance.type}`)}
                note={<Moment at={balance.at} locale={locale} />}
              >
                <Amount money={balance.amount} locale={locale} />
              </Fact>
            ))}
            {account.creditLimit && (
              <Fact name={t('limit')}>
                <Amount money={account.creditLimit} locale={locale} />
              </Fact>
            )}
          </Facts>
        </div>
      </Sheet>
    </>
  )
}
