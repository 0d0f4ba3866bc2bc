/** Files of entries: name and content sealed, the content no longer than it takes to land. */
import { gunzipSync, gzipSync } from 'node:zlib'
import { and, asc, count, desc, eq, gte, isNotNull, isNull, lt, notExists, or } from 'drizzle-orm'
import type { ImportStore, LandedImport } from '../lib/banking/store.ts'
import type { ImportId, UserId } from '../lib/model/ids.ts'
import type { Database } from './database.ts'
import { createImportLanding } from './import-landing.ts'
import type { LedgerParts } from './ledger.ts'
import type { Vault } from './vault.ts'

const place = (column: 'name' | 'content', row: ImportId, user: UserId) =>
  ({ table: 'imports', column, row, user }) as const

export function createImports(database: Database, vault: Vault, ledgerParts: LedgerParts): ImportStore {
  const { schema, query } = database
  const { imports, importParts: parts, importLayouts: layouts, accounts, transactions: t } = schema
  const theirs = (userId: UserId, id: ImportId) => and(eq(imports.userId, userId), eq(imports.id, id))
  const waiting = (userId: UserId, id: ImportId) => and(theirs(userId, id), isNull(imports.landedAt))
  const nameOf = ({ id, userId, sealedName }: Pick<typeof imports.$inferSelect, 'id' | 'userId' | 'sealedName'>) =>
    vault.open(sealedName, place('name', id, userId))

  async function list(userId: UserId): Promise<readonly LandedImport[]> {
    const landed = and(eq(imports.userId, userId), isNotNull(imports.landedAt))
    const rows = await query.select().from(imports).where(landed).orderBy(desc(imports.landedAt), desc(imports.no))
    const [brought, left] = await Promise.all([
      query
        .select({ part: parts, accountId: accounts.id })
        .from(parts)
        .innerJoin(imports, eq(imports.no, parts.importNo))
        .innerJoin(accounts, eq(accounts.no, parts.accountNo))
        .where(eq(imports.userId, userId))
        .orderBy(asc(parts.no)),
      query
        .select({ no: t.importNo, left: count() })
        .from(t)
        .innerJoin(imports, eq(imports.no, t.importNo))
        .where(and(eq(imports.userId, userId), isNull(t.goneAt)))
        .groupBy(t.importNo),
    ])
    return rows.map((row) => ({
      id: row.id,
      name: nameOf(row),
      landedAt: row.landedAt!, // as asked
      left: left.find(({ no }) => no === row.no)?.left ?? 0,
      parts: brought
        .filter(({ part }) => part.importNo === row.no)
        .map(({ accountId, part: { from, to, added, known, closingMinor, closingOn } }) => ({
          accountId,
          from,
          to,
          added,
          known,
          closing: closingMinor !== null && closingOn !== null ? { minor: closingMinor, on: closingOn } : null,
        })),
    }))
  }

  return {
    ...createImportLanding(database, ledgerParts),
    list,

    async add({ id, userId, name, bytes, answers, createdAt }) {
      const content = gzipSync(bytes).toString('base64')
      await query.insert(imports).values({
        id,
        userId,
        answers,
        createdAt,
        bytes: bytes.length,
        sealedName: vault.seal(name, place('name', id, userId)),
        sealedContent: vault.seal(content, place('content', id, userId)),
      })
    },

    async open(userId, id) {
      const [row] = await query.select().from(imports).where(waiting(userId, id))
      if (!row?.sealedContent) return null
      const content = vault.open(row.sealedContent, place('content', id, userId))
      return { name: nameOf(row), answers: row.answers, bytes: gunzipSync(Buffer.from(content, 'base64')) }
    },

    async answer(userId, id, answers) {
      const found = await query.update(imports).set({ answers }).where(waiting(userId, id)).returning({ no: imports.no }) // prettier-ignore
      return found.length > 0
    },

    async drop(userId, id) {
      await query.delete(imports).where(waiting(userId, id))
    },

    async sizes(userId, since) {
      const sent = and(eq(imports.userId, userId), gte(imports.createdAt, since))
      return (await query.select({ bytes: imports.bytes }).from(imports).where(sent)).map(({ bytes }) => bytes)
    },

    async partsOf(userId, accountId) {
      return query
        .select({ from: parts.from, to: parts.to })
        .from(parts)
        .innerJoin(accounts, eq(accounts.no, parts.accountNo))
        .where(and(eq(accounts.id, accountId), eq(accounts.userId, userId)))
    },

    async layout(userId, headers) {
      const known = and(eq(layouts.userId, userId), eq(layouts.headers, headers))
      const [row] = await query.select({ answers: layouts.answers }).from(layouts).where(known)
      return row?.answers ?? null
    },

    async keepLayout(userId, headers, answers) {
      await query
        .insert(layouts)
        .values({ userId, headers, answers })
        .onConflictDoUpdate({ target: [layouts.userId, layouts.headers], set: { answers } })
    },

    async expire(before) {
      const part = query.select({ no: parts.no }).from(parts).where(eq(parts.importNo, imports.no))
      const row = query.select({ no: t.no }).from(t).where(eq(t.importNo, imports.no))
      // What has landed is history for as long as one of its accounts is there.
      const over = and(isNotNull(imports.landedAt), notExists(part), notExists(row))
      const late = and(isNull(imports.landedAt), lt(imports.createdAt, before))
      return (await query.delete(imports).where(or(over, late)).returning({ no: imports.no })).length
    },
  }
}
