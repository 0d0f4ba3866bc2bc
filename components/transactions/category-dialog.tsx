'use client'
/** Where a category is chosen: for one entry with what is known of it, or for many. */
import Link from 'next/link'
import { useMemo } from 'react'
import type { CategoryId } from '@/lib/model/category'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { sheetLink } from '../ui/sheet'
import { categoryChoices, type DeskLabels } from './category-desk'
import { CategoryPicker, type CategoryGroup } from './category-picker'
import type { Entry } from './entry'

interface DialogProps {
  open: boolean
  title: string
  /** Null where there is more than one. */
  entry: Entry | null
  current: CategoryId | null
  groups: readonly CategoryGroup[]
  /** What the person chose last, for any entry. */
  recent: readonly CategoryId[]
  labels: Omit<DeskLabels, 'open'>
  onPick: (id: CategoryId) => void
  onClose: () => void
}

export function CategoryDialog({ open, title, entry, current, groups, recent, labels, onPick, onClose }: DialogProps) {
  const tops = useMemo(() => {
    const choiceOf = categoryChoices(groups)
    const suggested = (entry?.suggestions ?? []).map(({ id, reason }) => ({ ...choiceOf(id), reason }))
    const others = recent.filter((id) => !suggested.some((one) => one.id === id)).map(choiceOf)
    return [
      { id: 'suggested', label: labels.suggested, details: suggested },
      { id: 'recent', label: labels.recent, details: others },
    ].filter(({ details }) => details.length > 0)
  }, [groups, entry, recent, labels.suggested, labels.recent])
  return (
    <Dialog open={open} onClose={onClose} title={title} closeLabel={labels.close}>
      {entry && (
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 border-b border-rule px-4 py-3 text-13 sm:px-6">
          {entry.facts.map((fact) => (
            <div key={fact.name} className="contents">
              <dt className="text-ink-soft">{fact.name}</dt>
              <dd className="tabular-nums [overflow-wrap:anywhere]">{fact.value}</dd>
            </div>
          ))}
          <dt className="text-ink-soft">{labels.why}</dt>
          <dd>
            {entry.why}
            {entry.rule && (
              <>
                {' '}
                <Link href={entry.rule} className={sheetLink}>
                  {labels.seeRule}
                </Link>
              </>
            )}
          </dd>
        </dl>
      )}
      {entry?.reset && entry.reset.id !== current && (
        <p className="border-b border-rule px-4 py-2 sm:px-6">
          <Button size="small" tone="quiet" className="-mx-2.5" onClick={() => onPick(entry.reset!.id)}>
            {entry.reset.text}
          </Button>
        </p>
      )}
      <CategoryPicker groups={groups} tops={tops} current={current} onPick={onPick} labels={labels} />
    </Dialog>
  )
}
