'use client'
/**
 * Notices that the session has ended and lets the person sign in again over the page as it stands, so that nothing typed is lost.
 * It looks when they come back to the page and, at most once a minute, when they do something. Should somebody else have signed in
 * in this browser meanwhile, the page is theirs and is loaded anew.
 */
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import type { Answer } from '@/lib/model/view'
import type { CredentialWords } from '../auth/credential-words'

const SignInAgain = lazy(() => import('./sign-in-again'))

const PAUSE_MS = 60_000

export interface GuardWords extends CredentialWords {
  title: string
  text: string
  close: string
}

export interface SessionGuardProps {
  /** An opaque name of who this page was made for. */
  who: string
  words: GuardWords
  signIn: (credentials: { email: string; password: string }) => Promise<Answer<void>>
}

export function SessionGuard({ who, words, signIn }: SessionGuardProps) {
  const [ended, setEnded] = useState(false)
  const lookedAt = useRef(0)

  const look = useCallback(async () => {
    lookedAt.current = performance.now()
    const answer = await fetch('/api/session').catch(() => null)
    if (!answer?.ok) return // offline, or a server that is starting: nothing is known
    const now = (await answer.json()) as { who: string | null } // our own handler's answer
    if (now.who !== null && now.who !== who) return window.location.reload()
    setEnded(now.who === null)
  }, [who])

  useEffect(() => {
    lookedAt.current = performance.now()
    const back = () => document.visibilityState === 'visible' && void look()
    const busy = () => performance.now() - lookedAt.current > PAUSE_MS && void look()
    document.addEventListener('visibilitychange', back)
    document.addEventListener('click', busy, { capture: true })
    document.addEventListener('submit', busy, { capture: true })
    return () => {
      document.removeEventListener('visibilitychange', back)
      document.removeEventListener('click', busy, { capture: true })
      document.removeEventListener('submit', busy, { capture: true })
    }
  }, [look])

  if (!ended) return null
  return (
    <Suspense>
      <SignInAgain words={words} signIn={signIn} onClose={() => setEnded(false)} onEntered={() => void look()} />
    </Suspense>
  )
}
