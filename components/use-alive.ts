'use client'
import { useSyncExternalStore } from 'react'

/** False in the document as it came, true once the script answers. */
export const useAlive = (): boolean => useSyncExternalStore(nothing, () => true, () => false) // prettier-ignore
const nothing = () => () => undefined
