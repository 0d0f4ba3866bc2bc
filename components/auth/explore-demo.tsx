'use client'
/** One click into the demo: a seeded person, signed in. */
import { useState, useTransition } from 'react'
import type { Answer } from '@/lib/model/view'
import { Button, type ButtonStyle } from '../ui/button'
import { useEnter } from './enter'

interface ExploreDemoProps extends ButtonStyle {
  label: string
  working: string
  /** `{reference}` is filled in here. */
  failed: string
  explore: (nothing: undefined) => Promise<Answer<void>>
  resume?: string | null
}

export function ExploreDemo({ label, working, failed, explore, resume = null, ...style }: ExploreDemoProps) {
  const enter = useEnter(resume)
  const [busy, start] = useTransition()
  const [reference, setReference] = useState<string | null>(null)
  const go = async () => {
    const answer = await explore(undefined)
    if (!answer.ok) return setReference(answer.error.reference)
    enter()
  }
  return (
    <>
      <Button {...style} disabled={busy} onClick={() => start(go)}>
        {busy ? working : label}
      </Button>
      {reference !== null && (
        <p role="alert" className="text-13 text-alarm">
          {failed.replace('{reference}', reference)}
        </p>
      )}
    </>
  )
}
