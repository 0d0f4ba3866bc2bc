'use client'
/** The width a chart has, for those that must lay themselves out. Zero until it is known: the server does not know it. */
import { useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** Where nothing has a size, as in tests. */
const USUAL = 720
/** Within a sheet on A4, between the margins of `globals.css`: nothing is measured anew for a printer. */
const PRINTED = 636

export function useWidth<E extends HTMLElement>() {
  const ref = useRef<E>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const node = ref.current
    if (!node) return
    const measure = () => setWidth(Math.floor(node.getBoundingClientRect().width) || USUAL)
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    const print = () => flushSync(() => setWidth(PRINTED))
    observer.observe(node)
    window.addEventListener('beforeprint', print)
    window.addEventListener('afterprint', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('beforeprint', print)
      window.removeEventListener('afterprint', measure)
    }
  }, [])
  return [ref, width] as const
}
