/** Connections that stand for a person's files: gone with their last account. */
import { and, eq, inArray, notExists } from 'drizzle-orm'
import type { ConnectionId, UserId } from '../lib/model/ids.ts'
import { step, type Batch, type Queries } from './database.ts'
import type { Schema } from './schema.ts'

/** @param among to look at these only. */
export function* eraseEmptied(
  { connections, accounts }: Schema,
  query: Queries,
  userId: UserId,
  among?: readonly ConnectionId[],
): Batch<void> {
  const held = query.select({ no: accounts.no }).from(accounts).where(eq(accounts.connectionId, connections.id))
  const empty = and(eq(connections.userId, userId), eq(connections.state, 'filed'), notExists(held))
  const where = among ? and(empty, inArray(connections.id, [...among])) : empty
  yield* step(query.delete(connections).where(where))
}
