/** The sandbox's dial, as far as a demo turns it: one visitor's tag at a time. */
import * as z from 'zod'
import { ProviderUnavailableError } from '../model/errors.ts'
import type { Json } from '../model/ids.ts'

export interface Dial {
  readonly url: string
  setClock(tag: string, now: Date): Promise<void>
  consent(tag: string, change: 'expire' | 'revoke' | 'limit'): Promise<void>
  /** What goes wrong from the next call on: `fault` as the sandbox's README writes it, for so many calls. */
  fault(tag: string, fault: Json, times: number): Promise<void>
  /** Ids that do not hold still. */
  ids(tag: string, mode: string): Promise<void>
  /** What becomes of deliveries from now on. */
  post(tag: string, way: string): Promise<void>
  /** @returns how many were held */
  release(tag: string): Promise<number>
  /** Makes the last deliveries again. @returns how many */
  again(tag: string, way: string | null): Promise<number>
  /** Takes back faults, id modes and orders of the post. */
  calm(tag: string): Promise<void>
  /** Books an entry, in minor units, on a person's first current account. */
  entry(tag: string, login: string, amount: number, text: string): Promise<void>
  /** Books what is pending. */
  book(tag: string): Promise<void>
  /** Every call that belongs to the tag is answered with 503. */
  outage(tag: string): Promise<void>
  /** When this person is paid next, `YYYY-MM-DD`; null when the story ends before. */
  nextPayday(tag: string, login: string): Promise<string | null>
  /** Forgets the tag. */
  reset(tag: string): Promise<void>
}

const PATIENCE_MS = 5_000
export const ALWAYS = 1_000_000

/** @param url of the sandbox, without a trailing slash */
export function createDial(url: string, token: string): Dial {
  async function turn<T>(path: string, answer: z.ZodType<T>, body?: unknown): Promise<T> {
    try {
      const response = await fetch(`${url}/_dial/${path}`, {
        headers: { 'x-dial-token': token, 'content-type': 'application/json' },
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
        ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      })
      if (!response.ok) throw new Error(`status ${response.status}`)
      return answer.parse(await response.json())
    } catch (cause) {
      throw new ProviderUnavailableError('sandbox', 'the dial does not answer', { cause })
    }
  }
  const order = async (path: string, body: unknown): Promise<void> => void (await turn(path, z.unknown(), body))

  return {
    url,
    setClock: (tag, now) => order('clock', { tag, now: now.toISOString() }),
    consent: (tag, change) => order('consent', { tag, do: change }),
    outage: (tag) => order('fault', { tag, route: '* /**', times: ALWAYS, fault: { status: 503 } }),
    fault: (tag, fault, times) => order('fault', { tag, route: '* /**', times, fault }),
    ids: (tag, mode) => order('ids', { tag, mode }),
    post: (tag, way) => order('post', { tag, do: way }),
    release: async (tag) => (await turn('post', z.object({ released: z.int() }), { tag, do: 'release' })).released,
    again: async (tag, way) => (await turn('post', z.object({ sent: z.int() }), { tag, do: 'again', ...(way && { way }) })).sent, // prettier-ignore
    calm: (tag) => order('calm', { tag }),
    entry: (tag, login, amount, text) => order('entry', { tag, login, amount, text }),
    book: (tag) => order('book', { tag }),
    async nextPayday(tag, login) {
      const query = new URLSearchParams({ tag, login })
      const { paydays } = await turn(`paydays?${query}`, z.object({ paydays: z.array(z.iso.date()) }))
      return paydays[0] ?? null
    },
    reset: (tag) => order('reset', { tag }),
  }
}
