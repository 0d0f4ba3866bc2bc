/** What a person made of the taxonomy, and the rules that sort into it. */
import type { CategoryId } from '../../lib/model/category.ts'
import type { RuleId, RunId, TransactionId, UserId } from '../../lib/model/ids.ts'
import type { RuleReach, RuleStage, RuleTest } from '../../lib/model/rule.ts'
import type { OwnIcon } from '../../lib/model/taxonomy/own.ts'
import type { Kit } from '../columns.ts'
import { erased } from './erased.ts'
import type { PeopleTables } from './people.ts'

export function defineRules(kit: Kit, { users }: Pick<PeopleTables, 'users'>) {
  const { table, index, primaryKey, text, id, instant, count, flag, json } = kit
  const userId = () => id<UserId>('user_id').notNull().references(() => users.id, erased) // prettier-ignore

  /** What they look for is said in the person's own words. */
  const rules = table(
    'rules',
    {
      id: id<RuleId>('id').primaryKey(),
      userId: userId(),
      stage: text<RuleStage>('stage').notNull(),
      test: json<RuleTest>('test').notNull(),
      categoryId: text<CategoryId>('category_id'),
      name: text('name'),
      tags: json<readonly string[]>('tags'),
      note: text('note'),
      reviewed: flag('reviewed'),
      excluded: flag('excluded'),
      reach: text<RuleReach>('reach').notNull(),
      active: flag('active').notNull(),
      /** Entries of runs that were taken back. */
      except: json<readonly TransactionId[]>('except').notNull(),
      createdAt: instant('created_at').notNull(),
    },
    (t) => [index('rules_user').on(t.userId, t.createdAt)],
  )

  const ruleRuns = table(
    'rule_runs',
    {
      id: id<RunId>('id').primaryKey(),
      ruleId: id<RuleId>('rule_id').notNull().references(() => rules.id, erased),
      at: instant('at').notNull(),
      by: text<'sync' | 'hand'>('by').notNull(),
      looked: count('looked').notNull(),
      changed: count('changed').notNull(),
      entries: json<readonly TransactionId[]>('entries').notNull(),
      undoneAt: instant('undone_at'),
    },
    (t) => [index('rule_runs_rule').on(t.ruleId, t.id)],
  ) // prettier-ignore

  /** What a person made of the taxonomy: a row with a name is their own, one without is the taxonomy's and hidden. */
  const categories = table(
    'categories',
    {
      userId: userId(),
      id: id<CategoryId>('id').notNull(),
      name: text('name'),
      icon: text<OwnIcon>('icon'),
      createdAt: instant('created_at').notNull(),
    },
    (t) => [primaryKey({ columns: [t.userId, t.id] })],
  )

  return { rules, ruleRuns, categories }
}

export type RulesTables = ReturnType<typeof defineRules>
