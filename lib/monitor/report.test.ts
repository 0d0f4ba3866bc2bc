/** What the pages are told, out of a real store: young runs one by one, older ones by their hours, and for everybody nothing within. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from '../../db/database.ts'
import { createMonitorStore } from '../../db/monitor.ts'
import { openMemory } from '../../db/open.ts'
import { DAY, HOUR, MINUTE } from '../banking/schedule.ts'
import { klarna } from './journeys/klarna.ts'
import { NOTHING_SEEN } from './policy.ts'
import { detailOf, runOf, statusOf, summaryOf, type ReportParts } from './report.ts'
import type { RunRecord } from './run.ts'
import type { HourLine, MonitorStore } from './store.ts'

const NOW = Date.parse('2026-11-20T09:30:00Z')
const FAILURE = { class: 'provider', step: 'data', request: 'account.balance', code: 'http_503' } as const

let database: Database
let store: MonitorStore
let parts: ReportParts
beforeEach(async () => {
  database = await openMemory()
  store = createMonitorStore(database)
  parts = { store, now: () => new Date(NOW), location: 'here' }
})
afterEach(() => database.close())

let made = 0
async function ran(ago: number, over: Partial<RunRecord> = {}): Promise<string> {
  const id = `run-${++made}`
  const steps = klarna.steps.map((step, at) => ({ id: step.id, outcome: 'passed', milliseconds: 10 * (at + 1), requests: [] }) as const) // prettier-ignore
  await store.addRun(id, { journey: 'klarna', location: 'here', startedAt: new Date(NOW - ago), milliseconds: 300, outcome: 'passed', failure: null, earlier: [], steps, ...over }) // prettier-ignore
  return id
}
const hour = (ago: number, over: Partial<HourLine> = {}): HourLine => ({
  location: 'here', hour: new Date(NOW - (NOW % HOUR) - ago), step: null, runs: 6, p50: 500, p95: 500, degraded: 0, failed: 0, classes: {}, ...over,
}) // prettier-ignore

test('a run and the hour it was rolled up into are counted once', async () => {
  await ran(2 * HOUR)
  await store.keepHours('klarna', [hour(2 * HOUR, { runs: 1, failed: 1 }), hour(5 * DAY, { runs: 3, failed: 3 })])
  const { uptime, state, times } = await summaryOf(klarna, parts)
  expect([uptime.day, uptime.week, state]).toEqual([1, 0.25, 'up'])
  expect(times).toEqual({ p50: 300, p95: 300 })
})

test('a journey that nobody walked has a state of its own, and no lanes', async () => {
  expect(await summaryOf(klarna, parts)).toMatchObject({ state: 'never', lanes: [], last: [], nextAt: null, uptime: { day: null } }) // prettier-ignore
})

test('thirty days have every run as a mark, and steps out of hours and of the last day’s runs', async () => {
  const old = await ran(20 * DAY, { outcome: 'failed', failure: FAILURE })
  await ran(HOUR)
  await store.keepHours('klarna', [hour(20 * DAY, { step: 'session', runs: 6, p50: 40, p95: 90 }), hour(HOUR, { step: 'session' })]) // prettier-ignore
  await store.addSchedule({ journey: 'klarna', location: 'here', nextAt: new Date(NOW + MINUTE), budgets: { session: 77 } }) // prettier-ignore
  const { lanes, steps, runs, hasSchedule } = await detailOf(klarna, 30, parts)
  expect(lanes[0]!.slots.flatMap(({ run }) => run?.id ?? [])[0]).toBe(old)
  expect(steps[0]).toMatchObject({ id: 'session', runs: 7, budget: 77 })
  expect(steps[1]).toMatchObject({ id: 'flow', runs: 1, p50: 20, budget: klarna.steps[1]!.budget })
  expect(runs).toHaveLength(2)
  expect(hasSchedule).toBe(true)
})

test('a run is told beside the last green one, and not under another journey’s name', async () => {
  const green = await ran(2 * HOUR)
  const failed = await ran(HOUR, { outcome: 'failed', failure: FAILURE })
  expect(await runOf(klarna, failed, parts)).toMatchObject({ failure: FAILURE, green: { id: green } })
  expect((await runOf(klarna, green, parts))!.green).toBeNull()
  expect(await runOf({ ...klarna, id: 'other' }, failed, parts)).toBeNull()
  expect(await runOf(klarna, 'nope', parts)).toBeNull()
})

test('everybody is told of ninety days, and nothing of steps, requests, places or codes', async () => {
  await ran(HOUR, { outcome: 'failed', failure: FAILURE, location: 'a-secret-place' })
  await store.keepHours('klarna', [hour(80 * DAY, { failed: 6 })])
  const incident = { id: 'i', level: 'failing', since: NOW - HOUR, failure: FAILURE, toldAt: NOW, reminders: 0 } as const // prettier-ignore
  await store.keepWatch('klarna', null, { ...NOTHING_SEEN, incident }, [])
  const status = await statusOf(klarna, parts)
  expect(status).toMatchObject({ state: 'failing', incident: { level: 'failing' }, uptime: { day: 0, quarter: 0 } })
  expect(status.days).toHaveLength(90)
  expect(status.days.filter(({ outcome }) => outcome === 'failed').map(({ day }) => day)).toEqual(['2026-09-01', '2026-11-20']) // prettier-ignore
  expect(JSON.stringify(status)).not.toMatch(/secret|balance|503|provider|data/)
})
