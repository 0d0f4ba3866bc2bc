/** What the monitor remembers, in every database we run on. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Failure } from '../lib/monitor/failure.ts'
import { NOTHING_SEEN, type Alert } from '../lib/monitor/policy.ts'
import type { RequestRecord, RunRecord } from '../lib/monitor/run.ts'
import type { Delivery, HourLine, MonitorStore } from '../lib/monitor/store.ts'
import type { Database } from './database.ts'
import { later, NOW } from './fixtures.ts'
import { createMonitorStore } from './monitor.ts'
import { openMemory } from './open.ts'
import { openPglite } from './postgres.ts'

const FAILURE: Failure = { class: 'provider', step: 'flow', request: 'flow.start', code: 'http_503' }
const REQUEST: RequestRecord = {
  id: 'session.open', method: 'PUT', address: 'h/xs2a', status: 201, startsAt: 0, preparing: 0.1, waiting: 3.5, receiving: 0.2, bytes: 12,
  held: [{ says: 'status 201', held: true }], exchange: { request: { headers: {}, body: { language: 'en' } }, response: { headers: {}, body: null } },
} // prettier-ignore
const record = (over: Partial<RunRecord> = {}): RunRecord => ({
  journey: 'klarna', location: 'here', startedAt: NOW, milliseconds: 12.4, outcome: 'passed', failure: null, earlier: [],
  steps: [{ id: 'session', outcome: 'passed', milliseconds: 4.2, requests: [REQUEST] }, { id: 'flow', outcome: 'passed', milliseconds: 8, requests: [] }],
  ...over,
}) // prettier-ignore
const alert: Alert = { kind: 'failing', incident: 'i', level: 'failing', at: 1, since: 0, failure: FAILURE, locations: ['here'] } // prettier-ignore

let made = 0
const newId = (): string => `id${String(++made).padStart(6, '0')}`
const delivery = (over: Partial<Delivery> = {}): Delivery => ({
  id: newId(), journey: 'klarna', channel: 'email', alert, createdAt: NOW, state: 'waiting', tries: 0, nextAt: NOW, code: null, sentAt: null, ...over,
}) // prettier-ignore

describe.each([
  { name: 'SQLite', open: openMemory },
  { name: 'Postgres', open: openPglite },
])('$name', ({ open }) => {
  let database: Database
  let store: MonitorStore
  let journeys = 0
  const journey = (): string => `journey-${++journeys}`
  beforeAll(async () => {
    database = await open()
    store = createMonitorStore(database)
  })
  afterAll(() => database.close())

  test('a run comes back with its steps and requests, and as a line without them', async () => {
    const [name, id] = [journey(), newId()]
    await store.addRun(id, record({ journey: name, earlier: [FAILURE] }))
    expect(await store.run(id)).toEqual({
      id, journey: name, location: 'here', startedAt: NOW, milliseconds: 12, outcome: 'passed', failure: null, flaky: true,
      steps: record().steps,
    }) // prettier-ignore
    await store.addRun(newId(), record({ journey: name, startedAt: later(1), outcome: 'failed', failure: FAILURE, earlier: [FAILURE] })) // prettier-ignore
    const lines = await store.runs(name, NOW)
    expect(lines).toMatchObject([
      { id, flaky: true },
      { outcome: 'failed', failure: FAILURE, flaky: false },
    ])
    expect(lines[0]).not.toHaveProperty('steps')
    expect(await store.runs(name, later(1))).toHaveLength(1)
    expect(await store.run('none')).toBeNull()
  })

  test('the last green run is of the same place, before, and passed', async () => {
    const name = journey()
    const green = newId()
    await store.addRun(newId(), record({ journey: name }))
    await store.addRun(green, record({ journey: name, startedAt: later(1) }))
    await store.addRun(newId(), record({ journey: name, startedAt: later(2), outcome: 'degraded' }))
    await store.addRun(newId(), record({ journey: name, startedAt: later(2), location: 'there' }))
    expect(await store.lastGreen(name, 'here', later(3))).toMatchObject({ id: green })
    expect(await store.lastGreen(name, 'here', NOW)).toBeNull()
  })

  test('an hour is rolled up once, however often it is written', async () => {
    const name = journey()
    const hour: HourLine = { location: 'here', hour: NOW, step: null, runs: 2, p50: 10, p95: 12, degraded: 0, failed: 1, classes: { provider: 1 } } // prettier-ignore
    await store.keepHours(name, [hour, { ...hour, step: 'flow', classes: {} }])
    await store.keepHours(name, [{ ...hour, runs: 3, p50: null }])
    expect(await store.hours(name, NOW)).toEqual(expect.arrayContaining([{ ...hour, runs: 3, p50: null }, { ...hour, step: 'flow', classes: {} }])) // prettier-ignore
    expect(await store.wholeHours(name, NOW)).toEqual([{ ...hour, runs: 3, p50: null }])
    expect(await store.hours(name, later(1))).toEqual([])
    expect(await store.wholeHours(name, later(1))).toEqual([])
    expect(await store.lastHour()).toEqual(NOW)
  })

  test('what was said goes before the run, and the run before the hours', async () => {
    const [name, id] = [journey(), newId()]
    await store.addRun(id, record({ journey: name, startedAt: later(-10) }))
    expect(await store.timed(later(-10), later(-9))).toMatchObject([{ journey: name, outcome: 'passed', failureClass: null, steps: [{ id: 'session', milliseconds: 4.2 }, { id: 'flow' }] }]) // prettier-ignore
    await store.prune({ exchanges: later(-5), runs: later(-20), hours: later(-20) })
    expect((await store.run(id))!.steps.map(({ requests }) => requests)).toEqual([[], []])
    await store.prune({ exchanges: later(-5), runs: later(-5), hours: later(-20) })
    expect(await store.run(id)).toBeNull()
  })

  test('a schedule is made once, keeps its budgets, and is moved on by one', async () => {
    const name = journey()
    await store.addSchedule({ journey: name, location: name, nextAt: NOW, budgets: {} })
    await store.setBudgets(name, { flow: 500 })
    await store.addSchedule({ journey: name, location: name, nextAt: later(9), budgets: {} })
    const [schedule] = await store.schedules(name)
    expect(schedule).toEqual({ journey: name, location: name, nextAt: NOW, budgets: { flow: 500 } })
    expect(await Promise.all([store.advance(schedule!, later(1)), store.advance(schedule!, later(2))])).toEqual([true, false]) // prettier-ignore
  })

  test('one of several leads, until its time is over', async () => {
    const name = journey()
    expect(await store.lead(name, 'a', NOW, later(1))).toBe(true)
    expect(await store.lead(name, 'b', NOW, later(1))).toBe(false)
    expect(await store.lead(name, 'a', NOW, later(2))).toBe(true)
    expect(await store.lead(name, 'b', later(1), later(3))).toBe(false)
    expect(await store.lead(name, 'b', later(2), later(3))).toBe(true)
    expect(await store.lead(name, 'a', later(2), later(3))).toBe(false)
  })

  test('what is known and what is said of it are written together, by whoever knew it last', async () => {
    const name = journey()
    expect(await store.watch(name)).toBeNull()
    expect(await store.keepWatch(name, null, NOTHING_SEEN, [])).toBe(true)
    expect(await store.keepWatch(name, null, NOTHING_SEEN, [delivery({ journey: name })])).toBe(false)
    expect(await store.watch(name)).toEqual({ watch: NOTHING_SEEN, revision: 1 })
    expect(await store.keepWatch(name, 1, NOTHING_SEEN, [delivery({ journey: name })])).toBe(true)
    expect(await store.keepWatch(name, 1, NOTHING_SEEN, [delivery({ journey: name })])).toBe(false)
    const [told, ...others] = await store.deliveries(name, 10)
    expect(others).toEqual([])
    expect(told).toEqual({ ...delivery({ journey: name }), id: told!.id })
    await store.settle(told!.id, { state: 'given_up', tries: 9, nextAt: null, code: 'timeout', sentAt: null })
  })

  test('a delivery that is due is taken once, and one that is settled no more', async () => {
    const name = journey()
    const [due, sent, notYet] = [delivery({ journey: name }), delivery({ journey: name }), delivery({ journey: name, nextAt: later(60) })] // prettier-ignore
    await store.keepWatch(name, null, NOTHING_SEEN, [due, sent, notYet])
    await store.settle(sent.id, { state: 'sent', tries: 1, nextAt: null, code: null, sentAt: NOW })
    expect((await store.claimDeliveries(NOW, later(5), 10)).map(({ id }) => id)).toEqual([due.id])
    expect(await store.claimDeliveries(NOW, later(5), 10)).toEqual([])
    expect(await store.claimDeliveries(later(5), later(9), 10)).toHaveLength(1)
    expect((await store.deliveries(name, 2)).map(({ id }) => id)).toEqual([notYet.id, sent.id])
  })
})
