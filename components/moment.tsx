'use client'
/** An instant in the reader's own time zone. The server does not know that zone, so its text says UTC until the browser knows better. */
import { useSyncExternalStore } from 'react'
import { formatMoment } from './dates'
import type { Locale } from './locale'

const never = () => () => {}

export function Moment({ at, locale }: { at: string; locale: Locale }) {
  const text = useSyncExternalStore(
    never,
    () => formatMoment(at, locale),
    () => formatMoment(at, locale, 'UTC'),
  )
  return <time dateTime={at}>{text}</time>
}
