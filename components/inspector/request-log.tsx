/** Every call about one's own connections, newest first; each opens to what was said. */
import { useMessages, useTranslations } from 'next-intl'
import type { RequestLogView } from '@/lib/model/inspection'
import type { Catalogue } from '../consent/words'
import { numberFormat } from '../formats'
import { formatTag } from '../locale'
import { Moment } from '../moment'
import { Alert } from '../ui/alert'
import { Empty } from '../ui/empty'
import { useUp } from '../developers/up'
import { Page, PageHead } from '../ui/page'
import { Sheet } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { pageHref, requestsHref, SINCE, SLOW_MS, STATUSES, type RequestAsk } from './ask'
import { ExchangeDetail } from './detail'
import { durationOf } from './figures'
import { LogFilter, LogPages, Pick, Typed } from './log-frame'
import { SaidIn } from './said-in'

interface RequestLogProps {
  log: RequestLogView
  ask: RequestAsk
  /** Whether this is the first page. */
  isFirst: boolean
}

export function RequestLog({ log, ask, isFirst }: RequestLogProps) {
  const t = useTranslations('inspector.requests')
  const f = useTranslations('inspector.requests.filter')
  const locale = useLanguage()
  // The catalogue is our own file; next-intl types messages as anything.
  const catalogue = (useMessages().inspector as { words: Catalogue }).words
  const second = (milliseconds: string) => numberFormat(formatTag(locale), { style: 'unit', unit: 'millisecond' }).format(Number(milliseconds)) // prettier-ignore
  const statusName = (status: (typeof STATUSES)[number]) => (status === 'none' || status === 'failed' ? t(`status.${status}`) : status) // prettier-ignore
  return (
    <Page>
      <PageHead title={t('title')} note={t('note')} up={useUp()} />
      {!log.recording && <Alert kind="info">{t('off')}</Alert>}
      <LogFilter action={requestsHref} label={f('label')} apply={f('apply')} clear={f('clear')} isSet={Object.keys(ask).length > 0}>
        <Pick name="connection" label={f('connection')} any={f('any')} chosen={ask.connection} choices={log.connections.map(({ id, name }) => ({ value: id, text: name }))} />
        <Pick name="provider" label={f('provider')} any={f('any')} chosen={ask.provider} choices={log.providers.map((name) => ({ value: name, text: name }))} />
        <Typed name="step" label={f('step')} value={ask.step} />
        <Pick name="status" label={f('status')} any={f('any')} chosen={ask.status} choices={STATUSES.map((value) => ({ value, text: statusName(value) }))} />
        <Pick name="slow" label={f('slow')} any={f('any')} chosen={ask.slow} choices={SLOW_MS.map((value) => ({ value, text: second(value) }))} />
        <Pick name="since" label={f('since')} any={f('any')} chosen={ask.since} choices={SINCE.map((value) => ({ value, text: t(`since.${value}`) }))} />
      </LogFilter>
      <Sheet>
        {log.exchanges.length === 0 ? (
          <Empty title={t('empty')} text={t('emptyText')} />
        ) : (
          <SaidIn locale={locale} catalogue={catalogue}>
            <ul className="divide-y divide-rule">
              {log.exchanges.map((exchange) => (
                <li key={exchange.no} data-testid="request">
                  <details>
                    <summary className="grid min-h-11 cursor-pointer grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-0.5 px-4 py-1.5 hover:bg-wash sm:px-6 md:grid-cols-[9rem_minmax(0,1fr)_minmax(0,2fr)_6rem_6rem]">
                      <span className="text-13 text-ink-soft tabular-nums"><Moment at={exchange.startedAt} locale={locale} /></span>
                      <span className="font-medium [overflow-wrap:anywhere]">{exchange.step}</span>
                      <code className="text-12 text-ink-soft [overflow-wrap:anywhere] max-md:col-span-2">{`${exchange.method} ${exchange.path}`}</code>
                      <span className={exchange.failure ? 'text-end text-alarm tabular-nums' : 'text-end tabular-nums'}>{exchange.status ?? t('status.none')}</span>
                      <span className="text-end text-13 text-ink-soft tabular-nums">{durationOf(exchange.milliseconds, locale)}</span>
                    </summary>
                    <div className="px-4 pt-1 pb-4 sm:px-6">
                      <ExchangeDetail exchange={exchange} />
                    </div>
                  </details>
                </li>
              ))}
            </ul>
          </SaidIn>
        )}
      </Sheet>
      <LogPages
        newest={isFirst ? null : { href: pageHref(requestsHref, ask, null), name: t('newest') }}
        older={log.next === null ? null : { href: pageHref(requestsHref, ask, log.next), name: t('older') }}
      />
    </Page>
  ) // prettier-ignore
}
