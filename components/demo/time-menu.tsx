'use client'
/** Moves the visitor's time on, or starts afresh. The platform's own popover: it opens without script and closes on Escape. */
import { CalendarClock } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { Move } from '@/lib/model/demo'
import { Button, buttonStyles } from '../ui/button'
import type { DemoActions } from './banner'

const ID = 'demo-time'

interface TimeMenuProps extends DemoActions {
  moves: readonly Move[]
  labels: {
    readonly open: string
    readonly title: string
    readonly text: string
    readonly login: string
    readonly loginText: string
    readonly moves: Readonly<Record<Move, string>>
    readonly moving: string
    readonly moved: string
    readonly nowhere: string
    /** `{reference}` is filled in here. */
    readonly failed: string
    readonly reset: string
    readonly resetText: string
  }
}

export function TimeMenu({ moves, move, reset, labels }: TimeMenuProps) {
  const router = useRouter()
  const [busy, run] = useTransition()
  const [said, say] = useState('')
  const told = (error: { readonly code: string; readonly reference: string }) =>
    say(error.code === 'not_found' ? labels.nowhere : labels.failed.replace('{reference}', error.reference))
  const go = (by: Move) =>
    run(async () => {
      say(labels.moving)
      const answer = await move({ by })
      if (!answer.ok) return told(answer.error)
      say(labels.moved)
      router.refresh()
    })
  const afresh = () =>
    run(async () => {
      const answer = await reset(undefined)
      if (!answer.ok) return told(answer.error)
      window.location.assign(answer.value) // another person's book, as far as this tab is concerned
    })
  return (
    <>
      <button type="button" popoverTarget={ID} className={buttonStyles({ tone: 'quiet', size: 'small' })}>
        <CalendarClock size={16} aria-hidden="true" />
        {labels.open}
      </button>
      <div
        id={ID}
        popover="auto"
        role="dialog"
        aria-label={labels.title}
        className="rise fixed inset-x-0 top-auto bottom-0 m-0 w-full rounded-t-sheet border border-rule bg-sheet p-4 pb-[calc(16px+env(safe-area-inset-bottom))] text-14 text-ink shadow-lifted backdrop:bg-veil lg:inset-x-auto lg:top-12 lg:right-6 lg:bottom-auto lg:w-80 lg:rounded-sheet lg:pb-4 lg:backdrop:bg-transparent"
      >
        <h2 className="text-16">{labels.title}</h2>
        <p className="mt-1 text-13 text-ink-soft">{labels.text}</p>
        <div className="mt-3 grid grid-cols-2 gap-2">
          {moves.map((by) => (
            <Button key={by} disabled={busy} onClick={() => go(by)}>
              {labels.moves[by]}
            </Button>
          ))}
        </div>
        <p role="status" className="mt-2 min-h-5 text-13">
          {said}
        </p>
        <p className="mt-2 border-t border-rule pt-3 text-13 text-ink-soft">
          {labels.loginText} <code className="font-mono text-ink select-all">{labels.login}</code>
        </p>
        <div className="mt-3 border-t border-rule pt-3">
          <Button wide disabled={busy} onClick={afresh}>
            {labels.reset}
          </Button>
          <p className="mt-2 text-12 text-ink-soft">{labels.resetText}</p>
        </div>
      </div>
    </>
  )
}
