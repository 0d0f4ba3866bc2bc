/**
 * Walks a journey once and writes down how it went. Whatever happens comes back as a record: nothing is thrown, and of what was sent
 * and answered nothing leaves but what `redact.ts` lets through.
 */
import { setTimeout as sleepFor } from 'node:timers/promises'
import type { RequestFigures, RunOutcome, StepState } from '../model/monitor.ts'
import { pinned, type Place } from '../providers/http-pin.ts'
import { ofAnswer, ofError, type Failure, type Verdict } from './failure.ts'
import { answerOf, judge, orderOf, type Answer, type Held, type Journey, type Kept, type Order, type Party, type Request, type Step } from './journey.ts' // prettier-ignore
import { addressOf, exchangeOf, type Exchange } from './redact.ts'

export interface RequestRecord extends RequestFigures {
  readonly exchange: Exchange
}

export type StepOutcome = StepState
export interface StepRecord {
  readonly id: string
  readonly outcome: StepOutcome
  readonly milliseconds: number
  readonly requests: readonly RequestRecord[]
}

export type Outcome = RunOutcome
export interface RunRecord {
  readonly journey: string
  readonly location: string
  readonly startedAt: Date
  readonly milliseconds: number
  readonly outcome: Outcome
  readonly failure: Failure | null
  /** Of tries before this one that failed: a run that passes after one is flaky. */
  readonly earlier: readonly Failure[]
  readonly steps: readonly StepRecord[]
}
/** A run of which nobody knows yet whether it is the last try. */
export type RunOnce = Omit<RunRecord, 'earlier'>

export interface RunOptions {
  /** Addresses, keys and the test person. */
  readonly kept: Kept
  /** Where requests may go; an address that an answer gives is held to it too. */
  readonly places: Readonly<Record<Party, readonly Place[]>>
  readonly isSandbox: boolean
  readonly now: () => Date
  readonly location: string
  readonly fetch?: typeof fetch
  /** What a provider wants to see beside the request's own headers: a signature of its body. Told the request's id too. */
  readonly sign?: (order: Order, request: string) => Readonly<Record<string, string>>
  /** Milliseconds by step, where they are not the journey's own. */
  readonly budgets?: Readonly<Record<string, number>>
  readonly timeouts?: { readonly request?: number; readonly run?: number }
  readonly sleep?: (ms: number) => Promise<unknown>
}

const TIMEOUTS = { request: 10_000, run: 60_000 }
const AGAIN_MS = 1_000
const MOST_BYTES = 2 * 1024 * 1024

interface Done {
  readonly record: RequestRecord
  readonly kept: Kept
  readonly verdict: Verdict | null
}

/**
 * @param options or what makes them anew for each try, where some of them may be used only once
 * @param retries how often the whole journey is walked again before it counts as failed
 */
export const runJourney = (
  journey: Journey,
  options: RunOptions | (() => RunOptions),
  retries = 0,
): Promise<RunRecord> =>
  withRetries(() => runOnce(journey, typeof options === 'function' ? options() : options), retries)

/** Walks until it goes well, or as often as that. */
export async function withRetries(walk: () => Promise<RunOnce>, retries: number): Promise<RunRecord> {
  const earlier: Failure[] = []
  for (;;) {
    const record = await walk()
    if (!record.failure || earlier.length >= retries) return { ...record, earlier }
    earlier.push(record.failure)
  }
}

async function runOnce(journey: Journey, options: RunOptions): Promise<RunOnce> {
  const startedAt = options.now()
  const walker = createWalker(journey, options)
  const steps: StepRecord[] = []
  let { kept } = options
  let failure: Failure | null = null
  for (const step of journey.steps) {
    const walked: Walked | null = failure ? null : await walkStep(step, kept, walker)
    if (walked) ({ kept, failure } = walked)
    const budget = options.budgets?.[step.id] ?? step.budget
    steps.push(stepRecord(step.id, walked?.requests ?? null, failure, budget))
  }
  const milliseconds = walker.elapsed()
  // Nobody waits for these, and none of them can fail the run.
  for (const request of journey.afterwards) if (request.when?.(kept) ?? true) await walker.send(request, kept, true)
  const outcome = failure ? 'failed' : steps.some((step) => step.outcome === 'slow') ? 'degraded' : 'passed'
  return { journey: journey.id, location: options.location, startedAt, milliseconds, outcome, failure, steps }
}

type Walker = ReturnType<typeof createWalker>
interface Walked {
  readonly kept: Kept
  readonly requests: readonly RequestRecord[]
  readonly failure: Failure | null
}

async function walkStep(step: Step, before: Kept, walker: Walker): Promise<Walked> {
  const requests: RequestRecord[] = []
  let kept = before
  for (const request of step.requests) {
    if (request.when && !request.when(kept)) continue
    const done = await walker.send(request, kept)
    requests.push(done.record)
    kept = done.kept
    if (done.verdict) return { kept, requests, failure: { ...done.verdict, step: step.id, request: request.id } }
  }
  return { kept, requests, failure: null }
}

function stepRecord(
  id: string,
  requests: readonly RequestRecord[] | null,
  failure: Failure | null,
  budget: number,
): StepRecord {
  // prettier-ignore
  if (!requests) return { id, outcome: 'skipped', milliseconds: 0, requests: [] }
  const [first, last] = [requests[0], requests.at(-1)]
  const milliseconds = first && last ? round(endOf(last) - first.startsAt) : 0
  return { id, outcome: failure ? 'failed' : milliseconds > budget ? 'slow' : 'passed', milliseconds, requests }
}

const endOf = ({ startsAt, preparing, waiting, receiving }: RequestRecord): number => startsAt + preparing + waiting + receiving // prettier-ignore
const round = (ms: number): number => Math.round(ms * 10) / 10

function createWalker(journey: Journey, options: RunOptions) {
  const { places, isSandbox, fetch: fetchWith = fetch, sign, sleep = sleepFor } = options
  const everywhere = [...places.provider, ...places.bank]
  const words: ReadonlySet<string> = new Set(journey.words)
  const start = performance.now()
  const elapsed = (): number => round(performance.now() - start)
  const whole = AbortSignal.timeout(options.timeouts?.run ?? TIMEOUTS.run)

  /** @param isOver the run's own time does not count any more */
  async function send(request: Request, kept: Kept, isOver = false): Promise<Done> {
    for (let left = request.patience ?? 0; ; left--) {
      const done = await attempt(request, kept, isOver)
      if (left <= 0 || done.verdict?.code !== 'expectation') return done
      await sleep(AGAIN_MS)
    }
  }

  async function attempt(request: Request, kept: Kept, isOver: boolean): Promise<Done> {
    const startsAt = elapsed()
    const { id, method, at } = request
    let order: Order | null = null
    let answer: Answer | null = null
    let [sentAt, heardAt, held]: [number, number, readonly Held[]] = [startsAt, startsAt, []]
    let [after, verdict]: [Kept, Verdict | null] = [kept, null]
    try {
      const bare = orderOf(request, kept)
      order = { ...bare, headers: { ...bare.headers, ...sign?.(bare, id) } }
      sentAt = heardAt = elapsed()
    } catch {
      verdict = { class: 'app', code: 'ours' }
    }
    const url = order && pinned(order.url, places[at])
    if (order && !url) verdict = { class: at, code: 'address' }
    if (order && url) {
      try {
        const response = await fetchWith(url, {
          method, headers: order.headers, body: order.body, redirect: 'manual', cache: 'no-store',
          signal: AbortSignal.any([AbortSignal.timeout(options.timeouts?.request ?? TIMEOUTS.request), ...(isOver ? [] : [whole])]),
        }) // prettier-ignore
        heardAt = elapsed()
        answer = answerOf(response.status, Object.fromEntries(response.headers), await textOf(response))
      } catch (error) {
        verdict = ofError(error, at, isSandbox)
        if (heardAt === sentAt) heardAt = elapsed()
      }
    }
    const endedAt = elapsed()
    if (answer) {
      try {
        ;({ held, kept: after } = judge(request, answer, kept))
        if (held.some((one) => !one.held)) verdict = ofAnswer(answer, at, isSandbox, journey.blame)
      } catch {
        verdict = { class: 'app', code: 'ours' }
      }
    }
    const record: RequestRecord = {
      id,
      method,
      address: order ? addressOf(order.url, everywhere, words) : '{none}',
      status: answer?.status ?? null,
      startsAt,
      preparing: round(sentAt - startsAt),
      waiting: round(heardAt - sentAt),
      receiving: round(endedAt - heardAt),
      bytes: answer ? Buffer.byteLength(answer.text) : 0,
      held,
      exchange: order ? exchangeOf(order, answer, words) : { request: { headers: {}, body: null }, response: null },
    }
    return { record, kept: after, verdict }
  }

  return { send, elapsed }
}

/** @throws where the body is longer than any of a journey */
async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > MOST_BYTES) throw new Error('the answer is too long')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
