/** The desk over the store: the only way a wing touches storage. */
import type { Connection } from '../model/connection.ts'
import { ConflictError } from '../model/errors.ts'
import { as, type DebtId, type Json } from '../model/ids.ts'
import type { Desk } from '../providers/provider.ts'
import type { Parts } from './parts.ts'
import { after, ATTEMPT_MS, MINUTE } from './schedule.ts'
import type { Claim, Debt } from './store.ts'

/** The clock's last look at a conversation comes before its debts fall due. */
const GRACE_MS = 2 * MINUTE

/** What a debt's payload holds: an obligation in the wing's own words, or a consent that must be ended. */
export type Owed = { readonly wing: Json } | { readonly revoke: Json }

/** Reads a payload back. Ours alone write it, so anything else is a bug worth an exception. */
export function owed(debt: Debt): Owed {
  const { payload } = debt
  if (typeof payload === 'object' && payload !== null && ('wing' in payload || 'revoke' in payload))
    return payload as Owed // written by `owe` below
  throw new TypeError('a debt without an obligation')
}

/** Writes an obligation down; due when the conversation would have been abandoned, unless somebody hastens it. */
export async function owe(
  parts: Parts,
  whose: Pick<Debt, 'providerId' | 'userId' | 'connectionId'>,
  what: Owed,
  dueAt: Date,
): Promise<DebtId> {
  const id = as<DebtId>(parts.newId())
  const { providerId, userId, connectionId } = whose
  const createdAt = parts.now()
  await parts.store.debts.owe({ id, providerId, connectionId, userId, payload: what, dueAt, attempts: 0, createdAt })
  return id
}

export const whoseDebt = ({ id, providerId, userId }: Connection) => ({ connectionId: id, providerId, userId })

export interface ClaimedDesk extends Desk {
  /** The newest access: rotated during this operation, or the one it began with. */
  access(): Json
  /** Keys of the deliveries it handed out: used up when the reading is complete. */
  handedOut(): readonly string[]
}

/** The desk of one operation on a claimed connection. */
export function deskOf(parts: Parts, connection: Connection): ClaimedDesk {
  const { connections, debts, files, inbox } = parts.store
  const claim: Claim = { connectionId: connection.id, revision: connection.revision }
  let access = connection.access
  let handedOut: readonly string[] = []
  return {
    access: () => access,
    handedOut: () => handedOut,
    async keep(rotated) {
      if (!(await connections.keep(claim, rotated))) {
        await saveOrphan(parts, connection, rotated)
        throw new ConflictError('the claim on this connection is lost')
      }
      access = rotated
    },
    owe: (debt) => owe(parts, whoseDebt(connection), { wing: debt }, after(parts.now(), ATTEMPT_MS + GRACE_MS)),
    amend: (id, debt) => debts.amend(id, { wing: debt }),
    paid: (id) => debts.paid(id, parts.now()),
    async deliveries() {
      const { providerId, ref } = connection
      const pushed = ref === null ? [] : await inbox.contents(providerId, ref)
      handedOut = pushed.map(({ key }) => key)
      return pushed
    },
    file: (id) => files.find(connection.id, id),
    dropFiles: (ids) => files.drop(connection.id, ids),
  }
}

/** Sharing was stopped while a secret rotated: the new secret is the one that can still end the consent. */
async function saveOrphan(parts: Parts, connection: Connection, access: Json): Promise<void> {
  const current = await parts.store.connections.get(connection.id)
  if (current === null || current.state === 'ended') {
    await owe(parts, whoseDebt(connection), { revoke: access }, parts.now())
  }
}

/** The desk while a debt is paid: there is no conversation left, and a rotated secret belongs to the debt. */
export function deskOfDebt(parts: Parts, debt: Debt): Desk {
  const { debts } = parts.store
  return {
    keep: (access) => debts.amend(debt.id, { revoke: access }),
    owe: (payload) => owe(parts, debt, { wing: payload }, after(parts.now(), GRACE_MS)),
    amend: (id, payload) => debts.amend(id, { wing: payload }),
    paid: (id) => debts.paid(id, parts.now()),
    // What was pushed or sent belongs to a conversation, and there is none left.
    deliveries: () => Promise.resolve([]),
    file: () => Promise.resolve(null),
    dropFiles: () => Promise.resolve(),
  }
}
