/**
 * A webhook: verified, kept, then a doorbell. What it says is found out by asking the provider; only what a reading has
 * ordered is read from it, and by that reading. Whoever delivers waits for its being kept and for nothing else: the clock hears the
 * bell, and its sweep looks again at whatever nobody could act upon at once.
 */
import { NotFoundError, UnsignedDeliveryError } from '../model/errors.ts'
import type { ArrivalOutcome } from '../model/inspection.ts'
import type { ConnectionId, ProviderId, Viewer } from '../model/ids.ts'
import type { Delivery, Notice, Provider } from '../providers/provider.ts'
import { claim, claimOf } from './hold.ts'
import type { Parts } from './parts.ts'
import { DAY, MINUTE } from './schedule.ts'
import type { OpenDelivery, Verdict } from './store.ts'
import { ONE_TIME } from './times.ts'

/** An event may be here before the answer that names its resource; longer than this it is not for us. */
const EARLY_MS = 10 * MINUTE
/** No ordered report is waited for so long. */
const UNASKED_MS = DAY
/** Nobody repeats a delivery after so long. */
const REMEMBERED_MS = 60 * DAY
const SWEPT_AT_ONCE = 200

export interface Post {
  /**
   * Resolves when all of it is kept.
   * @throws {UnsignedDeliveryError} before anything is stored.
   * @throws {NotFoundError} for a provider that does not push.
   */
  receive(providerId: ProviderId, delivery: Delivery): Promise<void>
  /**
   * Hands a delivery that was kept to the product again, as if it had just come; harmless when repeated.
   * @param no of the time it arrived
   * @throws {NotFoundError} for another's, and for one whose contents are used up.
   */
  resend(viewer: Viewer, no: number): Promise<void>
  /** Acts upon what came since the last time. @returns how much that was. */
  hear(): Promise<number>
  /** Finds what nobody heard: connections that were held, resources not known yet, another process's. @returns how many it looked at. */
  sweep(): Promise<number>
}

/** Told of what came in and what became of it, where that is recorded. */
type Witness = (notice: Pick<Notice, 'key' | 'about' | 'says'> | null, outcome: ArrivalOutcome) => void

function witnessOf({ witness, now }: Parts, providerId: ProviderId, rawBody: string): Witness {
  if (!witness) return () => {}
  const start = performance.now()
  const at = now()
  return (notice, outcome) =>
    witness({
      providerId,
      at,
      outcome,
      key: notice?.key ?? null,
      about: notice?.about ?? null,
      says: notice?.says ?? null,
      bytes: Buffer.byteLength(rawBody),
      milliseconds: Math.round(performance.now() - start),
    })
}

export function createPost(parts: Parts): Post {
  let rung: OpenDelivery[] = []

  async function keep(providerId: ProviderId, { key, about, says, body }: Notice, rawBody: string): Promise<boolean> {
    const delivery = { providerId, key, about, says, receivedAt: parts.now() }
    const isNew = await parts.store.inbox.add({ ...delivery, body: says === 'data' ? (body ?? rawBody) : null })
    if (isNew) rung.push(delivery)
    else parts.log.info('delivery.repeated', { provider: providerId })
    return isNew
  }

  /** Verified, or refused on record. */
  async function heard(provider: Provider, delivery: Delivery, witness: Witness): Promise<readonly Notice[]> {
    try {
      return (await provider.hear?.(delivery)) ?? []
    } catch (error) {
      witness(null, error instanceof UnsignedDeliveryError ? 'refused' : 'unreadable')
      throw error
    }
  }

  /** Those about one resource ring once. One that fails must not silence the others. */
  async function act(deliveries: readonly OpenDelivery[]): Promise<number> {
    for (const theirs of Map.groupBy(deliveries, ({ providerId, about }) => `${providerId} ${about}`).values()) {
      const { providerId, about } = theirs[0]!
      try {
        await ring(parts, providerId, about, theirs)
      } catch (error) {
        parts.log.error('delivery.unheard', error, { provider: providerId })
      }
    }
    return deliveries.length
  }

  return {
    async receive(providerId, delivery) {
      const provider = parts.providers.get(providerId)
      if (!provider?.hear) throw new NotFoundError('provider')
      const witness = witnessOf(parts, providerId, delivery.rawBody)
      const notices = await heard(provider, delivery, witness)
      await Promise.all(
        notices.map(async (notice) => {
          const isNew = await keep(providerId, notice, delivery.rawBody)
          witness(notice, isNew ? 'kept' : 'repeated')
        }),
      )
    },

    async resend(viewer, no) {
      const found = await parts.store.inspection.delivery(viewer.userId, no)
      const { key, about, says } = found ?? {}
      if (!found?.whole || !key || !about || !says) throw new NotFoundError('delivery')
      await parts.store.inbox.reopen(found.providerId, key)
      witnessOf(parts, found.providerId, '')({ key, about, says }, 'resent')
      rung.push({ providerId: found.providerId, key, about, says, receivedAt: parts.now() })
    },

    hear() {
      const heard = rung
      rung = []
      return act(heard)
    },

    async sweep() {
      const looked = await act(await parts.store.inbox.open(SWEPT_AT_ONCE))
      await parts.store.inbox.prune(new Date(parts.now().getTime() - REMEMBERED_MS))
      return looked
    },
  }
}

/** Makes the clock look now. Who holds the connection is not disturbed: then the deliveries stay open for the sweep. */
async function ring(
  parts: Parts,
  providerId: ProviderId,
  about: string,
  deliveries: readonly OpenDelivery[],
): Promise<void> {
  const { connections, inbox } = parts.store
  const now = parts.now()
  const olderThan = (ms: number) => deliveries.filter(({ receivedAt }) => now.getTime() - receivedAt.getTime() >= ms)
  const settle = (those: readonly OpenDelivery[], verdict: Verdict) =>
    inbox.settle(providerId, those.map(({ key }) => key), verdict, now) // prettier-ignore
  const connection = await connections.byRef(providerId, about)
  if (!connection) {
    const late = olderThan(EARLY_MS)
    for (const _ of late) parts.log.warn('delivery.quarantined', { provider: providerId })
    return settle(late, 'quarantined')
  }
  const { state, readingSince } = connection
  if (state === 'ended' || state === 'lapsed') return settle(deliveries, 'done')
  // What nobody waits for must not start a reading: it would be one more than the bank allows, and may ring again when it is done.
  let heard = deliveries
  if (state === 'active' && readingSince === null) {
    heard = deliveries.filter(({ says }) => says !== 'data' && says !== 'changed')
    await settle(deliveries.filter(({ says }) => says === 'changed'), 'done') // prettier-ignore
    await settle(
      olderThan(UNASKED_MS).filter(({ says }) => says === 'data'),
      'quarantined',
    )
    if (heard.length === 0) return
  }
  const rung = await (parts.times ?? ONE_TIME).within(connection.userId, () => wake(parts, connection.id))
  if (!rung) return
  await settle(heard.filter(({ says }) => says !== 'data'), 'done') // prettier-ignore
}

/** @returns false where somebody else holds it */
async function wake(parts: Parts, id: ConnectionId): Promise<boolean> {
  const held = await claim(parts, id)
  if (!held) return false
  const still = held.state !== 'ended' && held.state !== 'lapsed'
  return parts.store.connections.move(claimOf(held), still ? { dueAt: parts.now() } : {})
}
