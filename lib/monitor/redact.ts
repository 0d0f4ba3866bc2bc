/**
 * What of an exchange may be kept: the words a journey lists, and of everything else its type. By allow-list, so that what nobody
 * thought of is left out. Nothing else of a request or an answer leaves the runner.
 */
import type { Place } from '../providers/http-pin.ts'
import { templateOf } from '../providers/http-pin.ts'
import type { Answer, Order } from './journey.ts'

/** JSON of listed words; of anything else, of what type it was: `‹text›`, `‹number›`, `‹page›`. */
export type Shown = null | boolean | string | readonly Shown[] | { readonly [key: string]: Shown }

export interface Exchange {
  readonly request: { readonly headers: Shown; readonly body: Shown }
  /** Null where no answer came. */
  readonly response: { readonly headers: Shown; readonly body: Shown } | null
}

const DEEPEST = 12
const MEDIA_TYPE = /^(?:application\/(?:json|problem\+json|x-www-form-urlencoded)|text\/(?:html|plain))(?=;|$)/
const MORE = '…'

/** A dotted code is shown as far as its parts are known: `USER.…`. */
function shownText(value: string, words: ReadonlySet<string>): string {
  if (words.has(value)) return value
  const parts = value.split('.')
  const known = parts.findIndex((part) => !words.has(part))
  return parts.length > 1 && known > 0 ? `${parts.slice(0, known).join('.')}.${MORE}` : '‹text›'
}

function shown(value: unknown, words: ReadonlySet<string>, depth: number): Shown {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return shownText(value, words)
  if (typeof value !== 'object') return `‹${typeof value}›`
  if (depth === 0) return '‹deep›'
  if (Array.isArray(value)) {
    const rest = value.length - 1
    return value.slice(0, 1).map((one) => shown(one, words, depth - 1)).concat(rest > 0 ? [`‹${rest} more›`] : []) // prettier-ignore
  }
  const entries = Object.entries(value)
  const known = entries.filter(([key]) => words.has(key)).map(([key, one]) => [key, shown(one, words, depth - 1)])
  const others = entries.length - known.length
  return Object.fromEntries(others > 0 ? [...known, [MORE, `‹${others} more›`]] : known) as Shown
}

/** The kind of a body and how long a caller is to wait; no other header is of interest. */
function headersOf(headers: Readonly<Record<string, string>>): Shown {
  const type = MEDIA_TYPE.exec(headers['content-type'] ?? '')?.[0]
  const wait = /^\d{1,6}$/.exec(headers['retry-after'] ?? '')?.[0]
  return { ...(type && { 'content-type': type }), ...(wait && { 'retry-after': wait }) }
}

function sentBody({ body, headers }: Order, words: ReadonlySet<string>): Shown {
  if (body === null) return null
  const sent: unknown = headers['content-type'] === 'application/json' ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body)) // prettier-ignore
  return shown(sent, words, DEEPEST)
}

export function exchangeOf(order: Order, answer: Answer | null, words: ReadonlySet<string>): Exchange {
  return {
    request: { headers: headersOf(order.headers), body: sentBody(order, words) },
    response: answer && {
      headers: headersOf(answer.headers),
      body: answer.json === undefined ? (answer.text === '' ? null : '‹page›') : shown(answer.json, words, DEEPEST),
    },
  }
}

/** Host and path, in which only listed words are kept; `{elsewhere}` for an address that no request may go to. */
export function addressOf(url: string, places: readonly Place[], words: ReadonlySet<string>): string {
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (!parsed || !places.some(({ origin }) => origin === parsed.origin)) return '{elsewhere}'
  return templateOf(parsed, places, words)
}
