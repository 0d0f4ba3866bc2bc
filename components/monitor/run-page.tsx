/** One run: how it went, whose a failure is, its requests, and how it differs from the last one in which all was well. */
import { useTranslations } from 'next-intl'
import type { RunView } from '@/lib/model/monitor'
import { Moment } from '../moment'
import { Alert } from '../ui/alert'
import { Page, PageHead } from '../ui/page'
import { Sheet, SheetHead } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { DifferenceTable } from './difference-table'
import { formatMilliseconds } from './format'
import { useNames } from './names'
import { journeyHref } from './places'
import { OutcomeChip } from './state-chip'
import { Waterfall } from './waterfall'

export function RunPage({ run }: { run: RunView }) {
  const t = useTranslations('monitor')
  const locale = useLanguage()
  const names = useNames()
  const { journey, steps, failure, outcome, flaky, location, at, milliseconds } = run
  const count = steps.reduce((sum, { requests }) => sum + requests.length, 0)
  const failedAt = failure ? steps.findIndex(({ id }) => id === failure.step) : -1
  const moment = <Moment at={at} locale={locale} />
  return (
    <Page>
      <PageHead
        title={t('one.title', { journey: names.journey(journey) })}
        note={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <OutcomeChip outcome={outcome} />
            {t.rich('one.from', { location, when: () => moment })}
            {flaky && <span>{t('flaky')}</span>}
          </span>
        }
        up={{ href: journeyHref(journey.id), name: names.journey(journey) }}
      />
      {failure && (
        <div data-testid="failure" data-class={failure.class} data-step={failure.step}>
          <Alert
            kind="alarm"
            title={t('one.failed', {
              number: failedAt + 1,
              total: steps.length,
              step: names.step(journey.id, steps[failedAt] ?? { id: failure.step, name: failure.step }),
            })}
          >
            <p>{t(`blame.${failure.class}`)}</p>
            <p>{t('one.code', { request: failure.request, code: failure.code })}</p>
          </Alert>
        </div>
      )}
      <Sheet aria-labelledby="waterfall">
        <SheetHead
          id="waterfall"
          title={t('one.waterfall')}
          note={count > 0 ? t('one.waterfallNote') : t(journey.id === 'browser' ? 'one.none' : 'one.forgotten')}
          action={
            <span className="text-13 text-ink-soft tabular-nums">
              {[
                count > 0 ? t('one.requests', { count }) : null,
                t('one.steps', { count: steps.length }),
                formatMilliseconds(milliseconds, locale),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          }
        />
        <Waterfall run={run} />
      </Sheet>
      <DifferenceTable run={run} />
    </Page>
  )
}
