'use client'
/** Whether this window came back from a bank, and the page that opened it goes on in its place. */
import { useEffect, useRef, useState } from 'react'
import type { ConnectionId } from '@/lib/model/ids'
import { BACK, sayBack } from './came-back'

export function useClaimed(id: ConnectionId | null): boolean {
  const [claimed, setClaimed] = useState(false)
  // React mounts twice in development, and the address says it only once.
  const back = useRef(false)
  useEffect(() => {
    if (window.location.hash === BACK) {
      back.current = true
      window.history.replaceState(window.history.state, '', window.location.pathname)
    }
    return id !== null && back.current ? sayBack(id, () => setClaimed(true)) : undefined
  }, [id])
  return claimed
}
