'use client'
/** The product's clock in the browser: it may stand apart from the machine's, in a demo by months. */
import { useCallback, useState } from 'react'

/** @param at the product's time when the page was made, an ISO instant. @returns milliseconds, as far as the machine's clock has moved since. */
export function useProductClock(at: string): () => number {
  const [ahead] = useState(() => Date.parse(at) - Date.now())
  return useCallback(() => Date.now() + ahead, [ahead])
}
