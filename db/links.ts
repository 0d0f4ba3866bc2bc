/** Links between rows, and the marks on rows that follow from them. */
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { LinkStore, Pair, RowLink } from '../lib/banking/store.ts'
import type { TransactionId, UserId } from '../lib/model/ids.ts'
import type { LinkKind } from '../lib/model/link.ts'
import { chunks, step, type Batch, type Database, type Queries } from './database.ts'
import { createDoubles, markDoubted } from './doubles.ts'

const AT_ONCE = 300

export function createLinks(database: Database): LinkStore {
  const { schema, query, atomically } = database
  const { links, transactions: t, users } = schema
  const userNo = (userId: UserId) => sql`(select ${users.no} from ${users} where ${users.id} = ${userId})`
  const ofUser = (userId: UserId) => sql`${t.userNo} = ${userNo(userId)}`
  const theirs = (userId: UserId) => sql`${links.oneNo} in (select ${t.no} from ${t} where ${ofUser(userId)})`
  const isPair = ({ one, other }: Numbers) => and(eq(links.oneNo, one), eq(links.otherNo, other))

  interface Numbers {
    readonly one: number
    readonly other: number
  }

  /** Short numbers of those that are the user's. */
  function* numbersOf(
    query: Queries,
    userId: UserId,
    ids: readonly TransactionId[],
  ): Batch<Map<TransactionId, number>> {
    const numbers = new Map<TransactionId, number>()
    for (const some of chunks([...new Set(ids)], AT_ONCE)) {
      const found = query.select({ id: t.id, no: t.no }).from(t)
      for (const { id, no } of yield* step(found.where(and(inArray(t.id, some), ofUser(userId))))) numbers.set(id, no)
    }
    return numbers
  }

  function* pairOf(query: Queries, userId: UserId, { one, other }: Pair): Batch<Numbers | null> {
    const numbers = yield* numbersOf(query, userId, [one, other])
    const [a, b] = [numbers.get(one), numbers.get(other)]
    return a !== undefined && b !== undefined && a !== b ? { one: a, other: b } : null
  }

  /** Rows say of themselves whether a refund is linked to them. */
  function* mark(query: Queries, kind: LinkKind, nos: readonly number[]): Batch<void> {
    if (kind === 'double') yield* markDoubted(schema, query, nos)
    if (kind !== 'refund') return
    const linked = sql`exists (select 1 from ${links} where ${links.kind} = 'refund' and ${links.cutAt} is null and (${links.oneNo} = ${t.no} or ${links.otherNo} = ${t.no}))`
    for (const some of chunks([...new Set(nos)], AT_ONCE)) {
      yield* step(query.update(t).set({ refund: linked }).where(inArray(t.no, some)))
    }
  }

  return {
    ...createDoubles(database),

    async found(userId, kind, pairs, instead) {
      await atomically(function* (query) {
        const held = yield* step(query.select().from(links).where(and(eq(links.kind, kind), theirs(userId)))) // prettier-ignore
        const settled = held.filter(({ byPerson, cutAt }) => byPerson || cutAt !== null)
        const taken = new Set(settled.filter(({ cutAt }) => cutAt === null).flatMap(({ oneNo, otherNo }) => [oneNo, otherNo])) // prettier-ignore
        const known = new Set(settled.map(({ oneNo, otherNo }) => `${oneNo} ${otherNo}`))
        const numbers = yield* numbersOf(query, userId, pairs.flatMap(({ one, other }) => [one, other])) // prettier-ignore
        const wanted = new Map<string, Numbers>()
        for (const pair of pairs) {
          const [one, other] = [numbers.get(pair.one), numbers.get(pair.other)]
          if (one === undefined || other === undefined || taken.has(one) || taken.has(other)) continue
          if (!known.has(`${one} ${other}`)) wanted.set(`${one} ${other}`, { one, other })
        }
        const touched: number[] = []
        for (const { oneNo, otherNo, byPerson, cutAt } of held) {
          const isWanted = wanted.delete(`${oneNo} ${otherNo}`)
          if (isWanted || !instead || byPerson || cutAt !== null) continue
          yield* step(query.delete(links).where(and(eq(links.kind, kind), isPair({ one: oneNo, other: otherNo }))))
          touched.push(oneNo, otherNo)
        }
        for (const some of chunks([...wanted.values()], AT_ONCE)) {
          const rows = some.map(({ one, other }) => ({ oneNo: one, otherNo: other, kind, byPerson: false }))
          yield* step(query.insert(links).values(rows).onConflictDoNothing())
          touched.push(...some.flatMap(({ one, other }) => [one, other]))
        }
        yield* mark(query, kind, touched)
      })
    },

    async of(userId, id) {
      const end = async (isOne: boolean): Promise<readonly RowLink[]> => {
        const [mine, theirs] = isOne ? [links.otherNo, links.oneNo] : [links.oneNo, links.otherNo]
        const self = sql`(select ${t.no} from ${t} where ${t.id} = ${id} and ${ofUser(userId)})`
        const rows = await query
          .select({ kind: links.kind, id: t.id, byPerson: links.byPerson })
          .from(links)
          .innerJoin(t, eq(t.no, theirs))
          .where(and(sql`${mine} = ${self}`, isNull(links.cutAt), isNull(t.goneAt)))
        return rows.map((row) => ({ ...row, isOne }))
      }
      return [...(await end(true)), ...(await end(false))].toSorted((a, b) => (a.id < b.id ? 1 : -1))
    },

    async make(userId, kind, pair) {
      return atomically(function* (query) {
        const numbers = yield* pairOf(query, userId, pair)
        if (!numbers) return false
        const row = { oneNo: numbers.one, otherNo: numbers.other, kind, byPerson: true, cutAt: null }
        const insert = query.insert(links).values(row)
        yield* step(insert.onConflictDoUpdate({ target: [links.oneNo, links.otherNo, links.kind], set: { byPerson: true, cutAt: null } })) // prettier-ignore
        yield* mark(query, kind, [numbers.one, numbers.other])
        return true
      })
    },

    async cut(userId, kind, pair, at) {
      return atomically(function* (query) {
        const numbers = yield* pairOf(query, userId, pair)
        if (!numbers) return false
        const isLink = and(eq(links.kind, kind), isPair(numbers), isNull(links.cutAt))
        const rows = yield* step(query.update(links).set({ cutAt: at }).where(isLink).returning({ oneNo: links.oneNo }))
        yield* mark(query, kind, [numbers.one, numbers.other])
        return rows.length > 0
      })
    },

    async made(userId, kind) {
      const idOf = (no: typeof links.oneNo) => sql<TransactionId>`(select ${t.id} from ${t} where ${t.no} = ${no})`
      return query
        .select({ one: idOf(links.oneNo), other: idOf(links.otherNo) })
        .from(links)
        .where(and(eq(links.kind, kind), eq(links.byPerson, true), isNull(links.cutAt), theirs(userId)))
    },

    async recur(userId, ids) {
      await atomically(function* (query) {
        const marked = and(ofUser(userId), eq(t.recurring, true))
        const before = new Set((yield* step(query.select({ no: t.no }).from(t).where(marked))).map(({ no }) => no))
        const now = new Set((yield* numbersOf(query, userId, ids)).values())
        const set = function* (nos: ReadonlySet<number>, recurring: boolean | null): Batch<void> {
          for (const some of chunks([...nos], AT_ONCE)) {
            yield* step(query.update(t).set({ recurring }).where(inArray(t.no, some)))
          }
        }
        yield* set(before.difference(now), null)
        yield* set(now.difference(before), true)
      })
    },
  }
}
