/** Every journey that is watched: how it is, how it was, and the way to its steps. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { JourneyView } from '@/lib/model/monitor'
import { Empty } from '../ui/empty'
import { Page, PageHead } from '../ui/page'
import { Sheet, sheetLink, SheetHead } from '../ui/sheet'
import { Figures } from './figures'
import { IncidentNote } from './incident-note'
import { Lanes } from './lanes'
import { useNames } from './names'
import { journeyHref, statusHref } from './places'
import { RunButton } from './run-button'
import type { WalkJourney } from './run-now'
import { StateChip } from './state-chip'

/** @param journeys null where nothing is run */
export function MonitorPage({ journeys, walk }: { journeys: readonly JourneyView[] | null; walk: WalkJourney }) {
  const t = useTranslations('monitor')
  const publicPage = (
    <Link href={statusHref} className={sheetLink}>
      {t('public')}
    </Link>
  )
  return (
    <Page>
      <PageHead title={t('title')} note={t('note')} action={publicPage} />
      {journeys === null || journeys.length === 0 ? (
        <Sheet>
          <Empty
            title={t('off.title')}
            text={t('off.text')}
            action={<p className="text-ink-soft">{t('off.once')}</p>}
          />
        </Sheet>
      ) : (
        journeys.map((journey) => <JourneySheet key={journey.id} journey={journey} walk={walk} />)
      )}
    </Page>
  )
}

function JourneySheet({ journey, walk }: { journey: JourneyView; walk: WalkJourney }) {
  const t = useTranslations('monitor')
  const names = useNames()
  const title = `journey-${journey.id}`
  return (
    <Sheet aria-labelledby={title} data-testid={title} data-state={journey.state}>
      <SheetHead
        id={title}
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {names.journey(journey)}
            <StateChip state={journey.state} />
          </span>
        }
        action={journey.id === 'browser' ? null : <RunButton journey={journey} walk={walk} />}
      />
      {journey.incident && <IncidentNote journey={journey.id} incident={journey.incident} />}
      <Figures journey={journey} />
      <Lanes journey={journey} />
      <p className="px-4 pt-1 pb-4 sm:px-6">
        <Link
          href={journeyHref(journey.id)}
          aria-label={t('openNamed', { journey: names.journey(journey) })}
          className={sheetLink}
        >
          {t('open')}
        </Link>
      </p>
    </Sheet>
  )
}
