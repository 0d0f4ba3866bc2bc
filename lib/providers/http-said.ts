/** What of a call and its answer may be kept: see `lib/inspect/shown.ts`. Nothing of either leaves `http.ts` but through here. */
import { mediaTypeOf, shown, waitOf, type Rules } from '../inspect/shown.ts'
import type { ShownJson } from '../model/inspection.ts'
import type { Exchanged } from './provider.ts'

/** Headers whose being there may be known, with what is shown of them. */
const HEADERS: Readonly<Record<string, (value: string) => string | null>> = {
  accept: (value) => (value === 'application/json' ? value : null),
  'content-type': (value) => mediaTypeOf(value),
  'content-length': (value) => /^\d{1,10}$/.exec(value)?.[0] ?? null,
  'retry-after': waitOf,
  authorization: (value) => (/^(?:Basic|Bearer|Token) /.exec(value)?.[0] ?? '') + '‹secret›',
  date: () => null,
  'x-request-id': () => null,
  'x-ibm-client-id': () => '‹secret›',
  'x-ibm-client-secret': () => '‹secret›',
}

const TAILS: ReadonlySet<string> = new Set(['iban', 'account_number', 'accountNumber', 'identification'])

/** A call as it was sent. `body` is undefined where there was none. */
export interface Sent {
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** An answer as it came. */
export interface Heard {
  readonly headers: Headers
  readonly bytes: number
  /** Undefined where it was not read as JSON. */
  readonly body: unknown
}

function headersOf(headers: Iterable<readonly [string, string]>): Readonly<Record<string, string>> {
  const all = [...headers].map(([name, value]) => [name.toLowerCase(), value] as const)
  const known = all.filter(([name]) => Object.hasOwn(HEADERS, name))
  const shownOnes = known.map(([name, value]) => [name, HEADERS[name]?.(value) ?? `‹text ${value.length}›`] as const)
  const others = all.length - known.length
  return Object.fromEntries(others > 0 ? [...shownOnes, ['…', `‹${others} more›`] as const] : shownOnes)
}

function fieldsOf(form: FormData | URLSearchParams): unknown {
  const entries: [string, unknown][] = [...form]
  return Object.fromEntries(entries.map(([key, value]) => [key, value instanceof Blob ? value.size : value]))
}

export function exchangedOf(sent: Sent, heard: Heard | null, words: ReadonlySet<string>): Exchanged {
  const rules: Rules = { words, lengths: true, tails: TAILS }
  const body = sent.body instanceof FormData || sent.body instanceof URLSearchParams ? fieldsOf(sent.body) : sent.body
  const answer = (bytes: number): ShownJson => (bytes === 0 ? null : '‹page›')
  return {
    request: { headers: headersOf(Object.entries(sent.headers)), body: body === undefined ? null : shown(body, rules) },
    response: heard && {
      headers: headersOf(heard.headers),
      body: heard.body === undefined ? answer(heard.bytes) : shown(heard.body, rules),
    },
  }
}
