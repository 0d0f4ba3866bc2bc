'use client'
/** Whether we write to somebody. A checkbox that is saved as it is ticked. */
import { useState, useTransition } from 'react'
import type { Answer } from '@/lib/model/view'

export type SetNotices = (input: { notices: boolean }) => Promise<Answer<void>>

interface NoticesSwitchProps {
  on: boolean
  setNotices: SetNotices
  labels: { switch: string; saved: string; failed: string }
}

export function NoticesSwitch({ on, setNotices, labels }: NoticesSwitchProps) {
  const [notices, setChecked] = useState(on)
  const [said, say] = useState('')
  const [busy, start] = useTransition()
  const change = (wanted: boolean) => {
    setChecked(wanted)
    start(async () => {
      const answer = await setNotices({ notices: wanted })
      if (!answer.ok) setChecked(!wanted)
      say(answer.ok ? labels.saved : labels.failed.replace('{reference}', answer.error.reference))
    })
  }
  return (
    <p className="flex flex-wrap items-center gap-x-4" aria-busy={busy}>
      <label className="flex min-h-11 cursor-pointer items-center gap-3 font-medium md:min-h-9">
        <input
          type="checkbox"
          checked={notices}
          disabled={busy}
          onChange={(event) => change(event.target.checked)}
          className="size-4 accent-(--stamp)"
        />
        {labels.switch}
      </label>
      <span role="status" className="text-13 text-ink-soft">
        {said}
      </span>
    </p>
  )
}
