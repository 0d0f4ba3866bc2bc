'use client'
/** What was chosen before there is a connection. It lives in the history, so that the browser's Back is the widget's Back. */
import { useCallback, useEffect, useState } from 'react'
import type { Choice } from './screen'

const NOTHING: Choice = { country: null, target: null }

export function useChoice(): [Choice, (choice: Choice) => void] {
  const [choice, setChoice] = useState<Choice>(NOTHING)
  useEffect(() => {
    const onPop = (event: PopStateEvent) => setChoice((event.state as { choice?: Choice } | null)?.choice ?? NOTHING)
    window.addEventListener('popstate', onPop)
    return () => window.removeEventListener('popstate', onPop)
  }, [])
  const choose = useCallback((next: Choice) => {
    window.history.pushState({ ...(window.history.state as object | null), choice: next }, '')
    setChoice(next)
  }, [])
  return [choice, choose]
}
