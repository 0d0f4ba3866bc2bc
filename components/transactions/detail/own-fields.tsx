'use client'
/** What the person notes on an entry: a note, tags, whether it is reviewed, and whether it counts. */
import { useId, useOptimistic, useRef, useState } from 'react'
import { LONGEST_NOTE, LONGEST_TAG, tagOf, type Edit } from '@/lib/model/edit'
import type { TransactionView } from '@/lib/model/view'
import { useWords } from '../../consent/words'
import { Button } from '../../ui/button'
import { controlStyles } from '../../ui/control'
import { Field, Input } from '../../ui/field'
import { TagChips } from '../../ui/tag-chips'
import type { EditAction } from '../edit-action'
import { applied } from '../grid/applied'
import { RuledMarks } from './ruled'
import { Section } from './section'
import type { Changes } from './use-changes'

interface OwnFieldsProps {
  entry: TransactionView
  /** Every tag in use, offered while typing. */
  tags: readonly string[]
  changes: Changes
  edit: EditAction
}

export function OwnFields({ entry, tags, changes, edit }: OwnFieldsProps) {
  const { say } = useWords()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [shown, show] = useOptimistic(entry, applied)
  const [note, setNote] = useState(entry.note ?? '')
  const put = (change: Edit) => changes.run(() => edit({ target: { ids: [entry.id] }, edit: change }), { first: () => show(change) }) // prettier-ignore
  const isChanged = note.trim() !== (entry.note ?? '')
  return (
    <Section title={say('yours')}>
      <form
        className="flex flex-col items-start gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          put({ kind: 'note', note })
        }}
      >
        <Field id={`${id}-note`} label={say('note')} className="w-full">
          {(control) => (
            <textarea
              {...control}
              rows={2}
              maxLength={LONGEST_NOTE}
              value={note}
              onChange={(event) => setNote(event.target.value)}
              className={`${controlStyles} py-2`}
            />
          )}
        </Field>
        {isChanged && (
          <Button type="submit" size="small" tone="primary" disabled={changes.busy}>
            {say('save')}
          </Button>
        )}
      </form>
      <h4 className="mt-4 text-13 font-medium">{say('tags')}</h4>
      {shown.tags.length === 0 && <p className="text-13 text-ink-soft">{say('noTags')}</p>}
      <div className="mt-1">
        <TagChips
          tags={shown.tags}
          nameOf={(tag) => say('removeTag', { tag })}
          remove={(tag) => {
            put({ kind: 'tag', add: [], remove: [tag] })
            field.current?.focus() // the button goes with its tag
          }}
        />
      </div>
      <form
        className="mt-2 flex gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          const tag = tagOf(field.current?.value ?? '')
          if (tag) put({ kind: 'tag', add: [tag], remove: [] })
          event.currentTarget.reset()
        }}
      >
        <Input
          ref={field}
          name="tag"
          aria-label={say('addTag')}
          placeholder={say('addTag')}
          list={`${id}-tags`}
          maxLength={LONGEST_TAG}
          autoComplete="off"
        />
        <datalist id={`${id}-tags`}>
          {tags.map((tag) => (
            <option key={tag} value={tag} aria-label={tag} />
          ))}
        </datalist>
        <Button type="submit">{say('addTag')}</Button>
      </form>
      <div className="mt-3 flex flex-col">
        {(['reviewed', 'excluded'] as const).map((kind) => (
          <label key={kind} className="flex min-h-11 items-center gap-2 md:min-h-9">
            <input
              type="checkbox"
              checked={shown[kind]}
              onChange={({ target: { checked } }) =>
                put(kind === 'reviewed' ? { kind, reviewed: checked } : { kind, excluded: checked })
              }
              className="size-4 accent-stamp"
            />
            {say(kind)}
          </label>
        ))}
      </div>
      <RuledMarks ruled={entry.ruled} />
    </Section>
  )
}
