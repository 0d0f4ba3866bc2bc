/** Stop sharing: ends the consent at the provider, and keeps or erases what we hold. */
import type { Connection } from '../model/connection.ts'
import type { DebtId } from '../model/ids.ts'
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
    const debtId = held.access === null ? null : await owe(parts, whoseDebt(held), { revoke: held.access }, now)
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
    if (held.consent) await prove(parts, held, debtId, now)
    await debts.hasten(id, now)
    await forgetPushed(parts, held, now)
    await audit({ at: now, userId: viewer.userId, what: 'consent.revoked', connectionId: id, facts: { by: 'viewer' } })
  }
  if (data === 'erase') {
    const [facts, consents] = await Promise.all([parts.store.ledger.count(id), connections.consents(viewer.userId, id)])
    await connections.erase(viewer.userId, id, { at: now, ...facts, consents })
    await audit({ at: now, userId: viewer.userId, what: 'data.erased', connectionId: id, facts })
  }
}

/** The proof that it ended, kept whatever becomes of the rest. */
async function prove(
  parts: Parts,
  { id, userId, providerId, institution }: Connection,
  debtId: DebtId | null,
  now: Date,
): Promise<void> {
  await parts.store.endings.add({
    connectionId: id,
    userId,
    providerId,
    bank: institution?.name ?? null,
    endedAt: now,
    debtId,
    answer: debtId === null ? 'nothing' : 'owed',
    tries: 0,
    answeredAt: null,
    nextTryAt: null,
    erasedAt: null,
    accounts: 0,
    transactions: 0,
    consents: [],
  })
}

/** What the provider pushed and no reading has used is not kept for nobody. */
async function forgetPushed(parts: Parts, { providerId, ref }: Connection, now: Date): Promise<void> {
  const pushed = ref === null ? [] : await parts.store.inbox.contents(providerId, ref)
  await parts.store.inbox.settle(providerId, pushed.map(({ key }) => key), 'done', now) // prettier-ignore
}
