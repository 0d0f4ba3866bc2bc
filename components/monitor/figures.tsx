/** What a journey comes to: uptime over three spans, how long it takes, when it ran last and runs next. */
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { JourneyView } from '@/lib/model/monitor'
import { Moment } from '../moment'
import { useLanguage } from '../use-language'
import { formatShare, formatTime } from './format'

const Figure = ({ name, children }: { name: ReactNode; children: ReactNode }) => (
  <div>
    <dt className="text-12 text-ink-soft">{name}</dt>
    <dd className="font-medium tabular-nums">{children}</dd>
  </div>
)

const SPANS = ['day', 'week', 'month'] as const

export function Figures({ journey }: { journey: JourneyView }) {
  const t = useTranslations('monitor')
  const locale = useLanguage()
  const { uptime, times, last, nextAt } = journey
  const latest = last.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3 px-4 pb-4 sm:px-6">
      {SPANS.map((span) => (
        <Figure key={span} name={`${t('uptime.title')}, ${t(`uptime.${span}`)}`}>
          {formatShare(uptime[span], locale)}
        </Figure>
      ))}
      <Figure name={`${t('whole')}, p50`}>{formatTime(times.p50, locale)}</Figure>
      <Figure name={`${t('whole')}, p95`}>{formatTime(times.p95, locale)}</Figure>
      {latest && (
        <Figure name={t('last')}>
          <Moment at={latest.at} locale={locale} />
        </Figure>
      )}
      {nextAt && (
        <Figure name={t('next')}>
          <Moment at={nextAt} locale={locale} />
        </Figure>
      )}
    </dl>
  )
}
