/** "Run now" in the reader's language. */
import { useTranslations } from 'next-intl'
import { useNames } from './names'
import { RunNow, type WalkJourney } from './run-now'

export function RunButton({ journey, walk }: { journey: { id: string; name: string }; walk: WalkJourney }) {
  const t = useTranslations('monitor.run')
  const names = useNames()
  return (
    <RunNow
      journey={journey.id}
      walk={walk}
      labels={{
        now: t('now'),
        named: t('nowNamed', { journey: names.journey(journey) }),
        running: t('running'),
        done: t('done'),
        failed: String(t.raw('failed')),
      }}
    />
  )
}
