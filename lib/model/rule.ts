/** A rule is a search with a category: what it finds, and what is found later, is put there. */
import type { CategoryId } from './category.ts'
import type { RuleId } from './ids.ts'
import type { FeedFilter, TransactionView } from './view.ts'

/** The parts of a search that say what an entry is, and not when it was or what we made of it. */
export const RULE_PARTS = ['q', 'account', 'accounts', 'direction', 'currency', 'min', 'max'] as const
export type RuleTest = Pick<FeedFilter, (typeof RULE_PARTS)[number]>

export interface RuleView {
  readonly id: RuleId
  readonly test: RuleTest
  readonly categoryId: CategoryId
  /** An idle rule is kept and does nothing. */
  readonly active: boolean
  readonly createdAt: string
}

export interface RulePreview {
  /** Entries it finds, and those among them that would go to another category: what the person chose themselves stays. */
  readonly found: number
  readonly changes: number
  /** The newest of what it finds. */
  readonly rows: readonly TransactionView[]
}

/** What a search says of a rule: its test, or null where nothing of it tells entries apart. */
export function testOf(filter: FeedFilter): RuleTest | null {
  const parts = RULE_PARTS.flatMap((part) => (filter[part] === undefined ? [] : [[part, filter[part]]]))
  const test: RuleTest = Object.fromEntries(parts)
  return test.q !== undefined || test.min !== undefined || test.max !== undefined ? test : null
}
