'use client'
/** What can be done with the entries that are chosen: how many they are, what they come to, and the verbs. */
import { X } from 'lucide-react'
import { useMemo } from 'react'
import type { FeedFilter, TransactionView } from '@/lib/model/view'
import { useWords } from '../../consent/words'
import { formatMoney } from '../../money'
import { isChosen, totalsOf, type Selection } from './selection'

interface BarProps {
  selection: Selection
  rows: readonly TransactionView[]
  filter: FeedFilter
  onClear: () => void
}

export function BulkBar({ selection, rows, onClear }: BarProps) {
  const { say, locale } = useWords()
  const totals = useMemo(() => totalsOf(rows.filter(({ id }) => isChosen(selection, id))), [rows, selection])
  return (
    <section
      aria-label={say('bar.label')}
      className="rise fixed inset-x-4 bottom-[calc(72px+env(safe-area-inset-bottom))] z-20 mx-auto flex max-w-3xl flex-wrap items-center gap-x-4 gap-y-2 rounded-sheet border border-rule bg-sheet px-4 py-3 shadow-lifted lg:bottom-6"
    >
      <p role="status" className="min-w-0 flex-1 basis-44">
        <span className="font-medium tabular-nums">{say('bar.count', { count: totals.count })}</span>
        <span className="ms-3 text-13 text-ink-soft tabular-nums">
          {totals.sums.map((sum) => formatMoney(sum, locale, 'always')).join(' · ')}
        </span>
      </p>
      <button
        type="button"
        aria-label={say('bar.clear')}
        onClick={onClear}
        className="inline-flex size-11 flex-none items-center justify-center rounded-control hover:bg-wash md:size-9"
      >
        <X size={20} aria-hidden="true" />
      </button>
    </section>
  )
}
