/** Rules of a person, and what they did. */
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Rule, RuleRun, RuleStore } from '../lib/banking/store.ts'
import type { RuleId, UserId } from '../lib/model/ids.ts'
import type { RuleActions } from '../lib/model/rule.ts'
import { chunks, step, type Database } from './database.ts'

export function createRules({ schema, query, atomically }: Database): RuleStore {
  const { rules, ruleRuns: runs } = schema
  const theirs = (userId: UserId, id: RuleId) => and(eq(rules.userId, userId), eq(rules.id, id))
  const ofTheirs = (userId: UserId) => sql`${runs.ruleId} in (select ${rules.id} from ${rules} where ${rules.userId} = ${userId})` // prettier-ignore

  const columnsOf = ({ stage, test, actions, reach, active, except }: Rule) => ({ stage, test, categoryId: actions.categoryId ?? null, name: actions.name ?? null, tags: actions.tags ?? null, note: actions.note ?? null, reviewed: actions.reviewed ?? null, excluded: actions.excluded ?? null, reach, active, except }) // prettier-ignore
  function ruleOf(row: typeof rules.$inferSelect): Rule {
    const { id, stage, test, categoryId, name, tags, note, reviewed, excluded, reach, active, except, createdAt } = row
    const actions: RuleActions = {
      ...(categoryId !== null && { categoryId }),
      ...(name !== null && { name }),
      ...(tags !== null && { tags }),
      ...(note !== null && { note }),
      ...(reviewed && { reviewed }),
      ...(excluded && { excluded }),
    }
    return { id, stage, test, actions, reach, active, except, createdAt }
  }

  return {
    async list(userId) {
      const rows = await query
        .select()
        .from(rules)
        .where(eq(rules.userId, userId))
        .orderBy(desc(rules.createdAt), desc(rules.id))
      return rows.map(ruleOf)
    },

    async add(userId, rule) {
      await query.insert(rules).values({ ...columnsOf(rule), id: rule.id, createdAt: rule.createdAt, userId })
    },

    async replace(userId, rule) {
      const found = await query.update(rules).set(columnsOf(rule)).where(theirs(userId, rule.id)).returning({ id: rules.id }) // prettier-ignore
      return found.length > 0
    },

    async remove(userId, id) {
      return (await query.delete(rules).where(theirs(userId, id)).returning({ id: rules.id })).length > 0
    },

    async log(userId, list) {
      await atomically(function* (query) {
        for (const some of chunks(list, 100)) {
          const wanted = some.map(({ ruleId }) => ruleId)
          const found = query.select({ id: rules.id }).from(rules).where(and(eq(rules.userId, userId), inArray(rules.id, wanted))) // prettier-ignore
          const known = new Set((yield* step(found)).map(({ id }) => id))
          const values = some.filter(({ ruleId }) => known.has(ruleId))
          if (values.length > 0) yield* step(query.insert(runs).values(values))
        }
      })
    },

    async runs(userId, id, limit) {
      return query
        .select()
        .from(runs)
        .where(and(eq(runs.ruleId, id), ofTheirs(userId)))
        .orderBy(desc(runs.at), desc(runs.id))
        .limit(limit)
    },

    async runsOf(userId, id) {
      return query
        .select({ ruleId: runs.ruleId, at: runs.at, undoneAt: runs.undoneAt })
        .from(runs)
        .where(
          and(
            ofTheirs(userId),
            sql`cast(${runs.entries} as text) like ${`%"${id.replace(/[\\%_]/g, (sign) => `\\${sign}`)}"%`} escape '\\'`,
          ),
        )
        .orderBy(asc(runs.at), asc(runs.id))
    },

    async undo(userId, id, at) {
      const open = and(eq(runs.id, id), isNull(runs.undoneAt), ofTheirs(userId))
      const [run] = await query.update(runs).set({ undoneAt: at }).where(open).returning()
      return run ? ({ ...run, undoneAt: null } satisfies RuleRun) : null
    },
  }
}
