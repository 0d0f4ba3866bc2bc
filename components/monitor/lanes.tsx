/** The strips of a journey, one for each place it is run from. */
import { useTranslations } from 'next-intl'
import type { JourneyView, SlotView } from '@/lib/model/monitor'
import { formatMoment } from '../dates'
import { useLanguage } from '../use-language'
import { formatMilliseconds } from './format'
import { useNames } from './names'
import { runHref } from './places'
import { RunStrip, type StripMark } from './run-strip'

export function Lanes({ journey }: { journey: Pick<JourneyView, 'id' | 'name' | 'lanes'> }) {
  const t = useTranslations('monitor')
  const locale = useLanguage()
  const names = useNames()
  const markOf = ({ at, outcome, run }: SlotView): StripMark => {
    const told = t(`outcome.${outcome ?? 'none'}`)
    const when = formatMoment(run?.at ?? at, locale, 'UTC')
    const took = run && formatMilliseconds(run.milliseconds, locale)
    return {
      key: at,
      outcome,
      href: run && runHref(journey.id, run.id),
      label: took ? t('strip.slot', { when, outcome: told, took }) : `${when}: ${told}`,
    }
  }
  if (journey.lanes.length === 0) return <p className="px-4 pb-4 text-ink-soft sm:px-6">{t('strip.none')}</p>
  return journey.lanes.map(({ location, slots }) => (
    <RunStrip
      key={location}
      label={t('strip.label', { journey: names.journey(journey), location })}
      none={t('strip.none')}
      marks={slots.map(markOf)}
    />
  ))
}
