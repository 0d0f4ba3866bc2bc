/** Where a developer begins: a way to each tool, and the doors for machines. */
import {
  Activity,
  Columns4,
  FlaskConical,
  List,
  Send,
  Stethoscope,
  TestTubeDiagonal,
  type LucideIcon,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Route } from 'next'
import Link from 'next/link'
import { Page, PageHead } from '../ui/page'
import { Sheet, SheetHead, sheetStyles } from '../ui/sheet'

const CARDS = [
  { id: 'monitor', href: '/monitor', Icon: Activity },
  { id: 'requests', href: '/developers/requests', Icon: List },
  { id: 'deliveries', href: '/developers/deliveries', Icon: Send },
  { id: 'doctor', href: '/developers/doctor', Icon: Stethoscope },
  { id: 'try', href: '/developers/try', Icon: FlaskConical },
  { id: 'compare', href: '/developers/compare', Icon: Columns4 },
  { id: 'sandbox', href: '/developers/sandbox', Icon: TestTubeDiagonal },
] as const satisfies readonly { id: string; href: string; Icon: LucideIcon }[]

interface DevelopersPageProps {
  /** There is a sandbox whose dial can be turned. */
  hasSandbox: boolean
  hasMetrics: boolean
  hasTraces: boolean
}

export function DevelopersPage({ hasSandbox, hasMetrics, hasTraces }: DevelopersPageProps) {
  const t = useTranslations('developers')
  return (
    <Page>
      <PageHead title={t('title')} note={t('lead')} />
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {CARDS.filter(({ id }) => id !== 'sandbox' || hasSandbox).map(({ id, href, Icon }) => (
          <li key={id}>
            <Link href={href as Route} className={`${sheetStyles} flex h-full items-start gap-3 p-4 hover:bg-wash`}>
              <Icon size={20} strokeWidth={1.5} aria-hidden="true" className="mt-0.5 flex-none text-stamp" />
              <span>
                <span className="block font-medium">{t(`cards.${id}.title`)}</span>
                <span className="block text-13 text-ink-soft">{t(`cards.${id}.text`)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <Sheet aria-labelledby="doors">
        <SheetHead id="doors" title={t('doors.title')} />
        <dl className="divide-y divide-rule border-t border-rule">
          <Door address="/api/health?tier=deep" text={t('doors.health')} />
          <Door address="/api/metrics" text={`${t('doors.metrics')}: ${t(hasMetrics ? 'doors.metricsOn' : 'doors.metricsOff')}`} />
          <Door address="OTLP" text={`${t('doors.traces')}: ${t(hasTraces ? 'doors.tracesOn' : 'doors.tracesOff')}`} />
        </dl>
      </Sheet>
    </Page>
  )
} // prettier-ignore

const Door = ({ address, text }: { address: string; text: string }) => (
  <div className="flex flex-wrap gap-x-6 gap-y-1 px-4 py-3 sm:px-6">
    <dt className="w-56 font-mono text-13">{address}</dt>
    <dd className="min-w-0 flex-1 basis-64 text-ink-soft">{text}</dd>
  </div>
)
