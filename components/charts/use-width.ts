'use client'
/** The width a chart has, for those that must lay themselves out. Zero until it is known: the server does not know it. */
import { useLayoutEffect, useRef, useState } from 'react'

/** Where nothing has a size, as in tests. */
const USUAL = 720

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
    observer.observe(node)
    return () => observer.disconnect()
  }, [])
  return [ref, width] as const
}
