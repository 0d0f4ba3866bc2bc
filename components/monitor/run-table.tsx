/** The latest runs, each with a link: what the strip shows, in words. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { JourneyDetailView } from '@/lib/model/monitor'
import { Moment } from '../moment'
import { Sheet, sheetLink, SheetHead } from '../ui/sheet'
import { useLanguage } from '../use-language'
import { formatMilliseconds } from './format'
import { useNames } from './names'
import { runHref } from './places'
import { OutcomeChip } from './state-chip'
import { Cell, Name, Table } from './table'

export function RunTable({ journey }: { journey: JourneyDetailView }) {
  const t = useTranslations('monitor')
  const locale = useLanguage()
  const names = useNames()
  const nameOf = (step: string) =>
    names.step(journey.id, journey.steps.find(({ id }) => id === step) ?? { id: step, name: step })
  return (
    <Sheet aria-labelledby="runs">
      <SheetHead id="runs" title={t('runs.title')} note={journey.runs.length === 0 ? t('runs.none') : undefined} />
      {journey.runs.length > 0 && (
        <Table
          label={t('runs.scroll', { journey: names.journey(journey) })}
          words={3}
          head={[t('runs.when'), t('runs.location'), t('runs.outcome'), t('runs.took'), t('runs.failure')]}
        >
          {journey.runs.map(({ id, at, location, outcome, milliseconds, flaky, failure }) => (
            <tr key={id} data-testid="run">
              <Name>
                <Link href={runHref(journey.id, id)} prefetch={false} className={`${sheetLink} whitespace-nowrap`}>
                  <Moment at={at} locale={locale} />
                </Link>
              </Name>
              <Cell words>{location}</Cell>
              <Cell words>
                <OutcomeChip outcome={outcome} />
                {flaky && <span className="ms-2 text-ink-soft">{t('flaky')}</span>}
              </Cell>
              <Cell>{formatMilliseconds(milliseconds, locale)}</Cell>
              <Cell>{failure && t('runs.failedAt', { step: nameOf(failure.step), code: failure.code })}</Cell>
            </tr>
          ))}
        </Table>
      )}
    </Sheet>
  )
}
