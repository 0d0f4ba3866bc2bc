/** The monitor at work: runs what is due, keeps what came of it, tells whom it concerns, and puts old runs together. */
import { after, DAY, HOUR, MINUTE } from '../banking/schedule.ts'
import type { Log } from '../banking/parts.ts'
import type { Channel, Told } from './channels.ts'
import { NOTHING_SEEN, observe, type Alert, type Happening, type Policy } from './policy.ts'
import type { Journey } from './journey.ts'
import { createPost, deliveriesOf } from './post.ts'
import { hoursOf } from './roll-up.ts'
import { runJourney, withRetries, type RunOptions, type RunRecord } from './run.ts'
import type { MonitorStore, Schedule } from './store.ts'
import type { Walked } from './walked.ts'
import type { Watched } from './watched.ts'

export interface MonitorParts {
  readonly store: MonitorStore
  readonly watched: readonly (Watched | Walked)[]
  readonly now: () => Date
  readonly newId: () => string
  readonly log: Log
  /** Where this server is, as a label: servers with the same one take turns. */
  readonly location: string
  /** Milliseconds between runs of a journey, and up to how many more. */
  readonly every: number
  readonly jitter: number
  /** How often a failed run is walked again before it counts. */
  readonly retries: number
  readonly policy: Policy
  readonly channels: readonly Channel[]
  readonly write: (journey: string, alert: Alert) => Promise<Told>
  /** What a demo does around each run, so that it meets its fault. */
  readonly during?: <T>(journey: Journey, budgets: Schedule['budgets'], work: () => Promise<T>) => Promise<T>
  readonly dice?: () => number
  /** Of runs; for tests. */
  readonly run?: Partial<RunOptions>
}

export interface Monitor {
  /** Does what is due here, unless another server of this location does. @returns how much was done */
  runDue(): Promise<number>
  /** Walks a journey now, whoever leads; who asks while it is walked so waits for the same run. @returns the run's id; null for a journey there is not, and for one that only the clock walks */
  runNow(journey: string): Promise<string | null>
}

/** Longer than a run with its retries may take that is walked here. */
const LEAD_MS = 5 * MINUTE
/** A run may end a little after its hour. */
const LATE_MS = 10 * MINUTE
const EXCHANGES_MS = 48 * HOUR
const RUNS_MS = 31 * DAY
const HOURS_MS = 400 * DAY
const TRIES = 5

export function createMonitor(parts: MonitorParts): Monitor {
  const { store, watched, now, newId, log, location, every, jitter, channels, dice = Math.random } = parts
  const me = newId()
  const deliver = createPost({ store, channels, write: parts.write, now, log })
  const asked = new Map<string, Promise<string>>()
  let isReady = false
  /** The next hour to roll up; null until the store has been asked. */
  let nextHour: number | null = null
  const next = (): Date => after(now(), every + dice() * jitter)

  /** The first runs are spread too: several servers may start at once. */
  async function prepare(): Promise<void> {
    for (const { journey } of watched) {
      await store.addSchedule({ journey: journey.id, location, nextAt: after(now(), dice() * Math.min(jitter, every)), budgets: {} }) // prettier-ignore
    }
  }

  function tried(one: Watched | Walked, budgets: Schedule['budgets']): Promise<RunRecord> {
    if ('walk' in one) return withRetries(() => one.walk(budgets), parts.retries)
    const options = (): RunOptions => ({ ...one.target(), now, location, budgets, ...parts.run })
    return runJourney(one.journey, options, parts.retries)
  }

  async function walk(one: Watched | Walked, budgets: Schedule['budgets']): Promise<string> {
    const { journey } = one
    const run = () => tried(one, budgets)
    const record = await (parts.during ? parts.during(journey, budgets, run) : run())
    const id = newId()
    await store.addRun(id, record)
    const { outcome, failure, milliseconds } = record
    log.info('monitor.run', { journey: journey.id, outcome, milliseconds: Math.round(milliseconds), class: failure?.class ?? null, step: failure?.step ?? null }) // prettier-ignore
    await tell(journey.id, { at: now().getTime(), location, outcome, failure })
    return id
  }

  async function walkNow(one: Watched): Promise<string> {
    const schedule = (await store.schedules(location)).find(({ journey }) => journey === one.journey.id)
    return walk(one, schedule?.budgets ?? {})
  }

  /** Read, thought over, and written where nobody else has written meanwhile. */
  async function tell(journey: string, happening: Happening): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      const known = await store.watch(journey)
      if (!known && !('outcome' in happening)) return
      const before = known?.watch ?? NOTHING_SEEN
      const { watch, alerts } = observe(parts.policy, before, happening, newId)
      if (alerts.length === 0 && JSON.stringify(watch) === JSON.stringify(before)) return
      const deliveries = alerts.flatMap((alert) => deliveriesOf(journey, alert, channels, now(), newId))
      if (await store.keepWatch(journey, known?.revision ?? null, watch, deliveries)) {
        for (const { kind, level } of alerts) log.warn('monitor.alert', { journey, kind, level })
        return
      }
    }
    log.warn('monitor.untold', { journey })
  }

  async function runScheduled(): Promise<number> {
    let done = 0
    for (const schedule of await store.schedules(location)) {
      const one = watched.find(({ journey }) => journey.id === schedule.journey)
      if (!one) continue
      // Moved on before it runs: a run that is lost with its server is not made up for.
      if (schedule.nextAt <= now() && (await store.advance(schedule, next()))) {
        const most = 'walk' in one ? (one.limit + MINUTE) * (parts.retries + 1) : 0
        await store.lead(nameOf(location), me, now(), after(now(), Math.max(LEAD_MS, most)))
        await walk(one, schedule.budgets)
        done++
      } else await tell(one.journey.id, { at: now().getTime() })
    }
    return done
  }

  async function rollUp(): Promise<void> {
    const at = now().getTime()
    nextHour ??= Math.max(((await store.lastHour())?.getTime() ?? 0) + HOUR, startOfHour(at - EXCHANGES_MS))
    if (nextHour + HOUR + LATE_MS > at) return
    for (; nextHour + HOUR + LATE_MS <= at; nextHour += HOUR) {
      const [from, until] = [new Date(nextHour), new Date(nextHour + HOUR)]
      const lines = hoursOf(await store.timed(from, until), from)
      for (const [journey, hours] of lines) await store.keepHours(journey, hours)
    }
    await store.prune({ exchanges: after(now(), -EXCHANGES_MS), runs: after(now(), -RUNS_MS), hours: after(now(), -HOURS_MS) }) // prettier-ignore
  }

  return {
    async runDue() {
      if (!isReady) await prepare()
      isReady = true
      if (!(await store.lead(nameOf(location), me, now(), after(now(), LEAD_MS)))) return 0
      const done = await runScheduled()
      await rollUp()
      return done + (await deliver())
    },
    async runNow(id) {
      const one = watched.find(({ journey }) => journey.id === id)
      if (!one || 'walk' in one) return null
      const going = asked.get(id) ?? walkNow(one).finally(() => asked.delete(id))
      asked.set(id, going)
      return going
    },
  }
}

const nameOf = (location: string): string => `monitor:${location}`
const startOfHour = (at: number): number => at - (at % HOUR)
