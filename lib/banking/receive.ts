/**
 * A webhook: verified, kept, then a doorbell. What it says is found out by asking the provider; only what a reading has
 * ordered is read from it, and by that reading. Whatever nobody could act upon at once, the clock's sweep looks at again.
 */
import { NotFoundError } from '../model/errors.ts'
import type { ProviderId } from '../model/ids.ts'
import type { Delivery } from '../providers/provider.ts'
import { claim, claimOf } from './hold.ts'
import type { Parts } from './parts.ts'
import { DAY, MINUTE } from './schedule.ts'
import type { OpenDelivery, Verdict } from './store.ts'

/** An event may be here before the answer that names its resource; longer than this it is not for us. */
const EARLY_MS = 10 * MINUTE
/** No ordered report is waited for so long. */
const UNASKED_MS = DAY
/** Nobody repeats a delivery after so long. */
const REMEMBERED_MS = 60 * DAY
const SWEPT_AT_ONCE = 200

/**
 * @throws {UnsignedDeliveryError} before anything is stored.
 * @throws {NotFoundError} for a provider that does not push.
 */
export async function receive(parts: Parts, providerId: ProviderId, delivery: Delivery): Promise<void> {
  const provider = parts.providers.get(providerId)
  if (!provider?.hear) throw new NotFoundError('provider')
  for (const { key, about, says, body = delivery.rawBody } of await provider.hear(delivery)) {
    const kept = { providerId, key, about, says, receivedAt: parts.now(), body: says === 'data' ? body : null }
    if (await parts.store.inbox.add(kept)) await ring(parts, kept)
    else parts.log.info('delivery.repeated', { provider: providerId })
  }
}

/** Makes the clock look now. Who holds the connection is not disturbed: then the delivery stays open for the sweep. */
async function ring(parts: Parts, { providerId, key, about, says, receivedAt }: OpenDelivery): Promise<void> {
  const { connections, inbox } = parts.store
  const now = parts.now()
  const age = now.getTime() - receivedAt.getTime()
  const settled = (verdict: Verdict) => inbox.settle(providerId, [key], verdict, now)
  const connection = await connections.byRef(providerId, about)
  if (!connection) {
    if (age < EARLY_MS) return
    parts.log.warn('delivery.quarantined', { provider: providerId })
    return settled('quarantined')
  }
  const { state, readingSince } = connection
  if (state === 'ended' || state === 'lapsed') return settled('done')
  // What nobody waits for must not start a reading: it would be one more than the bank allows, and may ring again when it is done.
  if (state === 'active' && readingSince === null && (says === 'data' || says === 'changed')) {
    if (says === 'changed') return settled('done')
    return age < UNASKED_MS ? undefined : settled('quarantined')
  }
  const held = await claim(parts, connection.id)
  if (!held) return
  const still = held.state !== 'ended' && held.state !== 'lapsed'
  if (!(await connections.move(claimOf(held), still ? { dueAt: now } : {}))) return
  if (says !== 'data') await settled('done')
}

/** Finds what a doorbell missed: connections that were held, resources that were not known yet. @returns how many it looked at. */
export async function sweepInbox(parts: Parts): Promise<number> {
  const open = await parts.store.inbox.open(SWEPT_AT_ONCE)
  for (const delivery of open) await ring(parts, delivery)
  await parts.store.inbox.prune(new Date(parts.now().getTime() - REMEMBERED_MS))
  return open.length
}
