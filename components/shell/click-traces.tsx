'use client'
/**
 * Where a trace begins: what the person did last names the requests that follow, and how long each took is told afterwards. Only
 * there where traces are sent somewhere. It says when, how long and whether it was a click or a key, and nothing of what.
 */
import { useEffect } from 'react'

type Kind = 'click' | 'submit' | 'key' | 'page'

/** What was done longer ago has not caused a request. */
const RECENT_MS = 1_000
const BEACON = '/api/trace'

const hex = (bytes: number): string =>
  [...crypto.getRandomValues(new Uint8Array(bytes))].map((one) => one.toString(16).padStart(2, '0')).join('')

/** Ours, and of a kind that a server door answers: an action or a handler. */
function isTraced(url: string | URL, headers: Headers): boolean {
  const { origin, pathname } = new URL(url, location.href)
  return (
    origin === location.origin && pathname !== BEACON && (headers.has('next-action') || pathname.startsWith('/api/'))
  )
}

export function ClickTraces() {
  useEffect(() => {
    let last: { readonly kind: Kind; readonly at: number } = { kind: 'page', at: 0 }
    const plain = window.fetch
    const noted = (kind: Kind) => () => {
      last = { kind, at: performance.now() }
    }
    const listened = { click: noted('click'), submit: noted('submit'), keydown: noted('key') }

    async function traced(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
      const url = input instanceof Request ? input.url : input
      const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined))
      if (!isTraced(url, headers)) return plain(input, init)
      const now = performance.now()
      const { kind, at } = now - last.at < RECENT_MS ? last : { kind: 'page' as const, at: now }
      const traceparent = `00-${hex(16)}-${hex(8)}-01`
      headers.set('traceparent', traceparent)
      try {
        return await plain(input, { ...init, headers })
      } finally {
        const milliseconds = performance.now() - at
        const body = JSON.stringify({ traceparent, kind, ago: milliseconds, milliseconds })
        plain(BEACON, { method: 'POST', body, keepalive: true }).catch(() => {}) // a trace that is lost is nobody's trouble
      }
    }

    for (const [name, listener] of Object.entries(listened)) addEventListener(name, listener, true)
    window.fetch = traced
    return () => {
      if (window.fetch === traced) window.fetch = plain
      for (const [name, listener] of Object.entries(listened)) removeEventListener(name, listener, true)
    }
  }, [])
  return null
}
