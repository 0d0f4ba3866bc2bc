/**
 * A connection's record as a HAR 1.2 file: what is hidden stays hidden, ids in paths are `{id}`, and what HAR has no word for is
 * under `_passbook`, as its names beginning with an underscore are for. Deliveries are requests too: those that came to us.
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */
import { HTTP_STATUS } from '../model/errors.ts'
import type { ArrivalOutcome, ArrivalView, ExchangeView, InspectionView, Said } from '../model/inspection.ts'

interface NameValue {
  readonly name: string
  readonly value: string
}

export interface HarEntry {
  readonly startedDateTime: string
  readonly time: number
  readonly request: {
    readonly method: string
    readonly url: string
    readonly httpVersion: string
    readonly cookies: readonly NameValue[]
    readonly headers: readonly NameValue[]
    readonly queryString: readonly NameValue[]
    readonly postData?: { readonly mimeType: string; readonly text: string }
    readonly headersSize: number
    readonly bodySize: number
  }
  readonly response: {
    readonly status: number
    readonly statusText: string
    readonly httpVersion: string
    readonly cookies: readonly NameValue[]
    readonly headers: readonly NameValue[]
    readonly content: { readonly size: number; readonly mimeType: string; readonly text?: string }
    readonly redirectURL: string
    readonly headersSize: number
    readonly bodySize: number
  }
  readonly cache: Readonly<Record<string, never>>
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number }
  readonly _passbook: Readonly<Record<string, string | number | null>>
}

export interface Har {
  readonly log: {
    readonly version: '1.2'
    readonly creator: { readonly name: string; readonly version: string }
    readonly entries: readonly HarEntry[]
  }
}

/** Of what stands under `_passbook`. */
const FORMAT = '1'
const HTTP = 'HTTP/1.1'
const UNKNOWN = -1
/** What whoever delivered was told. */
const TOLD: Readonly<Record<ArrivalOutcome, number>> = {
  kept: 202, repeated: 202, resent: 202, refused: HTTP_STATUS.unsigned_delivery, unreadable: HTTP_STATUS.wire_mismatch,
} // prettier-ignore

const headersOf = ({ headers }: Said): readonly NameValue[] => Object.entries(headers).map(([name, value]) => ({ name, value })) // prettier-ignore
const typeOf = ({ headers }: Said): string => headers['content-type'] ?? 'application/json'

/** The record does not say over what it was called: everything but this very machine is called over TLS. */
function urlOf(path: string): string {
  const scheme = /^(?:localhost|127\.0\.0\.1|\[::1\])[:/]/.test(path) ? 'http' : 'https'
  return `${scheme}://${path.replaceAll('{', '%7B').replaceAll('}', '%7D')}`
}

function entryOf(exchange: ExchangeView): HarEntry {
  const { provider, step, origin, tries, failure, reference, request, response, milliseconds: time } = exchange
  const body = response?.body ?? null
  return {
    startedDateTime: exchange.startedAt,
    time,
    request: {
      method: exchange.method,
      url: urlOf(exchange.path),
      httpVersion: HTTP,
      cookies: [],
      headers: headersOf(request),
      queryString: [],
      ...(request.body !== null && { postData: { mimeType: typeOf(request), text: JSON.stringify(request.body) } }),
      headersSize: UNKNOWN,
      bodySize: UNKNOWN,
    },
    response: {
      status: exchange.status ?? 0,
      statusText: '',
      httpVersion: HTTP,
      cookies: [],
      headers: response ? headersOf(response) : [],
      content: {
        size: exchange.bytes,
        mimeType: response ? typeOf(response) : 'x-unknown',
        ...(body !== null && { text: JSON.stringify(body) }),
      },
      redirectURL: '',
      headersSize: UNKNOWN,
      bodySize: exchange.bytes,
    },
    cache: {},
    timings: { send: 0, wait: time, receive: 0 },
    _passbook: { kind: 'call', provider, step, origin, tries, failure, reference },
  }
}

function arrivedEntry({ provider, at, outcome, says, bytes, milliseconds: time }: ArrivalView, appUrl: string): HarEntry {
  const nothing = { httpVersion: HTTP, cookies: [], headers: [], headersSize: UNKNOWN }
  return {
    startedDateTime: at,
    time,
    request: { ...nothing, method: 'POST', url: `${appUrl}/webhooks/${provider}`, queryString: [], bodySize: bytes },
    response: { ...nothing, status: TOLD[outcome], statusText: '', content: { size: 0, mimeType: 'x-unknown' }, redirectURL: '', bodySize: 0 },
    cache: {},
    timings: { send: 0, wait: time, receive: 0 },
    _passbook: { kind: 'delivery', provider, outcome, says },
  }
} // prettier-ignore

/** @param appUrl where deliveries came to */
export function harOf({ exchanges, arrivals }: Pick<InspectionView, 'exchanges' | 'arrivals'>, appUrl: string): Har {
  const entries = [...exchanges.map(entryOf), ...arrivals.map((arrival) => arrivedEntry(arrival, appUrl))]
  const inOrder = entries.toSorted((a, b) => a.startedDateTime.localeCompare(b.startedDateTime))
  return { log: { version: '1.2', creator: { name: 'Passbook', version: FORMAT }, entries: inOrder } }
} // prettier-ignore
