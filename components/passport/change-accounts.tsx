'use client'
/** Back to the bank for another choice of accounts: a second consent, and the first ends when it holds. */
import { useState, useTransition } from 'react'
import type { ConnectionId } from '@/lib/model/ids'
import type { ProblemView } from '@/lib/model/view'
import type { ConnectionActions } from '../connections/connection-buttons'
import { connectionHref } from '../places'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'

interface ChangeAccountsProps {
  id: ConnectionId
  renew: ConnectionActions['renew']
  labels: { change: string; text: string; busy: string; failed: string }
}

export function ChangeAccounts({ id, renew, labels }: ChangeAccountsProps) {
  const [busy, start] = useTransition()
  const [problem, setProblem] = useState<ProblemView | null>(null)
  const change = () =>
    start(async () => {
      const answer = await renew({ id })
      if (answer.ok) window.location.assign(connectionHref(id))
      else setProblem(answer.error)
    })
  return (
    <div className="flex flex-col gap-3 px-4 py-4 sm:px-6">
      {problem && (
        <Alert kind="alarm" live>
          {labels.failed.replace('{reference}', problem.reference)}
        </Alert>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p className="min-w-56 flex-1 text-13 text-ink-soft">{labels.text}</p>
        <Button disabled={busy} onClick={change}>
          {busy ? labels.busy : labels.change}
        </Button>
      </div>
    </div>
  )
}
