'use client'
/** The way into the demo. */
import Link from 'next/link'
import { useState, useTransition } from 'react'
import type { Answer } from '@/lib/model/view'
import { Button, buttonStyles, type ButtonStyle } from '../ui/button'
import { useEnter } from './enter'

/** A page to choose from where there is somebody to be; else an action that makes an empty book. */
export type DemoDoor = '/demo' | ((nothing: undefined) => Promise<Answer<void>>)

interface ExploreDemoProps extends ButtonStyle {
  label: string
  working: string
  /** `{reference}` is filled in here. */
  failed: string
  explore: DemoDoor
  resume?: string | null
}

export function ExploreDemo({ label, explore, ...rest }: ExploreDemoProps) {
  if (typeof explore === 'function') return <EmptyBook label={label} explore={explore} {...rest} />
  const { working: _working, failed: _failed, resume: _resume, ...style } = rest
  return (
    <Link href={explore} className={buttonStyles(style)}>
      {label}
    </Link>
  )
}

function EmptyBook({
  label,
  working,
  failed,
  explore,
  resume = null,
  ...style
}: ExploreDemoProps & { explore: Exclude<DemoDoor, string> }) {
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
