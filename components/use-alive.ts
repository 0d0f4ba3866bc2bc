'use client'
import { useDeferredValue } from 'react'

/**
 * False in the document as it came and at a first drawing, true soon after. What waits for it is drawn in slices, so that nobody who
 * presses a key meanwhile waits.
 */
export const useAlive = (): boolean => useDeferredValue(true, false)
