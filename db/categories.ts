/** What a person made of the taxonomy. */
import { and, asc, count, desc, eq, isNotNull, isNull, max, sql } from 'drizzle-orm'
import type { CategoryStore } from '../lib/banking/store.ts'
import type { CategoryId } from '../lib/model/category.ts'
import type { UserId } from '../lib/model/ids.ts'
import { step, type Database } from './database.ts'
import { createRecategorise } from './recategorise.ts'

export function createCategories(database: Database): CategoryStore {
  const { schema, query, atomically } = database
  const recategorise = createRecategorise(database)
  const { categories, transactions: t, monthSums, rules, users } = schema
  const theirs = (userId: UserId, id: CategoryId) => and(eq(categories.userId, userId), eq(categories.id, id))
  const numberOf = (userId: UserId) => sql`(select ${users.no} from ${users} where ${users.id} = ${userId})`

  return {
    async choices(userId) {
      const rows = await query
        .select({ id: categories.id, name: categories.name, icon: categories.icon })
        .from(categories)
        .where(eq(categories.userId, userId))
        .orderBy(asc(categories.createdAt), asc(categories.id))
      return {
        own: rows.flatMap(({ id, name, icon }) => (name === null || icon === null ? [] : [{ id, name, icon }])),
        hidden: rows.flatMap(({ id, name }) => (name === null ? [id] : [])),
      }
    },

    async add(userId, category, at) {
      await query.insert(categories).values({ ...category, userId, createdAt: at })
    },

    async change(userId, { id, name, icon }) {
      const own = and(theirs(userId, id), isNotNull(categories.name))
      return (await query.update(categories).set({ name, icon }).where(own).returning({ id: categories.id })).length > 0
    },

    async hide(userId, id, hidden, at) {
      if (!hidden) await query.delete(categories).where(and(theirs(userId, id), isNull(categories.name)))
      else await query.insert(categories).values({ userId, id, name: null, icon: null, createdAt: at }).onConflictDoNothing() // prettier-ignore
    },

    async remove(userId, id, into) {
      return atomically(function* (query) {
        const own = and(theirs(userId, id), isNotNull(categories.name))
        const gone = yield* step(query.delete(categories).where(own).returning({ id: categories.id }))
        if (gone.length === 0) return false
        const [user] = yield* step(query.select({ no: users.no }).from(users).where(eq(users.id, userId)))
        const userNo = user!.no // the category's foreign key
        yield* step(
          query
            .update(t)
            .set({ categoryId: into })
            .where(and(eq(t.userNo, userNo), eq(t.categoryId, id))),
        )
        yield* recategorise(query, { userNo, from: id, into })
        const inIt = and(eq(monthSums.userNo, userNo), eq(monthSums.categoryId, id))
        const cells = yield* step(query.delete(monthSums).where(inIt).returning())
        for (const cell of cells) {
          const { inflow, outflow, count } = cell
          const plus = (column: typeof monthSums.inflow, more: number) => sql`${column} + ${more}`
          yield* step(
            query
              .insert(monthSums)
              .values({ ...cell, categoryId: into })
              .onConflictDoUpdate({
                target: [monthSums.userNo, monthSums.month, monthSums.categoryId, monthSums.currency, monthSums.accountNo],
                set: { inflow: plus(monthSums.inflow, inflow), outflow: plus(monthSums.outflow, outflow), count: plus(monthSums.count, count) },
              }),
          ) // prettier-ignore
        }
        yield* step(query.update(rules).set({ categoryId: into }).where(and(eq(rules.userId, userId), eq(rules.categoryId, id)))) // prettier-ignore
        return true
      })
    },

    async counts(userId) {
      const rows = await query
        .select({ id: t.categoryId, entries: count() })
        .from(t)
        .where(and(eq(t.userNo, numberOf(userId)), isNull(t.goneAt)))
        .groupBy(t.categoryId)
      return new Map(rows.map(({ id, entries }) => [id, entries]))
    },

    async recent(userId, limit) {
      const rows = await query
        .select({ id: t.categoryId })
        .from(t)
        .where(and(eq(t.userNo, numberOf(userId)), isNotNull(t.editedAt)))
        .groupBy(t.categoryId)
        .orderBy(desc(max(t.editedAt)), asc(t.categoryId))
        .limit(limit)
      return rows.map(({ id }) => id)
    },
  }
}
