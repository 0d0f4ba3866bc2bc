/** One connection: everything it shares, everything it is allowed, and who its bank says the person is. */
import { ChevronLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ConnectionView, IdentityView } from '@/lib/model/view'
import { connectionsHref } from '../places'
import { Page, PageHead } from '../ui/page'
import { sheetLink } from '../ui/sheet'
import type { ConnectionActions } from './connection-buttons'
import { ConnectionCard, useBankName } from './connection-card'
import { IdentityPanel } from './identity-panel'

interface ConnectionPageProps extends ConnectionActions {
  connection: ConnectionView
  /** Null where the bank does not say. */
  identity: IdentityView | null
  now: string
}

export function ConnectionPage({ connection, identity, now, ...actions }: ConnectionPageProps) {
  const t = useTranslations('connections')
  const bank = useBankName(connection)
  return (
    <Page>
      <div className="flex flex-col gap-1">
        <Link href={connectionsHref} className={`${sheetLink} min-h-11 gap-1 self-start md:min-h-6`}>
          <ChevronLeft size={16} aria-hidden="true" />
          {t('title')}
        </Link>
        <PageHead title={bank} />
      </div>
      <div className="grid gap-6 xl:grid-cols-2 xl:items-start">
        <ConnectionCard connection={connection} now={now} alone {...actions} />
        {identity && <IdentityPanel identity={identity} />}
      </div>
    </Page>
  )
}
