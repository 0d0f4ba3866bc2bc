/** What is counted: uptime, percentiles from single runs and hours, pieces of time, states, and what differs from the last green run. */
import { describe, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '../banking/schedule.ts'
import { differencesOf } from './difference.ts'
import { dayOutcome, lastOf, marksOf, outcomeOf, slotsOf, stateOf, timesOf, took, uptimeSince } from './history.ts'
import type { RequestRecord } from './run.ts'
import { hoursOf, percentile } from './roll-up.ts'
import type { HourLine, RunLine, StoredRun } from './store.ts'

const NOW = Date.parse('2026-11-20T09:00:00Z')
const FAILURE = { class: 'provider', step: 'data', request: 'account.balance', code: 'http_503' } as const
let made = 0
const run = (at: number, outcome: RunLine['outcome'] = 'passed', over: Partial<RunLine> = {}): RunLine => ({
  id: `run-${++made}`, location: 'here', startedAt: new Date(at), milliseconds: 100, outcome, failure: outcome === 'failed' ? FAILURE : null, flaky: false, ...over,
}) // prettier-ignore
const hour = (at: number, over: Partial<HourLine> = {}): HourLine => ({
  location: 'here', hour: new Date(at), step: null, runs: 6, p50: 100, p95: 200, degraded: 0, failed: 0, classes: {}, ...over,
}) // prettier-ignore

describe('uptime', () => {
  test('counts single runs and hours by their runs, and a slow run is up', () => {
    const marks = marksOf({
      runs: [run(NOW - HOUR), run(NOW - 2, 'failed'), run(NOW - 1, 'degraded')],
      hours: [hour(NOW - 3 * DAY, { runs: 6, failed: 3 })],
    })
    expect(uptimeSince(marks, NOW - DAY)).toBeCloseTo(2 / 3)
    expect(uptimeSince(marks, NOW - 7 * DAY)).toBeCloseTo(5 / 9)
  })

  test('of nothing there is none', () => expect(uptimeSince([], 0)).toBeNull())
})

describe('percentiles', () => {
  test('of single runs alone are the nearest rank, and failed runs have no say', () => {
    const single = Array.from({ length: 100 }, (_, at) => run(NOW, 'passed', { milliseconds: at + 1 }))
    expect(timesOf(took([...single, run(NOW, 'failed', { milliseconds: 99_999 })]), [])).toEqual({ p50: 50, p95: 95 })
  })

  test('an hour whose runs took the same is as its runs', () => {
    expect(timesOf([], [hour(0, { p50: 80, p95: 80 })])).toEqual({ p50: 80, p95: 80 })
    expect(timesOf([80, 80], [hour(0, { runs: 1, p50: 80, p95: 80 })])).toEqual({ p50: 80, p95: 80 })
  })

  test('hours in which nothing passed, and nothing at all, have none', () => {
    expect(timesOf([], [hour(0, { runs: 3, failed: 3, p50: null, p95: null })])).toEqual({ p50: null, p95: null })
  })

  test('from hours they are within a tenth of what all runs together come to', () => {
    // A long tail, as answers have one; the same in every run.
    const all = Array.from({ length: 24 * 6 }, (_, at) => 100 + ((at * 7919) % 97) + ((at * 31) % 20 === 0 ? 300 : 0))
    const timed = all.map((milliseconds) => ({ journey: 'j', location: 'here', milliseconds, outcome: 'passed', failureClass: null, steps: [] }) as const) // prettier-ignore
    const hours = Array.from({ length: 24 }, (_, at) => hoursOf(timed.slice(at * 6, at * 6 + 6), new Date(at * HOUR)).get('j')![0]!) // prettier-ignore
    const { p50, p95 } = timesOf([], hours)
    expect(Math.abs(p50! / percentile(all, 0.5)! - 1)).toBeLessThan(0.1)
    expect(Math.abs(p95! / percentile(all, 0.95)! - 1)).toBeLessThan(0.1)
  })
})

describe('pieces of time', () => {
  test('each has what ran in it, and leads to the worst run, the latest of several', () => {
    const [good, bad, worse] = [run(NOW - 8 * MINUTE), run(NOW - 9 * MINUTE, 'failed'), run(NOW - 7 * MINUTE, 'failed')]
    const marks = marksOf({ runs: [bad, good, worse], hours: [] })
    const slots = slotsOf(marks, NOW - 60 * MINUTE, NOW, 6)
    expect(slots.map(({ runs }) => runs)).toEqual([0, 0, 0, 0, 0, 3])
    expect(slots.at(-1)!.run).toBe(worse)
    expect(slots.map(outcomeOf)).toEqual([null, null, null, null, null, 'failed'])
  })

  test('an hour is told without a run, and what lies outside is left out', () => {
    const marks = marksOf({ runs: [], hours: [hour(NOW - HOUR, { degraded: 1 }), hour(NOW - 5 * HOUR)] })
    const [slot] = slotsOf(marks, NOW - HOUR, NOW, 1)
    expect(slot).toMatchObject({ runs: 6, degraded: 1, run: null })
    expect(outcomeOf(slot!)).toBe('degraded')
  })

  test('a day is judged by its share of failed runs', () => {
    const day = (runs: number, failed: number, degraded = 0) => dayOutcome({ at: 0, runs, failed, degraded, run: null })
    expect([day(0, 0), day(144, 0), day(144, 1), day(144, 40), day(144, 0, 100)]).toEqual([null, 'passed', 'degraded', 'failed', 'degraded']) // prettier-ignore
  })
})

describe('the state', () => {
  test('is that of the place where it is worst', () => {
    const runs = [run(NOW - 3, 'failed'), run(NOW - 2), run(NOW - 1, 'degraded', { location: 'there' })]
    expect(lastOf(runs).map(({ location, outcome }) => [location, outcome])).toEqual([['here', 'passed'], ['there', 'degraded']]) // prettier-ignore
    expect(stateOf(lastOf(runs), null)).toBe('slow')
    expect(stateOf([run(NOW, 'failed')], null)).toBe('failing')
    expect(stateOf([run(NOW)], null)).toBe('up')
    expect(stateOf([], null)).toBe('never')
  })

  test('an incident that is open is not over because one run passed', () => {
    expect(stateOf([run(NOW)], 'failing')).toBe('failing')
    expect(stateOf([run(NOW)], 'degraded')).toBe('slow')
  })
})

describe('beside the last green run', () => {
  const request = (id: string, over: Partial<RequestRecord> = {}): RequestRecord => ({
    id, method: 'GET', address: 'h/x', status: 200, startsAt: 0, preparing: 1, waiting: 20, receiving: 1, bytes: 1,
    held: [{ says: 'status 200', held: true }, { says: 'gives a', held: true }], exchange: { request: { headers: {}, body: null }, response: null }, ...over,
  }) // prettier-ignore
  const stored = (steps: StoredRun['steps']): StoredRun => ({ ...run(NOW), journey: 'j', steps })
  const step = (id: string, requests: readonly RequestRecord[], milliseconds = 22) => ({ id, outcome: 'passed', milliseconds, requests }) as const // prettier-ignore

  test('status, time and what does not hold any more are told of each request, and what was not reached has none', () => {
    const green = stored([step('one', [request('a'), request('b')]), step('two', [request('c')])])
    const failed = request('b', { status: 503, waiting: 98, held: [{ says: 'status 200', held: false }, { says: 'gives a', held: false }, { says: 'new', held: false }] }) // prettier-ignore
    expect(differencesOf(stored([step('one', [request('a'), failed])]), green)).toEqual([
      { id: 'a', status: { was: 200, now: 200 }, milliseconds: { was: 22, now: 22 }, broken: [] },
      { id: 'b', status: { was: 200, now: 503 }, milliseconds: { was: 22, now: 100 }, broken: ['status 200', 'gives a'] }, // prettier-ignore
      { id: 'c', status: { was: 200, now: null }, milliseconds: { was: 22, now: null }, broken: [] },
    ])
  })

  test('once requests are forgotten, steps are told', () => {
    const green = stored([step('one', []), step('two', [])])
    const now = stored([step('one', [request('a')], 40), { id: 'two', outcome: 'skipped', milliseconds: 0, requests: [] }]) // prettier-ignore
    expect(differencesOf(now, green)).toEqual([
      { id: 'one', status: null, milliseconds: { was: 22, now: 40 }, broken: [] },
      { id: 'two', status: null, milliseconds: { was: 22, now: null }, broken: [] },
    ])
  })
})
