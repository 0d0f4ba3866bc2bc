/** What is only ever added: recorded exchanges and the audit trail; and the banks as last fetched. */
import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Store } from '../lib/banking/store.ts'
import type { Database } from './database.ts'

export type Journal = Pick<Store, 'record' | 'exchanges' | 'audit' | 'audited' | 'institutions' | 'keepInstitutions'>

export function createJournal({ schema, query }: Database): Journal {
  const { exchanges, audit, institutions, connections } = schema
  const { no: exchangeNo, ...exchangeColumns } = getTableColumns(exchanges)
  const { no: auditNo, ...auditColumns } = getTableColumns(audit)

  return {
    async record({ connectionId, ...exchange }) {
      // By look-up: the last calls of a connection are recorded when it may be erased already.
      const known = connectionId === undefined ? null : sql`(select ${connections.id} from ${connections} where ${connections.id} = ${connectionId})` // prettier-ignore
      await query.insert(exchanges).values({ ...exchange, connectionId: known })
    },

    async exchanges(connectionId, limit) {
      const theirs = eq(exchanges.connectionId, connectionId)
      const rows = await query
        .select(exchangeColumns)
        .from(exchanges)
        .where(theirs)
        .orderBy(desc(exchangeNo))
        .limit(limit)
      return rows.map((exchange) => ({ ...exchange, connectionId }))
    },

    async audit(entry) {
      await query.insert(audit).values(entry)
    },

    async audited(userId, limit) {
      const theirs = eq(audit.userId, userId)
      return query.select(auditColumns).from(audit).where(theirs).orderBy(desc(auditNo)).limit(limit)
    },

    async institutions(providerId, country) {
      const { at, list } = institutions
      const [row] = await query
        .select({ at, list })
        .from(institutions)
        .where(and(eq(institutions.providerId, providerId), eq(institutions.country, country)))
      return row ?? null
    },

    async keepInstitutions(providerId, country, at, list) {
      await query
        .insert(institutions)
        .values({ providerId, country, at, list })
        .onConflictDoUpdate({ target: [institutions.providerId, institutions.country], set: { at, list } })
    },
  }
}
