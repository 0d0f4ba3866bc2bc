/**
 * A person's rules: searches with a category. The store answers a test for what it holds, `ruleFor` for an entry on its way in; both
 * must agree. What the person chose for an entry themselves no rule changes, not now and not later.
 */
import type { Category, CategoryId } from '../model/category.ts'
import { InvalidInputError, NotFoundError } from '../model/errors.ts'
import { as, type AccountId, type RuleId, type Viewer } from '../model/ids.ts'
import { minorDigits, type Money } from '../model/money.ts'
import type { RulePreview, RuleTest, RuleView } from '../model/rule.ts'
import { testOf } from '../model/rule.ts'
import { isCategoryId } from '../model/taxonomy/index.ts'
import type { TransactionView } from '../model/view.ts'
import { holdsWords, wordsOf } from '../model/words.ts'
import { everyRow, queryOf } from './feed.ts'
import type { Parts } from './parts.ts'
import type { FeedRow, Rule } from './store.ts'

const MOST_RULES = 500
const SHOWN = 50

/** What a rule looks at in an entry. */
export interface RuleSubject {
  readonly accountId: AccountId
  readonly amount: Money
  readonly counterpartyName: string | null
  readonly remittance: string
}

export interface RuleDraft {
  readonly test: RuleTest
  readonly categoryId: CategoryId
}

/** How the rule says it put something somewhere. */
export const categoryBy = ({ id, categoryId }: Rule): Category => ({ id: categoryId, source: 'rule', because: id })

/** The rule for an entry: of those that fit, the one that asks for most; of equals, the newest. */
export function ruleFor(rules: readonly Rule[], subject: RuleSubject): Rule | null {
  const fitting = rules.filter((rule) => rule.active && fits(rule.test, subject))
  return fitting.toSorted((a, b) => partsOf(b) - partsOf(a) || b.createdAt.getTime() - a.createdAt.getTime())[0] ?? null
}
const partsOf = ({ test }: Rule): number => Object.keys(test).length + (test.q ? wordsOf(test.q).length : 0)

function fits(test: RuleTest, { accountId, amount, counterpartyName, remittance }: RuleSubject): boolean {
  const { text, accountIds, accountId: one, direction, currency, min, max } = queryOf(test)
  const size = Math.abs(amount.minor) * 10 ** (3 - minorDigits(amount.currency))
  const words = text === undefined ? null : wordsOf(text)
  return (
    (one === undefined || one === accountId) &&
    (accountIds === undefined || accountIds.includes(accountId)) &&
    (direction === undefined || (direction === 'in' ? amount.minor > 0 : amount.minor < 0)) &&
    (currency === undefined || currency === amount.currency) &&
    (min === undefined || size >= min) &&
    (max === undefined || size <= max) &&
    (words === null || (words.length > 0 && holdsWords(`${counterpartyName ?? ''} ${remittance}`, words)))
  )
}

export function createRules(
  parts: Parts,
  viewsOf: (viewer: Viewer, rows: readonly FeedRow[]) => Promise<readonly TransactionView[]>,
) {
  const { store } = parts

  /**
   * @throws {InvalidInputError} for a test that tells nothing apart, or a category that is none.
   * @throws {NotFoundError} for an account that is not the viewer's.
   */
  async function checked({ userId }: Viewer, { test, categoryId }: RuleDraft): Promise<RuleDraft> {
    if (!isCategoryId(categoryId)) throw new InvalidInputError({ categoryId: 'unknown' })
    const clean = testOf(test)
    const words = clean?.q === undefined ? null : wordsOf(clean.q)
    if (!clean || words?.length === 0) throw new InvalidInputError({ test: 'too wide' })
    const { accountId, accountIds = [] } = queryOf(clean)
    const named = accountId === undefined ? accountIds : [accountId, ...accountIds]
    const owned = named.length > 0 ? new Set((await store.ledger.accounts(userId)).map(({ id }) => id)) : null
    if (named.some((id) => !owned?.has(id))) throw new NotFoundError('account')
    return { test: clean, categoryId }
  }

  const found = ({ userId }: Viewer, test: RuleTest) => everyRow(store, { ...queryOf(test), userId })
  const isChangedBy = (categoryId: CategoryId) => (row: FeedRow) => !row.edited && row.category.id !== categoryId

  async function preview(viewer: Viewer, draft: RuleDraft): Promise<RulePreview> {
    const { test, categoryId } = await checked(viewer, draft)
    const count = { found: 0, changes: 0 }
    const shown: FeedRow[] = []
    for await (const rows of found(viewer, test)) {
      count.found += rows.length
      count.changes += rows.filter(isChangedBy(categoryId)).length
      if (shown.length < SHOWN) shown.push(...rows.slice(0, SHOWN - shown.length))
    }
    return { ...count, rows: await viewsOf(viewer, shown) }
  }

  /** @returns how many entries it has put elsewhere. */
  async function apply(viewer: Viewer, rule: Rule): Promise<number> {
    let changed = 0
    for await (const rows of found(viewer, rule.test)) {
      const changes = rows.filter(isChangedBy(rule.categoryId)).map(({ id }) => ({ id, category: categoryBy(rule) }))
      await store.ledger.reassign(viewer.userId, changes)
      changed += changes.length
    }
    return changed
  }

  return {
    preview,

    async list({ userId }: Viewer): Promise<readonly RuleView[]> {
      const rules = await store.rules.list(userId)
      return rules.map(({ createdAt, ...rule }) => ({ ...rule, createdAt: createdAt.toISOString() }))
    },

    /** @param now whether what is held already is put there too. @returns how many entries were. */
    async add(viewer: Viewer, draft: RuleDraft, now: boolean): Promise<number> {
      const { test, categoryId } = await checked(viewer, draft)
      if ((await store.rules.list(viewer.userId)).length >= MOST_RULES)
        throw new InvalidInputError({ rules: 'too many' })
      const rule: Rule = { id: as<RuleId>(parts.newId()), test, categoryId, active: true, createdAt: parts.now() }
      await store.rules.add(viewer.userId, rule)
      return now ? apply(viewer, rule) : 0
    },

    async switch({ userId }: Viewer, id: RuleId, active: boolean): Promise<void> {
      if (!(await store.rules.switch(userId, id, active))) throw new NotFoundError('rule')
    },

    async remove({ userId }: Viewer, id: RuleId): Promise<void> {
      if (!(await store.rules.remove(userId, id))) throw new NotFoundError('rule')
    },
  }
}

export type Rules = ReturnType<typeof createRules>
