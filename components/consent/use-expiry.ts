'use client'
/** How an ask runs out: nothing is said until two minutes are left. */
import { useEffect, useReducer } from 'react'

const MINUTE = 60_000
const WARNED_MINUTES = 2

/** @returns the minutes left, 0 when it ran out; null while there is nothing to say. `now` is the product's clock. */
export function useExpiry(expiresAt: string | null, now: () => number): number | null {
  const [, look] = useReducer((looks: number) => looks + 1, 0)
  const left = expiresAt === null ? null : Date.parse(expiresAt) - now()
  const minutes = left === null ? null : Math.max(0, Math.ceil(left / MINUTE))
  useEffect(() => {
    if (left === null || minutes === null || minutes === 0) return
    const until = left - (Math.min(minutes, WARNED_MINUTES + 1) - 1) * MINUTE
    const timer = setTimeout(look, Math.max(until, 0) + 50)
    return () => clearTimeout(timer)
  })
  return minutes !== null && minutes <= WARNED_MINUTES ? minutes : null
}
