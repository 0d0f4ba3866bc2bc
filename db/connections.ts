/** Connections: claimed by lease, moved by compare-and-set. */
import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Claim, ConnectionChange, ConnectionStore, ReturnState } from '../lib/banking/store.ts'
import type { ConnectionId, UserId } from '../lib/model/ids.ts'
import { leaveOthersWhole } from './asides.ts'
import { changedColumns, connectionOf, type ConnectionRow } from './connection-columns.ts'
import type { Consents } from './consents.ts'
import { erasedColumns } from './endings.ts'
import { step, type Batch, type Database, type Queries } from './database.ts'
import type { LedgerParts } from './ledger.ts'
import { belongs } from './whose.ts'
import type { Vault } from './vault.ts'

export function createConnections(
  database: Database,
  vault: Vault,
  consents: Consents,
  books: Pick<LedgerParts, 'accounts' | 'sums'>,
  now: () => Date,
): ConnectionStore {
  const { query, atomically, notTaken } = database
  const { connections, deliveries, endings, returns } = database.schema
  const one = (rows: readonly ConnectionRow[]) => (rows[0] ? connectionOf(vault, rows[0]) : null)
  const free = (at: Date) => or(isNull(connections.leaseUntil), lte(connections.leaseUntil, at))
  const taken = (until: Date) => ({ leaseUntil: until, revision: sql`${connections.revision} + 1` })
  const newest = (claim: Claim) => and(eq(connections.id, claim.connectionId), eq(connections.revision, claim.revision))

  return {
    async add(connection) {
      const { id, userId, providerId, revision, createdAt } = connection
      await query.insert(connections).values({
        ...changedColumns(vault, id, userId, connection),
        id,
        userId,
        providerId,
        revision,
        createdAt,
        state: connection.state,
        failures: connection.failures,
        unattendedReads: connection.unattendedReads.map((at) => at.getTime()),
      })
    },

    get: async (id) => one(await query.select().from(connections).where(eq(connections.id, id))),

    async find(userId, id) {
      return one(
        await query.select().from(connections).where(and(eq(connections.id, id), eq(connections.userId, userId))), // prettier-ignore
      )
    },

    async list(userId) {
      const theirs = query.select().from(connections).where(eq(connections.userId, userId))
      return (await theirs.orderBy(asc(connections.createdAt), asc(connections.id))).map((row) => connectionOf(vault, row)) // prettier-ignore
    },

    async byRef(providerId, ref) {
      return one(
        await query.select().from(connections).where(and(eq(connections.providerId, providerId), eq(connections.ref, ref))), // prettier-ignore
      )
    },

    async claim(id, now, until) {
      return one(
        await query.update(connections).set(taken(until)).where(and(eq(connections.id, id), free(now))).returning(), // prettier-ignore
      )
    },

    async claimDue(now, until, limit, whose = {}) {
      const due = and(lte(connections.dueAt, now), free(now), belongs(connections.userId, whose))
      const oldest = notTaken(
        query.select({ id: connections.id }).from(connections).where(due).orderBy(asc(connections.dueAt)).limit(limit), // prettier-ignore
      )
      // The test again outside: Postgres repeats only the outer one on a row that another server took meanwhile.
      const rows = await query
        .update(connections)
        .set(taken(until))
        .where(and(inArray(connections.id, oldest), due))
        .returning()
      return rows.toSorted((a, b) => Number(a.dueAt) - Number(b.dueAt)).map((row) => connectionOf(vault, row))
    },

    move: (claim, change) =>
      atomically(function* (query) {
        return (yield* moveConnection(database, vault, consents, query, claim, change, now())) !== null
      }),

    extend: (claim, until, change = {}) =>
      atomically(function* (query) {
        const renewed = query.update(connections).set({ leaseUntil: until }).where(newest(claim))
        const [held] = yield* step(renewed.returning({ userId: connections.userId }))
        if (!held) return false
        yield* writeChange(database, vault, consents, query, claim.connectionId, held.userId, change, now())
        return true
      }),

    keep: (claim, access) =>
      atomically(function* (query) {
        // Written with its own value: in Postgres that locks the row for the rest of the batch.
        const locked = query.update(connections).set({ revision: claim.revision }).where(newest(claim))
        const [held] = yield* step(locked.returning({ userId: connections.userId }))
        if (!held) return false
        yield* writeChange(database, vault, consents, query, claim.connectionId, held.userId, { access }, now())
        return true
      }),

    async quiet(userId, now) {
      const away = and(eq(connections.userId, userId), gt(connections.quietUntil, now))
      const rows = await query.select({ id: connections.id, until: connections.quietUntil }).from(connections).where(away) // prettier-ignore
      return new Map(rows.map(({ id, until }) => [id, until!])) // later than now, so not null
    },

    async quieten(userId, id, until) {
      const theirs = and(eq(connections.id, id), eq(connections.userId, userId))
      const rows = await query.update(connections).set({ quietUntil: until }).where(theirs).returning({ id: connections.id }) // prettier-ignore
      return rows.length > 0
    },

    async erase(userId, id, erasure) {
      const theirs = and(eq(connections.id, id), eq(connections.userId, userId))
      await atomically(function* (query) {
        yield* leaveOthersWhole(database, books, query, userId, id)
        const [gone] = yield* step(query.delete(connections).where(theirs).returning())
        if (gone && erasure)
          yield* step(query.update(endings).set(erasedColumns(erasure)).where(eq(endings.connectionId, id)))
        if (!gone?.ref) return
        const about = and(eq(deliveries.providerId, gone.providerId), eq(deliveries.about, gone.ref))
        yield* step(query.update(deliveries).set({ sealedBody: null }).where(about))
      })
    },

    agree: (agreement) => consents.agree(agreement),
    consents: (userId, id) => consents.history(userId, id),

    async addReturn(state: ReturnState) {
      await query.insert(returns).values(state)
    },

    async takeReturn(hash, now, { userId, providerId }) {
      const theirs = and(eq(returns.hash, hash), eq(returns.userId, userId), eq(returns.providerId, providerId))
      const good = and(theirs, gt(returns.expiresAt, now))
      const [taken] = await query
        .update(returns)
        .set({ usedAt: now })
        .where(and(good, isNull(returns.usedAt)))
        .returning()
      const [used] = taken ? [] : await query.select().from(returns).where(good)
      const row = taken ?? used
      if (!row) return null
      const { usedAt: _used, ...state } = row
      return { state, again: taken === undefined }
    },

    async reopenReturn(connectionId) {
      await query.update(returns).set({ usedAt: null }).where(eq(returns.connectionId, connectionId))
    },
  }
}

/**
 * Writes a change under a claim and gives the lease back.
 * @returns whose connection it is; null, with nothing written, when the claim is no longer the newest.
 */
export function* moveConnection(
  database: Database,
  vault: Vault,
  consents: Consents,
  query: Queries,
  claim: Claim,
  change: ConnectionChange,
  at: Date,
): Batch<UserId | null> {
  const { connections } = database.schema
  const newest = and(eq(connections.id, claim.connectionId), eq(connections.revision, claim.revision))
  // The revision moves first: in Postgres that locks the row for the rest of the batch.
  const [moved] = yield* step(
    query
      .update(connections)
      .set({ revision: claim.revision + 1, leaseUntil: null })
      .where(newest)
      .returning({ userId: connections.userId }),
  )
  if (!moved) return null
  yield* writeChange(database, vault, consents, query, claim.connectionId, moved.userId, change, at)
  return moved.userId
}

function* writeChange(
  { schema: { connections } }: Database,
  vault: Vault,
  consents: Consents,
  query: Queries,
  id: ConnectionId,
  userId: UserId,
  change: ConnectionChange,
  at: Date,
): Batch<void> {
  const columns = changedColumns(vault, id, userId, change)
  if (Object.values(columns).some((value) => value !== undefined)) {
    yield* step(query.update(connections).set(columns).where(eq(connections.id, id)))
  }
  yield* consents.follow(query, id, change, at)
}
