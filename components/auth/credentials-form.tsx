'use client'
/**
 * The form of signing in and signing up. What was typed stays when it is refused; the summary takes the focus and says what to do.
 */
import { useEffect, useRef, useState, useTransition, type FormEvent } from 'react'
import type { Answer, ProblemView } from '@/lib/model/view'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Field, Input } from '../ui/field'
import { useEnter } from './enter'

export interface FormField {
  name: string
  label: string
  type: 'email' | 'password' | 'text'
  /** So that password managers and the browser fill it. */
  autoComplete: string
  hint?: string
  /** Shown when the field was refused. */
  wrong: string
}

export interface FormLabels {
  submit: string
  working: string
  title: string
  /** Sentences by error code; `{seconds}` and `{reference}` are filled in here. */
  problems: Readonly<Record<string, string>>
}

interface CredentialsFormProps<T extends Record<string, string>> {
  fields: readonly FormField[]
  labels: FormLabels
  submit: (values: T) => Promise<Answer<void>>
  /** Where to go on once signed in; null for the person's own book. */
  resume: string | null
  /** Instead of going anywhere. */
  onEntered?: () => void
}

const sentence = (problem: ProblemView, problems: FormLabels['problems']): string =>
  (problems[problem.code] ?? problems.other ?? '')
    .replace('{seconds}', String(problem.retryAfterSeconds ?? 60))
    .replace('{reference}', problem.reference)

export function CredentialsForm<T extends Record<string, string>>(props: CredentialsFormProps<T>) {
  const { fields, labels, submit, resume, onEntered } = props
  const goOn = useEnter(resume)
  const enter = onEntered ?? goOn
  const [problem, setProblem] = useState<ProblemView | null>(null)
  const [busy, start] = useTransition()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problem) summary.current?.focus()
  }, [problem])

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const values = new FormData(event.currentTarget)
    const empty = fields.filter(({ name }) => values.get(name) === '').map(({ name }) => [name, 'empty'])
    if (empty.length > 0) {
      setProblem({ code: 'invalid_input', fields: Object.fromEntries(empty), reference: '' })
      return
    }
    start(async () => {
      // The form's own fields are strings; the type of FormData also admits files.
      const answer = await submit(Object.fromEntries(values) as T)
      if (!answer.ok) return setProblem(answer.error)
      enter()
    })
  }

  return (
    <form onSubmit={send} noValidate method="post" className="flex flex-col gap-4">
      {problem && (
        <Alert ref={summary} kind="alarm" live title={labels.title}>
          {sentence(problem, labels.problems)}
          <ul>
            {fields
              .filter(({ name }) => problem.fields?.[name])
              .map(({ name, wrong }) => (
                <li key={name}>
                  <a href={`#${name}`} className="text-alarm underline underline-offset-4">
                    {wrong}
                  </a>
                </li>
              ))}
          </ul>
        </Alert>
      )}
      {fields.map(({ name, label, type, autoComplete, hint, wrong }) => (
        <Field key={name} id={name} label={label} hint={hint} error={problem?.fields?.[name] ? wrong : undefined}>
          {(control) => (
            <Input
              {...control}
              name={name}
              type={type}
              autoComplete={autoComplete}
              required
              aria-required="true"
              maxLength={254}
            />
          )}
        </Field>
      ))}
      <Button type="submit" tone="primary" size="large" wide disabled={busy}>
        {busy ? labels.working : labels.submit}
      </Button>
    </form>
  )
}
