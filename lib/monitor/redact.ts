/** What of a journey's exchange may be kept, by `lib/inspect/shown.ts`: nothing else of a request or an answer leaves the runner. */
import { mediaTypeOf, shown, waitOf, type Shown } from '../inspect/shown.ts'
import type { Place } from '../providers/http-pin.ts'
import { templateOf } from '../providers/http-pin.ts'
import type { Answer, Order } from './journey.ts'

export type { Shown }

export interface Exchange {
  readonly request: { readonly headers: Shown; readonly body: Shown }
  /** Null where no answer came. */
  readonly response: { readonly headers: Shown; readonly body: Shown } | null
}

/** The kind of a body and how long a caller is to wait; no other header is of interest. */
function headersOf(headers: Readonly<Record<string, string>>): Shown {
  const type = mediaTypeOf(headers['content-type'])
  const wait = waitOf(headers['retry-after'])
  return { ...(type && { 'content-type': type }), ...(wait && { 'retry-after': wait }) }
}

function sentBody({ body, headers }: Order, words: ReadonlySet<string>): Shown {
  if (body === null) return null
  const sent: unknown = headers['content-type'] === 'application/json' ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body)) // prettier-ignore
  return shown(sent, { words })
}

export function exchangeOf(order: Order, answer: Answer | null, words: ReadonlySet<string>): Exchange {
  return {
    request: { headers: headersOf(order.headers), body: sentBody(order, words) },
    response: answer && {
      headers: headersOf(answer.headers),
      body: answer.json === undefined ? (answer.text === '' ? null : '‹page›') : shown(answer.json, { words }),
    },
  }
}

/** Host and path, in which only listed words are kept; `{elsewhere}` for an address that no request may go to. */
export function addressOf(url: string, places: readonly Place[], words: ReadonlySet<string>): string {
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (!parsed || !places.some(({ origin }) => origin === parsed.origin)) return '{elsewhere}'
  return templateOf(parsed, places, words)
}
