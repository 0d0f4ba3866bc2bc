'use client'
/** What was chosen before there is a connection. It lives in the history, so that the browser's Back is the widget's Back. */
import { useCallback, useEffect, useState } from 'react'
import type { Choice } from './screen'

const NOTHING: Choice = { country: null, target: null }

/** @param preset what was chosen before anybody looked */
export function useChoice(preset: Choice = NOTHING): [Choice, (choice: Choice) => void] {
  const [first] = useState(preset)
  const [choice, setChoice] = useState(first)
  useEffect(() => {
    const onPop = (event: PopStateEvent) => setChoice((event.state as { choice?: Choice } | null)?.choice ?? first)
    window.addEventListener('popstate', onPop)
    return () => window.removeEventListener('popstate', onPop)
  }, [first])
  const choose = useCallback((next: Choice) => {
    window.history.pushState({ ...(window.history.state as object | null), choice: next }, '')
    setChoice(next)
  }, [])
  return [choice, choose]
}
