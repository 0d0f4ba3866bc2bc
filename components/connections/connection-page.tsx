/** A consent passport: what is shared, how it was used, every consent on record, and how it ended; also of an erased connection. */
import { useTranslations } from 'next-intl'
import type { PassportView } from '@/lib/model/passport'
import type { IdentityView } from '@/lib/model/view'
import { connectionsHref } from '../places'
import { PassportAccesses } from '../passport/accesses'
import { PassportAccounts } from '../passport/accounts'
import { PassportConsents } from '../passport/consents'
import { PassportEnding } from '../passport/ending'
import { PassportShared } from '../passport/shared'
import { Page, PageHead } from '../ui/page'
import type { ConnectionActions } from './connection-buttons'
import { ConnectionCard } from './connection-card'
import { IdentityPanel } from './identity-panel'

interface ConnectionPageProps extends ConnectionActions {
  passport: PassportView
  /** Null where the bank does not say. */
  identity: IdentityView | null
  now: string
}

export function ConnectionPage({ passport, identity, now, ...actions }: ConnectionPageProps) {
  const t = useTranslations('connections')
  const { connection, consents, ending } = passport
  const bank = passport.bank ?? t('unknownBank', { provider: passport.provider })
  const isSharing = connection?.state === 'active' && !connection.application
  return (
    <Page>
      <PageHead title={bank} up={{ href: connectionsHref, name: t('title') }} />
      <div className="grid gap-6 xl:grid-cols-2 xl:items-start">
        <div className="flex flex-col gap-6">
          {connection && <ConnectionCard connection={connection} now={now} alone {...actions} />}
          {ending && <PassportEnding ending={ending} />}
          {connection?.consent && <PassportShared scope={connection.consent.scope} bank={bank} />}
        </div>
        <div className="flex flex-col gap-6">
          {connection?.consent && (
            <PassportAccounts id={passport.id} accounts={passport.accounts} renew={isSharing ? actions.renew : null} />
          )}
          {connection?.consent && <PassportAccesses accesses={passport.accesses} />}
          {consents.length > 0 && <PassportConsents consents={consents} />}
          {identity && <IdentityPanel identity={identity} />}
        </div>
      </div>
    </Page>
  )
}
