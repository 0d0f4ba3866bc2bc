/** What a consent covers, how long, and how it is used. */
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ConnectionView } from '@/lib/model/view'
import { Day, dayOf } from '../dates'
import { Moment } from '../moment'
import { Fact, Facts } from '../ui/facts'
import { useLanguage } from '../use-language'

interface ConnectionFactsProps {
  connection: ConnectionView
  /** Also what is worth knowing only on the connection's own page. */
  whole: boolean
}

export function ConnectionFacts({ connection, whole }: ConnectionFactsProps) {
  const t = useTranslations('connections.facts')
  const scopes = useTranslations('connections.scope')
  const locale = useLanguage()
  const { provider, consent, state, syncedAt, nextSyncAt, retainedUntil } = connection
  return (
    <Facts>
      {consent && <Fact name={t('scope')}>{consent.scope.map((scope) => scopes(scope)).join(', ')}</Fact>}
      {whole && consent?.grantedAt && (
        <Fact name={t('granted')}>
          <Day date={dayOf(consent.grantedAt)} locale={locale} />
        </Fact>
      )}
      {consent && state !== 'ended' && (
        <Fact name={t('until')}>
          {consent.validUntil ? <Day date={dayOf(consent.validUntil)} locale={locale} /> : t('noEnd')}
        </Fact>
      )}
      {retainedUntil && (
        <Fact name={t('retained')}>
          <Day date={dayOf(retainedUntil)} locale={locale} />
        </Fact>
      )}
      <Fact name={t('accounts')}>{connection.accounts}</Fact>
      <Fact name={t('transactions')}>{connection.transactions.toLocaleString(locale)}</Fact>
      {syncedAt && (
        <Fact name={t('updated')}>
          <Moment at={syncedAt} locale={locale} />
        </Fact>
      )}
      {nextSyncAt && !whole && (
        <Fact name={t('next')}>
          <Moment at={nextSyncAt} locale={locale} />
        </Fact>
      )}
      {whole && state === 'active' && <Readings connection={connection} />}
      <Fact name={t('by')}>{provider.name}</Fact>
    </Facts>
  )
}

/** Banks count how often they are asked without the person; so do we, in the open. */
function Readings({ connection: { readings, nextSyncAt } }: { connection: ConnectionView }) {
  const t = useTranslations('connections.readings')
  const locale = useLanguage()
  const { left, of, opensAt } = readings
  const at = opensAt ?? nextSyncAt
  const when = (): ReactNode => at && <Moment at={at} locale={locale} />
  return (
    <Fact name={t('name')} note={t('note')}>
      {at ? t.rich('next', { left, of, when }) : t('left', { left, of })}
    </Fact>
  )
}
