import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Failure } from './failure.ts'
import { NOTHING_SEEN, observe, type Alert, type Happening, type Policy } from './policy.ts'

const MINUTE = 60_000
const FAILURE: Failure = { class: 'provider', step: 'flow', request: 'flow.start', code: 'http_503' }
const POLICY: Policy = { failing: { runs: 2 }, degraded: 3, share: 0, remindEvery: 30 * MINUTE, reminders: 2, recovery: true } // prettier-ignore

const run = (minute: number, outcome: 'passed' | 'degraded' | 'failed', location = 'here'): Happening => ({
  at: minute * MINUTE,
  location,
  outcome,
  failure: outcome === 'failed' ? FAILURE : null,
})
const tick = (minute: number): Happening => ({ at: minute * MINUTE })

function told(happenings: readonly Happening[], policy: Policy = POLICY): readonly Alert[] {
  let watch = NOTHING_SEEN
  let incidents = 0
  return happenings.flatMap((happening) => {
    const next = observe(policy, watch, happening, () => `incident-${++incidents}`)
    watch = next.watch
    return next.alerts
  })
}
const brief = (alerts: readonly Alert[]) => alerts.map(({ kind, at }) => `${kind} ${at / MINUTE}`)

describe('counted in runs', () => {
  test('one failure is no incident, two in a row are one, and it is told once', () => {
    expect(told([run(0, 'failed'), run(1, 'passed'), run(2, 'failed'), run(3, 'passed')])).toEqual([])
    const alerts = told([run(0, 'passed'), run(1, 'failed'), run(2, 'failed'), run(3, 'failed'), run(4, 'failed')])
    expect(brief(alerts)).toEqual(['failing 2'])
    expect(alerts[0]).toMatchObject({ since: MINUTE, failure: FAILURE, locations: ['here'] })
  })

  test('it is reminded of as often as the policy has it, and its end is told once', () => {
    const ticks = Array.from({ length: 200 }, (_, minute) => tick(minute + 2))
    const alerts = told([run(0, 'failed'), run(1, 'failed'), ...ticks, run(300, 'passed'), run(301, 'passed')])
    expect(brief(alerts)).toEqual(['failing 1', 'reminder 31', 'reminder 61', 'recovered 300'])
    expect(new Set(alerts.map(({ incident }) => incident)).size).toBe(1)
  })

  test('slowness is told by itself, and again only when it becomes a failure', () => {
    const slow = [0, 1, 2, 3].map((minute) => run(minute, 'degraded'))
    const alerts = told([...slow, run(4, 'failed'), run(5, 'failed'), run(6, 'passed')])
    expect(brief(alerts)).toEqual(['degraded 2', 'failing 5', 'recovered 6'])
    expect(new Set(alerts.map(({ incident }) => incident)).size).toBe(1)
    expect(told(slow, { ...POLICY, degraded: null })).toEqual([])
  })
})

describe('counted in time', () => {
  const policy: Policy = { ...POLICY, failing: { ms: 10 * MINUTE } }
  test('it is told when it has failed for so long, run or no run', () => {
    expect(brief(told([run(0, 'failed'), run(5, 'failed'), tick(9), tick(10), tick(11)], policy))).toEqual(['failing 10'])
    expect(told([run(0, 'failed'), run(9, 'passed'), run(11, 'failed'), tick(20)], policy)).toEqual([])
  }) // prettier-ignore
})

describe('at several locations', () => {
  test('one incident stands for all of them, and ends when the last one passes', () => {
    const alerts = told([
      run(0, 'failed', 'a'), run(0, 'failed', 'b'), run(1, 'failed', 'a'), run(1, 'failed', 'b'),
      run(2, 'passed', 'a'), run(3, 'failed', 'b'), run(4, 'passed', 'b'),
    ]) // prettier-ignore
    expect(brief(alerts)).toEqual(['failing 1', 'recovered 4'])
  })

  test('where all must fail, one alone is told of nobody', () => {
    const one = [run(0, 'passed', 'b'), run(0, 'failed', 'a'), run(1, 'failed', 'a'), run(2, 'failed', 'a')]
    expect(told(one, { ...POLICY, share: 1 })).toEqual([])
    expect(brief(told([...one, run(3, 'failed', 'b'), run(4, 'failed', 'b')], { ...POLICY, share: 1 }))).toEqual(['failing 4']) // prettier-ignore
  })
})

const outcome = fc.constantFrom('passed' as const, 'degraded' as const, 'failed' as const)
const story = fc
  .array(fc.record({ wait: fc.integer({ min: 1, max: 120 }), what: fc.option(fc.record({ outcome, location: fc.constantFrom('a', 'b') })) }), { maxLength: 80 })
  .map((events) => {
    let minute = 0
    return events.map(({ wait, what }) => {
      minute += wait
      return what ? run(minute, what.outcome, what.location) : tick(minute)
    })
  }) // prettier-ignore
const policies: fc.Arbitrary<Policy> = fc.record({
  failing: fc.oneof(fc.record({ runs: fc.integer({ min: 1, max: 4 }) }), fc.record({ ms: fc.integer({ min: 0, max: 90 }).map((m) => m * MINUTE) })),
  degraded: fc.option(fc.integer({ min: 1, max: 4 })),
  share: fc.constantFrom(0, 0.5, 1),
  remindEvery: fc.integer({ min: 1, max: 60 }).map((m) => m * MINUTE),
  reminders: fc.integer({ min: 0, max: 5 }),
  recovery: fc.constant(true),
}) // prettier-ignore

test('whatever happens: an incident is opened once, worsens at most once, is reminded of no more than allowed, and ends once', () => {
  fc.assert(
    fc.property(policies, story, (policy, happenings) => {
      const alerts = told(happenings, policy)
      const incidents = [...Map.groupBy(alerts, ({ incident }) => incident).values()]
      for (const [at, said] of incidents.entries()) {
        const kinds = said.map(({ kind }) => kind).join(' ')
        expect(kinds).toMatch(/^(?:degraded(?: reminder)*(?: failing(?: reminder)*)?|failing(?: reminder)*)(?: recovered)?$/)
        expect(kinds.endsWith('recovered') || at === incidents.length - 1).toBe(true) // the next begins when this one is over
        for (const [, reminders] of kinds.matchAll(/(?:degraded|failing)((?: reminder)*)/g)) {
          expect(reminders!.split(' ').length - 1).toBeLessThanOrEqual(policy.reminders)
        }
      }
    }),
  ) // prettier-ignore
})

test('whatever happened before: when every location passes, nothing is open', () => {
  fc.assert(
    fc.property(policies, story, (policy, happenings) => {
      const end = (happenings.at(-1)?.at ?? 0) / MINUTE + 1
      const alerts = told([...happenings, run(end, 'passed', 'a'), run(end + 1, 'passed', 'b')], policy)
      expect(alerts.at(-1)?.kind ?? 'recovered').toBe('recovered')
    }),
  )
})

test('nobody is told of a run that never failed or was slow', () => {
  fc.assert(
    fc.property(policies, story, (policy, happenings) => {
      const good = happenings.map((one) => ('outcome' in one ? { ...one, outcome: 'passed' as const, failure: null } : one))
      expect(told(good, policy)).toEqual([])
    }),
  ) // prettier-ignore
})

test('all that is known is JSON', () => {
  const { watch } = observe(POLICY, NOTHING_SEEN, run(1, 'failed'), () => 'i')
  expect(JSON.parse(JSON.stringify(watch))).toEqual(watch)
})
