import { useTranslations } from 'next-intl'
import type { ConnectionView } from '@/lib/model/view'
import { HealthChip } from '../accounts/health-chip'
import { Day, dayOf, formatDay } from '../dates'
import { Moment } from '../moment'
import { Alert } from '../ui/alert'
import { Fact, Facts } from '../ui/facts'
import { Monogram } from '../ui/monogram'
import { Sheet } from '../ui/sheet'
import { Stamp, type StampState } from '../ui/stamp'
import { useLanguage } from '../use-language'
import { ConnectionButtons, type ConnectionActions } from './connection-buttons'

const stampOf = ({ state, health }: ConnectionView): StampState =>
  state === 'ended' || health === 'revoked'
    ? 'revoked'
    : state === 'lapsed' || health === 'expired'
      ? 'expired'
      : 'granted'

export function ConnectionCard({ connection, ...actions }: ConnectionActions & { connection: ConnectionView }) {
  const t = useTranslations('connections')
  const common = useTranslations('common')
  const problems = useTranslations('consent.problems')
  const locale = useLanguage()
  const { id, provider, consent, problem, owed, state } = connection
  const bank = connection.institution?.name ?? t('unknownBank', { provider: provider.name })
  const stamp = stampOf(connection)
  const granted = consent?.grantedAt ? dayOf(consent.grantedAt) : null
  const labels = {
    refresh: t('actions.refresh'),
    renew: t('actions.renew'),
    stop: t('actions.stop'),
    finish: t('actions.finish'),
    failed: String(t.raw('actions.failed')),
    limited: String(t.raw('actions.limited')),
    busy: t('actions.busy'),
    close: common('close'),
    dialog: {
      title: t('stop.title', { bank }),
      text: t('stop.text'),
      question: t('stop.question'),
      keep: t('stop.keep'),
      keepText: t('stop.keepText'),
      erase: t('stop.erase'),
      eraseText: t('stop.eraseText'),
      confirm: t('stop.confirm'),
      cancel: t('stop.cancel'),
    },
  }
  return (
    <Sheet aria-labelledby={`connection-${id}`} data-state={state} className="flex flex-col">
      <header className="flex items-start gap-3 px-4 pt-4 sm:px-6">
        <Monogram name={bank} size={36} />
        <div className="min-w-0 flex-1">
          <h3 id={`connection-${id}`} className="text-16">
            {bank}
          </h3>
          <p className="text-13 text-ink-soft">{t(`state.${state}`)}</p>
          <div className="mt-2">
            <HealthChip health={connection.health} always />
          </div>
        </div>
        {granted && (
          <Stamp
            bank={bank}
            date={granted}
            state={stamp}
            locale={locale}
            label={common(`stamp.${stamp}`, { date: formatDay(granted, locale), bank })}
            className="size-20"
          />
        )}
      </header>
      {problem && (
        <Alert kind="caution" className="mx-4 mt-4 sm:mx-6">
          {t('problem', { what: problems(`${problem.code}.title`, { bank }), reference: problem.reference })}
        </Alert>
      )}
      <div className="px-4 py-2 sm:px-6">
        <Facts>
          {consent && (
            <Fact name={t('facts.scope')}>{consent.scope.map((scope) => t(`scope.${scope}`)).join(', ')}</Fact>
          )}
          {consent && state !== 'ended' && (
            <Fact name={t('facts.until')}>
              {consent.validUntil ? <Day date={dayOf(consent.validUntil)} locale={locale} /> : t('facts.noEnd')}
            </Fact>
          )}
          <Fact name={t('facts.accounts')}>{connection.accounts}</Fact>
          <Fact name={t('facts.transactions')}>{connection.transactions.toLocaleString(locale)}</Fact>
          {connection.syncedAt && (
            <Fact name={t('facts.updated')}>
              <Moment at={connection.syncedAt} locale={locale} />
            </Fact>
          )}
          {connection.nextSyncAt && (
            <Fact name={t('facts.next')}>
              <Moment at={connection.nextSyncAt} locale={locale} />
            </Fact>
          )}
          <Fact name={t('facts.by')}>{provider.name}</Fact>
          {owed > 0 && <Fact name={t('facts.owed')}>{owed}</Fact>}
        </Facts>
      </div>
      <ConnectionButtons id={id} state={state} labels={labels} {...actions} />
    </Sheet>
  )
}
