/** What a visitor does to the sandbox: each order is one turn of its dial, for their own tag alone. */
import type { DemoVisit } from '../banking/store.ts'
import type { FaultId, SandboxOrder } from '../model/demo.ts'
import { RateLimitedError } from '../model/errors.ts'
import type { Json } from '../model/ids.ts'
import { ALWAYS } from './dial.ts'
import { type DemoParts, PSU, viewerOf } from './parts.ts'
import { PEOPLE } from './personas.ts'
import { settled } from './settle.ts'
import type { PersonaId } from '../model/demo.ts'

type Preset =
  | { readonly ids: string }
  | { readonly consent: 'limit' }
  /** `times` calls in a row, from the next on. */
  | { readonly fault: Json; readonly times: number }

const once = (fault: Json): Preset => ({ fault, times: 1 })

/** What people met in the wild, by name. */
export const PRESETS: Readonly<Record<FaultId, Preset>> = {
  'new-id-at-booking': { ids: 'change-at-booking' },
  'new-entry-ids': { ids: 'change-transaction-ids' },
  'new-account-ids': { ids: 'change-account-ids' },
  quota: { consent: 'limit' },
  'too-many': { fault: { status: 429, retryAfter: 7 }, times: 3 },
  outage: { fault: { status: 503 }, times: ALWAYS },
  hiccup: once({ status: 503 }),
  slow: { fault: { latency: 4_000 }, times: 20 },
  silence: once('hang'),
  cut: once('reset'),
  'web-page': once('html'),
  malformed: once('malformed'),
  nonsense: once('nonsense'),
  'same-page': { fault: 'duplicate-page', times: 2 },
  endless: { fault: 'loop', times: ALWAYS },
  'lost-answer': once({ status: 500, after: true }),
}

/** @returns how many deliveries it was about; 0 for what is about none */
export async function turn(parts: DemoParts, visit: DemoVisit, order: SandboxOrder): Promise<number> {
  const { dial } = parts
  const { tag } = visit
  switch (order.do) {
    case 'fault':
      await spoil(parts, tag, PRESETS[order.fault])
      return 0
    case 'calm':
      await dial.calm(tag)
      return 0
    case 'post':
      await dial.post(tag, order.way)
      return 0
    case 'release':
      return dial.release(tag)
    case 'again':
      return dial.again(tag, order.way)
    case 'consent':
      await dial.consent(tag, order.change)
      return 0
    case 'entry':
      await dial.entry(tag, PEOPLE[visit.persona as PersonaId].login, order.amount, order.text) // written by `start` alone
      return 0
    case 'book':
      await dial.book(tag)
      return 0
    case 'read':
      await readAll(parts, visit)
      return 0
  }
}

async function spoil({ dial }: DemoParts, tag: string, preset: Preset): Promise<void> {
  if ('ids' in preset) await dial.ids(tag, preset.ids)
  else if ('consent' in preset) await dial.consent(tag, preset.consent)
  else await dial.fault(tag, preset.fault, preset.times)
}

/** @throws {RateLimitedError} where every bank was read a moment ago */
async function readAll(parts: DemoParts, visit: DemoVisit): Promise<void> {
  const { banking, times } = parts
  const viewer = viewerOf(visit)
  await times.within(visit.userId, async () => {
    const connections = (await banking.connections(viewer)).filter(({ state }) => state === 'active')
    const refused: RateLimitedError[] = []
    for (const { id } of connections) {
      try {
        await banking.refresh(viewer, id, PSU)
      } catch (error) {
        if (!(error instanceof RateLimitedError)) throw error
        refused.push(error)
      }
    }
    const [first] = refused
    if (first && refused.length === connections.length) throw first
  })
  await settled(parts, viewer)
}
