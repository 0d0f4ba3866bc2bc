/** Insights that a person put away. */
import { eq } from 'drizzle-orm'
import type { DismissalStore } from '../lib/banking/store.ts'
import type { Database } from './database.ts'

export function createDismissals({ schema, query }: Database): DismissalStore {
  const { dismissals } = schema
  return {
    async list(userId) {
      const rows = await query.select({ insight: dismissals.insight }).from(dismissals).where(eq(dismissals.userId, userId)) // prettier-ignore
      return rows.map(({ insight }) => insight)
    },
    async add(userId, insight, at) {
      await query.insert(dismissals).values({ userId, insight, at }).onConflictDoNothing()
    },
  }
}
