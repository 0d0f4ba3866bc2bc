/**
 * A person's rules. What stands in the ledger is what the rules of today say of it, and where none speaks, what it would be
 * without any: so a rule that is changed, paused, taken back or removed leaves nothing behind. What the person chose for an
 * entry themselves no rule changes, not now and not later.
 */
import { LONGEST_NOTE, sameTag, tagged } from '../model/edit.ts'
import { InvalidInputError, NotFoundError } from '../model/errors.ts'
import { as, type AccountId, type RuleId, type RunId, type Viewer } from '../model/ids.ts'
import type {
  RuleActions,
  RuleChoices,
  RuleDraft,
  RulePreview,
  RuleRunView,
  RuleTest,
  RuleView,
} from '../model/rule.ts'
import { byStrength, tellsApart } from '../model/rule.ts'
import type { Taxonomy } from '../model/taxonomy/own.ts'
import type { TransactionView } from '../model/view.ts'
import { checkTags } from './edits.ts'
import type { Parts } from './parts.ts'
import { compileTest } from './rule-test.ts'
import { settleRules, previewRules } from './rule-settling.ts'
import type { FeedRow, Rule } from './store.ts'

const MOST_RULES = 500
const RUNS = 50
const CHOICES = 100
const LONGEST_NAME = 80

export function createRules(
  parts: Parts,
  viewsOf: (viewer: Viewer, rows: readonly FeedRow[]) => Promise<readonly TransactionView[]>,
  taxonomy: (viewer: Viewer) => Promise<Taxonomy>,
) {
  const { store } = parts

  /**
   * @param was the rule as it is kept: an account that it names may have been erased since.
   * @throws {InvalidInputError} for a test that tells nothing apart, actions that do nothing, or a category that is none.
   * @throws {NotFoundError} for an account that is not the viewer's.
   */
  async function checked(viewer: Viewer, draft: RuleDraft, was?: Rule): Promise<RuleDraft> {
    const { test } = draft
    const actions = await cleaned(viewer, draft.actions)
    if (actions.categoryId !== undefined && !(await taxonomy(viewer)).has(actions.categoryId)) throw new InvalidInputError({ categoryId: 'unknown' }) // prettier-ignore
    if (Object.keys(actions).length === 0) throw new InvalidInputError({ actions: 'none' })
    if (!tellsApart(test)) throw new InvalidInputError({ test: 'too wide' })
    compileTest(test)
    const kept = was ? accountsOf(was.test) : []
    const named = accountsOf(test).filter((id) => !kept.includes(id))
    const owned = named.length > 0 ? new Set((await store.ledger.accounts(viewer.userId)).map(({ id }) => id)) : null
    if (named.some((id) => !owned?.has(id))) throw new NotFoundError('account')
    return { ...draft, actions }
  }

  /** Tags are spelled as the person spelled them first. @throws {InvalidInputError} for a tag or note no entry may have. */
  async function cleaned({ userId }: Viewer, { categoryId, name, tags = [], note, reviewed, excluded }: RuleActions): Promise<RuleActions> {
    const called = name?.trim().slice(0, LONGEST_NAME)
    const noted = note?.trim()
    if (noted && noted.length > LONGEST_NOTE) throw new InvalidInputError({ note: 'too long' })
    const wanted = checkTags(tags)
    const known = wanted.length > 0 ? await store.ledger.tags(userId) : []
    const spelled = tagged([], { add: wanted.map((tag) => known.find((held) => sameTag(held, tag)) ?? tag), remove: [] })
    return {
      ...(categoryId !== undefined && { categoryId }),
      ...(called && { name: called }),
      ...(spelled.length > 0 && { tags: spelled }),
      ...(noted && { note: noted }),
      ...(reviewed && { reviewed }),
      ...(excluded && { excluded }),
    }
  } // prettier-ignore

  async function found({ userId }: Viewer, id: RuleId): Promise<{ readonly rules: readonly Rule[]; readonly rule: Rule }> {
    const rules = await store.rules.list(userId)
    const rule = rules.find((one) => one.id === id)
    if (!rule) throw new NotFoundError('rule')
    return { rules, rule }
  } // prettier-ignore

  const fresh = (draft: RuleDraft): Rule => ({ ...draft, id: as<RuleId>(parts.newId()), active: true, createdAt: parts.now(), except: [] }) // prettier-ignore
  const swapped = (rules: readonly Rule[], rule: Rule) => rules.map((one) => (one.id === rule.id ? rule : one))

  /** Brings the ledger to what the rules say after one of them changed, and writes that down. @returns how many entries changed. */
  async function settled({ userId }: Viewer, rules: readonly Rule[], tests: readonly Rule[], rule: Rule): Promise<number> {
    const { looked, changed, entries } = await settleRules(parts, userId, rules, tests.map(({ test }) => test), rule.id) // prettier-ignore
    const run = { id: as<RunId>(parts.newId()), ruleId: rule.id, at: parts.now(), by: 'hand', looked, changed, entries, undoneAt: null } as const // prettier-ignore
    await store.rules.log(userId, [run])
    return changed
  } // prettier-ignore

  async function replaced(viewer: Viewer, rules: readonly Rule[], was: Rule, rule: Rule): Promise<number> {
    if (!(await store.rules.replace(viewer.userId, rule))) throw new NotFoundError('rule')
    return settled(viewer, swapped(rules, rule), [was, rule], rule)
  }

  return {
    /** @param id of the rule that the draft would replace. */
    async preview(viewer: Viewer, draft: RuleDraft, id: RuleId | null = null): Promise<RulePreview> {
      const was = id === null ? undefined : (await found(viewer, id)).rule
      const clean = await checked(viewer, draft, was)
      const rules = await store.rules.list(viewer.userId)
      const rule: Rule = { ...fresh(clean), ...(was && { id: was.id, createdAt: was.createdAt }), reach: 'all' }
      const then = was ? swapped(rules, rule) : [rule, ...rules]
      const { rows, ...count } = await previewRules(parts, viewer.userId, then, rule.test)
      return { ...count, rows: await viewsOf(viewer, rows) }
    },

    /** The strongest first. */
    async list({ userId }: Viewer): Promise<readonly RuleView[]> {
      return (await store.rules.list(userId)).toSorted((a, b) => byStrength(b, a)).map(viewOf)
    },

    rule: async (viewer: Viewer, id: RuleId): Promise<RuleView> => viewOf((await found(viewer, id)).rule),

    /** @returns how many entries it has changed; none where it is for later ones. */
    async add(viewer: Viewer, draft: RuleDraft): Promise<number> {
      const rule = fresh(await checked(viewer, draft))
      const rules = await store.rules.list(viewer.userId)
      if (rules.length >= MOST_RULES) throw new InvalidInputError({ rules: 'too many' })
      await store.rules.add(viewer.userId, rule)
      return rule.reach === 'all' ? settled(viewer, [rule, ...rules], [rule], rule) : 0
    },

    async change(viewer: Viewer, id: RuleId, draft: RuleDraft): Promise<number> {
      const { rules, rule } = await found(viewer, id)
      const clean = await checked(viewer, draft, rule)
      return replaced(viewer, rules, rule, { ...rule, ...clean })
    },

    async switch(viewer: Viewer, id: RuleId, active: boolean): Promise<number> {
      const { rules, rule } = await found(viewer, id)
      return rule.active === active ? 0 : replaced(viewer, rules, rule, { ...rule, active })
    },

    /** To all that is held, also what was taken back from it earlier. */
    async apply(viewer: Viewer, id: RuleId): Promise<number> {
      const { rules, rule } = await found(viewer, id)
      return replaced(viewer, rules, rule, { ...rule, active: true, reach: 'all', except: [] })
    },

    async remove(viewer: Viewer, id: RuleId): Promise<void> {
      const { rules, rule } = await found(viewer, id)
      if (!(await store.rules.remove(viewer.userId, id))) throw new NotFoundError('rule')
      await settleRules(parts, viewer.userId, rules.filter((one) => one.id !== id), [rule.test], id) // prettier-ignore
    },

    async runs(viewer: Viewer, id: RuleId): Promise<readonly RuleRunView[]> {
      const runs = await store.rules.runs(viewer.userId, id, RUNS)
      return runs.map(({ id: runId, at, by, looked, changed, undoneAt }) => ({ id: runId, at: at.toISOString(), by, looked, changed, undone: undoneAt !== null })) // prettier-ignore
    },

    /** Takes a run back: the rule leaves its entries alone from now on. @returns how many entries changed. */
    async undo(viewer: Viewer, id: RunId): Promise<number> {
      const run = await store.rules.undo(viewer.userId, id, parts.now())
      if (!run) throw new NotFoundError('run')
      const { rules, rule } = await found(viewer, run.ruleId)
      const without: Rule = { ...rule, except: [...new Set([...rule.except, ...run.entries])] }
      await store.rules.replace(viewer.userId, without)
      return (await settleRules(parts, viewer.userId, swapped(rules, without), [rule.test], rule.id)).changed
    },

    /** What conditions can name of the person's own entries. */
    choices: ({ userId }: Viewer): Promise<RuleChoices> => store.ledger.known(userId, CHOICES),
  }
}

const accountsOf = ({ conditions }: RuleTest): readonly AccountId[] =>
  conditions.flatMap((condition) => (condition.kind === 'account' ? condition.values : []))

function viewOf({ id, stage, test, actions, reach, active, createdAt }: Rule): RuleView {
  return { id, stage, test, actions, reach, active, createdAt: createdAt.toISOString() }
}

export type Rules = ReturnType<typeof createRules>
