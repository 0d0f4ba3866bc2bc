/** One journey: its runs over a span of time, its steps and their budgets, who was told, and how to break it. */
import { useTranslations } from 'next-intl'
import { SPANS, type BreakView, type JourneyDetailView, type Span } from '@/lib/model/monitor'
import { Page, PageHead } from '../ui/page'
import { Sheet, SheetHead } from '../ui/sheet'
import { Tabs } from '../ui/tabs'
import type { BreakActions } from './break-form'
import { BreakSheet } from './break-sheet'
import type { SetBudgets } from './budget-form'
import { DeliveryTable } from './delivery-table'
import { Figures } from './figures'
import { IncidentNote } from './incident-note'
import { Lanes } from './lanes'
import { useNames } from './names'
import { journeyHref, monitorHref } from './places'
import { RunButton } from './run-button'
import type { WalkJourney } from './run-now'
import { RunTable } from './run-table'
import { StateChip } from './state-chip'
import { StepTable } from './step-table'

const SPAN_NAMES = { 1: 'day', 7: 'week', 30: 'month' } as const satisfies Record<Span, string>

interface JourneyPageProps extends BreakActions {
  journey: JourneyDetailView
  /** Null where it cannot be broken. */
  can: BreakView | null
  walk: WalkJourney
  setBudgets: SetBudgets
}

export function JourneyPage({ journey, can, walk, setBudgets, breakIt, mend }: JourneyPageProps) {
  const t = useTranslations('monitor')
  const names = useNames()
  const tabs = SPANS.map((days) => ({ href: journeyHref(journey.id, days), name: t(`uptime.${SPAN_NAMES[days]}`), current: days === journey.days })) // prettier-ignore
  return (
    <Page>
      <PageHead
        title={names.journey(journey)}
        note={<StateChip state={journey.state} />}
        action={journey.id === 'browser' ? null : <RunButton journey={journey} walk={walk} />}
        up={{ href: monitorHref, name: t('all') }}
      />
      <Sheet aria-labelledby="strip" data-testid="journey" data-state={journey.state}>
        <SheetHead
          id="strip"
          title={t('strip.title')}
          note={t('strip.note')}
          action={<Tabs label={t('spans.label')} tabs={tabs} />}
        />
        {journey.incident && <IncidentNote journey={journey.id} incident={journey.incident} steps={journey.steps} />}
        <Figures journey={journey} />
        <div className="pb-4">
          <Lanes journey={journey} />
        </div>
      </Sheet>
      <StepTable journey={journey} setBudgets={setBudgets} />
      {can && <BreakSheet journey={journey.id} can={can} breakIt={breakIt} mend={mend} />}
      <RunTable journey={journey} />
      <DeliveryTable journey={journey} />
    </Page>
  )
}
