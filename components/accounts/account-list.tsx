/** All accounts, bank by bank in the order of the alphabet. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { AccountView } from '@/lib/model/view'
import { connectHref, importHref } from '../places'
import { buttonStyles } from '../ui/button'
import { Empty } from '../ui/empty'
import { Monogram } from '../ui/monogram'
import { Page, PageHead } from '../ui/page'
import { Sheet } from '../ui/sheet'
import { Updated } from '../updated'
import { AccountLine } from './account-line'
import { HealthSentence } from './health-chip'

export function AccountList({ accounts }: { accounts: readonly AccountView[] }) {
  const t = useTranslations()
  const connect = (
    <div className="flex flex-wrap gap-2">
      <Link href={importHref} className={buttonStyles({ tone: 'plain' })}>
        {t('import.open')}
      </Link>
      <a href={connectHref} className={buttonStyles({ tone: accounts.length ? 'plain' : 'primary' })}>
        {t('common.connectBank')}
      </a>
    </div>
  )
  if (accounts.length === 0) {
    return (
      <Page>
        <PageHead title={t('accounts.title')} />
        <Sheet>
          <Empty title={t('accounts.empty.title')} text={t('accounts.empty.text')} action={connect} />
        </Sheet>
      </Page>
    )
  }
  const byBank = [...Map.groupBy(accounts, (account) => account.connectionId)].toSorted(([, [a]], [, [b]]) =>
    a!.institution.localeCompare(b!.institution),
  )
  return (
    <Page>
      <PageHead title={t('accounts.title')} action={connect} />
      <div className="gap-6 xl:columns-2">
        {byBank.map(([connectionId, held]) => {
          const [first] = held as [AccountView]
          const { institution, syncedAt, health } = first
          return (
            <Sheet
              key={connectionId}
              aria-labelledby={`bank-${connectionId}`}
              className="mb-6 overflow-hidden break-inside-avoid"
            >
              <header className="flex items-center gap-3 border-b border-rule px-4 py-4 sm:px-6">
                <Monogram name={institution} size={36} />
                <div className="min-w-0">
                  <h2 id={`bank-${connectionId}`} className="text-16">
                    {institution}
                  </h2>
                  <p className="text-12 text-ink-soft">
                    {health === 'filed' ? t('common.health.filed') : <Updated at={syncedAt} />}
                  </p>
                  <HealthSentence account={first} />
                </div>
              </header>
              <ul className="divide-y divide-rule">
                {held.map((account) => (
                  <AccountLine key={account.id} account={account} />
                ))}
              </ul>
            </Sheet>
          )
        })}
      </div>
    </Page>
  )
}
