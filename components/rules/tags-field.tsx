'use client'
/** The tags a rule adds: each can be taken off again, and one that was typed and left counts too. */
import { useId, useRef } from 'react'
import { LONGEST_TAG, MOST_TAGS, tagged, tagOf } from '@/lib/model/edit'
import { fill } from '../fill'
import { Button } from '../ui/button'
import { Field, Input } from '../ui/field'
import { TagChips } from '../ui/tag-chips'

export interface TagLabels {
  tags: string
  addTag: string
  removeTag: string
}

interface TagsFieldProps {
  tags: readonly string[]
  /** Every tag in use, offered while typing. */
  known: readonly string[]
  labels: TagLabels
  onChange: (tags: readonly string[]) => void
}

export function TagsField({ tags, known, labels, onChange }: TagsFieldProps) {
  const list = useId()
  const field = useRef<HTMLInputElement>(null)
  function add() {
    const tag = tagOf(field.current?.value ?? '')
    if (field.current) field.current.value = ''
    if (tag && tags.length < MOST_TAGS) onChange(tagged(tags, { add: [tag], remove: [] }))
  }
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <Field id="rule-tags" label={labels.tags}>
        {(control) => (
          <div className="flex gap-2">
            <Input
              {...control}
              ref={field}
              list={list}
              maxLength={LONGEST_TAG}
              autoComplete="off"
              onBlur={add}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                add()
              }}
            />
            <Button onClick={add}>{labels.addTag}</Button>
          </div>
        )}
      </Field>
      <datalist id={list}>
        {known.map((tag) => (
          <option key={tag} value={tag} aria-label={tag} />
        ))}
      </datalist>
      {tags.length > 0 && (
        <TagChips
          tags={tags}
          nameOf={(tag) => fill(labels.removeTag, { tag })}
          remove={(tag) => {
            onChange(tagged(tags, { add: [], remove: [tag] }))
            field.current?.focus() // the button goes with its tag
          }}
        />
      )}
    </div>
  )
}
