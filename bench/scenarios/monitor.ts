/** `monitor.history`: what the monitor's page reads of 30 days. `monitor.run`: the journey, compared with its bare requests. */
import { dirname } from 'node:path'
import { rmSync } from 'node:fs'
import { createMonitorStore } from '../../db/monitor.ts'
import { openDatabase } from '../../db/open.ts'
import { answerOf, judge, orderOf } from '../../lib/monitor/journey.ts'
import { klarna } from '../../lib/monitor/journeys/klarna.ts'
import { hoursOf } from '../../lib/monitor/roll-up.ts'
import { runJourney, type RunRecord } from '../../lib/monitor/run.ts'
import { detailOf } from '../../lib/monitor/report.ts'
import type { MonitorStore, TimedRun } from '../../lib/monitor/store.ts'
import { watchedOf } from '../../lib/monitor/watched.ts'
import { startSandbox } from '../../scripts/sandbox.ts'
import { sandboxSettings } from '../../scripts/settings.ts'
import type { Figure } from '../figure.ts'
import { compare, median } from '../measure.ts'
import { file, openRaw } from '../workload/house.ts'

const DAYS = 30
const EVERY_MS = 10 * 60_000
const HOUR_MS = 60 * 60_000
const LOCATIONS = ['fra', 'gru', 'waw'] as const
const FIRST = new Date('2026-10-21T00:00:00Z')
const RUNS = (DAYS * 24 * HOUR_MS * LOCATIONS.length) / EVERY_MS

/** One run in fifty fails, and one in twenty is slow. */
function runAt(at: number): RunRecord {
  const startedAt = new Date(FIRST.getTime() + Math.floor(at / LOCATIONS.length) * EVERY_MS)
  const outcome = at % 50 === 49 ? 'failed' : at % 20 === 19 ? 'degraded' : 'passed'
  const failure = outcome === 'failed' ? { class: 'provider', step: 'data', request: 'account.balance', code: 'http_503' } as const : null // prettier-ignore
  const steps = klarna.steps.map(({ id }, step) => ({ id, outcome: 'passed', milliseconds: 20 + ((at * 7 + step * 13) % 90), requests: [] }) as const) // prettier-ignore
  return { journey: 'klarna', location: LOCATIONS[at % LOCATIONS.length]!, startedAt, milliseconds: 400 + (at % 97), outcome, failure, earlier: [], steps } // prettier-ignore
}

const timedOf = ({ failure, ...run }: RunRecord): TimedRun => ({ ...run, failureClass: failure?.class ?? null })

const LINES = `select id, location, started_at as startedAt, milliseconds, outcome, flaky, failure_class, failure_step, failure_request, failure_code
  from monitor_runs where journey = ? and started_at >= ? order by started_at`
const HOURS =
  'select location, hour, step, runs, p50, p95, degraded, failed, classes from monitor_hours where journey = ? and hour >= ? order by hour'

export async function* monitorHistory(): AsyncGenerator<Figure> {
  const path = file()
  const database = await openDatabase(`file:${path}`)
  const store = createMonitorStore(database)
  const all = Array.from({ length: RUNS }, (_, at) => runAt(at))
  for (const [at, run] of all.entries()) await store.addRun(`run${String(at).padStart(6, '0')}`, run)
  for (const [hour, runs] of Map.groupBy(all, ({ startedAt }) => startedAt.getTime() - (startedAt.getTime() % HOUR_MS)))
    for (const [journey, lines] of hoursOf(runs.map(timedOf), new Date(hour))) await store.keepHours(journey, lines)

  const raw = openRaw(path)
  const [lines, hours] = [raw.prepare<unknown[], { id: string }>(LINES), raw.prepare(HOURS)]
  const shows = ([runs, rolled]: readonly [readonly { readonly id: string }[], readonly unknown[]]) => [runs.map(({ id }) => id), rolled.length] // prettier-ignore
  yield await compare({
    name: 'monitor.history',
    n: RUNS,
    floor: { run: () => [lines.all('klarna', FIRST.getTime()), hours.all('klarna', FIRST.getTime())] as const, shows },
    ours: { run: async () => [await store.runs('klarna', FIRST), await store.hours('klarna', FIRST)] as const, shows },
    judged: 'cost',
    target: 2,
    note: `${DAYS} days of runs at ${LOCATIONS.length} places every ${EVERY_MS / 60_000} minutes, and their hours by step`,
  })
  yield await pageFigure(store)
  raw.close()
  await database.close()
  rmSync(dirname(path), { recursive: true })
}

const ROUNDS = 7
const MOST_MS = 1_000

/** All that the page of one journey reads and works out for thirty days. */
async function pageFigure(store: MonitorStore): Promise<Figure> {
  const now = () => new Date(FIRST.getTime() + DAYS * 24 * HOUR_MS)
  const times: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now()
    const page = await detailOf(klarna, DAYS, { store, now, location: 'fra' })
    if (round > 0) times.push(performance.now() - start)
    if (page.lanes.length !== LOCATIONS.length || page.steps.some(({ runs }) => runs < RUNS - LOCATIONS.length)) throw new Error('monitor.page: runs are missing') // prettier-ignore
  }
  const value = median(times)
  return { name: 'monitor.page', n: RUNS, judged: 'size', unit: 'ms', value, target: MOST_MS, met: value <= MOST_MS, note: 'what the page of a journey works out of thirty days, without drawing it' } // prettier-ignore
}

export async function* monitorRun(): AsyncGenerator<Figure> {
  const sandbox = await startSandbox()
  const now = () => new Date()
  const { journey, target } = watchedOf(sandboxSettings(sandbox.url), { appUrl: 'http://localhost:3000', now, newId: String })[0]! // prettier-ignore
  const requests = [...journey.steps.flatMap((step) => step.requests), ...journey.afterwards]

  async function bare(): Promise<boolean> {
    let { kept } = target()
    let isGood = true
    for (const request of requests) {
      const { url, ...order } = orderOf(request, kept)
      const response = await fetch(url, order)
      const judged = judge(request, answerOf(response.status, {}, await response.text()), kept)
      kept = judged.kept
      isGood &&= judged.held.every(({ held }) => held)
    }
    return isGood
  }
  yield await compare({
    name: 'monitor.run',
    n: requests.length,
    times: 3,
    floor: { run: bare },
    ours: { run: async () => (await runJourney(journey, { ...target(), now, location: 'bench' })).failure === null },
    judged: 'cost',
    target: 1.5,
    note: 'the XS2A journey, against a bare loop of the same requests',
  })
  await sandbox.stop()
}
