'use client'
/** Puts an insight away for good. */
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { Button } from '../ui/button'
import type { DismissInsightAction } from './insights'

interface DismissInsightProps {
  id: string
  label: string
  dismiss: DismissInsightAction
}

export function DismissInsight({ id, label, dismiss }: DismissInsightProps) {
  const router = useRouter()
  const [busy, start] = useTransition()
  const putAway = () =>
    start(async () => {
      await dismiss({ id })
      router.refresh()
    })
  return (
    <Button tone="quiet" size="small" disabled={busy} onClick={putAway} className="no-print -mx-2.5 text-ink-soft">
      {label}
    </Button>
  )
}
