'use client'
/** The answers to a file's questions, each a choice among what the file allows. */
import { useRouter } from 'next/navigation'
import { useState, useTransition, type FormEvent } from 'react'
import type { ImportId } from '@/lib/model/ids'
import type { FileAnswers } from '@/lib/model/imports'
import { importHref } from '../places'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { SelectField } from '../ui/select-field'
import type { AnswerImport, DropImport } from './answering'

export interface AskedField {
  /** Of an answer, or `columns.` and the name of a column. */
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly needed: boolean
  readonly value: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
  /** What no answer means. */
  readonly none?: string
}

interface QuestionFormProps {
  id: ImportId
  fields: readonly AskedField[]
  labels: {
    submit: string
    drop: string
    /** With `{reference}`. */
    failed: string
    amount: string
  }
  answer: AnswerImport
  drop: DropImport
}

const COLUMN = 'columns.'

/** The form's values as answers: names of columns with their places, and single values. */
function answersOf(form: FormData): FileAnswers {
  const said = [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '')
  const columns = said.filter(([name]) => name.startsWith(COLUMN))
  return {
    ...Object.fromEntries(said.filter(([name]) => !name.startsWith(COLUMN))),
    ...(columns.length && { columns: Object.fromEntries(columns.map(([name, place]) => [name.slice(COLUMN.length), Number(place)])) }),
  } // prettier-ignore
}

export function QuestionForm({ id, fields, labels, answer, drop }: QuestionFormProps) {
  const router = useRouter()
  const [busy, start] = useTransition()
  const [problem, setProblem] = useState<string | null>(null)

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const answers = answersOf(new FormData(event.currentTarget))
    const { columns } = answers
    const isWhole = !columns || columns.amount !== undefined || (columns.debit !== undefined && columns.credit !== undefined) // prettier-ignore
    if (!isWhole) return setProblem(labels.amount)
    start(async () => {
      setProblem(null)
      const done = await answer({ id, answers })
      if (done.ok) router.refresh()
      else setProblem(labels.failed.replace('{reference}', done.error.reference))
    })
  }
  const forget = () =>
    start(async () => {
      await drop({ id })
      router.push(importHref)
    })

  return (
    <form onSubmit={submit} className="flex flex-col gap-4" aria-busy={busy}>
      {problem && (
        <Alert kind="alarm" live>
          {problem}
        </Alert>
      )}
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {fields.map(({ name, label, hint, needed, value, options, none }) => (
          <SelectField
            key={name}
            id={`ask-${name}`}
            label={label}
            hint={hint}
            name={name}
            required={needed}
            defaultValue={value}
            disabled={busy}
            options={options}
          >
            <option value="" disabled={needed && none === undefined}>
              {none ?? ''}
            </option>
          </SelectField>
        ))}
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="primary" disabled={busy}>
          {labels.submit}
        </Button>
        <Button tone="quiet" disabled={busy} onClick={forget}>
          {labels.drop}
        </Button>
      </div>
    </form>
  )
}
