/** For everybody: whether banks can be connected, and how that was on the last ninety days. */
import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import type { RunOutcome, StatusView } from '@/lib/model/monitor'
import { as, type PlainDate } from '@/lib/model/ids'
import { formatDay } from '../dates'
import { Moment } from '../moment'
import { Alert } from '../ui/alert'
import { Page, PageHead } from '../ui/page'
import { Sheet, SheetHead } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { formatShare } from './format'
import { StateChip } from './state-chip'

/** @param journeys null where nothing is watched */
export function StatusPage({ journeys }: { journeys: readonly StatusView[] | null }) {
  const t = useTranslations('monitor.status')
  return (
    <Page>
      <PageHead title={t('title')} note={t('note')} />
      {journeys === null || journeys.length === 0 ? (
        <Alert kind="info">{t('off')}</Alert>
      ) : (
        <>
          <Summary journeys={journeys} />
          {journeys.map((journey) => (
            <JourneyStatus key={journey.id} journey={journey} />
          ))}
        </>
      )}
    </Page>
  )
}

function Summary({ journeys }: { journeys: readonly StatusView[] }) {
  const t = useTranslations('monitor.status')
  const has = (state: StatusView['state']): boolean => journeys.some((one) => one.state === state)
  if (has('failing')) return <Alert kind="alarm" title={t('someFailing')} />
  if (has('slow')) return <Alert kind="caution" title={t('someSlow')} />
  return has('up') ? <Alert kind="good" title={t('allUp')} /> : <Alert kind="info" title={t('unknown')} />
}

const SPANS = ['day', 'week', 'month', 'quarter'] as const
/** Told apart by height too, not by colour alone. */
const LOOKS: Readonly<Record<RunOutcome, string>> = { passed: 'h-10 bg-credit/70', degraded: 'h-7 bg-caution', failed: 'h-4 bg-alarm' } // prettier-ignore

function JourneyStatus({ journey }: { journey: StatusView }) {
  const t = useTranslations('monitor.status')
  const spans = useTranslations('monitor.uptime')
  const locale = useLanguage()
  const { id, name, state, uptime, days, incident } = journey
  const title = `status-${id}`
  const since = incident && <Moment at={incident.since} locale={locale} />
  return (
    <Sheet aria-labelledby={title} data-testid={title} data-state={state}>
      <SheetHead id={title} title={name} action={<StateChip state={state} />} />
      {incident && <p className="px-4 pb-3 sm:px-6">{t.rich(incident.level, { journey: name, when: () => since })}</p>}
      <dl className="flex flex-wrap gap-x-8 gap-y-3 px-4 pb-4 sm:px-6">
        {SPANS.map((span) => (
          <div key={span}>
            <dt className="text-12 text-ink-soft">{spans(span)}</dt>
            <dd className="font-medium tabular-nums">{formatShare(uptime[span], locale)}</dd>
          </div>
        ))}
      </dl>
      <div className="px-4 pb-4 sm:px-6">
        <ol aria-label={t('days', { journey: name })} className="flex h-10 items-end gap-px">
          {days.map(({ day, uptime: share, outcome }) => {
            const date = formatDay(as<PlainDate>(day), locale, 'short')
            const told =
              share === null ? t('noDay', { day: date }) : t('day', { day: date, uptime: formatShare(share, locale) })
            return (
              <li
                key={day}
                title={told}
                className={clsx('min-w-0 flex-1 rounded-t-[1px]', outcome ? LOOKS[outcome] : 'h-1 bg-rule')}
              >
                <span className="sr-only">{told}</span>
              </li>
            )
          })}
        </ol>
        <p aria-hidden="true" className="mt-1 flex justify-between text-12 text-ink-soft">
          <span>{t('first')}</span>
          <span>{t('today')}</span>
        </p>
      </div>
    </Sheet>
  )
}
