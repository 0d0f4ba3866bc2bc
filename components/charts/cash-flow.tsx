/**
 * Money in and out of up to twelve months: a bar up and a bar down from one baseline, and a line for what remained. The running month
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
  const up = Math.max(...months.map((month) => month.in), 1)
  const down = Math.max(...months.map((month) => month.out))
  const y = scaleLinear([-down, up], [FOOT, TOP]).nice(2)
  const ticks = y.ticks(2)
  const x = scaleBand(
    months.map(({ month }) => month),
    [0, 100],
  ).paddingInner(0.62).paddingOuter(0.31) // prettier-ignore
  const middle = (month: string): number => (x(month) ?? 0) + x.bandwidth() / 2
  const at = (share: number): string => `${Math.round(share * 100) / 100}%`
  const slot = (month: string) => ({ x: at(middle(month) - x.bandwidth() / 2), width: at(x.bandwidth()) })
  const lastFull = months.findLast(({ month }) => month !== running) ?? months.at(-1)!
  return (
    <figure>
      <div className="flex gap-3 px-4 sm:px-6">
        <div aria-hidden="true" className="relative w-10 flex-none sm:w-14">
          {ticks.map((tick) => (
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
                <line x1="0" x2="0" y1="0" y2="5" stroke={`var(--${tone})`} strokeWidth="1.6" />
              </pattern>
            ))}
          </defs>
          {ticks.map((tick) => (
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
                <g strokeWidth="1.5">
                  <rect
                    {...slot(month.month)}
                    y={y(month.in)}
                    height={y(0) - y(month.in)}
                    stroke="var(--credit)"
                    fill={isRunning ? `url(#${hatch}credit)` : 'var(--credit)'}
                    fillOpacity={isRunning ? 0.5 : 0.22}
                  />
                  <rect
                    {...slot(month.month)}
                    y={y(0)}
                    height={y(-month.out) - y(0)}
                    stroke="var(--ink)"
                    fill={isRunning ? `url(#${hatch}ink)` : 'var(--ink)'}
                    fillOpacity={isRunning ? 0.4 : 0.16}
                  />
                </g>
              </Link>
            )
          })}
          <g aria-hidden="true" className="pointer-events-none">
            {months.map(({ month }) => (
              <text
                key={month}
                x={at(middle(month))}
                y={HEIGHT - 8}
                textAnchor="middle"
                className={`fill-current text-11 ${month === running ? 'font-semibold text-ink' : 'text-ink-soft'}`}
              >
                <tspan className="hidden sm:inline">{formatMonth(month, locale, 'short')}</tspan>
                <tspan className="sm:hidden">{formatMonth(month, locale, 'short').slice(0, 1)}</tspan>
              </text>
            ))}
          </g>
          <NetLine
            points={months.map(({ month }, index) => ({ month, x: at(middle(month)), y: y(nets[index]!) }))}
            running={running}
          />
        </svg>
      </div>
      <figcaption className="flex flex-wrap items-center gap-x-5 gap-y-1 px-4 pt-1 pb-3 text-13 sm:px-6">
        {(
          [
            ['in', 'border-credit bg-credit/20', lastFull.in],
            ['out', 'border-ink bg-ink/15', lastFull.out],
            ['net', 'bg-stamp', lastFull.in - lastFull.out],
          ] as const
        ).map(([key, colour, minor]) => (
          <span key={key} className="inline-flex items-baseline gap-2">
            <span
              aria-hidden="true"
              className={`self-center ${key === 'net' ? 'h-0.5 w-4' : 'size-2.5 border-[1.5px]'} ${colour}`}
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

/** What remained, month by month. Segments rather than a path: their ends are shares of the width. Lifted off the bars by a halo. */
function NetLine({ points, running }: { points: readonly { month: string; x: string; y: number }[]; running: string }) {
  const segments = points.slice(1).map((to, index) => ({ from: points[index]!, to }))
  return (
    <g className="pointer-events-none" strokeLinecap="round" fill="var(--sheet)">
      {(['var(--sheet)', 'var(--stamp)'] as const).map((stroke, layer) => (
        <g key={stroke} stroke={stroke} strokeWidth={layer ? 2 : 5}>
          {segments.map(({ from, to }) => (
            <line
              key={to.month}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              strokeDasharray={layer && to.month === running ? '2 5' : undefined}
            />
          ))}
          {points.map(({ month, x, y }) => (
            <circle key={month} cx={x} cy={y} r="3" />
          ))}
        </g>
      ))}
    </g>
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
    <table className="w-full text-12 sm:text-13">
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
            <th scope="row" className="h-9 border-t border-rule ps-4 text-start font-normal sm:ps-6">
              {formatMonth(month.month, locale)}
              {month.month === running && <span className="text-ink-soft">{` · ${t('running')}`}</span>}
            </th>
            {[month.in, month.out, month.in - month.out].map((minor, index) => (
              <td key={index} className={`${cell} ps-2 sm:ps-4`}>
                <Amount money={money(minor)} locale={locale} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
