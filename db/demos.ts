/** Looks around, and whose time stands ahead. */
import { and, asc, eq, gt, lt, lte } from 'drizzle-orm'
import type { DemoStore } from '../lib/banking/store.ts'
import type { Database } from './database.ts'

export function createDemos({ schema, query }: Database): DemoStore {
  const { demos } = schema
  return {
    async add(visit) {
      await query.insert(demos).values(visit)
    },

    async find(userId) {
      const [visit = null] = await query.select().from(demos).where(eq(demos.userId, userId))
      return visit
    },

    async ahead(userId) {
      const [visit] = await query.select({ ahead: demos.ahead }).from(demos).where(eq(demos.userId, userId))
      return visit?.ahead ?? 0
    },

    async advance(userId, ahead) {
      await query
        .update(demos)
        .set({ ahead })
        .where(and(eq(demos.userId, userId), lt(demos.ahead, ahead)))
    },

    async prepared(userId, at) {
      await query.update(demos).set({ preparedAt: at }).where(eq(demos.userId, userId))
    },

    async apart() {
      const rows = await query.select({ userId: demos.userId }).from(demos).where(gt(demos.ahead, 0))
      return rows.map(({ userId }) => userId)
    },

    async over(now, limit) {
      const rows = await query
        .select({ userId: demos.userId })
        .from(demos)
        .where(lte(demos.endsAt, now))
        .orderBy(asc(demos.endsAt))
        .limit(limit)
      return rows.map(({ userId }) => userId)
    },
  }
}
