'use client'
/** Leaving for good: a word to type and the password, so that neither a slip nor a stranger at the keyboard does it. */
import { useId, useState, useTransition } from 'react'
import type { Answer, ProblemView } from '@/lib/model/view'
import { goodbyeHref } from '../places'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Field, Input } from '../ui/field'

export type DeleteAccountAction = (input: { word: string; password: string }) => Promise<Answer<void>>

interface DeleteAccountProps {
  /** A demo person has none. */
  asksPassword: boolean
  deleteAccount: DeleteAccountAction
  labels: {
    open: string
    title: string
    text: string
    type: string
    password: string
    confirm: string
    cancel: string
    wrongWord: string
    wrongPassword: string
    failed: string
    busy: string
    close: string
  }
}

export function DeleteAccount({ asksPassword, deleteAccount, labels }: DeleteAccountProps) {
  const id = useId()
  const [asking, setAsking] = useState(false)
  const [word, setWord] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<ProblemView | null>(null)
  const [busy, start] = useTransition()
  const fields = problem?.fields ?? {}
  const leave = () =>
    start(async () => {
      setProblem(null)
      const answer = await deleteAccount({ word, password })
      // A whole page load: nothing of the person stays in this tab's memory.
      if (answer.ok) window.location.assign(goodbyeHref)
      else setProblem(answer.error)
    })
  return (
    <>
      <Button onClick={() => setAsking(true)}>{labels.open}</Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={labels.title} closeLabel={labels.close}>
        <form
          className="flex flex-col gap-4 overflow-y-auto p-4 sm:p-6"
          onSubmit={(event) => {
            event.preventDefault()
            leave()
          }}
        >
          {problem && !fields.word && !fields.password && (
            <Alert kind="alarm" live>
              {labels.failed.replace('{reference}', problem.reference)}
            </Alert>
          )}
          <p>{labels.text}</p>
          <Field id={`${id}word`} label={labels.type} error={fields.word && labels.wrongWord}>
            {(control) => (
              <Input
                {...control}
                data-autofocus
                required
                autoComplete="off"
                maxLength={32}
                value={word}
                onChange={(event) => setWord(event.target.value)}
              />
            )}
          </Field>
          {asksPassword && (
            <Field id={`${id}password`} label={labels.password} error={fields.password && labels.wrongPassword}>
              {(control) => (
                <Input
                  {...control}
                  required
                  type="password"
                  autoComplete="current-password"
                  maxLength={256}
                  value={password}
                  onChange={(event) => setPassword(event.target.value)}
                />
              )}
            </Field>
          )}
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => setAsking(false)}>{labels.cancel}</Button>
            <Button type="submit" tone="alarm" disabled={busy}>
              {busy ? labels.busy : labels.confirm}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
