/** The strip above every page of a demo: whose data this is, what day it is for them, when it is forgotten, and what can be done. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { DemoView, Move } from '@/lib/model/demo'
import type { Answer } from '@/lib/model/view'
import { Day } from '../dates'
import { buttonStyles } from '../ui/button'
import { useLanguage } from '../use-language'
import { TimeMenu } from './time-menu'
import { Tour } from './tour'

export interface DemoActions {
  move: (input: { by: Move }) => Promise<Answer<void>>
  reset: (nothing: undefined) => Promise<Answer<string>>
}

const STOPS = ['overview', 'transactions', 'cash-flow', 'recurring', 'connections', 'accounts'] as const

export function DemoBanner({ demo, move, reset }: DemoActions & { demo: DemoView }) {
  const t = useTranslations('demo')
  const locale = useLanguage()
  return (
    <section
      aria-label={t('banner.label')}
      className="no-print flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule bg-wash px-4 py-1.5 text-13 sm:px-6"
    >
      <p className="min-w-0 flex-1 basis-64">
        <span className="font-medium">{demo.name ? t('banner.of', { name: demo.name }) : t('banner.blank')}</span>{' '}
        <span className="text-ink-soft">
          <Day date={demo.today} locale={locale} /> ·{' '}
          <time dateTime={`PT${demo.minutesLeft}M`}>{t('banner.ends', { n: demo.minutesLeft })}</time>
        </span>
      </p>
      <div className="flex flex-wrap items-center gap-1">
        <TimeMenu
          moves={demo.moves}
          move={move}
          reset={reset}
          labels={{
            open: t('time.open'),
            title: t('time.title'),
            text: t('time.text'),
            login: demo.login,
            loginText: t('time.login'),
            moves: { day: t('time.day'), week: t('time.week'), payday: t('time.payday'), expiry: t('time.expiry') },
            moving: t('time.moving'),
            moved: t('time.moved'),
            nowhere: t('time.nowhere'),
            failed: String(t.raw('failed')),
            reset: t('time.reset'),
            resetText: t('time.resetText'),
          }}
        />
        <Tour
          stops={STOPS.map((stop) => ({
            href: `/${stop}`,
            title: t(`tour.${stop}.title`),
            text: t(`tour.${stop}.text`),
          }))}
          labels={{
            open: t('tour.open'),
            label: t('tour.label'),
            place: String(t.raw('tour.place')),
            back: t('tour.back'),
            next: t('tour.next'),
            end: t('tour.end'),
            skip: t('tour.skip'),
          }}
        />
        <Link href="/demo" className={buttonStyles({ tone: 'quiet', size: 'small' })}>
          {t('banner.others')}
        </Link>
        <Link href="/demo#situations" className={buttonStyles({ tone: 'quiet', size: 'small' })}>
          {t('banner.situations')}
        </Link>
      </div>
    </section>
  )
}
