/**
 * The requests of our own journeys, one at a time: whatever must come before is sent first, what is opened is closed again, and what
 * comes back is what the monitor would keep, nothing more. Where no sandbox answers, only steps that touch nobody's account are offered.
 */
import { NotFoundError } from '../model/errors.ts'
import type { Journey } from '../monitor/journey.ts'
import { runJourney, type RequestRecord, type RunOptions } from '../monitor/run.ts'
import type { Watched } from '../monitor/watched.ts'

/** The last step of each journey that needs nobody at a bank: keys, lists, an empty session. */
const HARMLESS: Readonly<Record<string, string>> = { klarna: 'flow', klavi: 'institutions', finqware: 'session', banqware: 'addresses' } // prettier-ignore

export interface Offer {
  readonly id: string
  readonly name: string
  readonly requests: readonly {
    readonly id: string
    readonly step: string
    readonly method: string
    /** How many must be sent before it. */
    readonly before: number
  }[]
}

export interface Tried {
  readonly record: RequestRecord
  /** Whose failure it was and how; null where all that was expected held. */
  readonly failure: string | null
}

/** @param isPlayed whether our own sandbox answers: then every request may be sent */
export function offerOf({ journey }: Pick<Watched, 'journey'>, isPlayed: boolean): Offer {
  const { id, name, steps } = offered(journey, isPlayed)
  const all = steps.flatMap((step) => step.requests.map((request) => ({ request, step: step.name })))
  return { id, name, requests: all.map(({ request, step }, before) => ({ id: request.id, step, method: request.method, before })) } // prettier-ignore
}

/** @throws {NotFoundError} for a request that is not offered */
export async function sendRequest(
  { journey, target }: Watched,
  requestId: string,
  isPlayed: boolean,
  options: Pick<RunOptions, 'now'> & Partial<RunOptions>,
): Promise<Tried> {
  const until = upTo(offered(journey, isPlayed), requestId)
  if (!until) throw new NotFoundError('request')
  const { steps, failure } = await runJourney(until, { location: 'explorer', ...target(), ...options })
  // Where one before it failed, that is the one to be read.
  const record = steps.flatMap(({ requests }) => requests).at(-1)
  if (!record) throw new NotFoundError('request')
  return { record, failure: failure && `${failure.class}: ${failure.code}` }
}

function offered(journey: Journey, isPlayed: boolean): Journey {
  if (isPlayed) return journey
  const last = journey.steps.findIndex(({ id }) => id === HARMLESS[journey.id])
  return { ...journey, steps: journey.steps.slice(0, last + 1) }
}

/** The journey as far as one of its requests. */
function upTo(journey: Journey, requestId: string): Journey | null {
  const at = journey.steps.findIndex(({ requests }) => requests.some(({ id }) => id === requestId))
  const step = journey.steps[at]
  if (!step) return null
  const requests = step.requests.slice(0, step.requests.findIndex(({ id }) => id === requestId) + 1)
  return { ...journey, steps: [...journey.steps.slice(0, at), { ...step, requests }] }
}
