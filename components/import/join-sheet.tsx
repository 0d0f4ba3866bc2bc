/** An account that only files tell of: the person may say which of their bank's accounts it is. */
import { useTranslations } from 'next-intl'
import type { AccountView } from '@/lib/model/view'
import { Sheet, SheetHead } from '../ui/sheet'
import { JoinForm, type JoinAccounts } from './join-form'

interface JoinSheetProps {
  account: AccountView
  /** All accounts of the person. */
  accounts: readonly AccountView[]
  join: JoinAccounts
}

export function JoinSheet({ account, accounts, join }: JoinSheetProps) {
  const t = useTranslations('import.join')
  const mask = useTranslations('accounts')
  const others = accounts.filter(({ id, currency }) => id !== account.id && currency === account.currency)
  if (account.health !== 'filed' || others.length === 0) return null
  return (
    <Sheet aria-labelledby="join">
      <SheetHead id="join" title={t('title')} note={t('text')} />
      <JoinForm
        from={account.id}
        accounts={others.map((one) => ({
          value: one.id,
          text: [one.name, one.institution, one.mask && mask('mask', { mask: one.mask })].filter(Boolean).join(' · '),
        }))}
        labels={{ into: t('into'), submit: t('submit'), failed: String(t.raw('failed')) }}
        join={join}
      />
    </Sheet>
  )
}
