/**
 * Money in and out of up to twelve months: two bars a month from one baseline and a line for what remained. The running month
 * is hatched. Widths are shares of whatever room there is, heights are pixels, so letters never scale. Drawn on the server.
 */
import { scaleBand, scaleLinear } from 'd3-scale'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useId } from 'react'
import type { CurrencyCode } from '@/lib/model/ids'
import type { Money } from '@/lib/model/money'
import { formatMonth, monthRange } from '../dates'
import { Amount, formatMoney, formatRound } from '../money'
import { filterHref } from '../transactions/filter'
import { useLanguage } from '../use-language'

export interface FlowMonth {
  /** `YYYY-MM` */
  month: string
  /** Minor units, both positive. */
  in: number
  out: number
}

interface CashFlowProps {
  months: readonly FlowMonth[]
  currency: CurrencyCode
  /** The month that is still running. */
  running: string
}

const TOP = 12
const FOOT = 204
const HEIGHT = 232

export function CashFlow({ months, currency, running }: CashFlowProps) {
  const t = useTranslations('overview.flow')
  const locale = useLanguage()
  const hatch = useId()
  const money = (minor: number): Money => ({ minor, currency })
  const nets = months.map((month) => month.in - month.out)
  const highest = Math.max(...months.flatMap((month) => [month.in, month.out]), 1)
  const y = scaleLinear([Math.min(0, ...nets), highest], [FOOT, TOP]).nice(3)
  const x = scaleBand(
    months.map(({ month }) => month),
    [0, 100],
  ).paddingInner(0.4).paddingOuter(0.2) // prettier-ignore
  const middle = (month: string): number => (x(month) ?? 0) + x.bandwidth() / 2
  const at = (share: number): string => `${Math.round(share * 100) / 100}%`
  const bar = (month: FlowMonth, minor: number, side: 0 | 1) => ({
    x: at((x(month.month) ?? 0) + (side * x.bandwidth()) / 2 + (side ? 0.15 : 0)),
    width: at(x.bandwidth() / 2 - 0.15),
    y: y(minor),
    height: Math.max(y(0) - y(minor), minor > 0 ? 1 : 0),
  })
  const lastFull = months.findLast(({ month }) => month !== running) ?? months.at(-1)!
  return (
    <figure>
      <div className="flex gap-3 px-4 sm:px-6">
        <div aria-hidden="true" className="relative w-10 flex-none sm:w-14">
          {y.ticks(3).map((tick) => (
            <span
              key={tick}
              // A place on the scale, not a style: it is computed from the data.
              style={{ top: y(tick) - 8 }}
              className="absolute end-0 text-11 text-ink-soft tabular-nums"
            >
              {formatRound(money(tick), locale)}
            </span>
          ))}
        </div>
        <svg width="100%" height={HEIGHT} className="min-w-0 overflow-visible" role="group" aria-label={t('title')}>
          <defs>
            {(['credit', 'ink'] as const).map((tone) => (
              <pattern
                key={tone}
                id={`${hatch}${tone}`}
                width="5"
                height="5"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <line x1="0" x2="0" y1="0" y2="5" stroke={`var(--${tone})`} strokeWidth="2.4" />
              </pattern>
            ))}
          </defs>
          {y.ticks(3).map((tick) => (
            <line
              key={tick}
              x1="0"
              x2="100%"
              y1={y(tick)}
              y2={y(tick)}
              stroke={tick === 0 ? 'var(--edge)' : 'var(--rule)'}
            />
          ))}
          {months.map((month, index) => {
            const isRunning = month.month === running
            const values = {
              month: formatMonth(month.month, locale),
              in: formatMoney(money(month.in), locale),
              out: formatMoney(money(month.out), locale),
              net: formatMoney(money(nets[index]!), locale),
            }
            return (
              <Link
                key={month.month}
                href={filterHref(monthRange(month.month))}
                aria-label={t('mark', values)}
                className="group outline-none"
              >
                <title>{t('mark', values)}</title>
                <rect
                  x={at(middle(month.month) - x.step() / 2)}
                  width={at(x.step())}
                  y="0"
                  height={HEIGHT}
                  rx="6"
                  fill="transparent"
                  className="group-hover:fill-wash group-focus-visible:stroke-stamp group-focus-visible:stroke-2"
                />
                <rect {...bar(month, month.in, 0)} fill={isRunning ? `url(#${hatch}credit)` : 'var(--credit)'} />
                <rect
                  {...bar(month, month.out, 1)}
                  fill={isRunning ? `url(#${hatch}ink)` : 'var(--ink)'}
                  fillOpacity={isRunning ? 1 : 0.82}
                />
                <text
                  x={at(middle(month.month))}
                  y={HEIGHT - 8}
                  textAnchor="middle"
                  className={`fill-current text-11 ${isRunning ? 'font-semibold text-ink' : 'text-ink-soft'}`}
                >
                  <tspan className="hidden sm:inline">{formatMonth(month.month, locale, 'short')}</tspan>
                  <tspan className="sm:hidden">{[...formatMonth(month.month, locale, 'short')][0]}</tspan>
                </text>
              </Link>
            )
          })}
          <g
            className="pointer-events-none"
            stroke="var(--stamp)"
            strokeWidth="2"
            strokeLinecap="round"
            fill="var(--sheet)"
          >
            {months.slice(1).map((month, index) => (
              <line
                key={month.month}
                x1={at(middle(months[index]!.month))}
                y1={y(nets[index]!)}
                x2={at(middle(month.month))}
                y2={y(nets[index + 1]!)}
                strokeDasharray={month.month === running ? '2 5' : undefined}
              />
            ))}
            {months.map((month, index) => (
              <circle key={month.month} cx={at(middle(month.month))} cy={y(nets[index]!)} r="3" />
            ))}
          </g>
        </svg>
      </div>
      <figcaption className="flex flex-wrap items-center gap-x-5 gap-y-1 px-4 pt-1 pb-3 text-13 sm:px-6">
        {(
          [
            ['in', 'bg-credit', lastFull.in],
            ['out', 'bg-ink', lastFull.out],
            ['net', 'bg-stamp', lastFull.in - lastFull.out],
          ] as const
        ).map(([key, colour, minor]) => (
          <span key={key} className="inline-flex items-baseline gap-2">
            <span
              aria-hidden="true"
              className={`self-center ${key === 'net' ? 'h-0.5 w-4' : 'size-2.5 rounded-[2px]'} ${colour}`}
            />
            <span className="text-ink-soft">{t(key)}</span>
            <Amount money={money(minor)} locale={locale} className="font-medium" />
          </span>
        ))}
        <span className="text-12 text-ink-soft">{formatMonth(lastFull.month, locale)}</span>
      </figcaption>
      <details className="border-t border-rule">
        <summary className="inline-flex min-h-11 items-center px-4 text-13 font-medium text-stamp sm:px-6">
          {t('table')}
        </summary>
        <FlowTable months={months} money={money} running={running} />
      </details>
    </figure>
  )
}

function FlowTable({
  months,
  money,
  running,
}: {
  months: readonly FlowMonth[]
  money: (minor: number) => Money
  running: string
}) {
  const t = useTranslations('overview.flow')
  const locale = useLanguage()
  const cell = 'h-9 border-t border-rule text-end last:pe-4 sm:last:pe-6'
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-13">
        <thead className="text-11 tracking-[0.04em] text-ink-soft uppercase">
          <tr>
            <th scope="col" className="h-8 ps-4 text-start font-medium sm:ps-6">
              {t('month')}
            </th>
            {(['in', 'out', 'net'] as const).map((key) => (
              <th key={key} scope="col" className="text-end font-medium last:pe-4 sm:last:pe-6">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.toReversed().map((month) => (
            <tr key={month.month}>
              <th
                scope="row"
                className="h-9 border-t border-rule ps-4 text-start font-normal whitespace-nowrap sm:ps-6"
              >
                {formatMonth(month.month, locale)}
                {month.month === running && <span className="text-ink-soft">{` · ${t('running')}`}</span>}
              </th>
              {[month.in, month.out, month.in - month.out].map((minor, index) => (
                <td key={index} className={`${cell} ps-4`}>
                  <Amount money={money(minor)} locale={locale} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
