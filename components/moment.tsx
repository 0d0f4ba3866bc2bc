'use client'
/** An instant in the reader's own time zone. The server does not know that zone, so its text says UTC until the browser knows better. */
import { useSyncExternalStore } from 'react'
import { dateFormat } from './formats'
import { formatTag, mixes, type Locale } from './locale'

const never = () => () => {}

export function formatMoment(at: string, locale: Locale, timeZone?: string): string {
  return dateFormat(formatTag(locale), {
    day: 'numeric',
    month: mixes(locale) ? 'numeric' : 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: timeZone ? 'short' : undefined,
  }).format(new Date(at))
}

export function Moment({ at, locale }: { at: string; locale: Locale }) {
  const text = useSyncExternalStore(
    never,
    () => formatMoment(at, locale),
    () => formatMoment(at, locale, 'UTC'),
  )
  return <time dateTime={at}>{text}</time>
}
