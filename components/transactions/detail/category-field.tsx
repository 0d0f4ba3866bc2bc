'use client'
/** The entry's category, why it has it, and the picker behind it. A divided entry has those of its parts. */
import { useState } from 'react'
import type { CategoryId } from '@/lib/model/category'
import type { TransactionView } from '@/lib/model/view'
import { CategoryMark } from '../../category-mark'
import { useWords } from '../../consent/words'
import { Button } from '../../ui/button'
import { categoryChoices } from '../category-desk'
import { CategoryDialog } from '../category-dialog'
import type { CategoryGroup } from '../category-picker'
import type { EditAction } from '../edit-action'
import { Section } from './section'
import type { Changes } from './use-changes'

interface CategoryFieldProps {
  entry: TransactionView
  why: string
  groups: readonly CategoryGroup[]
  /** What the person chose last, for any entry. */
  recent: readonly CategoryId[]
  changes: Changes
  edit: EditAction
}

export function CategoryField({ entry, why, groups, recent, changes, edit }: CategoryFieldProps) {
  const { say } = useWords()
  const [open, setOpen] = useState(false)
  if (entry.parts.length > 0) return null
  const { id } = entry.category
  const { label, icon } = categoryChoices(groups)(id)
  const labels = { close: say('close'), why: say('entry.why'), seeRule: say('entry.seeRule'), recent: say('entry.recent'), suggested: say('entry.suggested'), search: say('entry.search'), none: say('entry.none'), current: say('entry.current') } // prettier-ignore
  function pick(categoryId: CategoryId) {
    setOpen(false)
    if (categoryId !== id) changes.run(() => edit({ target: { ids: [entry.id] }, edit: { kind: 'category', categoryId } })) // prettier-ignore
  }
  return (
    <Section title={say('category')}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="flex items-center gap-2 font-medium" data-category={id}>
          <CategoryMark group={id.split('.')[0]!} icon={icon} />
          {label}
        </p>
        <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {say('change')}
        </Button>
      </div>
      <p className="mt-1 text-13 text-ink-soft">{why}</p>
      <CategoryDialog
        {...{ open, groups, labels }}
        title={entry.name}
        entry={null}
        recent={recent}
        current={id}
        onPick={pick}
        onClose={() => setOpen(false)}
      />
    </Section>
  )
}
