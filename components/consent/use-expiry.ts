'use client'
/** How an ask runs out: nothing is said until two minutes are left. */
import { useCallback, useSyncExternalStore } from 'react'

const MINUTE = 60_000
const WARNED_MINUTES = 2
const LOOK_MS = 5_000

const look = (onChange: () => void) => {
  const timer = setInterval(onChange, LOOK_MS)
  return () => clearInterval(timer)
}

/** @returns the minutes left, 0 when it ran out; null while there is nothing to say. `now` is the product's clock. */
export function useExpiry(expiresAt: string | null, now: () => number): number | null {
  const minutes = useCallback(() => {
    if (expiresAt === null) return null
    const left = Math.max(0, Math.ceil((Date.parse(expiresAt) - now()) / MINUTE))
    return left <= WARNED_MINUTES ? left : null
  }, [expiresAt, now])
  return useSyncExternalStore(look, minutes, () => null)
}
