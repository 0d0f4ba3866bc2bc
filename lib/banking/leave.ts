/** Leaving for good: every consent is ended, everything is erased, and only proofs that name nobody stay for a while. */
import type { Viewer } from '../model/ids.ts'
import { hashOf } from './converse.ts'
import { stop } from './end.ts'
import type { Parts } from './parts.ts'
import { after, DAY } from './schedule.ts'

/** How long the proofs of a person who left can be looked at. */
export const FAREWELL_DAYS = 30

export interface Farewell {
  /** Whoever has it may see the proofs. It is stored hashed. */
  readonly secret: string
  readonly at: Date
  readonly connections: number
  readonly accounts: number
  readonly transactions: number
}

/**
 * Repeatable until it is done: what a crash leaves behind is what the next call finds. Sessions end first, so that nobody links
 * a bank meanwhile.
 */
export async function leave(parts: Parts, viewer: Viewer): Promise<Farewell> {
  const { store } = parts
  const { userId } = viewer
  await store.people.endSessionsOf(userId)
  const erased = { connections: 0, accounts: 0, transactions: 0 }
  let linked = await store.connections.list(userId)
  while (linked.length > 0) {
    for (const { id, consent, state } of linked) {
      const { accounts, transactions } = await store.ledger.count(id)
      // What came from files has nobody to be told.
      await (state === 'filed' ? store.connections.erase(userId, id) : stop(parts, viewer, id, 'erase'))
      if (consent) erased.connections++
      erased.accounts += accounts
      erased.transactions += transactions
    }
    linked = await store.connections.list(userId)
  }
  const at = parts.now()
  const secret = parts.newSecret()
  await store.endings.leaveTo(userId, hashOf(secret), after(at, FAREWELL_DAYS * DAY))
  await store.people.eraseUser(userId)
  await store.audit({ at, userId: null, what: 'account.erased', connectionId: null, facts: erased })
  return { secret, at, ...erased }
}
