'use client'
/** Where a category is chosen: for one entry with what is known of it, or for many. */
import type { CategoryId } from '@/lib/model/category'
import { Dialog } from '../ui/dialog'
import { CategoryPicker, type CategoryGroup } from './category-picker'
import type { Entry } from './entry'

interface DialogProps {
  open: boolean
  title: string
  /** Null where there is more than one. */
  entry: Entry | null
  current: CategoryId | null
  groups: readonly CategoryGroup[]
  labels: { close: string; why: string; search: string; none: string; current: string }
  onPick: (id: CategoryId) => void
  onClose: () => void
}

export function CategoryDialog({ open, title, entry, current, groups, labels, onPick, onClose }: DialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title={title} closeLabel={labels.close}>
      {entry && (
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 border-b border-rule px-4 py-3 text-13 sm:px-6">
          {[...entry.facts, { name: labels.why, value: entry.why }].map((fact) => (
            <div key={fact.name} className="contents">
              <dt className="text-ink-soft">{fact.name}</dt>
              <dd className="tabular-nums [overflow-wrap:anywhere]">{fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
      <CategoryPicker groups={groups} current={current} onPick={onPick} labels={labels} />
    </Dialog>
  )
}
