'use client'
/** A tag for the chosen entries. */
import { useId } from 'react'
import { LONGEST_TAG, tagOf } from '@/lib/model/edit'
import { useWords } from '../../consent/words'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Field, Input } from '../../ui/field'

interface TagProps {
  open: boolean
  /** Offered while typing. */
  known: readonly string[]
  onTag: (tag: string) => void
  onClose: () => void
}

export function TagDialog({ open, known, onTag, onClose }: TagProps) {
  const { say } = useWords()
  const list = useId()
  return (
    <Dialog open={open} onClose={onClose} title={say('tag.title')} closeLabel={say('close')}>
      <form
        className="flex flex-col gap-4 p-4 sm:p-6"
        onSubmit={(event) => {
          event.preventDefault()
          const typed = new FormData(event.currentTarget).get('tag')
          const tag = tagOf(typeof typed === 'string' ? typed : '')
          if (tag) onTag(tag)
        }}
      >
        <Field id={`${list}-field`} label={say('tag.field')}>
          {(control) => (
            <Input
              {...control}
              name="tag"
              list={list}
              required
              maxLength={LONGEST_TAG}
              autoComplete="off"
              data-autofocus
            />
          )}
        </Field>
        <datalist id={list}>
          {known.map((tag) => (
            <option key={tag}>{tag}</option>
          ))}
        </datalist>
        <Button type="submit" tone="primary">
          {say('tag.add')}
        </Button>
      </form>
    </Dialog>
  )
}
