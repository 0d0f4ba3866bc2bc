'use client'
/** One order to the sandbox, given by a press; what came of it is said beside it. */
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { SandboxOrder } from '@/lib/model/demo'
import type { Answer } from '@/lib/model/view'
import { fill } from '../fill'
import { Button } from '../ui/button'

export type TurnSandbox = (order: SandboxOrder) => Promise<Answer<number>>

export interface OrderLabels {
  readonly working: string
  readonly done: string
  readonly failed: string
  /** By how many deliveries it was about; for orders that are about some. */
  readonly sent?: readonly string[]
}

interface OrderButtonProps {
  order: SandboxOrder | (() => SandboxOrder | null)
  turn: TurnSandbox
  label: string
  labels: OrderLabels
  tone?: 'primary' | 'plain'
}

export function OrderButton({ order, turn, label, labels, tone = 'plain' }: OrderButtonProps) {
  const router = useRouter()
  const [said, say] = useState('')
  const [busy, start] = useTransition()
  const press = () => {
    const wanted = typeof order === 'function' ? order() : order
    if (!wanted) return
    start(async () => {
      say(labels.working)
      const answer = await turn(wanted)
      if (!answer.ok) return say(fill(labels.failed, { reference: answer.error.reference }))
      say(labels.sent ? (labels.sent[Math.min(answer.value, labels.sent.length - 1)] ?? labels.done) : labels.done)
      router.refresh()
    })
  }
  return (
    <span className="inline-flex flex-wrap items-center gap-3">
      <Button tone={tone} disabled={busy} onClick={press}>
        {label}
      </Button>
      <span role="status" className="text-13 text-ink-soft">
        {said}
      </span>
    </span>
  )
}
