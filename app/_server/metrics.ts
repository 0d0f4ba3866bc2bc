import 'server-only'
/**
 * What is counted, in the words of Prometheus. Labels are words of ours, of which there are only so many: doors, steps, codes,
 * providers that are configured. Never an id, an address or anything of a person.
 */
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { Queue } from '@/db/queue'
import type { Exchange } from '@/lib/providers/provider'
import { ERROR_CODES } from '@/lib/model/errors'
import type { Door } from './witness'

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
/** The events that a reading ends with. */
const READINGS: Readonly<Record<string, true>> = { 'reading.landed': true, 'reading.failed': true }

export interface Metrics {
  readonly type: string
  door(door: Door, outcome: string, seconds: number): void
  exchange(exchange: Pick<Exchange, 'provider' | 'step' | 'status' | 'failure' | 'milliseconds'>): void
  /** Of the log: its names are ours. */
  event(level: 'info' | 'warn' | 'error', event: string, code: string): void
  delivery(provider: string, outcome: string): void
  turn(outcome: 'ok' | 'failed', seconds: number): void
  text(): Promise<string>
}

export interface MetricsParts {
  readonly queues: () => Promise<readonly Queue[]>
  /** How long after the last turn of the clock the next one should have come. */
  readonly turnEveryMs: number
  readonly now?: () => number
}

export function createMetrics({ queues, turnEveryMs, now = Date.now }: MetricsParts): Metrics {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[]) => new Counter<L>({ name, help, labelNames, registers }) // prettier-ignore
  const histogram = <L extends string>(name: string, help: string, labelNames: readonly L[]) => new Histogram<L>({ name, help, labelNames, registers, buckets: SECONDS }) // prettier-ignore

  const doors = counter('passbook_doors_total', 'Requests by the door they came through, and what came of them', ['door', 'outcome']) // prettier-ignore
  const doorSeconds = histogram('passbook_door_seconds', 'How long a door took', ['door'])
  const calls = counter('passbook_provider_calls_total', 'Calls to providers, every try of them', ['provider', 'step', 'outcome']) // prettier-ignore
  const callSeconds = histogram('passbook_provider_call_seconds', 'How long a call to a provider took', ['provider', 'step']) // prettier-ignore
  const readings = counter('passbook_readings_total', 'Readings that landed or failed', ['outcome'])
  const events = counter('passbook_log_events_total', 'Events of the log', ['level', 'event'])
  const deliveries = counter('passbook_webhook_deliveries_total', 'Deliveries of providers', ['provider', 'outcome'])
  const turns = counter('passbook_clock_turns_total', 'Turns of the clock', ['outcome'])
  const turnSeconds = histogram('passbook_clock_turn_seconds', 'How long a turn of the clock took', [])

  let turnedAt = now()
  const lag = new Gauge({ name: 'passbook_clock_lag_seconds', help: 'How late the next turn of the clock is', registers }) // prettier-ignore
  const due = new Gauge({ name: 'passbook_due', help: 'What waits to be done now', labelNames: ['queue'], registers })
  const oldest = new Gauge({ name: 'passbook_due_oldest_seconds', help: 'How long the oldest of it has waited', labelNames: ['queue'], registers }) // prettier-ignore

  return {
    type: register.contentType,
    door(door, outcome, seconds) {
      doors.inc({ door, outcome: codeOf(outcome) })
      doorSeconds.observe({ door }, seconds)
    },
    exchange({ provider, step, failure, milliseconds }) {
      calls.inc({ provider, step, outcome: failure === null ? 'ok' : codeOf(failure) })
      callSeconds.observe({ provider, step }, milliseconds / 1_000)
    },
    event(level, event, code) {
      events.inc({ level, event })
      if (READINGS[event]) readings.inc({ outcome: event === 'reading.landed' ? 'ok' : codeOf(code) })
    },
    delivery: (provider, outcome) => deliveries.inc({ provider, outcome: codeOf(outcome) }),
    turn(outcome, seconds) {
      turnedAt = now()
      turns.inc({ outcome })
      turnSeconds.observe(seconds)
    },
    async text() {
      lag.set(Math.max(0, now() - turnedAt - turnEveryMs) / 1_000)
      for (const { name, waiting, oldestSeconds } of await queues()) {
        due.set({ queue: name }, waiting)
        oldest.set({ queue: name }, oldestSeconds)
      }
      return register.metrics()
    },
  }
}

const CODES: ReadonlySet<string> = new Set(['ok', ...ERROR_CODES])
/** Whatever is no code of ours is one fault of ours. */
const codeOf = (outcome: string): string => (CODES.has(outcome) ? outcome : 'internal')
