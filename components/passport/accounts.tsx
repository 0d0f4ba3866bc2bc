/** The accounts a consent brought, whether they are still shared, and the way to share others. */
import { useTranslations } from 'next-intl'
import type { ConnectionId } from '@/lib/model/ids'
import type { PassportView } from '@/lib/model/passport'
import type { ConnectionActions } from '../connections/connection-buttons'
import { Sheet, SheetHead } from '../ui/sheet'
import { ChangeAccounts } from './change-accounts'

interface PassportAccountsProps {
  id: ConnectionId
  accounts: PassportView['accounts']
  /** Null where others cannot be chosen now. */
  renew: ConnectionActions['renew'] | null
}

export function PassportAccounts({ id, accounts, renew }: PassportAccountsProps) {
  const t = useTranslations('passport')
  const words = useTranslations('accounts')
  const actions = useTranslations('connections.actions')
  return (
    <Sheet aria-labelledby="passport-accounts">
      <SheetHead id="passport-accounts" title={t('accounts.title')} />
      <ul className="divide-y divide-rule border-y border-rule px-4 sm:px-6">
        {accounts.length === 0 && <li className="py-3 text-ink-soft">{t('accounts.none')}</li>}
        {accounts.map(({ id, name, kind, mask, currency, shared }) => (
          <li key={id} className="flex min-h-11 items-center justify-between gap-6 py-2">
            <span className="min-w-0">
              <span className="block font-medium [overflow-wrap:anywhere]">{name}</span>
              <span className="block text-13 text-ink-soft">
                {[words(`kind.${kind}`), currency, mask && words('mask', { mask })].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className="text-end text-13 text-ink-soft">
              {t(shared ? 'accounts.shared' : 'accounts.notShared')}
            </span>
          </li>
        ))}
      </ul>
      {renew && (
        <ChangeAccounts
          id={id}
          renew={renew}
          labels={{
            change: t('change.title'),
            text: t('change.text'),
            busy: actions('busy'),
            failed: String(actions.raw('failed')),
          }}
        />
      )}
    </Sheet>
  )
}
