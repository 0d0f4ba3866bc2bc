/** Pairs that may be one payment, the word of the person on them, and what was put away. */
import { aliasedTable, and, count, desc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { LinkStore } from '../lib/banking/store.ts'
import type { PairEdit } from '../lib/model/edit.ts'
import type { UserId } from '../lib/model/ids.ts'
import { chunks, step, type Batch, type Database, type Queries } from './database.ts'
import type { Schema } from './schema.ts'

const AT_ONCE = 300

/** Rows say of themselves whether one of the pairs that nobody has cut is theirs. */
export function* markDoubted({ links, transactions: t }: Schema, query: Queries, nos: readonly number[]): Batch<void> {
  const open = sql`exists (select 1 from ${links} where ${links.kind} = 'double' and ${links.cutAt} is null and (${links.oneNo} = ${t.no} or ${links.otherNo} = ${t.no}))`
  const doubted = sql`case when ${open} then true end`
  for (const some of chunks([...new Set(nos)], AT_ONCE)) {
    yield* step(query.update(t).set({ doubted }).where(inArray(t.no, some)))
  }
}

/** Cuts what is between the two, or joins it again. @returns how many entries that concerns. */
export function* cutDouble(
  schema: Schema,
  query: Queries,
  { one, other }: Extract<PairEdit, { kind: 'apart' }>,
  cutAt: Date | null,
): Batch<number> {
  const { links, transactions: t } = schema
  const found = yield* step(
    query
      .select({ no: t.no })
      .from(t)
      .where(inArray(t.id, [one, other])),
  )
  const nos = found.map(({ no }) => no)
  if (nos.length < 2) return 0
  const between = and(eq(links.kind, 'double'), inArray(links.oneNo, nos), inArray(links.otherNo, nos))
  yield* step(query.update(links).set({ cutAt }).where(between))
  yield* markDoubted(schema, query, nos)
  return nos.length
}

export function createDoubles({
  schema,
  query,
}: Database): Pick<LinkStore, 'doubles' | 'doublesOf' | 'doubts' | 'apart' | 'asides'> {
  const { links, transactions: t, users, edits, editRows } = schema
  const [one, other] = [aliasedTable(t, 'one'), aliasedTable(t, 'other')]
  const userNo = (userId: UserId) => sql`(select ${users.no} from ${users} where ${users.id} = ${userId})`
  const isOpen = and(eq(links.oneNo, one.no), eq(links.kind, 'double'), isNull(links.cutAt))
  const isLive = and(eq(other.no, links.otherNo), isNull(other.goneAt))
  // In the words of the index on what is doubted.
  const doubted = (userId: UserId) => and(sql`${one.userNo} = ${userNo(userId)}`, isNull(one.goneAt), isNotNull(one.doubted)) // prettier-ignore

  return {
    async doubles(userId, limit) {
      return query
        .select({ one: one.id, other: other.id })
        .from(one)
        .innerJoin(links, isOpen)
        .innerJoin(other, isLive)
        .where(doubted(userId))
        .orderBy(desc(one.date), desc(one.id), desc(other.id))
        .limit(limit)
    },

    async doublesOf(userId, id) {
      const nos = query
        .select({ no: t.no })
        .from(t)
        .where(and(eq(t.id, id), sql`${t.userNo} = ${userNo(userId)}`))
      return query
        .select({ one: one.id, other: other.id })
        .from(links)
        .innerJoin(one, and(eq(one.no, links.oneNo), isNull(one.goneAt)))
        .innerJoin(other, isLive)
        .where(and(eq(links.kind, 'double'), isNull(links.cutAt), or(inArray(links.oneNo, nos), inArray(links.otherNo, nos)))) // prettier-ignore
    },

    async doubts(userId) {
      const [row] = await query.select({ count: count() }).from(one).innerJoin(links, isOpen).innerJoin(other, isLive).where(doubted(userId)) // prettier-ignore
      return row?.count ?? 0
    },

    async apart(userId, ids) {
      const nos = query.select({ no: t.no }).from(t).where(and(inArray(t.id, [...ids]), sql`${t.userNo} = ${userNo(userId)}`)) // prettier-ignore
      return query
        .select({ one: one.id, other: other.id })
        .from(links)
        .innerJoin(one, eq(one.no, links.oneNo))
        .innerJoin(other, eq(other.no, links.otherNo))
        .where(and(eq(links.kind, 'double'), isNotNull(links.cutAt), or(inArray(links.oneNo, nos), inArray(links.otherNo, nos)))) // prettier-ignore
    },

    async asides(userId, limit) {
      const isAway = and(isNotNull(t.sameAs), sql`${t.userNo} = ${userNo(userId)}`)
      return query
        .select({ id: t.id, kept: sql<typeof t.id._.data>`${t.sameAs}`, edit: edits.id, at: edits.at })
        .from(t)
        .innerJoin(editRows, eq(editRows.transactionNo, t.no))
        .innerJoin(edits, and(eq(edits.no, editRows.editNo), eq(edits.at, t.goneAt), isNull(edits.undoneAt)))
        .where(isAway)
        .orderBy(desc(edits.no))
        .limit(limit)
    },
  }
}
