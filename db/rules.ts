/** Rules of a person. */
import { and, desc, eq } from 'drizzle-orm'
import type { RuleStore } from '../lib/banking/store.ts'
import type { RuleId, UserId } from '../lib/model/ids.ts'
import type { Database } from './database.ts'

export function createRules({ schema, query }: Database): RuleStore {
  const { rules } = schema
  const theirs = (userId: UserId, id: RuleId) => and(eq(rules.userId, userId), eq(rules.id, id))
  return {
    async list(userId) {
      return query
        .select({
          id: rules.id,
          test: rules.test,
          categoryId: rules.categoryId,
          active: rules.active,
          createdAt: rules.createdAt,
        })
        .from(rules)
        .where(eq(rules.userId, userId))
        .orderBy(desc(rules.createdAt), desc(rules.id))
    },
    async add(userId, rule) {
      await query.insert(rules).values({ ...rule, userId })
    },
    async switch(userId, id, active) {
      const found = await query.update(rules).set({ active }).where(theirs(userId, id)).returning({ id: rules.id })
      return found.length > 0
    },
    async remove(userId, id) {
      return (await query.delete(rules).where(theirs(userId, id)).returning({ id: rules.id })).length > 0
    },
  }
}
