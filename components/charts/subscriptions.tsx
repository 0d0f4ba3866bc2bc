'use client'
/** Subscriptions with what each costs a year and how its price moved: a stair, since a price holds until it changes. */
import { curveStepAfter, line } from 'd3-shape'
import type { Subscription } from '@/lib/model/charts'
import type { PlainDate } from '@/lib/model/ids'
import { formatDay } from '../dates'
import { Amount } from '../money'
import { dayNumber, daySpan } from './days'
import { ChartFrame, type ChartProps } from './frame'
import { HEIGHTS } from './heights'
import { linear } from './linear'
import { useMarks } from './marks'
import { at, Stretched } from './plot'
import { useChartWords, type ChartWords } from './words'

interface SubscriptionsProps extends ChartProps {
  data: readonly Subscription[]
  /** The last day the lines are drawn to. */
  today: PlainDate
}

export function Subscriptions({ data, today, ...frame }: SubscriptionsProps) {
  const words = useChartWords()
  const { say, locale } = words
  return (
    <ChartFrame
      title={say('subscriptions.title')}
      {...frame}
      height={HEIGHTS.subscriptions}
      empty={data.length === 0}
      table={() => ({
        currency: data[0]!.currency,
        head: [say('subscriptions.name'), say('subscriptions.price'), say('subscriptions.since'), say('subscriptions.before'), say('subscriptions.perYear')],
        rows: data.map(({ id, label, currency, prices, perYear }) => {
          const now = prices.at(-1)
          return {
            key: id,
            name: label,
            currency,
            cells: [now?.minor ?? null, now ? formatDay(now.day, locale) : null, prices.at(-2)?.minor ?? null, perYear],
          }
        }),
      })}
    >
      <Lines data={data} today={today} />
    </ChartFrame>
  ) // prettier-ignore
}

function Lines({ data, today }: { data: readonly Subscription[]; today: PlainDate }) {
  const words = useChartWords()
  const { say, money, exact, locale } = words
  const marks = useMarks({
    count: data.length,
    start: 0,
    label: (index) => {
      const each = data[index]!
      return say('subscriptions.line', { text: priceText(each, words), perYear: money(each.perYear, each.currency) })
    },
  })
  return (
    <div role="group" aria-label={say('subscriptions.title')} className="border-t border-rule">
      {data.map((each, index) => (
        <div key={each.id} {...marks.mark(index)} className="grid min-h-14 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-b border-rule px-4 py-2 -outline-offset-2 last:border-b-0 hover:bg-wash sm:px-6 @md:grid-cols-[minmax(0,1fr)_120px_minmax(120px,auto)]">
          <div className="min-w-0">
            <p className="font-medium [overflow-wrap:anywhere]">{each.label}</p>
            {each.next && <p className="text-12 text-ink-soft tabular-nums">{say('subscriptions.nextOn', { day: formatDay(each.next, locale) })}</p>}
          </div>
          <PriceLine subscription={each} today={today} className="order-last max-w-32 @md:order-none @md:max-w-none" />
          <div className="text-end">
            <p>{each.prices.length > 0 && <Amount money={{ minor: each.prices.at(-1)!.minor, currency: each.currency }} locale={locale} className="font-medium" />}</p>
            <p data-amount={exact(each.perYear, each.currency)} className="text-12 text-ink-soft tabular-nums">{say('subscriptions.year', { value: money(each.perYear, each.currency) })}</p>
          </div>
        </div>
      ))}
    </div>
  ) // prettier-ignore
}

/** The history in words: what it costs, since when, and what it cost before. */
export function priceText({ label, prices, currency }: Subscription, { say, money, locale }: ChartWords): string {
  const [before, now] = [prices.at(-2), prices.at(-1)]
  if (!now) return label
  const values = { label, price: money(now.minor, currency), day: formatDay(now.day, locale) }
  return before ? say('subscriptions.changed', { ...values, before: money(before.minor, currency) }) : say('subscriptions.steady', values)
} // prettier-ignore

interface PriceLineProps {
  subscription: Subscription
  today: PlainDate
  className?: string
}

const HEIGHT = 32

/** The stair alone, for a line of any list. It says its history itself, so it may stand without words beside it. */
export function PriceLine({ subscription, today, className }: PriceLineProps) {
  const words = useChartWords()
  const { prices } = subscription
  if (prices.length === 0) return <span className={className} />
  const last = prices.at(-1)!
  const points = [...prices, { ...last, day: today }]
  const x = linear(daySpan(points[0]!.day, today), [0, 97])
  const costs = prices.map(({ minor }) => minor)
  // A steady price runs through the middle.
  const [low, high] = [Math.min(...costs), Math.max(...costs)]
  const y = low === high ? () => HEIGHT / 2 : linear([low, high], [HEIGHT - 6, 6])
  const path = line<(typeof points)[number]>(({ day }) => x(dayNumber(day)), ({ minor }) => y(minor)).curve(curveStepAfter)(points) // prettier-ignore
  return (
    <svg width="100%" height={HEIGHT} role="img" aria-label={priceText(subscription, words)} className={className}>
      <Stretched height={HEIGHT}>
        <path d={path ?? ''} stroke="var(--stamp)" strokeWidth="1.5" strokeLinecap="butt" strokeLinejoin="miter" />
      </Stretched>
      <circle cx={at(x(dayNumber(today)))} cy={y(last.minor)} r="2.5" fill="var(--stamp)" />
    </svg>
  )
}
