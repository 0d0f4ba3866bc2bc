/** The requests of a run as bars on one line of time, step by step; each opens for what was expected and what was said. */
import clsx from 'clsx'
import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { RequestView, RunStepView, RunView } from '@/lib/model/monitor'
import { useLanguage } from '../use-language'
import { formatBytes, formatMilliseconds } from './format'
import { useNames } from './names'
import { StepChip } from './state-chip'

const lengthOf = ({ preparing, waiting, receiving }: RequestView): number => preparing + waiting + receiving

export function Waterfall({ run }: { run: RunView }) {
  const all = run.steps.flatMap(({ requests }) => requests)
  const whole = Math.max(1, run.milliseconds, ...all.map((one) => one.startsAt + lengthOf(one)))
  return (
    <ol className="divide-y divide-rule border-t border-rule">
      {run.steps.map((step, at) => (
        <Step key={step.id} step={step} number={at + 1} journey={run.journey.id} whole={whole} />
      ))}
    </ol>
  )
}

interface StepProps {
  step: RunStepView
  number: number
  journey: string
  /** Milliseconds of the whole line. */
  whole: number
}

function Step({ step, number, journey, whole }: StepProps) {
  const t = useTranslations('monitor.one')
  const locale = useLanguage()
  const { outcome, milliseconds, budget, requests } = step
  const mark = requests[0] && requests[0].startsAt + budget
  return (
    <li data-testid={`step-${step.id}`} data-outcome={outcome} className="px-4 py-3 sm:px-6">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h3 className="text-14 font-medium">{t('stepOf', { number, step: useNames().step(journey, step) })}</h3>
        <span className="flex items-center gap-3 text-13 text-ink-soft tabular-nums">
          {outcome !== 'skipped' &&
            t('budget', {
              took: formatMilliseconds(milliseconds, locale),
              budget: formatMilliseconds(budget, locale),
            })}
          <StepChip outcome={outcome} />
        </span>
      </div>
      {requests.map(
        (request) =>
        <Request key={request.id} request={request} whole={whole} mark={mark !== undefined && mark < whole ? mark : null} />, // prettier-ignore
      )}
    </li>
  )
}

interface RequestProps {
  request: RequestView
  whole: number
  /** Where the step's budget ends, if within the line. */
  mark: number | null
}

function Request({ request, whole, mark }: RequestProps) {
  const t = useTranslations('monitor.one')
  const locale = useLanguage()
  const { id, method, address, status, preparing, waiting, receiving, bytes, held, sent, answered } = request
  const isBad = status === null || held.some((one) => !one.held)
  const ms = (value: number) => formatMilliseconds(value, locale)
  return (
    <details data-testid="request" className="group">
      <summary className="grid min-h-11 cursor-pointer grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 rounded-control text-13 hover:bg-wash md:min-h-9 md:grid-cols-[minmax(0,22rem)_minmax(0,1fr)_4rem_5rem]">
        <span className="flex min-w-0 items-center gap-2">
          <ChevronRight size={16} aria-hidden="true" className="flex-none text-ink-soft group-open:rotate-90" />
          <code className="truncate font-medium">{id}</code> <span className="text-ink-soft">{method}</span>
        </span>
        <Bar request={request} whole={whole} mark={mark} isBad={isBad} />
        <span className={clsx('text-end tabular-nums', isBad && 'font-medium text-alarm')}>
          {status ?? t('noAnswer')}
        </span>
        <span className="hidden text-end tabular-nums md:block">{ms(lengthOf(request))}</span>
      </summary>
      <div className="flex flex-col gap-3 pt-1 pb-4 text-13">
        <p className="[overflow-wrap:anywhere]">
          <code>
            {method} {address}
          </code>
        </p>
        <p className="text-ink-soft tabular-nums">
          {t('parts', {
            preparing: ms(preparing),
            waiting: ms(waiting),
            receiving: ms(receiving),
            bytes: formatBytes(bytes, locale),
          })}
        </p>
        {held.length > 0 && (
          <div>
            <h4 className="font-medium">{t('expected')}</h4>
            <ul className="mt-1 space-y-1">
              {held.map((one) => (
                <li key={one.says} className={clsx(!one.held && 'text-alarm')}>
                  <code lang="en">{one.says}</code>{' '}
                  <span className="text-ink-soft">{t(one.held ? 'held' : 'broken')}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className="grid gap-3 md:grid-cols-2">
          <Said title={t('sent')} text={sent} />
          {answered !== null && <Said title={t('answered')} text={answered} />}
        </div>
      </div>
    </details>
  )
}

const at = (part: number, whole: number): string => `${Math.min(100, (part / whole) * 100)}%`

/** Says nothing of its own: the figures stand beside it. */
function Bar({ request, whole, mark, isBad }: RequestProps & { isBad: boolean }) {
  const { startsAt, preparing, waiting, receiving } = request
  return (
    <span aria-hidden="true" className="relative col-span-2 row-start-2 block h-3 md:col-span-1 md:row-start-1">
      <span className="absolute inset-x-0 top-1/2 border-t border-rule" />
      <span
        className="absolute inset-y-0 flex min-w-0.5"
        style={{ left: at(startsAt, whole), width: at(lengthOf(request), whole) }}
      >
        <span className="bg-ink-soft" style={{ flexGrow: preparing }} />
        <span className={isBad ? 'bg-alarm' : 'bg-stamp'} style={{ flexGrow: Math.max(waiting, 0.01) }} />
        <span className={isBad ? 'bg-alarm/60' : 'bg-stamp/60'} style={{ flexGrow: receiving }} />
      </span>
      {mark !== null && (
        <span className="absolute -inset-y-1 border-s border-caution" style={{ left: at(mark, whole) }} />
      )}
    </span>
  )
}

function Said({ title, text }: { title: string; text: string }) {
  return (
    <figure className="min-w-0">
      <figcaption className="font-medium">{title}</figcaption>
      {/* Reachable by keyboard, since it may scroll. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div role="region" aria-label={title} tabIndex={0} className={SAID}>
        <pre lang="en">{text}</pre>
      </div>
    </figure>
  )
}

const SAID = 'mt-1 max-h-80 overflow-auto rounded-control border border-rule bg-paper p-3 text-12'
