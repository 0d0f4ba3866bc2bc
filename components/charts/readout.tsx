'use client'
/** The line under a chart: the marks' names with their figures. It always has the same number of parts, so nothing jumps. */
import type { ReactNode } from 'react'
import type { CurrencyCode } from '@/lib/model/ids'
import { Amount } from '../money'
import { useChartWords } from './words'

export interface Figure {
  readonly key: string
  readonly name: string
  readonly minor: number | null
  /** What the mark looks like in the drawing. */
  readonly sign?: ReactNode
}

interface ReadoutProps {
  when: string
  figures: readonly Figure[]
  currency: CurrencyCode
  more?: string
}

export function Readout({ when, figures, currency, more }: ReadoutProps) {
  const { locale } = useChartWords()
  return (
    <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
      <span className="min-w-[7.5rem] font-medium tabular-nums">{when}</span>
      {figures.map(({ key, name, minor, sign }) => (
        <span key={key} className="inline-flex items-baseline gap-2">
          {sign && (
            <span aria-hidden="true" className="self-center">
              {sign}
            </span>
          )}
          <span className="text-ink-soft">{name}</span>
          {minor !== null && <Amount money={{ minor, currency }} locale={locale} className="font-medium" />}
        </span>
      ))}
      {more && <span className="min-w-0 text-ink-soft [overflow-wrap:anywhere]">{more}</span>}
    </div>
  )
}

/** A drawn line, as it looks in the chart. */
export const LineSign = ({ colour, dashed }: { colour: string; dashed?: boolean }) => (
  <svg aria-hidden="true" width="16" height="8" className="block">
    <line x1="0" x2="16" y1="4" y2="4" stroke={colour} strokeWidth="2" strokeDasharray={dashed ? '4 4' : undefined} />
  </svg>
)

/** A filled shape, as it looks in the chart. */
export const FillSign = ({
  colour,
  opacity = 0.2,
  outlined = true,
}: {
  colour: string
  opacity?: number
  outlined?: boolean
}) => (
  <svg aria-hidden="true" width="10" height="10" className="block">
    <rect
      x="0.75"
      y="0.75"
      width="8.5"
      height="8.5"
      fill={colour}
      fillOpacity={opacity}
      stroke={outlined ? colour : 'none'}
      strokeWidth="1.5"
    />
  </svg>
)
