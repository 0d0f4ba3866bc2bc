'use client'
/** A small button that does one thing at the server and has the page read anew; a refusal is said beside it. */
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { Answer } from '@/lib/model/view'
import { fill } from '../fill'
import { Button } from '../ui/button'

interface ActButtonProps<I> {
  act: (input: I) => Promise<Answer<unknown>>
  input: I
  label: string
  /** The label with what it is about, for those who do not see where the button stands. */
  named: string
  failed: string
  /** Where many of them stand in a column. */
  tone?: 'plain' | 'quiet'
}

export function ActButton<I>({ act, input, label, named, failed, tone = 'plain' }: ActButtonProps<I>) {
  const router = useRouter()
  const [busy, start] = useTransition()
  const [reference, setReference] = useState<string | null>(null)
  const press = () =>
    start(async () => {
      const answer = await act(input)
      setReference(answer.ok ? null : answer.error.reference)
      router.refresh()
    })
  return (
    <>
      <Button size="small" tone={tone} disabled={busy} aria-label={named} onClick={press}>
        {label}
      </Button>
      {reference && (
        <span role="alert" className="text-13 text-alarm">
          {fill(failed, { reference })}
        </span>
      )}
    </>
  )
}
