'use client'
/**
 * The ruled ground of a chart over time. Widths are shares of whatever room there is and heights are pixels, so nothing has to be
 * measured, letters never scale, and the server can draw it too.
 */
import type { ReactNode } from 'react'
import type { CurrencyCode } from '@/lib/model/ids'
import { useChartWords } from './words'

/** A share of the width, as SVG wants it. */
export const at = (share: number): string => `${Math.round(share * 1000) / 1000}%`

interface PlotProps {
  label: string
  height: number
  currency: CurrencyCode
  /** At most three are drawn well. */
  ticks: readonly number[]
  y: (minor: number) => number
  children: ReactNode
}

export function Plot({ label, height, currency, ticks, y, children }: PlotProps) {
  const { round, exact } = useChartWords()
  const names = ticks.map((tick) => round(tick, currency))
  return (
    <div className="flex gap-3 px-4 sm:px-6">
      <div
        aria-hidden="true"
        // As wide as its longest number: figures are tabular.
        style={{ width: `${Math.max(...names.map((name) => name.length), 3)}ch` }}
        className="relative flex-none text-11"
      >
        {ticks.map((tick, index) => (
          <span
            key={tick}
            data-amount={exact(Math.round(tick), currency)}
            style={{ top: y(tick) - 8 }}
            className="absolute end-0 whitespace-nowrap text-ink-soft tabular-nums"
          >
            {names[index]}
          </span>
        ))}
      </div>
      <svg width="100%" height={height} className="min-w-0 overflow-visible" role="group" aria-label={label}>
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
        {children}
      </svg>
    </div>
  )
}

/** Paths whose x is a share of the width: stretched as shapes, while their pen stays as thick as it is. */
export function Stretched({ height, children }: { height: number; children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height={height}
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      className="pointer-events-none overflow-visible [&_path]:[vector-effect:non-scaling-stroke]"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  )
}

interface TickLabel {
  key: string
  x: number
  text: string
  strong?: boolean
}

/** Names under an axis, thinned so that they never touch: fewer where the sheet is narrow. */
export function TickLabels({
  labels,
  y,
  narrow = 5,
  wide = 12,
}: {
  labels: readonly TickLabel[]
  y: number
  narrow?: number
  wide?: number
}) {
  const [few, many] = [Math.ceil(labels.length / narrow), Math.ceil(labels.length / wide)]
  // Counted from the end, so that the latest is always named.
  const fits = (index: number, every: number) => (labels.length - 1 - index) % every === 0
  return (
    <g aria-hidden="true" className="pointer-events-none text-11">
      {labels.map(({ key, x, text, strong }, index) =>
        fits(index, many) || fits(index, few) ? (
          <text
            key={key}
            x={at(x)}
            y={y}
            textAnchor={anchor(x)}
            className={`tabular-nums ${strong ? 'fill-ink font-semibold' : 'fill-ink-soft'} ${visible(fits(index, few), fits(index, many))}`}
          >
            {text}
          </text>
        ) : null,
      )}
    </g>
  )
}

const visible = (few: boolean, many: boolean): string => {
  if (few && many) return ''
  return few ? '@xl:hidden' : 'hidden @xl:inline'
}

/** Names at the edges turn inward. */
export function anchor(x: number): 'start' | 'middle' | 'end' {
  if (x < 3) return 'start'
  return x > 97 ? 'end' : 'middle'
}

/** Slanted strokes for what is not finished. `id` from `useId`. */
export function Hatch({ id, colour }: { id: string; colour: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line x1="0" x2="0" y1="0" y2="5" stroke={colour} strokeWidth="1.6" />
    </pattern>
  )
}
