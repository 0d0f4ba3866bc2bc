'use client'
/** What can be done about a connection. Stopping asks what shall become of the data, and both answers are as easy. */
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { ConnectionState } from '@/lib/model/connection'
import type { ConnectionId } from '@/lib/model/ids'
import type { Answer, ConnectionView, ProblemView } from '@/lib/model/view'
import { connectionHref } from '../places'
import { Alert } from '../ui/alert'
import { Button, buttonStyles } from '../ui/button'
import { Dialog } from '../ui/dialog'

export interface ConnectionActions {
  refresh: (input: { id: ConnectionId }) => Promise<Answer<ConnectionView>>
  renew: (input: { id: ConnectionId }) => Promise<Answer<ConnectionView>>
  stop: (input: { id: ConnectionId; data: 'keep' | 'erase' }) => Promise<Answer<void>>
}

export interface ButtonLabels {
  refresh: string
  renew: string
  stop: string
  finish: string
  failed: string
  limited: string
  busy: string
  close: string
  dialog: {
    title: string
    text: string
    /** Null where there is nothing to keep. */
    choice: { question: string; keep: string; keepText: string; erase: string; eraseText: string } | null
    confirm: string
    cancel: string
  }
}

interface ButtonsProps extends ConnectionActions {
  id: ConnectionId
  state: ConnectionState
  /** Whether there is anything to read again: an application shares no accounts. */
  reads: boolean
  labels: ButtonLabels
}

export function ConnectionButtons({ id, state, reads, labels, refresh, renew, stop }: ButtonsProps) {
  const { choice: keeping } = labels.dialog
  const router = useRouter()
  const [busy, start] = useTransition()
  const [problem, setProblem] = useState<ProblemView | null>(null)
  const [asking, setAsking] = useState(false)
  const [data, setData] = useState<'keep' | 'erase'>(keeping ? 'keep' : 'erase')

  const run = (act: () => Promise<Answer<unknown>>, then: () => void = () => router.refresh()) =>
    start(async () => {
      setProblem(null)
      const answer = await act()
      if (answer.ok) then()
      else setProblem(answer.error)
    })
  const told = problem?.retryAfterSeconds
    ? labels.limited.replace('{seconds}', String(problem.retryAfterSeconds))
    : labels.failed.replace('{reference}', problem?.reference ?? '')

  return (
    <div className="mt-auto flex flex-col gap-3 border-t border-rule px-4 py-4 sm:px-6">
      {problem && (
        <Alert kind="alarm" live>
          {told}
        </Alert>
      )}
      <div className="flex flex-wrap gap-2" aria-busy={busy}>
        {(state === 'authorising' || state === 'confirming') && (
          <a href={connectionHref(id)} className={buttonStyles({ tone: 'primary' })}>
            {labels.finish}
          </a>
        )}
        {reads && state === 'active' && (
          <Button disabled={busy} onClick={() => run(() => refresh({ id }))}>
            {busy ? labels.busy : labels.refresh}
          </Button>
        )}
        {reads && (state === 'active' || state === 'lapsed') && (
          <Button
            tone={state === 'lapsed' ? 'primary' : 'plain'}
            disabled={busy}
            onClick={() =>
              run(
                () => renew({ id }),
                () => window.location.assign(connectionHref(id)),
              )
            }
          >
            {labels.renew}
          </Button>
        )}
        <Button disabled={busy} onClick={() => setAsking(true)}>
          {labels.stop}
        </Button>
      </div>
      <Dialog open={asking} onClose={() => setAsking(false)} title={labels.dialog.title} closeLabel={labels.close}>
        <form
          className="flex flex-col gap-4 p-4 sm:p-6"
          onSubmit={(event) => {
            event.preventDefault()
            run(
              () => stop({ id, data }),
              () => (setAsking(false), router.refresh()),
            )
          }}
        >
          <p>{labels.dialog.text}</p>
          {keeping && (
            <fieldset className="flex flex-col gap-3">
              <legend className="mb-2 font-medium">{keeping.question}</legend>
              {(['keep', 'erase'] as const).map((choice) => (
                <label
                  key={choice}
                  className="flex cursor-pointer gap-3 rounded-control border border-edge p-3 has-checked:border-stamp"
                >
                  <input
                    type="radio"
                    name="data"
                    value={choice}
                    checked={data === choice}
                    onChange={() => setData(choice)}
                    className="mt-0.5 size-4 accent-(--stamp)"
                  />
                  <span>
                    <span className="block font-medium">{keeping[choice]}</span>
                    <span className="block text-13 text-ink-soft">{keeping[`${choice}Text`]}</span>
                  </span>
                </label>
              ))}
            </fieldset>
          )}
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => setAsking(false)}>{labels.dialog.cancel}</Button>
            <Button type="submit" tone="alarm" disabled={busy}>
              {busy ? labels.busy : labels.dialog.confirm}
            </Button>
          </div>
        </form>
      </Dialog>
    </div>
  )
}
