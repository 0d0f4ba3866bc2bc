'use client'
/** What happened, whether anything was shared, what to do, and a reference somebody can be told. */
import type { Problem } from '@/lib/model/conversation'
import { Button } from '../ui/button'
import { Frame } from './frame'
import { useWords } from './words'

interface ProblemPaneProps {
  code: Problem
  bank: string
  reference: string | null
  /** An older consent still holds, so that nothing was lost. */
  kept: boolean
  busy: boolean
  onRetry: () => void
  /** Absent when a certain connection is being renewed. */
  onOther?: () => void
  onClose: () => void
}

export function ProblemPane({ code, bank, reference, kept, busy, onRetry, onOther, onClose }: ProblemPaneProps) {
  const { say } = useWords()
  const foot = (
    <>
      <Button tone="primary" size="large" wide disabled={busy} onClick={onRetry}>
        {busy ? say('opening') : say('retry')}
      </Button>
      <Button size="large" wide onClick={onOther ?? onClose}>
        {onOther ? say('otherBank') : say('leave')}
      </Button>
    </>
  )
  return (
    <Frame screen="error" title={say(`problems.${code}.title`, { bank })} onClose={onClose} foot={foot}>
      <div data-problem={code} className="flex flex-col gap-4">
        <p>{say(`problems.${code}.text`, { bank })}</p>
        <p className="text-ink-soft">{say(kept ? 'problem.kept' : 'problem.nothing')}</p>
        {reference && (
          <p className="text-13 text-ink-soft">
            {say('problem.reference')} <code className="select-all text-ink">{reference}</code>
          </p>
        )}
      </div>
    </Frame>
  )
}
