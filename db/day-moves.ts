/** An account's days: what its booked entries come to. */
import { and, asc, count, eq, gte, isNull, sql } from 'drizzle-orm'
import type { Ledger } from '../lib/banking/store.ts'
import type { Database } from './database.ts'

export function createDayMoves({ schema, query }: Database): Ledger['dayMoves'] {
  const { transactions: t, accounts: a, users } = schema
  return async (userId, from, accountId) =>
    query
      .select({
        accountId: a.id,
        date: t.date,
        minor: sql<number>`sum(${t.minor})`.mapWith(Number),
        count: count(),
      })
      .from(t)
      .innerJoin(a, eq(a.no, t.accountNo))
      .where(
        and(
          sql`${t.userNo} = (select ${users.no} from ${users} where ${users.id} = ${userId})`,
          gte(t.date, from),
          isNull(t.goneAt),
          eq(t.status, 'booked'),
          eq(t.currency, a.currency),
          accountId === undefined ? undefined : eq(a.id, accountId),
        ),
      )
      .groupBy(a.id, t.date)
      .orderBy(asc(t.date), asc(a.id))
}
