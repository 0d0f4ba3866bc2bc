'use client'
/** Begins a demo as somebody, and goes where it is set up. */
import { useState, useTransition, type ReactNode } from 'react'
import type { PersonaId, ScenarioId } from '@/lib/model/demo'
import type { Answer } from '@/lib/model/view'
import type { Language } from '../locale'
import type { Theme } from '../shell/preferences'
import { Button, type ButtonStyle } from '../ui/button'

export interface StartRequest {
  readonly persona: PersonaId
  readonly scenario?: ScenarioId | null
  readonly now?: string | null
  readonly locale?: Language | null
  readonly theme?: Theme | null
  readonly go?: string | null
}
export type Start = (request: StartRequest) => Promise<Answer<string>>

interface StartDemoProps extends ButtonStyle {
  request: StartRequest
  start: Start
  working: string
  /** `{reference}` is filled in here. */
  failed: string
  /** Several of them on a page say the same and need names of their own. */
  name?: string
  children: ReactNode
}

export function useStart(start: Start) {
  const [busy, run] = useTransition()
  const [reference, setReference] = useState<string | null>(null)
  const go = (request: StartRequest) =>
    run(async () => {
      const answer = await start(request)
      if (!answer.ok) return setReference(answer.error.reference)
      // A whole page load: another person's, perhaps in another language.
      window.location.assign(answer.value)
    })
  return { busy, reference, go }
}

export function StartDemo({ request, start, working, failed, name, children, ...style }: StartDemoProps) {
  const { busy, reference, go } = useStart(start)
  return (
    <>
      <Button {...style} aria-label={name} disabled={busy} onClick={() => go(request)}>
        {busy ? working : children}
      </Button>
      {reference !== null && (
        <p role="alert" className="text-13 text-alarm">
          {failed.replace('{reference}', reference)}
        </p>
      )}
    </>
  )
}
