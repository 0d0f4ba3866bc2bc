/**
 * A rule: what an entry must be, and what is then said of it. A search is such a test already, so a rule is made of one; what no
 * search can say is further conditions of the same list. Conditions look at what the bank reported and never at what another
 * rule did: so rules can be asked in any order, and twice is once.
 */
import type { CategoryId } from './category.ts'
import type { AccountId, CurrencyCode, RuleId, RunId } from './ids.ts'
import type { FeedFilter, TransactionView } from './view.ts'
import { wordsOf } from './words.ts'

/** Later stages have the last word. */
export const RULE_STAGES = ['pre', 'main', 'post'] as const
export type RuleStage = (typeof RULE_STAGES)[number]

export type Condition =
  /** As the search field: words, each a beginning, and phrases in quotes, in name or reference. */
  | { readonly kind: 'words'; readonly value: string }
  /** The reference, or the name, as a whole; without regard to case, marks and punctuation. */
  | { readonly kind: 'text'; readonly how: TextMatch; readonly value: string }
  /** The clean name that lists show. */
  | { readonly kind: 'merchant'; readonly value: string }
  /** The other side's account: a keyed digest, and its last four characters for people. Never the number. */
  | { readonly kind: 'counterparty'; readonly digest: string; readonly tail: string }
  /** Without regard to the sign, in the entry's own currency: whole units and decimals; inclusive; equal bounds are one amount. */
  | { readonly kind: 'amount'; readonly min?: string; readonly max?: string }
  | { readonly kind: 'direction'; readonly value: 'in' | 'out' }
  | { readonly kind: 'account'; readonly values: readonly AccountId[] }
  | { readonly kind: 'currency'; readonly value: CurrencyCode }
  /** ISO 18245, four digits. */
  | { readonly kind: 'mcc'; readonly value: string }
  /** The provider's own label for it. */
  | { readonly kind: 'claim'; readonly value: string }
  /** Of the month, inclusive; a range that ends before it begins goes over the end of the month. */
  | { readonly kind: 'day'; readonly from: number; readonly to: number }

export const TEXT_MATCHES = ['contains', 'starts', 'equals'] as const
export type TextMatch = (typeof TEXT_MATCHES)[number]

export type ConditionKind = Condition['kind']

export interface RuleTest {
  readonly match: 'all' | 'any'
  readonly conditions: readonly Condition[]
}

/** What a rule says of an entry; at least one of them. */
export interface RuleActions {
  readonly categoryId?: CategoryId
  /** The name that lists show. */
  readonly name?: string
  /** Added to what other rules add; as they are kept. */
  readonly tags?: readonly string[]
  readonly note?: string
  readonly reviewed?: true
  /** Counts in no sum. */
  readonly excluded?: true
}

/** `all`: also what is held already. `later`: what comes after the rule was made. */
export type RuleReach = 'all' | 'later'

export interface RuleDraft {
  readonly stage: RuleStage
  readonly test: RuleTest
  readonly actions: RuleActions
  readonly reach: RuleReach
}

export interface RuleView extends RuleDraft {
  readonly id: RuleId
  /** An idle rule is kept and does nothing. */
  readonly active: boolean
  readonly createdAt: string
}

export interface RulePreview {
  /** Entries it finds, and those among them that would be another way: what the person chose themselves stays. */
  readonly found: number
  readonly changes: number
  /** The newest of what it finds, as they are. */
  readonly rows: readonly TransactionView[]
}

/** One time a rule was at work. */
export interface RuleRunView {
  readonly id: RunId
  readonly at: string
  readonly by: 'sync' | 'hand'
  readonly looked: number
  readonly changed: number
  readonly undone: boolean
}

/** What tells a rule's conditions: choices that only the person's own entries know. */
export interface RuleChoices {
  readonly counterparties: readonly { readonly digest: string; readonly tail: string; readonly name: string | null }[]
  readonly claims: readonly string[]
}

/** Conditions that alone tell entries apart; a direction or a currency is half of everything. */
const TELLING: ReadonlySet<ConditionKind> = new Set(['words', 'text', 'merchant', 'counterparty', 'amount', 'mcc', 'claim']) // prettier-ignore

const hasWord = (text: string): boolean => wordsOf(text).length > 0

/** Whether a condition asks for anything at all. */
function says(condition: Condition): boolean {
  if (condition.kind === 'words' || condition.kind === 'text' || condition.kind === 'merchant') return hasWord(condition.value) // prettier-ignore
  if (condition.kind === 'amount') return condition.min !== undefined || condition.max !== undefined
  return condition.kind !== 'account' || condition.values.length > 0
}

/** A test that tells entries apart: with `all` one such condition is enough, with `any` each must be one. */
export function tellsApart({ match, conditions }: RuleTest): boolean {
  if (conditions.length === 0 || !conditions.every(says)) return false
  const telling = (condition: Condition) => TELLING.has(condition.kind)
  return match === 'all' ? conditions.some(telling) : conditions.every(telling)
}

/** The parts of a search that say what an entry is, and not when it was or what we made of it. */
export const RULE_PARTS = ['q', 'account', 'accounts', 'direction', 'currency', 'min', 'max'] as const

/** What a search says of a rule: its test, or null where nothing of it tells entries apart. */
export function testOf({
  q,
  account,
  accounts,
  direction,
  currency,
  min,
  max,
}: Pick<FeedFilter, (typeof RULE_PARTS)[number]>): RuleTest | null {
  const conditions: readonly (Condition | false)[] = [
    q !== undefined && { kind: 'words', value: q },
    direction !== undefined && { kind: 'direction', value: direction },
    (min !== undefined || max !== undefined) && {
      kind: 'amount',
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
    },
    currency !== undefined && { kind: 'currency', value: currency },
    // Both must hold, as in the search.
    account !== undefined && { kind: 'account', values: [account] },
    accounts !== undefined && { kind: 'account', values: accounts },
  ]
  const test: RuleTest = { match: 'all', conditions: conditions.filter((condition) => condition !== false) }
  return tellsApart(test) ? test : null
}

/** The search that finds all that a test can find, and perhaps more: what an index can answer of it. */
export function searchOf({ match, conditions }: RuleTest): FeedFilter {
  if (match === 'any' && conditions.length > 1) return {}
  const filter: { -readonly [part in (typeof RULE_PARTS)[number]]?: FeedFilter[part] } = {}
  for (const condition of conditions) {
    if (condition.kind === 'words') filter.q ??= condition.value
    else if (condition.kind === 'direction') filter.direction ??= condition.value
    else if (condition.kind === 'currency') filter.currency ??= condition.value
    else if (condition.kind === 'account') filter.accounts ??= condition.values
    else if (condition.kind === 'amount' && filter.min === undefined && filter.max === undefined) Object.assign(filter, { ...(condition.min !== undefined && { min: condition.min }), ...(condition.max !== undefined && { max: condition.max }) }) // prettier-ignore
  }
  return filter
}

function weight(condition: Condition): number {
  if (condition.kind === 'words') return 1 + wordsOf(condition.value).length
  if (condition.kind === 'counterparty' || condition.kind === 'merchant') return 3
  if (condition.kind === 'text') return condition.how === 'equals' ? 4 : 2
  if (condition.kind !== 'amount') return 1
  const { min, max } = condition
  return min !== undefined && min === max ? 3 : Number(min !== undefined) + Number(max !== undefined)
}

/** How much a test asks for: of two rules of a stage the narrower has the last word. With `any`, as much as its widest condition. */
export function specificity({ match, conditions }: RuleTest): number {
  const weights = conditions.map(weight)
  return match === 'any' ? Math.min(...weights) : weights.reduce((sum, each) => sum + each, 0)
}

/** What decides between rules, weakest first: the stage, then how much they ask for, then the newer; of one instant, the later id. */
export const byStrength = (
  a: { readonly stage: RuleStage; readonly test: RuleTest; readonly createdAt: Date | string; readonly id: RuleId },
  b: typeof a,
): number =>
  RULE_STAGES.indexOf(a.stage) - RULE_STAGES.indexOf(b.stage) ||
  specificity(a.test) - specificity(b.test) ||
  new Date(a.createdAt).getTime() - new Date(b.createdAt).getTime() ||
  (a.id < b.id ? -1 : 1)
