/** How much waits to be done, and for how long; nothing is claimed by asking. */
import { and, count, isNull, lte, min } from 'drizzle-orm'
import type { Database } from './database.ts'

export interface Queue {
  readonly name: 'connections' | 'debts' | 'deliveries'
  readonly waiting: number
  /** 0 where nothing waits. */
  readonly oldestSeconds: number
}

export async function queuesOf({ schema, query }: Database, now: Date): Promise<readonly Queue[]> {
  const { connections, debts, deliveries } = schema
  const told = await Promise.all([
    query.select({ waiting: count(), since: min(connections.dueAt) }).from(connections).where(lte(connections.dueAt, now)),
    query.select({ waiting: count(), since: min(debts.dueAt) }).from(debts).where(and(lte(debts.dueAt, now), isNull(debts.writtenOffAt))),
    query.select({ waiting: count(), since: min(deliveries.receivedAt) }).from(deliveries).where(isNull(deliveries.settledAt)),
  ]) // prettier-ignore
  const names = ['connections', 'debts', 'deliveries'] as const
  return names.map((name, at) => {
    const row = told[at]?.[0]
    const oldestSeconds = row?.since ? Math.max(0, (now.getTime() - row.since.getTime()) / 1_000) : 0
    return { name, waiting: row?.waiting ?? 0, oldestSeconds }
  })
}
