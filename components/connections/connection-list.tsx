/** Every connection as a consent passport: what is shared, until when, and what can be done about it. */
import { useTranslations } from 'next-intl'
import type { ConnectionView } from '@/lib/model/view'
import { connectHref } from '../places'
import { Alert } from '../ui/alert'
import { buttonStyles } from '../ui/button'
import { Empty } from '../ui/empty'
import { Page, PageHead } from '../ui/page'
import { Sheet } from '../ui/sheet'
import { ConnectionCard } from './connection-card'
import { ConnectionTabs } from './connection-tabs'
import type { ConnectionActions } from './connection-buttons'

interface ConnectionListProps extends ConnectionActions {
  connections: readonly ConnectionView[]
  /** The product's time, an ISO instant. */
  now: string
  /** Of a return from a bank that no longer counts. */
  lostReturn: string | null
}

/** A conversation that came to nothing and left nothing is not worth a card. */
const worthShowing = ({ state, consent, application, accounts, owed }: ConnectionView): boolean =>
  state !== 'ended' || consent !== null || application !== null || accounts > 0 || owed > 0

export function ConnectionList({ connections, now, lostReturn, ...actions }: ConnectionListProps) {
  const t = useTranslations()
  const shown = connections
    .filter(worthShowing)
    .toSorted((a, b) => (a.institution?.name ?? '').localeCompare(b.institution?.name ?? ''))
  const open = shown.filter(({ state }) => state !== 'ended')
  const past = shown.filter(({ state }) => state === 'ended')
  const connect = (
    // A whole new document: the widget's page has a content policy of its own.
    <a href={connectHref} className={buttonStyles({ tone: open.length ? 'plain' : 'primary' })}>
      {t('common.connectBank')}
    </a>
  )
  return (
    <Page>
      <PageHead title={t('connections.title')} note={t('connections.note')} action={connect} />
      <ConnectionTabs current="current" />
      {lostReturn !== null && (
        <Alert kind="caution" title={t('connections.returnUnknown.title')}>
          {t('connections.returnUnknown.text', { reference: lostReturn })}
        </Alert>
      )}
      {open.length === 0 && (
        <Sheet>
          <Empty title={t('connections.empty.title')} text={t('connections.empty.text')} action={connect} />
        </Sheet>
      )}
      <div className="grid gap-6 xl:grid-cols-2 xl:items-start">
        {open.map((connection) => (
          <ConnectionCard key={connection.id} connection={connection} now={now} {...actions} />
        ))}
      </div>
      {past.length > 0 && (
        <section aria-labelledby="history" className="flex flex-col gap-4">
          <h2 id="history" className="text-20">
            {t('connections.history')}
          </h2>
          <div className="grid gap-6 xl:grid-cols-2 xl:items-start">
            {past.map((connection) => (
              <ConnectionCard key={connection.id} connection={connection} now={now} level={3} {...actions} />
            ))}
          </div>
        </section>
      )}
    </Page>
  )
}
