/**
 * The one way out. Every provider call goes through here: pinned to the configured places, never redirected, with deadlines,
 * limits on size and depth, one retry policy, an answer that fits its schema, and a record without secrets.
 * It knows no provider.
 */
import { setTimeout as sleepFor } from 'node:timers/promises'
import type * as z from 'zod'
import { AppError, ProviderRefusedError, ProviderUnavailableError, WireError } from '../model/errors.ts'
import type { Json } from '../model/ids.ts'
import { BodyError, parseJson, readBytes } from './http-json.ts'
import { pinned, templateOf, type Place } from './http-pin.ts'
import { PATIENCE_MS, retryAfterSeconds, TRIES, waitMs } from './http-retry.ts'
import { exchangedOf, type Heard, type Sent } from './http-said.ts'
import type { Recorder } from './provider.ts'

export { placeOf } from './http-pin.ts'

const MOST_BYTES = 8 * 1024 * 1024
const DEEPEST = 32
const FIRST_BYTE_MS = 10_000
const WHOLE_CALL_MS = { attended: 30_000, background: 60_000 }

/** A refusal as the provider gave it, for the wing's own translation. `body` is undefined where there was no JSON. */
export interface Refusal {
  readonly status: number
  readonly body: unknown
  readonly retryAfterSeconds: number | null
}

export interface HttpConfig {
  readonly provider: string
  readonly allow: readonly Place[]
  /** Words of paths that the record may show; everything else in a path is taken for an id. */
  readonly words: readonly string[]
  /** Keys and values of bodies that the record may show as well; asked for when something is recorded. */
  readonly shows?: () => ReadonlySet<string>
  readonly now: () => Date
  readonly record: Recorder
  /** Sent with every call, and only to allowed places: the credential. */
  readonly headers?: Readonly<Record<string, string>>
  /** Where calls need a client certificate; by default the platform's own `fetch`. */
  readonly fetch?: typeof fetch
  /** The provider's own words for a refusal; null leaves it to the status. */
  readonly classify?: (refusal: Refusal) => AppError | null
  readonly sleep?: (ms: number) => Promise<unknown>
  readonly dice?: () => number
  /** Shorter deadlines for tests, in milliseconds. */
  readonly deadlines?: { readonly firstByte?: number; readonly wholeCall?: number }
}

export interface Call<T> {
  /** What we are doing, for the record: `session.open`. */
  readonly step: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Ours, or one that an answer supplied. */
  readonly url: string
  /** Asked again for every try, since a secret in it may have rotated. JSON unless it is a form. */
  readonly body?: () => Json | FormData | URLSearchParams
  /** Beside the configured ones, made for every try from the body as it is sent (null unless that is JSON): tokens, signatures. */
  readonly headers?: (body: string | null) => Readonly<Record<string, string>>
  /** Null where the body of the answer does not matter. */
  readonly answer: z.ZodType<T> | null
  /** Somebody is waiting: shorter deadlines. */
  readonly attended: boolean
  /** Whether making the call twice is the same as making it once. By default true for everything but POST. */
  readonly repeatable?: boolean
  /** Sees every JSON body before anything is done with it, also that of a refusal. */
  readonly first?: (body: unknown) => Promise<void>
}

export interface Http {
  /**
   * @throws {ProviderUnavailableError} network, deadline, 408, 429, 5xx. @throws {ProviderRefusedError} other refusals.
   * @throws {WireError} an answer or address that does not fit. And whatever `classify` makes of a refusal.
   */
  call<T>(call: Call<T>): Promise<T>
}

/** What goes over the wire in one try, for the record. */
interface Traffic {
  sent: Sent
  heard: Heard | null
}
const NOTHING_SENT: Sent = { headers: {}, body: undefined }

/** What came of one try. */
type Outcome<T> =
  | { readonly done: true; readonly value: T }
  | { readonly done: false; readonly error: AppError; readonly again: boolean }

export function createHttp(config: HttpConfig): Http {
  const { provider, allow, now, record, sleep = sleepFor, dice = Math.random } = config
  const words: ReadonlySet<string> = new Set(config.words)

  async function attempt<T>(call: Call<T>, url: URL, tries: number): Promise<Outcome<T>> {
    const startedAt = now()
    const start = performance.now()
    const traffic: Traffic = { sent: NOTHING_SENT, heard: null }
    let status: number | null = null
    let outcome: Outcome<T>
    try {
      const { response, bytes } = await exchange(call, url, traffic)
      status = response.status
      outcome = await judge(call, response, bytes, traffic)
    } catch (error) {
      if (error instanceof OursError) throw error.cause
      outcome = failure(call, error)
    }
    const { sent, heard } = traffic
    record(
      {
        provider,
        step: call.step,
        method: call.method,
        path: templateOf(url, allow, words),
        status,
        startedAt,
        milliseconds: Math.round(performance.now() - start),
        bytes: heard?.bytes ?? 0,
        tries,
        failure: outcome.done ? null : outcome.error.code,
      },
      () => exchangedOf(sent, heard, config.shows?.() ?? words),
    )
    return outcome
  }

  async function exchange<T>(
    call: Call<T>,
    url: URL,
    traffic: Traffic,
  ): Promise<{ response: Response; bytes: Uint8Array }> {
    const whole = config.deadlines?.wholeCall ?? WHOLE_CALL_MS[call.attended ? 'attended' : 'background']
    const slow = new AbortController()
    const firstByte = setTimeout(() => slow.abort(new DOMException('no answer', 'TimeoutError')), config.deadlines?.firstByte ?? FIRST_BYTE_MS) // prettier-ignore
    try {
      const body = call.body?.()
      const form = body instanceof FormData || body instanceof URLSearchParams
      const text = form || body === undefined ? null : JSON.stringify(body)
      const headers = {
        accept: 'application/json',
        // A form's own type carries its boundary, so the platform names it.
        ...(!form && { 'content-type': 'application/json' }),
        ...config.headers,
        ...call.headers?.(text),
      }
      traffic.sent = { headers, body }
      const response = await (config.fetch ?? fetch)(url, {
        method: call.method,
        headers,
        ...(body !== undefined && { body: form ? body : text }),
        redirect: 'manual',
        cache: 'no-store',
        signal: AbortSignal.any([slow.signal, AbortSignal.timeout(whole)]),
      })
      clearTimeout(firstByte)
      const bytes = await readBytes(response, MOST_BYTES)
      traffic.heard = { headers: response.headers, bytes: bytes.length, body: undefined }
      return { response, bytes }
    } finally {
      clearTimeout(firstByte)
    }
  }

  /** The body of an answer, which the record may look at too. */
  function read(response: Response, bytes: Uint8Array, traffic: Traffic): unknown {
    const { headers } = response
    const body = parseJson(bytes, headers.get('content-type'), DEEPEST)
    traffic.heard = { headers, bytes: bytes.length, body }
    return body
  }

  async function judge<T>(call: Call<T>, response: Response, bytes: Uint8Array, traffic: Traffic): Promise<Outcome<T>> {
    if (!response.ok) return refusal(call, response, bytes, traffic)
    if (call.answer === null) return { done: true, value: undefined as T } // nobody asked for it
    const body = read(response, bytes, traffic)
    await look(call, body)
    const checked = call.answer.safeParse(body)
    if (checked.success) return { done: true, value: checked.data }
    const paths = checked.error.issues.map((issue) => issue.path.join('.') || '(root)')
    return { done: false, error: new WireError(provider, call.step, paths), again: false }
  }

  async function refusal<T>(
    call: Call<T>,
    response: Response,
    bytes: Uint8Array,
    traffic: Traffic,
  ): Promise<Outcome<T>> {
    const { status, headers } = response
    let body: unknown
    try {
      body = read(response, bytes, traffic)
    } catch {
      body = undefined // a proxy's page: the status says enough
    }
    if (body !== undefined) await look(call, body)
    const told = retryAfterSeconds(headers.get('retry-after'), now())
    const error =
      config.classify?.({ status, body, retryAfterSeconds: told }) ?? byStatus(provider, call.step, status, told)
    // A call that was turned away before it was looked at may be made again whatever it is; others only if that changes nothing.
    const polite = status === 429 || (status === 503 && told !== null)
    return { done: false, error, again: error instanceof ProviderUnavailableError && (polite || isRepeatable(call)) }
  }

  function failure<T>(call: Call<T>, error: unknown): Outcome<T> {
    if (error instanceof BodyError) {
      const mismatch = new WireError(provider, call.step, [`(${error.what})`])
      return { done: false, error: mismatch, again: isRepeatable(call) && error.what !== 'size' && error.what !== 'depth' } // prettier-ignore
    }
    const what = error instanceof DOMException && error.name === 'TimeoutError' ? 'timed out' : 'was not answered'
    const unavailable = new ProviderUnavailableError(provider, `${call.step} ${what}`, { cause: error })
    return { done: false, error: unavailable, again: isRepeatable(call) }
  }

  return {
    async call(call) {
      const url = pinned(call.url, allow)
      if (!url) throw new WireError(provider, call.step, ['(address)'])
      const start = performance.now()
      for (let tries = 1; ; tries++) {
        const outcome = await attempt(call, url, tries)
        if (outcome.done) return outcome.value
        const { error } = outcome
        const told = error instanceof ProviderUnavailableError ? error.retryAfterSeconds : null
        const wait = waitMs(tries, told, dice())
        if (!outcome.again || tries >= TRIES || performance.now() - start + wait > PATIENCE_MS) throw error
        await sleep(wait)
      }
    },
  }
}

/** A failure of `first`, e.g. of our store: not the provider's fault, so it passes through as it is. */
class OursError extends Error {}

async function look(call: Call<unknown>, body: unknown): Promise<void> {
  try {
    await call.first?.(body)
  } catch (cause) {
    throw new OursError('first', { cause })
  }
}

const isRepeatable = ({ method, repeatable }: Call<unknown>): boolean => repeatable ?? method !== 'POST'

/** What a status means where the provider's own code says nothing. Redirects are refusals: no address is taken from them. */
function byStatus(provider: string, step: string, status: number, told: number | null): AppError {
  if (status === 408 || status === 429 || status >= 500) {
    return new ProviderUnavailableError(provider, `${step} got ${status}`, { retryAfterSeconds: told })
  }
  return new ProviderRefusedError(provider, `http_${status}`)
}
