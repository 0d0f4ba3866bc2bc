/** How a journey is, and how a run went: in a word and a sign. */
import { CircleAlert, CircleCheck, CircleDashed, Timer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { JourneyState, RunOutcome, StepState } from '@/lib/model/monitor'
import { Chip } from '../ui/chip'

const STATES = {
  up: { tone: 'good', icon: CircleCheck },
  slow: { tone: 'caution', icon: Timer },
  failing: { tone: 'alarm', icon: CircleAlert },
  never: { tone: 'neutral', icon: CircleDashed },
} as const

const LOOKS: Readonly<Record<RunOutcome | StepState, JourneyState>> = { passed: 'up', degraded: 'slow', slow: 'slow', failed: 'failing', skipped: 'never' } // prettier-ignore

export function StateChip({ state }: { state: JourneyState }) {
  const t = useTranslations('monitor.state')
  return <Chip {...STATES[state]}>{t(state)}</Chip>
}

export function OutcomeChip({ outcome }: { outcome: RunOutcome }) {
  const t = useTranslations('monitor.outcome')
  return <Chip {...STATES[LOOKS[outcome]]}>{t(outcome)}</Chip>
}

export function StepChip({ outcome }: { outcome: StepState }) {
  const t = useTranslations('monitor.stepState')
  return <Chip {...STATES[LOOKS[outcome]]}>{t(outcome)}</Chip>
}
