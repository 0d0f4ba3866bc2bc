/** Claim, call, move: how every operation holds a connection while it talks to a provider. No other lock exists. */
import { within } from '../inspect/scene.ts'
import type { Connection } from '../model/connection.ts'
import type { ConnectionId } from '../model/ids.ts'
import type { Parts } from './parts.ts'
import { after, LEASE_MS } from './schedule.ts'
import type { Claim } from './store.ts'

const HEARTBEAT_MS = 20_000

export const claimOf = (connection: Connection): Claim => ({
  connectionId: connection.id,
  revision: connection.revision,
})

/** Claims a connection; null when somebody else holds it. */
export function claim(parts: Parts, id: ConnectionId): Promise<Connection | null> {
  const now = parts.now()
  return parts.store.connections.claim(id, now, after(now, LEASE_MS))
}

/** Claims a connection whoever holds it: that holder's writes are refused from now on. For a decision that cannot wait. */
export function seize(parts: Parts, id: ConnectionId): Promise<Connection | null> {
  const now = parts.now()
  return parts.store.connections.claim(id, after(now, LEASE_MS + 1), after(now, LEASE_MS))
}

/**
 * Keeps the lease alive while `work` runs. A lost lease is noticed at the next write, which is refused.
 * @param reference of the operation, by which its calls are found again
 */
export async function holding<T>(
  parts: Parts,
  connection: Connection,
  reference: string,
  work: () => Promise<T>,
): Promise<T> {
  const beat = setInterval(() => {
    parts.store.connections
      .extend(claimOf(connection), after(parts.now(), LEASE_MS))
      .catch((error: unknown) => parts.log.error('lease.unextended', error, { connection: connection.id }))
  }, HEARTBEAT_MS)
  beat.unref()
  try {
    return await within({ connectionId: connection.id, reference }, work)
  } finally {
    clearInterval(beat)
  }
}

/** Short enough to read out on the telephone; finds the log line and the recorded calls. */
export const referenceOf = (parts: Parts): string => parts.newId().slice(-10).toUpperCase()
