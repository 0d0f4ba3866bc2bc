/**
 * The strip above every page of a demo: whose data this is, what day it is for them, when it is forgotten, and what can be done. On a
 * phone it is one line, and the rest is behind a disclosure that needs no script.
 */
import { ChevronDown } from 'lucide-react'
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
      className="no-print flex flex-wrap items-center gap-x-3 border-b border-rule bg-wash px-4 text-13 sm:px-6 lg:min-h-10"
    >
      <p className="flex min-w-0 flex-1 gap-2">
        <span className="truncate font-medium">
          {demo.name ? t('banner.of', { name: demo.name }) : t('banner.blank')}
        </span>
        <span className="flex-none text-ink-soft">
          <Day date={demo.today} locale={locale} />
        </span>
      </p>
      <details className="group peer lg:hidden">
        <summary className={buttonStyles({ tone: 'quiet', size: 'small', className: '-me-2.5 min-h-11 md:min-h-9' })}>
          {t('banner.menu')}
          <ChevronDown size={16} aria-hidden="true" className="group-open:rotate-180" />
        </summary>
      </details>
      <div className="hidden basis-full flex-wrap items-center gap-x-1 pb-2 peer-open:flex lg:flex lg:basis-auto lg:pb-0">
        <time dateTime={`PT${demo.minutesLeft}M`} className="me-2 basis-full text-ink-soft sm:basis-auto">
          {t('banner.ends', { n: demo.minutesLeft })}
        </time>
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
