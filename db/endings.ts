/** Proofs of ends. They hang from no connection, and name their user only while there is one. */
import { and, asc, desc, eq, gt, isNull, lte, sql } from 'drizzle-orm'
import type { ConsentRecord, Ending, EndingStore, Erasure } from '../lib/banking/store.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import type { StoredConsent } from './schema/consents.ts'

export function createEndings({ schema, query }: Database): EndingStore {
  const { endings } = schema

  return {
    async add({ consents, ...ending }) {
      const row = { ...ending, consents: consents.map(storedOf) }
      await query.insert(endings).values(row).onConflictDoNothing({ target: endings.connectionId })
    },

    async find(userId, connectionId) {
      const theirs = and(eq(endings.userId, userId), eq(endings.connectionId, connectionId))
      const [row] = await query.select().from(endings).where(theirs)
      return row ? endingOf(row) : null
    },

    async list(userId) {
      const rows = await query.select().from(endings).where(eq(endings.userId, userId)).orderBy(desc(endings.endedAt))
      return rows.map(endingOf)
    },

    async answered(debtId, answer, at) {
      const settled = { answer, answeredAt: at, nextTryAt: null }
      await query.update(endings).set(settled).where(eq(endings.debtId, debtId))
    },

    async tried(debtId, nextTryAt) {
      const more = { nextTryAt, tries: sql`${endings.tries} + 1` }
      await query.update(endings).set(more).where(eq(endings.debtId, debtId))
    },

    async leaveTo(userId, hash, until) {
      await query
        .update(endings)
        .set({ userId: null, farewell: hash, keepUntil: until })
        .where(and(eq(endings.userId, userId), isNull(endings.farewell)))
    },

    async left(hash, now) {
      const kept = and(eq(endings.farewell, hash), gt(endings.keepUntil, now))
      const rows = await query.select().from(endings).where(kept).orderBy(asc(endings.endedAt), asc(endings.connectionId)) // prettier-ignore
      return rows.map(endingOf)
    },

    async sweep(now) {
      const rows = await query.delete(endings).where(lte(endings.keepUntil, now)).returning({ id: endings.connectionId }) // prettier-ignore
      return rows.length
    },
  }
}

/** The columns that an erasure fills. */
export const erasedColumns = ({ at, accounts, transactions, consents }: Erasure) => ({
  erasedAt: at,
  accounts,
  transactions,
  consents: consents.map(storedOf),
})

export function endingOf({
  farewell: _farewell,
  keepUntil: _keepUntil,
  consents,
  ...row
}: Schema['endings']['$inferSelect']): Ending {
  return { ...row, consents: consents.map(recordOf) }
}

const text = (at: Date | null): string | null => at?.toISOString() ?? null
const instant = (at: string | null): Date | null => (at === null ? null : new Date(at))

const storedOf = (record: ConsentRecord): StoredConsent => ({
  status: record.status,
  scope: record.scope,
  agreedAt: text(record.agreedAt),
  grantedAt: text(record.grantedAt),
  validUntil: text(record.validUntil),
  endedAt: text(record.endedAt),
  text: record.text,
})

const recordOf = (stored: StoredConsent): ConsentRecord => ({
  ...stored,
  agreedAt: instant(stored.agreedAt),
  grantedAt: instant(stored.grantedAt),
  validUntil: instant(stored.validUntil),
  endedAt: instant(stored.endedAt),
})
