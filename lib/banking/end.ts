/** Stop sharing: ends the consent at the provider, and keeps or erases what we hold. */
import type { Connection } from '../model/connection.ts'
import type { ConnectionId, Viewer } from '../model/ids.ts'
import { find } from './converse.ts'
import { owe, whoseDebt } from './desk.ts'
import { claimOf, seize } from './hold.ts'
import type { Parts } from './parts.ts'
import { fallbackOf } from './settle.ts'
import { transition } from './state.ts'

/**
 * The person's decision cannot wait for a reading to end, so it takes the connection from whoever holds it.
 * The revocation is written down before anything else changes; the clock carries it out and repeats it until it is done.
 */
export async function stop(parts: Parts, viewer: Viewer, id: ConnectionId, data: 'keep' | 'erase'): Promise<void> {
  const { connections, debts, audit } = { ...parts.store, audit: parts.store.audit.bind(parts.store) }
  const found = await find(parts, viewer, id)
  const now = parts.now()
  const held = found.state === 'ended' ? null : await seize(parts, id)
  if (held && held.state !== 'ended') {
    if (held.access !== null) await owe(parts, whoseDebt(held), { revoke: held.access }, now)
    await connections.move(claimOf(held), {
      state: transition(held.state, 'revoked', fallbackOf(held, now)),
      consent: held.consent && { ...held.consent, status: 'terminatedByTpp' },
      ask: null,
      memo: null,
      access: null,
      cursor: null,
      readingSince: null,
      identity: null,
      problem: null,
      attemptEndsAt: null,
      dueAt: null,
    })
    await debts.hasten(id, now)
    await forgetPushed(parts, held, now)
    await audit({ at: now, userId: viewer.userId, what: 'consent.revoked', connectionId: id, facts: { by: 'viewer' } })
  }
  if (data === 'erase') {
    const { accounts, transactions } = await parts.store.ledger.count(id)
    await connections.erase(viewer.userId, id)
    const facts = { accounts, transactions }
    await audit({ at: now, userId: viewer.userId, what: 'data.erased', connectionId: id, facts })
  }
}

/** What the provider pushed and no reading has used is not kept for nobody. */
async function forgetPushed(parts: Parts, { providerId, ref }: Connection, now: Date): Promise<void> {
  const pushed = ref === null ? [] : await parts.store.inbox.contents(providerId, ref)
  await parts.store.inbox.settle(providerId, pushed.map(({ key }) => key), 'done', now) // prettier-ignore
}
