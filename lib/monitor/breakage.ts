/**
 * What a demo has go wrong in its journeys, and in nothing else: each request of a journey bears a tag of its own at the sandbox, so a
 * fault meets that request alone, in whatever order it is asked. It is ordered for a run and taken back after it, until it is mended.
 */
import { isPlaced, type MonitorFault } from '../model/monitor.ts'
import { InvalidInputError } from '../model/errors.ts'
import type { Journey, Step } from './journey.ts'
import type { RunOptions } from './run.ts'
import type { Watched } from './watched.ts'

/** The sandbox's dial, as far as journeys turn it. */
export interface BreakDial {
  /** Its origin; what lies elsewhere is not broken. */
  readonly url: string
  fault(tag: string, fault: unknown, times: number): Promise<void>
  reset(tag: string): Promise<void>
}

export interface Broken {
  readonly fault: MonitorFault
  /** Null where the fault has a place of its own. */
  readonly step: string | null
}

export interface Breakage {
  /** Journeys that can be broken are tagged; the others stay as they are. */
  readonly watched: readonly Watched[]
  /** Steps that can be spoiled; none of a journey that cannot be broken. */
  steps(journey: string): readonly Step[]
  broken(journey: string): Broken | null
  /** From the next run on. @throws {InvalidInputError} for a step there is not */
  order(journey: string, broken: Broken): void
  mend(journey: string): void
  /** Does the work with the journey's fault in place. */
  during<T>(journey: Journey, budgets: Readonly<Record<string, number>>, work: () => Promise<T>): Promise<T>
}

/** The sandbox's person whose bank fails. */
const BANK_FAILS = { login: 'bank-technical' }
const ALWAYS = 1_000
const OVER_MS = 300
/** Below what a request may take. */
const SLOWEST_MS = 9_000

const HEADER = 'x-sandbox-tag'
const tagOf = (journey: string, request: string): string => `monitor-${journey}-${request}`
/** The last one of a step: what it answers is what the step is for. */
const spoilable = ({ requests }: Step): string | undefined => requests.findLast(({ at, when }) => at === 'provider' && !when)?.id // prettier-ignore

export function createBreakage(all: readonly Watched[], dial: BreakDial): Breakage {
  const held = new Map<string, Broken>()
  const isOurs = ({ target }: Watched): boolean => target().places.provider.every(({ origin }) => origin === dial.url)
  const ours = new Map(all.filter(isOurs).map((one) => [one.journey.id, one]))
  const steps = (journey: string): readonly Step[] =>
    ours.get(journey)?.journey.steps.filter((step) => spoilable(step)) ?? []

  const tagged = (one: Watched): Watched => ({
    ...one,
    target() {
      const target = one.target()
      const { id } = one.journey
      const sign: RunOptions['sign'] = (order, request) => ({ ...target.sign?.(order, request), [HEADER]: tagOf(id, request) }) // prettier-ignore
      const kept = held.get(id)?.fault === 'bank' ? { ...target.kept, ...BANK_FAILS } : target.kept
      return { ...target, kept, sign }
    },
  })

  return {
    watched: all.map((one) => (ours.has(one.journey.id) ? tagged(one) : one)),
    steps,
    broken: (journey) => held.get(journey) ?? null,
    order(journey, { fault, step }) {
      if (!isPlaced(fault) && !steps(journey).some(({ id }) => id === step))
        throw new InvalidInputError({ step: 'unknown' })
      held.set(journey, { fault, step: isPlaced(fault) ? null : step })
    },
    mend: (journey) => void held.delete(journey),

    async during(journey, budgets, work) {
      const broken = held.get(journey.id)
      const step = broken && steps(journey.id).find(({ id }) => broken.step === null || id === broken.step)
      const request = step && spoilable(step)
      const fault = broken && step && faultOf(broken.fault, budgets[step.id] ?? step.budget)
      if (!request || !fault) return work()
      const tag = tagOf(journey.id, request)
      await dial.reset(tag)
      await dial.fault(tag, fault, broken.fault === 'once' ? 1 : ALWAYS)
      try {
        return await work()
      } finally {
        await dial.reset(tag)
      }
    },
  }
}

/** In the dial's words; null for what is no matter of a request. */
function faultOf(fault: MonitorFault, budget: number): unknown {
  switch (fault) {
    case 'outage':
    case 'once':
      return { status: 500 }
    case 'slow':
      return { latency: Math.min(budget + OVER_MS, SLOWEST_MS) }
    case 'wrong':
      return 'html'
    case 'cut':
      return 'reset'
    case 'quota':
      return { status: 429, retryAfter: 3_600 }
    case 'expired':
      return { status: 401 }
    case 'bank':
      return null
  }
}
