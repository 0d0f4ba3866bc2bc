'use client'
/** One click into the demo: a seeded person, signed in. */
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { Answer } from '@/lib/model/view'
import { Button, type ButtonStyle } from '../ui/button'

interface ExploreDemoProps extends ButtonStyle {
  label: string
  working: string
  /** `{reference}` is filled in here. */
  failed: string
  explore: (nothing: undefined) => Promise<Answer<void>>
}

export function ExploreDemo({ label, working, failed, explore, ...style }: ExploreDemoProps) {
  const router = useRouter()
  const [busy, start] = useTransition()
  const [reference, setReference] = useState<string | null>(null)
  const go = async () => {
    const answer = await explore(undefined)
    if (!answer.ok) return setReference(answer.error.reference)
    router.replace('/overview')
    router.refresh()
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
