/**
 * The PSU comes back from the bank: in this tab or another, in another browser, once or twice. Which conversation it is, a
 * one-time state says; where nothing of ours can ride along, the viewer's own open conversations with the provider are asked.
 * Whatever else the address carries is a hint, and the wing looks for itself.
 */
import type { Connection } from '../model/connection.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../model/errors.ts'
import type { ConnectionId, ProviderId, Viewer } from '../model/ids.ts'
import { advance, conversing, hashOf } from './converse.ts'
import { claim } from './hold.ts'
import type { Parts } from './parts.ts'
import { HOUR } from './schedule.ts'

const LONGEST = 16_384
/** The clock may just be asking the same question. */
const PATIENCE = { tries: 20, ms: 250 }

type Params = Readonly<Record<string, string>>

/**
 * A state that is unknown, late, another's or another provider's changes nothing; one that was used leads to its connection.
 * @throws {NotFoundError} for such a state. @throws {ConflictError} while somebody else holds the connection; the state stays good.
 */
export async function returned(
  parts: Parts,
  viewer: Viewer,
  providerId: ProviderId,
  params: Params,
): Promise<ConnectionId> {
  const provider = parts.providers.get(providerId)
  if (!provider) throw new NotFoundError('provider')
  const size = Object.entries(params).reduce((sum, [key, value]) => sum + key.length + value.length, 0)
  if (size > LONGEST) throw new InvalidInputError({ params: 'too_long' })
  const { state = null, ...hints } = params
  const ours = provider.stateOf ? provider.stateOf(params) : state
  if (ours === null && provider.returnsBare) return barely(parts, viewer, providerId, hints)
  if (ours === null || !/^[\w-]{20,128}$/.test(ours)) throw new NotFoundError('return')
  const { connections } = parts.store
  const taken = await connections.takeReturn(hashOf(ours), parts.now(), { userId: viewer.userId, providerId })
  if (!taken) throw new NotFoundError('return')
  const { connectionId } = taken.state
  if (taken.again) return connectionId
  const held = await claimSoon(parts, connectionId)
  if (!held) {
    await connections.reopenReturn(connectionId)
    throw new ConflictError('the connection is being looked at')
  }
  await advance(parts, held, { kind: 'returned', params: hints })
  // The bank is asked once more, so there will be another way back.
  if ((await connections.get(connectionId))?.state === 'authorising') await connections.reopenReturn(connectionId)
  return connectionId
}

/** @throws {NotFoundError} where no conversation with this provider is open, and none was a moment ago. */
async function barely(parts: Parts, viewer: Viewer, providerId: ProviderId, params: Params): Promise<ConnectionId> {
  const theirs = async (): Promise<readonly Connection[]> =>
    (await parts.store.connections.list(viewer.userId))
      .filter((one) => one.providerId === providerId)
      .toSorted((a, b) => lastTouched(b) - lastTouched(a))
  const open = (await theirs()).filter(conversing)
  for (const { id } of open) {
    const held = await claimSoon(parts, id)
    if (held) await advance(parts, held, { kind: 'returned', params })
  }
  const now = await theirs()
  const moved = now.find((one) => open.some(({ id, state }) => id === one.id && state !== one.state))
  const recent = now.find((one) => lastTouched(one) > parts.now().getTime() - HOUR)
  const found = moved ?? recent
  if (!found) throw new NotFoundError('return')
  return found.id
}

const lastTouched = ({ attemptEndsAt, grantedAt, createdAt }: Connection): number =>
  (attemptEndsAt ?? grantedAt ?? createdAt).getTime()

async function claimSoon(parts: Parts, id: ConnectionId): Promise<Connection | null> {
  for (let tries = 1; ; tries++) {
    const held = await claim(parts, id)
    if (held || tries === PATIENCE.tries) return held
    await parts.pause(PATIENCE.ms)
  }
}
