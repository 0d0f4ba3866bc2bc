'use client'
/** Walks the journey now, and shows the page with what came of it. */
import { Play } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { Answer } from '@/lib/model/view'
import { fill } from '../fill'
import { Button } from '../ui/button'

export type WalkJourney = (input: { journey: string }) => Promise<Answer<string>>

export interface RunNowLabels {
  readonly now: string
  readonly named: string
  readonly running: string
  readonly done: string
  /** With `{reference}`. */
  readonly failed: string
}

export function RunNow({ journey, walk, labels }: { journey: string; walk: WalkJourney; labels: RunNowLabels }) {
  const router = useRouter()
  const [busy, start] = useTransition()
  const [said, say] = useState('')
  const press = () =>
    start(async () => {
      say('')
      const answer = await walk({ journey })
      router.refresh()
      say(answer.ok ? labels.done : fill(labels.failed, { reference: answer.error.reference }))
    })
  return (
    <span className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1">
      <span role="status" className="text-13 text-ink-soft">
        {busy ? labels.running : said}
      </span>
      <Button size="small" aria-label={labels.named} disabled={busy} onClick={press} className="max-md:min-h-11">
        <Play size={16} aria-hidden="true" />
        {labels.now}
      </Button>
    </span>
  )
}
