/** An incident that is open: since when, at which step, and whose it is. */
import { useTranslations } from 'next-intl'
import type { IncidentView, StepView } from '@/lib/model/monitor'
import { Moment } from '../moment'
import { Alert } from '../ui/alert'
import { useLanguage } from '../use-language'
import { useNames } from './names'

interface IncidentNoteProps {
  journey: string
  incident: IncidentView
  /** Where their names are known. */
  steps?: readonly Pick<StepView, 'id' | 'name'>[]
}

export function IncidentNote({ journey, incident, steps = [] }: IncidentNoteProps) {
  const t = useTranslations('monitor')
  const locale = useLanguage()
  const names = useNames()
  const { level, since, failure } = incident
  const step = failure && (steps.find(({ id }) => id === failure.step) ?? { id: failure.step, name: failure.step })
  const moment = <Moment at={since} locale={locale} />
  return (
    <div className="px-4 pb-4 sm:px-6" data-testid="incident">
      <Alert
        kind={level === 'failing' ? 'alarm' : 'caution'}
        title={t.rich(`incident.${level}`, { when: () => moment })}
      >
        {
          failure && step &&
          <p>{t('incident.at', { step: names.step(journey, step), blame: t(`blame.${failure.class}`), code: failure.code })}</p> // prettier-ignore
        }
      </Alert>
    </div>
  )
}
