'use client'
/** The same person afresh, in a book of their own: another page then follows. */
import { useState, useTransition } from 'react'
import type { Answer } from '@/lib/model/view'
import { fill } from '../fill'
import { Button } from '../ui/button'
import type { OrderLabels } from './order-button'

export type ResetDemo = (nothing: undefined) => Promise<Answer<string>>

interface StartAfreshProps {
  reset: ResetDemo
  label: string
  text: string
  labels: OrderLabels
}

export function StartAfresh({ reset, label, text, labels }: StartAfreshProps) {
  const [said, say] = useState('')
  const [busy, start] = useTransition()
  const press = () =>
    start(async () => {
      say(labels.working)
      const answer = await reset(undefined)
      if (answer.ok) window.location.assign(answer.value)
      else say(fill(labels.failed, { reference: answer.error.reference }))
    })
  return (
    <div>
      <Button disabled={busy} onClick={press}>
        {label}
      </Button>
      <p className="mt-2 text-13 text-ink-soft" role="status">
        {said || text}
      </p>
    </div>
  )
}
