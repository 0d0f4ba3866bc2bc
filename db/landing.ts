/** Landing a page: claim, accounts, rows, sums and, with the last page, the connection's new state, all or none. */
import { and, eq } from 'drizzle-orm'
import type { Landing } from '../lib/banking/store.ts'
import type { Accounts } from './accounts.ts'
import { connectionPlace } from './connection-columns.ts'
import { moveConnection } from './connections.ts'
import type { Consents } from './consents.ts'
import { step, type Batch, type Database, type Queries } from './database.ts'
import { eraseEmptied } from './filed.ts'
import type { LandRows } from './land-rows.ts'
import { sealJson } from './sealing.ts'
import type { Vault } from './vault.ts'

class ClaimLost extends Error {}

export function createLanding(
  database: Database,
  vault: Vault,
  {
    accounts,
    consents,
    landRows,
  }: { readonly accounts: Accounts; readonly consents: Consents; readonly landRows: LandRows },
) {
  const { schema, atomically } = database
  const { connections, users } = schema

  /** Gives the user's number; ends the batch when the claim is no longer the newest. */
  function* underClaim(query: Queries, { claim, userId, connection, at }: Landing): Batch<number> {
    const held = and(eq(connections.id, claim.connectionId), eq(connections.userId, userId))
    if (connection) {
      if ((yield* moveConnection(database, vault, consents, query, claim, connection, at)) !== userId)
        throw new ClaimLost()
    } else {
      // Written with its own value: in Postgres that locks the row for the rest of the batch.
      const same = query.update(connections).set({ revision: claim.revision })
      const rows = yield* step(same.where(and(held, eq(connections.revision, claim.revision))).returning({ id: connections.id })) // prettier-ignore
      if (rows.length === 0) throw new ClaimLost()
    }
    const [user] = yield* step(query.select({ no: users.no }).from(users).where(eq(users.id, userId)))
    return user!.no // the connection's foreign key
  }

  return async function land(landing: Landing): Promise<boolean> {
    const { claim, userId, identity, rows } = landing
    await accounts.meet([...new Set(rows.add.map((row) => row.accountId))])
    try {
      await atomically(function* (query) {
        const userNo = yield* underClaim(query, landing)
        yield* accounts.write(query, userId, claim.connectionId, landing.accounts, landing.at)
        if (landing.emptied) yield* eraseEmptied(schema, query, userId, landing.emptied)
        if (identity) {
          const sealedIdentity = sealJson(vault, identity, connectionPlace('identity', claim.connectionId, userId))
          yield* step(query.update(connections).set({ sealedIdentity }).where(eq(connections.id, claim.connectionId)))
        }
        yield* landRows(query, landing, userNo)
      })
      return true
    } catch (error) {
      if (error instanceof ClaimLost) return false
      throw error
    }
  }
}
