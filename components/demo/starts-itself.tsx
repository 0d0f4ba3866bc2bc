'use client'
/** The button of a link that its person opened themselves: it presses itself once. */
import { useEffect, useRef } from 'react'
import { Button } from '../ui/button'
import { useStart, type Start, type StartRequest } from './start-demo'

interface StartsItselfProps {
  request: StartRequest
  start: Start
  label: string
  working: string
  /** `{reference}` is filled in here. */
  failed: string
}

export function StartsItself({ request, start, label, working, failed }: StartsItselfProps) {
  const { busy, reference, go } = useStart(start)
  const pressed = useRef(false)
  useEffect(() => {
    if (pressed.current) return
    pressed.current = true
    go(request)
  }, [go, request])
  return (
    <>
      <Button tone="primary" size="large" disabled={busy} onClick={() => go(request)}>
        {busy ? working : label}
      </Button>
      {reference !== null && (
        <p role="alert" className="mt-2 text-13 text-alarm">
          {failed.replace('{reference}', reference)}
        </p>
      )}
    </>
  )
}
