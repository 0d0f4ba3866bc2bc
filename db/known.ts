/** What a person's entries know that a rule may name: other sides' accounts by their digest, and what providers called things. */
import { and, count, desc, eq, isNotNull, isNull, max, sql } from 'drizzle-orm'
import type { Ledger } from '../lib/banking/store.ts'
import type { Database } from './database.ts'

export function createKnown({ schema, query }: Database): Ledger['known'] {
  const { transactions: t, users } = schema
  return async (userId, limit) => {
    const theirs = and(eq(t.userNo, sql`(select ${users.no} from ${users} where ${users.id} = ${userId})`), isNull(t.goneAt)) // prettier-ignore
    const counterparties = await query
      .select({ digest: t.counterpartyDigest, tail: max(t.counterpartyTail), name: max(t.counterpartyName) })
      .from(t)
      .where(and(theirs, isNotNull(t.counterpartyDigest)))
      .groupBy(t.counterpartyDigest)
      .orderBy(desc(count()), t.counterpartyDigest)
      .limit(limit)
    const claims = await query
      .select({ label: t.claimLabel })
      .from(t)
      .where(and(theirs, isNotNull(t.claimLabel)))
      .groupBy(t.claimLabel)
      .orderBy(desc(count()), t.claimLabel)
      .limit(limit)
    return {
      counterparties: counterparties.map(({ digest, tail, name }) => ({ digest: digest!, tail: tail ?? '', name })), // asked for above
      claims: claims.map(({ label }) => label!),
    }
  }
}
