/** A connection as a consent passport: what is shared, until when, and what can be done about it. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { ConnectionView } from '@/lib/model/view'
import { HealthChip } from '../accounts/health-chip'
import { dayOf, formatDay } from '../dates'
import { Moment } from '../moment'
import { connectionPageHref } from '../places'
import { Alert } from '../ui/alert'
import { Monogram } from '../ui/monogram'
import { Sheet, sheetLink } from '../ui/sheet'
import { Stamp, type StampState } from '../ui/stamp'
import { useLanguage } from '../use-language'
import { ApplicationChip, ApplicationFacts } from './application'
import { useButtonLabels } from './button-labels'
import { ConnectionButtons, type ConnectionActions } from './connection-buttons'
import { ConnectionFacts } from './connection-facts'
import { ExpiryChip } from './expiry-chip'

interface ConnectionCardProps extends ConnectionActions {
  connection: ConnectionView
  /** The product's time, an ISO instant. */
  now: string
  /** On a page of its own it says everything, and does not point at itself. */
  alone?: boolean
  /** Of its heading. */
  level?: 2 | 3
}

const stampOf = ({ state, health }: ConnectionView): StampState =>
  state === 'ended' || health === 'revoked'
    ? 'revoked'
    : state === 'lapsed' || health === 'expired'
      ? 'expired'
      : 'granted'

export function useBankName({ institution, provider }: ConnectionView): string {
  const t = useTranslations('connections')
  return institution?.name ?? t('unknownBank', { provider: provider.name })
}

export function ConnectionCard({ connection, now, alone = false, level = 2, ...actions }: ConnectionCardProps) {
  const t = useTranslations('connections')
  const common = useTranslations('common')
  const problems = useTranslations('consent.problems')
  const locale = useLanguage()
  const { id, consent, application, problem, owed, owedNextAt, state } = connection
  const bank = useBankName(connection)
  const stamp = stampOf(connection)
  const dated = application?.submittedAt ?? consent?.grantedAt
  const stamped = dated ? dayOf(dated) : null
  const labels = useButtonLabels(bank, application ? 'application' : 'consent')
  const Heading = `h${level}` as const
  const when = (): ReactNode => owedNextAt && <Moment at={owedNextAt} locale={locale} />
  return (
    <Sheet aria-labelledby={`connection-${id}`} data-state={state} className="flex flex-col">
      <header className="flex items-start gap-3 px-4 pt-4 sm:px-6">
        <Monogram name={bank} size={36} />
        <div className="min-w-0 flex-1">
          <Heading id={`connection-${id}`} className="text-16 [overflow-wrap:anywhere]">
            {alone ? t(application ? 'application.title' : 'consent') : bank}
          </Heading>
          <p className="text-13 text-ink-soft">{t(application ? 'state.applied' : `state.${state}`)}</p>
          <div className="mt-2">
            {application ? (
              <ApplicationChip status={application.status} />
            ) : connection.health === 'expiring' && consent?.validUntil ? (
              <ExpiryChip validUntil={consent.validUntil} now={now} />
            ) : (
              <HealthChip health={connection.health} always />
            )}
          </div>
        </div>
        {stamped && (
          <Stamp
            bank={bank}
            date={stamped}
            state={stamp}
            locale={locale}
            label={common(`stamp.${application && stamp === 'granted' ? 'sent' : stamp}`, {
              date: formatDay(stamped, locale),
              bank,
            })}
            className="size-20"
          />
        )}
      </header>
      {problem && (
        <Alert kind="caution" className="mx-4 mt-4 sm:mx-6">
          {t('problem', { what: problems(`${problem.code}.title`, { bank }), reference: problem.reference })}
        </Alert>
      )}
      {owed > 0 && (
        <Alert kind="info" title={t('owed.title', { bank })} className="mx-4 mt-4 sm:mx-6">
          {owedNextAt ? t.rich('owed.next', { when }) : t('owed.text')}
        </Alert>
      )}
      <div className="px-4 py-2 sm:px-6">
        {application ? (
          <ApplicationFacts application={application} />
        ) : (
          <ConnectionFacts connection={connection} whole={alone} />
        )}
        {!alone && (
          <Link href={connectionPageHref(id)} className={`${sheetLink} mt-1 mb-2 min-h-9`}>
            {t('details', { bank })}
          </Link>
        )}
      </div>
      <ConnectionButtons id={id} state={state} reads={!application} labels={labels} {...actions} />
    </Sheet>
  )
}
