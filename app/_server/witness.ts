import 'server-only'
/**
 * Who sees what happens at the doors: metrics, and traces. Neither is there unless a setting asks for it, and then whoever calls here
 * is held up by one look-up and nothing else.
 */
import { AppError } from '@/lib/model/errors'
import type { Exchange } from '@/lib/providers/provider'
import type { Metrics } from './metrics'
import type { Traces } from './traces'

export type Door = 'action' | 'handler' | 'webhook' | 'return' | 'clock'

/** Who came in through which door. `name` is a word of ours, for a span's name alone. */
export interface Crossing {
  readonly door: Door
  readonly name: string
  /** As the browser told it; null where there is none. */
  readonly traceparent: string | null
}

/** What is said of a crossing from within. */
export interface Say {
  /** A code of `ERROR_CODES`; `ok` unless it is said otherwise. */
  outcome(code: string): void
  /** That nothing was done: such a crossing is not worth a span. */
  nothing(): void
}

interface Witnesses {
  metrics: Metrics | null
  traces: Traces | null
}

// Next loads this module more than once, and there is one process to be watched.
const kept = globalThis as typeof globalThis & { passbookWitnesses?: Witnesses }
const witnesses = (): Witnesses => (kept.passbookWitnesses ??= { metrics: null, traces: null })

export const appoint = (those: Partial<Witnesses>): void => void Object.assign(witnesses(), those)
export const metrics = (): Metrics | null => witnesses().metrics
export const traces = (): Traces | null => witnesses().traces

const SILENT: Say = { outcome() {}, nothing() {} }

/** Runs what lies behind a door, and lets it be seen. */
export async function crossing<T>(who: () => Crossing, run: (say: Say) => Promise<T>): Promise<T> {
  const { metrics: counted, traces: traced } = witnesses()
  if (!counted && !traced) return run(SILENT)
  const { door, name, traceparent } = who()
  const start = performance.now()
  let [outcome, idle] = ['ok', false]
  const say: Say = { outcome: (code) => void (outcome = code), nothing: () => void (idle = true) }
  const work = () => run(say)
  try {
    return await (traced
      ? traced.within({ name: `${door} ${name}`, door, traceparent }, work, () => (idle ? null : outcome))
      : work())
  } finally {
    const seconds = (performance.now() - start) / 1_000
    if (door === 'clock') counted?.turn(outcome === 'ok' ? 'ok' : 'failed', seconds)
    else counted?.door(door, outcome, seconds)
  }
}

/** A provider's call, as it is recorded. */
export function exchanged(exchange: Exchange): void {
  const { metrics: counted, traces: traced } = witnesses()
  counted?.exchange(exchange)
  traced?.exchange(exchange)
}

/** A provider's delivery; one that names no provider of ours is nobody's. */
export async function delivered<T>(provider: string, receive: () => Promise<T>): Promise<T> {
  const counted = metrics()
  if (!counted) return receive()
  try {
    const value = await receive()
    counted.delivery(provider, 'ok')
    return value
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'internal'
    counted.delivery(code === 'not_found' ? 'other' : provider, code)
    throw error
  }
}
