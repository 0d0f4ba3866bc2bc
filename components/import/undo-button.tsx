'use client'
/** Takes back what a file brought, after a question that says how much that is. */
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { ImportId } from '@/lib/model/ids'
import type { Answer } from '@/lib/model/view'
import { importHref } from '../places'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

export type Undo = (input: { id: ImportId }) => Promise<Answer<number>>

interface UndoButtonProps {
  id: ImportId
  labels: {
    open: string
    openNamed: string
    title: string
    text: string
    confirm: string
    cancel: string
    close: string
    /** With `{reference}`. */
    failed: string
  }
  undo: Undo
}

export function UndoButton({ id, labels, undo }: UndoButtonProps) {
  const router = useRouter()
  const [busy, start] = useTransition()
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const confirm = () =>
    start(async () => {
      const answer = await undo({ id })
      if (!answer.ok) return setFailed(answer.error.reference)
      setAsking(false)
      router.push(importHref)
      router.refresh()
    })
  return (
    <>
      <Button size="small" aria-label={labels.openNamed} onClick={() => setAsking(true)}>
        {labels.open}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={labels.title} closeLabel={labels.close}>
        <div className="flex flex-col gap-4 p-4 sm:p-6" aria-busy={busy}>
          {failed && (
            <Alert kind="alarm" live>
              {labels.failed.replace('{reference}', failed)}
            </Alert>
          )}
          <p>{labels.text}</p>
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => setAsking(false)}>{labels.cancel}</Button>
            <Button tone="alarm" disabled={busy} onClick={confirm}>
              {labels.confirm}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  )
}
