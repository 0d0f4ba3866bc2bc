/** The audit trail, which is only ever added to, and the banks as last fetched. */
import { and, desc, eq, getTableColumns } from 'drizzle-orm'
import type { Store } from '../lib/banking/store.ts'
import type { Database } from './database.ts'

export type Journal = Pick<Store, 'audit' | 'audited' | 'institutions' | 'keepInstitutions'>

export function createJournal({ schema, query }: Database): Journal {
  const { audit, institutions } = schema
  const { no: auditNo, ...auditColumns } = getTableColumns(audit)

  return {
    async audit(entry) {
      await query.insert(audit).values(entry)
    },

    async audited(userId, limit, of) {
      const narrower = of && and(eq(audit.connectionId, of.connectionId), eq(audit.what, of.what))
      const theirs = and(eq(audit.userId, userId), narrower)
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
