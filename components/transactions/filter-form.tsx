'use client'
/**
 * The filter as a plain GET form that works without script; with it, every change narrows the list at once and the address
 * holds nothing but what is set.
 */
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition, type FormEvent, type ReactNode } from 'react'

const TYPING_PAUSE_MS = 250

export function FilterForm({ label, children }: { label: string; children: ReactNode }) {
  const router = useRouter()
  const [busy, start] = useTransition()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  function narrow(form: HTMLFormElement) {
    clearTimeout(timer.current)
    const set = [...new FormData(form)].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '',
    )
    const query = new URLSearchParams(set).toString()
    start(() => router.replace(query ? `/transactions?${query}` : '/transactions', { scroll: false }))
  }

  function change(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    const typed = event.target instanceof HTMLInputElement && event.target.name === 'q'
    clearTimeout(timer.current)
    timer.current = setTimeout(() => narrow(form), typed ? TYPING_PAUSE_MS : 0)
  }

  return (
    <form
      role="search"
      aria-label={label}
      aria-busy={busy}
      action="/transactions"
      method="get"
      onChange={change}
      onSubmit={(event) => {
        event.preventDefault()
        narrow(event.currentTarget)
      }}
    >
      {children}
    </form>
  )
}
