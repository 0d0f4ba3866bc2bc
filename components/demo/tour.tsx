'use client'
/** Six stops through the pages, beside them rather than over them: the page can be used meanwhile, and Escape ends the tour. */
import { Footprints, X } from 'lucide-react'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '../ui/button'
import { Steps } from '../ui/steps'

interface TourProps {
  stops: readonly { readonly href: string; readonly title: string; readonly text: string }[]
  labels: {
    readonly open: string
    readonly label: string
    /** `{n}` and `{total}` are filled in here. */
    readonly place: string
    readonly back: string
    readonly next: string
    readonly end: string
    readonly skip: string
  }
}

export function Tour({ stops, labels }: TourProps) {
  const router = useRouter()
  const [at, setAt] = useState<number | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => {
    if (at === null) return
    heading.current?.focus({ preventScroll: true })
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setAt(null)
      opener.current?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [at])

  const show = (next: number) => {
    setAt(next)
    const stop = stops[next]
    if (stop) router.push(stop.href as Route) // the six pages of the tour
  }
  const end = () => {
    setAt(null)
    opener.current?.focus()
  }
  const stop = at === null ? undefined : stops[at]
  const isLast = at === stops.length - 1
  const place = labels.place.replace('{n}', String((at ?? 0) + 1)).replace('{total}', String(stops.length))
  return (
    <>
      <Button ref={opener} tone="quiet" size="small" onClick={() => show(0)}>
        <Footprints size={16} aria-hidden="true" />
        {labels.open}
      </Button>
      {stop && at !== null && (
        <div
          role="dialog"
          aria-label={labels.label}
          aria-describedby={id}
          className="rise fixed inset-x-3 bottom-[calc(72px+env(safe-area-inset-bottom))] z-30 rounded-sheet border border-rule bg-sheet p-4 text-14 shadow-lifted sm:left-auto sm:w-96 lg:right-6 lg:bottom-6"
        >
          <div className="flex items-center gap-3">
            <div className="flex-1">
              <Steps current={at + 1} total={stops.length} label={place} />
            </div>
            <button
              type="button"
              aria-label={labels.skip}
              onClick={end}
              className="-m-2 inline-flex size-11 flex-none items-center justify-center rounded-control hover:bg-wash md:size-9"
            >
              <X size={20} aria-hidden="true" />
            </button>
          </div>
          <h2 ref={heading} tabIndex={-1} className="mt-3 text-16 outline-none">
            {stop.title}
          </h2>
          <p id={id} className="mt-1 text-ink-soft">
            {stop.text}
          </p>
          <div className="mt-4 flex justify-end gap-2">
            {at > 0 && <Button onClick={() => show(at - 1)}>{labels.back}</Button>}
            <Button tone="primary" onClick={() => (isLast ? end() : show(at + 1))}>
              {isLast ? labels.end : labels.next}
            </Button>
          </div>
        </div>
      )}
    </>
  )
}
