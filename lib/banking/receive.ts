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
import type { OpenDelivery } from './store.ts'

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
    const kept = { providerId, key, about, receivedAt: parts.now(), body: says === 'data' ? body : null }
    if (await parts.store.inbox.add(kept)) await ring(parts, { ...kept, hasBody: kept.body !== null })
    else parts.log.info('delivery.repeated', { provider: providerId })
  }
}

/** Makes the clock look now. Who holds the connection is not disturbed: then the delivery stays open for the sweep. */
async function ring(parts: Parts, { providerId, key, about, receivedAt, hasBody }: OpenDelivery): Promise<void> {
  const { connections, inbox } = parts.store
  const now = parts.now()
  const age = now.getTime() - receivedAt.getTime()
  const connection = await connections.byRef(providerId, about)
  if (!connection) {
    if (age < EARLY_MS) return
    parts.log.warn('delivery.quarantined', { provider: providerId })
    return inbox.settle(providerId, [key], 'quarantined', now)
  }
  const over = connection.state === 'ended' || connection.state === 'lapsed'
  if (over || (hasBody && age >= UNASKED_MS)) return inbox.settle(providerId, [key], over ? 'done' : 'quarantined', now)
  // Data that no reading is waiting for must not start one: it would be a reading more than the bank allows.
  if (hasBody && connection.readingSince === null) return
  const held = await claim(parts, connection.id)
  if (!held) return
  const still = held.state !== 'ended' && held.state !== 'lapsed'
  if (!(await connections.move(claimOf(held), still ? { dueAt: now } : {}))) return
  if (!hasBody) await inbox.settle(providerId, [key], 'done', now)
}

/** Finds what a doorbell missed: connections that were held, resources that were not known yet. @returns how many it looked at. */
export async function sweepInbox(parts: Parts): Promise<number> {
  const open = await parts.store.inbox.open(SWEPT_AT_ONCE)
  for (const delivery of open) await ring(parts, delivery)
  await parts.store.inbox.prune(new Date(parts.now().getTime() - REMEMBERED_MS))
  return open.length
}
