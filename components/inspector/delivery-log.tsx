/** What was pushed about one's own connections, newest first: how often, what it said, what became of it, and the way to send it again. */
import { useTranslations } from 'next-intl'
import type { DeliveryLogView, DeliveryView } from '@/lib/model/inspection'
import type { Answer } from '@/lib/model/view'
import { Moment } from '../moment'
import { ActButton } from '../rules/act-button'
import { Alert } from '../ui/alert'
import { Chip } from '../ui/chip'
import { Empty } from '../ui/empty'
import { useUp } from '../developers/up'
import { Page, PageHead } from '../ui/page'
import { Sheet } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { deliveriesHref, DELIVERY_OUTCOMES, pageHref, type DeliveryAsk } from './ask'
import { timeOf } from './figures'
import { LogFilter, LogPages, Pick } from './log-frame'

export type Resend = (input: { no: number }) => Promise<Answer<void>>

interface DeliveryLogProps {
  log: DeliveryLogView
  ask: DeliveryAsk
  isFirst: boolean
  resend: Resend
}

export function DeliveryLog({ log, ask, isFirst, resend }: DeliveryLogProps) {
  const t = useTranslations('inspector.deliveries')
  const f = useTranslations('inspector.deliveries.filter')
  return (
    <Page>
      <PageHead title={t('title')} note={t('note')} up={useUp()} />
      {!log.recording && <Alert kind="info">{t('off')}</Alert>}
      <LogFilter action={deliveriesHref} label={f('label')} apply={f('apply')} clear={f('clear')} isSet={Object.keys(ask).length > 0}>
        <Pick name="connection" label={f('connection')} any={f('any')} chosen={ask.connection} choices={log.connections.map(({ id, name }) => ({ value: id, text: name }))} />
        <Pick name="outcome" label={f('outcome')} any={f('any')} chosen={ask.outcome} choices={DELIVERY_OUTCOMES.map((value) => ({ value, text: f(value) }))} />
      </LogFilter>
      <Sheet>
        {log.deliveries.length === 0 ? (
          <Empty title={t('empty')} text={t('emptyText')} />
        ) : (
          <ul className="divide-y divide-rule">
            {log.deliveries.map((delivery) => (
              <Line key={delivery.no} delivery={delivery} bank={log.connections.find(({ id }) => id === delivery.connectionId)?.name ?? null} resend={resend} />
            ))}
          </ul>
        )}
      </Sheet>
      <LogPages
        newest={isFirst ? null : { href: pageHref(deliveriesHref, ask, null), name: t('newest') }}
        older={log.next === null ? null : { href: pageHref(deliveriesHref, ask, log.next), name: t('older') }}
      />
    </Page>
  ) // prettier-ignore
}

function Line({ delivery, bank, resend }: { delivery: DeliveryView; bank: string | null; resend: Resend }) {
  const t = useTranslations('inspector.deliveries')
  const outcomes = useTranslations('inspector.words.outcomes')
  const locale = useLanguage()
  const { no, at, provider, says, outcome, verdict, attempts, resendable } = delivery
  return (
    <li data-testid="delivery" className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 sm:px-6">
      <span className="w-32 text-13 text-ink-soft tabular-nums">
        <Moment at={at} locale={locale} />
      </span>
      <span className="min-w-0 flex-1 basis-48">
        <span className="font-medium">{provider}</span>
        {says && <code className="ms-2 text-12">{says}</code>}
        <span className="block text-13 text-ink-soft">{bank ?? t('nobodys')}</span>
      </span>
      <details className="text-13">
        <summary className="min-h-6 cursor-pointer">{t('attempts', { count: attempts.length })}</summary>
        <ol className="text-12 text-ink-soft">
          {attempts.map((attempt) => (
            <li key={attempt.no}>
              <Moment at={attempt.at} locale={locale} /> {outcomes(attempt.outcome)}
            </li>
          ))}
        </ol>
      </details>
      <Chip tone={toneOf(delivery)}>{verdict === null ? outcomes(outcome) : t(`verdict.${verdict}`)}</Chip>
      {resendable && (
        <ActButton
          act={resend}
          input={{ no }}
          label={t('resend')}
          named={t('resendNamed', { time: timeOf(at, locale, 'UTC') })}
          failed={String(t.raw('failed'))}
        />
      )}
    </li>
  )
}

function toneOf({ outcome, verdict }: DeliveryView) {
  if (outcome === 'refused' || outcome === 'unreadable') return 'alarm'
  if (verdict === 'quarantined') return 'caution'
  return verdict === 'done' ? 'good' : 'neutral'
}
