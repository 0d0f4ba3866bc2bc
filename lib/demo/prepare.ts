/** Sets a visit up: its banks are linked through the real conversations, read, and then brought into the situation that was asked for. */
import type { DemoVisit } from '../banking/store.ts'
import { type DemoParts, planOf, PSU, viewerOf } from './parts.ts'
import { beginAt, converse } from './psu.ts'
import type { DemoBank } from './personas.ts'
import type { Step } from './scenarios.ts'
import { settled } from './settle.ts'
import { destination, firstExpiry, travel } from './travel.ts'

const DAY = 86_400_000
/** Fewer than a person may have open, so that none counts as abandoned. */
const AT_ONCE = 2
/** A first reading brings two years, perhaps on a busy machine; what follows needs it whole. */
const FIRST_PATIENCE_MS = 60_000

/** Harmless when repeated: banks that are linked already are left alone. A bank that cannot be linked does not keep the others waiting. */
export async function prepare(parts: DemoParts, visit: DemoVisit): Promise<void> {
  const viewer = viewerOf(visit)
  const { banks, steps } = planOf(visit)
  const linked = (await parts.banking.connections(viewer)).map(({ institution }) => institution?.name)
  const missing = banks.filter(({ name }) => !linked.includes(name))
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let bank = missing.shift(); bank; bank = missing.shift()) await link(parts, visit, bank)
  })) // prettier-ignore
  await settled(parts, viewer, FIRST_PATIENCE_MS)
  // What the situation asks for happens once; asking again is for banks that could not be linked.
  if (visit.preparedAt === null) for (const step of steps) await take(parts, visit, step)
  await parts.store.demos.prepared(visit.userId, parts.now())
}

async function link(parts: DemoParts, visit: DemoVisit, bank: DemoBank): Promise<void> {
  const { banking, surroundings, dial, isSandboxed } = parts
  const person = { banking, surroundings, viewer: viewerOf(visit), psu: PSU, only: new URL(dial.url).origin }
  try {
    const { institutions } = await banking.finder(bank.country)
    const served = institutions.find((one) => one.name === bank.name && isSandboxed(one.providerId))
    if (!served) throw new Error('nobody of the sandbox serves this bank')
    const begun = await beginAt(person, { ...bank, providerId: served.providerId })
    await converse(person, begun, { login: planOf(visit).login, press: 'approve' })
  } catch (error) {
    parts.log.error('demo.unlinked', error)
  }
}

/** What happened on the way moves the visit on, so it is looked up afresh. */
async function take(parts: DemoParts, { userId }: DemoVisit, step: Step): Promise<void> {
  const visit = await parts.store.demos.find(userId)
  if (!visit) return
  const viewer = viewerOf(visit)
  switch (step.kind) {
    case 'move': {
      const to = await whither(parts, visit, step.by)
      if (to) await travel(parts, visit, to)
      return
    }
    case 'consent':
      return parts.dial.consent(visit.tag, step.change)
    case 'outage':
      return parts.dial.outage(visit.tag)
    case 'refresh':
      for (const { id } of await parts.banking.connections(viewer)) await parts.banking.refresh(viewer, id, PSU)
      await settled(parts, viewer) // some providers answer a reading later
  }
}

async function whither(
  parts: DemoParts,
  visit: DemoVisit,
  by: Extract<Step, { kind: 'move' }>['by'],
): Promise<Date | null> {
  if (typeof by === 'string') return destination(parts, visit, by)
  const ends = await firstExpiry(parts, visit)
  return ends && new Date(ends.getTime() - by.daysBeforeExpiry * DAY)
}
