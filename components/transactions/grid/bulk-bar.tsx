'use client'
/** What can be done with the entries that are chosen: how many they are, what they come to, and the verbs. */
import { CircleCheck, CircleSlash, Download, Shapes, Tag, X } from 'lucide-react'
import type { Tally } from '@/lib/model/edit'
import { useWords } from '../../consent/words'
import { formatMoney } from '../../money'
import { Button } from '../../ui/button'
import type { Selection } from './selection'
import type { BulkOrder } from './use-orders'

interface BarProps {
  chosen: Tally
  /** How many match; null where all of them are chosen, or nobody knows. */
  all: number | null
  selection: Selection
  /** Where a file of the list is had. */
  exportHref: string
  onAll: () => void
  onClear: () => void
  onOrder: (order: BulkOrder) => void
}

const VERBS = [
  { order: 'category', Icon: Shapes },
  { order: 'tag', Icon: Tag },
  { order: 'reviewed', Icon: CircleCheck },
  { order: 'exclude', Icon: CircleSlash },
] as const

export function BulkBar({ chosen, all, selection, exportHref, onAll, onClear, onOrder }: BarProps) {
  const { say, locale } = useWords()
  return (
    <section
      aria-label={say('bar.label')}
      className="rise fixed inset-x-2 bottom-[calc(64px+env(safe-area-inset-bottom))] z-20 mx-auto flex max-w-4xl flex-col gap-2 rounded-sheet border border-rule bg-sheet px-4 py-3 shadow-lifted lg:bottom-6 lg:left-[232px]"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <p role="status" className="min-w-0 flex-1">
          <span className="font-medium tabular-nums">{say('bar.count', { count: chosen.count })}</span>
          <span className="ms-3 text-13 text-ink-soft tabular-nums">
            {chosen.sums.map((sum) => formatMoney(sum, locale, 'always')).join(' · ')}
          </span>
        </p>
        {all !== null && (
          <Button
            size="small"
            tone="quiet"
            onClick={onAll}
            className="order-last -ms-2.5 basis-full justify-start text-stamp sm:order-none sm:ms-0 sm:basis-auto"
          >
            {say('bar.all', { count: all })}
          </Button>
        )}
        <button
          type="button"
          aria-label={say('bar.clear')}
          onClick={onClear}
          className="inline-flex size-11 flex-none items-center justify-center rounded-control hover:bg-wash md:size-9"
        >
          <X size={20} aria-hidden="true" />
        </button>
      </div>
      <div className="flex flex-wrap gap-2">
        {VERBS.map(({ order, Icon }) => (
          <Button key={order} size="small" disabled={chosen.count === 0} onClick={() => onOrder(order)}>
            <Icon size={16} aria-hidden="true" />
            {say(`bar.${order}`)}
          </Button>
        ))}
        <form method="post" action={exportHref}>
          <input type="hidden" name={selection.all ? 'except' : 'only'} value={[...selection.ids].join(',')} />
          <Button type="submit" size="small" disabled={chosen.count === 0}>
            <Download size={16} aria-hidden="true" />
            {say('bar.export')}
          </Button>
        </form>
      </div>
    </section>
  )
}
