/** A webhook: verified, stored under its key, then a nudge. What it says is found out by asking the provider. */
import { NotFoundError } from '../model/errors.ts'
import type { ProviderId } from '../model/ids.ts'
import type { Delivery, Notice } from '../providers/provider.ts'
import { claim, claimOf } from './hold.ts'
import { Reading } from './landing.ts'
import type { Parts } from './parts.ts'
import { nextReading } from './schedule.ts'

/**
 * @throws {UnsignedDeliveryError} before anything is stored.
 * @throws {NotFoundError} for a provider that does not push.
 */
export async function receive(parts: Parts, providerId: ProviderId, delivery: Delivery): Promise<void> {
  const provider = parts.providers.get(providerId)
  if (!provider?.hear) throw new NotFoundError('provider')
  for (const notice of await provider.hear(delivery)) {
    const stored = { providerId, key: notice.key, receivedAt: parts.now(), ...delivery }
    if (await parts.store.receive(stored)) await nudge(parts, providerId, notice)
    else parts.log.info('delivery.repeated', { provider: providerId })
  }
}

/** Makes the clock look now. Losing this costs delay and nothing else, so who holds the connection is not disturbed. */
async function nudge(parts: Parts, providerId: ProviderId, notice: Notice): Promise<void> {
  const connection = await parts.store.connections.byRef(providerId, notice.about)
  if (!connection || connection.state === 'ended' || connection.state === 'lapsed') return
  const held = await claim(parts, connection.id)
  if (!held) return
  const now = parts.now()
  if (notice.snapshot && held.state === 'active') {
    const dueAt = nextReading(held.id, now, held.consent?.validUntil ?? null)
    await new Reading(parts, held, null).land(notice.snapshot, { syncedAt: now, problem: null, failures: 0, dueAt })
  } else {
    await parts.store.connections.move(
      claimOf(held),
      held.state === 'ended' || held.state === 'lapsed' ? {} : { dueAt: now },
    )
  }
}
