/** What a demo breaks: the named fault is found at the named step of the named journey, and nobody else meets it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { InvalidInputError } from '../model/errors.ts'
import { FAULTS, type MonitorFault } from '../model/monitor.ts'
import { createBreakage, type BreakDial, type Breakage } from './breakage.ts'
import { runJourney, type RunRecord } from './run.ts'
import { ample, IDS, openPlayground, PATIENT, type Id, type Playground } from './testing/playground.ts'

let playground: Playground
let breakage: Breakage
beforeAll(async () => {
  playground = await openPlayground()
  const dial: BreakDial = {
    url: new URL(playground.url).origin,
    fault: (tag, fault, times) => playground.dial('fault', { tag, route: '* /**', fault, times }),
    reset: (tag) => playground.dial('reset', { tag }),
  }
  breakage = createBreakage(playground.watched, dial)
})
afterAll(() => playground.close())

function run(id: Id, retries = 0, budgets: Readonly<Record<string, number>> = {}): Promise<RunRecord> {
  const { journey, target } = breakage.watched.find((one) => one.journey.id === id)!
  const options = () => ({ ...target(), now: () => new Date(), location: 'here', timeouts: PATIENT, sleep: async () => {}, budgets: { ...ample(journey), ...budgets } }) // prettier-ignore
  return breakage.during(journey, budgets, () => runJourney(journey, options, retries))
}
const brief = ({ outcome, failure }: RunRecord) => ({ outcome, class: failure?.class, step: failure?.step })

/** Whose failure each fault is; those that fail nothing are tested by themselves. */
const CLASSES: Readonly<Partial<Record<MonitorFault, string>>> = { outage: 'provider', wrong: 'provider', cut: 'network', quota: 'provider' } // prettier-ignore
/** Finqware says with it that the bank has had enough. */
const OTHERS = ['quota finqware']

describe.each(IDS)('%s', (id) => {
  test.each(Object.entries(CLASSES))('%s is found at whichever step it is set for, as the %s’s', async (fault, whose) => {
    const steps = breakage.steps(id)
    expect(steps.length).toBeGreaterThan(3)
    for (const step of steps) {
      breakage.order(id, { fault: fault as MonitorFault, step: step.id })
      const expected = OTHERS.includes(`${fault} ${id}`) ? 'bank' : whose
      expect(brief(await run(id, 1))).toEqual({ outcome: 'failed', class: expected, step: step.id })
    }
    breakage.mend(id)
    expect(brief(await run(id))).toMatchObject({ outcome: 'passed' })
  }) // prettier-ignore

  test('a token that has expired is ours, and said of the first step', async () => {
    breakage.order(id, { fault: 'expired', step: 'whatever' })
    expect(breakage.broken(id)).toEqual({ fault: 'expired', step: null })
    expect(brief(await run(id))).toMatchObject({ outcome: 'failed', class: 'app', step: breakage.steps(id)[0]!.id })
    breakage.mend(id)
  })

  test('a bank that is down is the bank’s', async () => {
    breakage.order(id, { fault: 'bank', step: null })
    expect(brief(await run(id))).toMatchObject({ outcome: 'failed', class: 'bank' })
    breakage.mend(id)
  })

  test('what fails once is a run that passed at its second try', async () => {
    breakage.order(id, { fault: 'once', step: breakage.steps(id).at(-1)!.id })
    const record = await run(id, 1)
    expect(record).toMatchObject({ outcome: 'passed', earlier: [{ code: 'http_500' }] })
    breakage.mend(id)
  })

  test('a slow step is over its budget, and only that one is slow', async () => {
    const step = breakage.steps(id)[1]!
    breakage.order(id, { fault: 'slow', step: step.id })
    // The playground's sandbox does not wait: what was ordered is what counts.
    const orders: unknown[] = []
    const dial: BreakDial = {
      url: new URL(playground.url).origin,
      fault: async (tag, fault) => void orders.push([tag, fault]),
      reset: async () => {},
    }
    const other = createBreakage(playground.watched, dial)
    other.order(id, { fault: 'slow', step: step.id })
    await other.during(playground.of(id).journey, { [step.id]: 500 }, async () => {})
    expect(orders).toEqual([[`monitor-${id}-${step.requests.findLast(({ at }) => at === 'provider')!.id}`, { latency: 800 }]]) // prettier-ignore
    breakage.mend(id)
  })
})

test('while one journey is broken, the others and everybody else are not', async () => {
  breakage.order('klarna', { fault: 'outage', step: 'consent' })
  const { journey } = playground.of('klarna')
  await breakage.during(journey, {}, async () => {
    expect(brief(await playground.run('klarna'))).toMatchObject({ outcome: 'passed' })
    expect(brief(await playground.run('finqware'))).toMatchObject({ outcome: 'passed' })
  })
  expect(brief(await run('klavi'))).toMatchObject({ outcome: 'passed' })
  breakage.mend('klarna')
})

test('what is not the sandbox’s is not broken, and a step there is not is refused', () => {
  const elsewhere = createBreakage(playground.watched, { url: 'http://localhost:1', fault: async () => {}, reset: async () => {} }) // prettier-ignore
  expect(elsewhere.steps('klarna')).toEqual([])
  expect(() => elsewhere.order('klarna', { fault: 'outage', step: 'consent' })).toThrow(InvalidInputError)
  expect(() => breakage.order('klarna', { fault: 'outage', step: 'nope' })).toThrow(InvalidInputError)
  expect(breakage.broken('klarna')).toBeNull()
})

test('every fault there is has a test here', () => {
  expect([...Object.keys(CLASSES), 'slow', 'expired', 'bank', 'once'].toSorted()).toEqual([...FAULTS].toSorted())
})
