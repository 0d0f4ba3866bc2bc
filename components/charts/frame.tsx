'use client'
/**
 * The sheet every chart lies on: its title, period and unit, the table of the same numbers behind a button, and what stands in
 * for the chart while there is none: nothing yet, not yet, or not at all. What waits is as high as what it waits for.
 */
import clsx from 'clsx'
import { ChartNoAxesColumn, Table2 } from 'lucide-react'
import { useId, useState, type CSSProperties, type ReactNode } from 'react'
import { Button } from '../ui/button'
import { Guilloche } from '../ui/guilloche'
import { Sheet } from '../ui/sheet'
import { Bone, Skeleton } from '../ui/skeleton'
import './charts.css'
import type { Height } from './heights'
import { ChartTable, type TableData } from './table'
import { useChartWords } from './words'

/** What every chart takes besides its data. */
export interface ChartProps {
  /** Instead of the chart's own title. */
  title?: string
  /** Of the heading. */
  level?: 2 | 3
  status?: 'ready' | 'loading' | 'error'
  /** Finds the log line of what failed. */
  reference?: string
  onRetry?: () => void
  className?: string
  /** A part of a sheet that is there already. */
  bare?: boolean
  /** Beside the title: where there is more. */
  open?: ReactNode
  /** Between the title and the drawing: what it comes to. */
  lead?: ReactNode
}

interface FrameProps extends ChartProps {
  title: string
  period?: string
  unit?: string
  /** Of the drawing with what stands under it. */
  height: Height
  empty: boolean
  table: () => TableData
  note?: ReactNode
  children: ReactNode
}

export function ChartFrame(props: FrameProps) {
  const { title, period, unit, level = 2, status = 'ready', empty, height, note, className, bare, open, lead } = props
  const [asTable, setAsTable] = useState(false)
  const id = useId()
  const words = useChartWords()
  const Heading = level === 2 ? 'h2' : 'h3'
  const Ground = bare ? 'section' : Sheet
  const drawn = status === 'ready' && !empty
  const head = period && unit ? words.say('frame.head', { period, unit }) : (period ?? unit)
  return (
    <Ground aria-labelledby={id} className={clsx('chart @container min-w-0', className)}>
      <header className="flex items-start justify-between gap-x-4 px-4 pt-4 pb-3 sm:px-6">
        <div className="min-w-0">
          <Heading id={id} className="text-16 [overflow-wrap:anywhere]">
            {title}
          </Heading>
          {/* While one waits the line is blank, so that nothing moves when it is filled. */}
          {(head ?? status === 'loading') && (
            <p className="min-h-5 text-13 text-balance text-ink-soft tabular-nums">
              {status === 'loading' ? null : head}
            </p>
          )}
        </div>
        <div className="flex flex-wrap items-center justify-end gap-x-4">
          {open}
          {drawn && <Toggle asTable={asTable} onToggle={() => setAsTable(!asTable)} />}
        </div>
      </header>
      {lead}
      {drawn && asTable && <ChartTable label={words.say('frame.scroll', { title })} table={props.table()} />}
      {drawn && !asTable && <figure aria-labelledby={id}>{props.children}</figure>}
      {!drawn && (
        <div
          style={{ '--wide': `${height.wide}px`, '--narrow': `${height.narrow}px` } as CSSProperties}
          className={clsx(
            'flex flex-col justify-center',
            status === 'loading' ? 'min-h-(--narrow) @xl:min-h-(--wide)' : 'min-h-50',
          )}
        >
          <Standin {...props} />
        </div>
      )}
      {drawn && note && <p className="max-w-[68ch] px-4 pb-4 text-12 text-ink-soft sm:px-6">{note}</p>}
    </Ground>
  )
}

function Toggle({ asTable, onToggle }: { asTable: boolean; onToggle: () => void }) {
  const { say } = useChartWords()
  const Icon = asTable ? ChartNoAxesColumn : Table2
  return (
    <Button tone="quiet" size="small" onClick={onToggle} className="no-print -me-2.5 text-stamp">
      <Icon size={16} aria-hidden="true" />
      {say(asTable ? 'frame.chart' : 'frame.table')}
    </Button>
  )
}

/** What is there instead of the drawing. */
function Standin({ status, title, reference, onRetry }: FrameProps) {
  const { say } = useChartWords()
  if (status === 'loading') {
    return (
      <Skeleton label={say('frame.loading', { title })} className="flex flex-1 flex-col px-4 pb-4 sm:px-6">
        {/* Three gridlines and the line of figures, where they will be. */}
        <div className="flex flex-1 flex-col border-y border-rule">
          <span className="flex-1 border-b border-rule" />
          <span className="flex-1" />
        </div>
        <Bone className="mt-4 h-4 w-3/5" />
      </Skeleton>
    )
  }
  if (status === 'error') {
    return (
      <div className="flex flex-col items-start gap-3 px-4 pb-6 sm:px-6">
        <p className="max-w-[52ch]">{say('frame.failed')}</p>
        {reference && <p className="text-13 text-ink-soft tabular-nums">{say('frame.reference', { reference })}</p>}
        {onRetry && (
          <Button size="small" onClick={onRetry}>
            {say('frame.retry')}
          </Button>
        )}
      </div>
    )
  }
  return (
    <div className="flex flex-wrap items-center gap-x-8 gap-y-4 px-4 pb-6 sm:px-6">
      <Guilloche seed={title} shape="rosette" className="w-28 flex-none" />
      <p className="max-w-[40ch] min-w-48 flex-1 text-ink-soft">{say('frame.empty')}</p>
    </div>
  )
}
