'use client'
/** What a rule does with what it finds; a thing that is left empty it leaves alone. */
import type { CategoryId } from '@/lib/model/category'
import { LONGEST_NOTE } from '@/lib/model/edit'
import type { CategoryGroup } from '../transactions/category-picker'
import { CategorySelect } from '../transactions/category-select'
import { Field, Input } from '../ui/field'
import type { Fields } from './draft'
import { TagsField, type TagLabels } from './tags-field'

export interface ActionLabels extends TagLabels {
  category: string
  noCategory: string
  name: string
  nameHint: string
  note: string
  noteHint: string
  reviewed: string
  excluded: string
}

interface ActionFieldsProps {
  fields: Fields
  groups: readonly CategoryGroup[]
  /** Every tag in use. */
  tags: readonly string[]
  labels: ActionLabels
  set: (part: Partial<Fields>) => void
}

export function ActionFields({ fields, groups, tags, labels, set }: ActionFieldsProps) {
  return (
    <>
      <Field id="rule-category" label={labels.category}>
        {(control) => (
          <CategorySelect
            {...control}
            groups={groups}
            value={fields.categoryId}
            onChange={(event) => set({ categoryId: event.target.value as CategoryId | '' })}
          >
            <option value="">{labels.noCategory}</option>
          </CategorySelect>
        )}
      </Field>
      <Field id="rule-name" label={labels.name} hint={labels.nameHint}>
        {(control) => (
          <Input
            {...control}
            value={fields.name}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => set({ name: event.target.value })}
          />
        )}
      </Field>
      <TagsField tags={fields.tags} known={tags} labels={labels} onChange={(next) => set({ tags: next })} />
      <Field id="rule-note" label={labels.note} hint={labels.noteHint}>
        {(control) => (
          <Input
            {...control}
            value={fields.note}
            maxLength={LONGEST_NOTE}
            autoComplete="off"
            onChange={(event) => set({ note: event.target.value })}
          />
        )}
      </Field>
      <div className="flex flex-col sm:col-span-2">
        {(['reviewed', 'excluded'] as const).map((kind) => (
          <label key={kind} className="flex min-h-11 items-center gap-2 md:min-h-9">
            <input
              type="checkbox"
              checked={fields[kind]}
              onChange={(event) => set({ [kind]: event.target.checked })}
              className="size-4 accent-stamp"
            />
            {labels[kind]}
          </label>
        ))}
      </div>
    </>
  )
}
