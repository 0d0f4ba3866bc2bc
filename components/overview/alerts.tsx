/** What needs the person: one line a connection, the gravest first, then accounts that run low. Nothing is shown when all is well. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { LowBalanceView } from '@/lib/model/insight'
import type { ConnectionNews, Health } from '@/lib/model/view'
import { dayOf, formatDay } from '../dates'
import { formatMoney } from '../money'
import { connectionCardHref } from '../places'
import { Alert } from '../ui/alert'
import { buttonStyles } from '../ui/button'
import { useLanguage } from '../use-language'

const SPOKEN = [
  'expired',
  'failed',
  'needs_user',
  'expiring',
  'bank_down',
  'syncing',
] as const satisfies readonly Health[]
type SpokenHealth = (typeof SPOKEN)[number]

const KIND = {
  expired: 'alarm', failed: 'alarm', needs_user: 'caution', expiring: 'caution', bank_down: 'info', syncing: 'info',
} as const satisfies Record<SpokenHealth, string> // prettier-ignore

/** A running update is news only until the first data is there. */
function spokenOf({ health, application, awaitingFirstData }: ConnectionNews): SpokenHealth | undefined {
  if (application) return undefined // it shares nothing that could fail
  if (health === 'syncing' && !awaitingFirstData) return undefined
  return SPOKEN.find((each) => each === health)
}

interface AlertsProps {
  connections: readonly ConnectionNews[]
  lowBalances: readonly LowBalanceView[]
}

export function Alerts({ connections, lowBalances }: AlertsProps) {
  const t = useTranslations('overview.alerts')
  const home = useTranslations('home.lowBalance')
  const locale = useLanguage()
  const told = connections
    .map((connection) => ({ connection, spoken: spokenOf(connection) }))
    .filter((each): each is { connection: ConnectionNews; spoken: SpokenHealth } => each.spoken !== undefined)
    .toSorted((a, b) => SPOKEN.indexOf(a.spoken) - SPOKEN.indexOf(b.spoken))
  if (told.length + lowBalances.length === 0) return null
  return (
    <section aria-label={t('title')} className="flex flex-col gap-2">
      {told.map(({ connection, spoken }) => {
        const bank = connection.institution?.name ?? t('bank')
        const ends = connection.consent?.validUntil
        const renewable = spoken === 'expired' || spoken === 'expiring'
        return (
          <Alert
            key={connection.id}
            kind={KIND[spoken]}
            action={
              <Link
                href={connectionCardHref(connection.id)}
                className={buttonStyles({ tone: spoken === 'expired' ? 'primary' : 'plain', size: 'small' })}
              >
                {renewable ? t('renew') : t('look')}
              </Link>
            }
          >
            {t(spoken, { bank, date: ends ? formatDay(dayOf(ends), locale) : '' })}
          </Alert>
        )
      })}
      {lowBalances.map(({ accountId, accountName, date, balance, likelihood }) => (
        <Alert
          key={accountId}
          kind={likelihood === 'likely' ? 'caution' : 'info'}
          action={
            <Link href={`/accounts/${accountId}`} className={buttonStyles({ tone: 'plain', size: 'small' })}>
              {home('open')}
            </Link>
          }
        >
          {home(likelihood, {
            account: accountName,
            day: formatDay(date, locale),
            balance: formatMoney(balance, locale),
          })}
        </Alert>
      ))}
    </section>
  )
}
