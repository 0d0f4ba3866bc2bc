/** What a category says of a payment that comes again: whether somebody bills it, or one chooses to pay it each time. */
import type { CategoryId } from '../model/category.ts'
import { groupOf } from '../model/taxonomy/index.ts'
import type { GroupId } from '../model/taxonomy/index.ts'
import type { InsightRow } from './row.ts'

/**
 * `billed` amounts may vary and still be a bill; `bought` ones must be the same each time, or every supermarket would be a
 * contract; of `chosen` and `unknown` ones much must be seen first, and by weeks nobody is charged a varying amount.
 */
export type Trust = 'billed' | 'bought' | 'chosen' | 'unknown'

const BILLED: ReadonlySet<GroupId> = new Set(['income', 'housing', 'utilities', 'insurance', 'finance', 'tax'])
const ALSO_BILLED: ReadonlySet<CategoryId> = new Set([
  'family.childcare',
  'family.education',
  'family.child_support',
  'services.household_help',
  'services.memberships',
  'services.storage_moving',
  'leisure.video_streaming',
  'leisure.music_audio',
  'leisure.software_cloud',
  'leisure.fitness',
  'transport.public',
  'savings.investments',
  'savings.pension',
])
/** Of those groups, what depends on what one did: money back, fines, an assessment, a tradesman. */
const NOT_BILLED: ReadonlySet<CategoryId> = new Set([
  'income.self_employed',
  'income.tax_refund',
  'income.reimbursement',
  'income.cashback',
  'income.other',
  'housing.repairs_diy',
  'housing.furnishing',
  'finance.card_atm_fees',
  'finance.fx_fees',
  'finance.late_returned_fees',
  'tax.income_tax',
  'tax.fines_fees',
])
const BOUGHT: ReadonlySet<GroupId> = new Set(['food', 'shopping', 'travel', 'wellbeing'])
const CHOSEN: ReadonlySet<GroupId> = new Set(['transport', 'leisure', 'family', 'transfer'])

/** By the commonest category of the rows; not empty. */
export function trustOf(rows: readonly InsightRow[]): Trust {
  const id = commonestCategory(rows)
  const group = groupOf(id)
  if (ALSO_BILLED.has(id) || (BILLED.has(group) && !NOT_BILLED.has(id))) return 'billed'
  if (BOUGHT.has(group)) return 'bought'
  return CHOSEN.has(group) || NOT_BILLED.has(id) ? 'chosen' : 'unknown'
}

/** The latest of several equally common ones. @param rows oldest first, not empty */
export function commonestCategory(rows: readonly InsightRow[]): CategoryId {
  const counts = new Map<CategoryId, number>()
  for (const { category } of rows) counts.set(category.id, (counts.get(category.id) ?? 0) + 1)
  return [...counts].reduce((best, one) => (one[1] >= best[1] ? one : best))[0]
}

export const RECURRING_TYPES = ['salary', 'rent', 'utility', 'subscription', 'insurance', 'loan', 'benefit', 'other'] as const // prettier-ignore
export type RecurringType = (typeof RECURRING_TYPES)[number]

const TYPES: Readonly<Record<string, RecurringType>> = {
  'income.salary': 'salary',
  'income.pension': 'benefit',
  'income.benefits': 'benefit',
  'income.rental': 'rent',
  'housing.rent': 'rent',
  'housing.mortgage': 'loan',
  'housing.service_charge': 'utility',
  utilities: 'utility',
  insurance: 'insurance',
  'finance.loan_repayment': 'loan',
  'finance.student_loan': 'loan',
  'finance.bnpl': 'loan',
  leisure: 'subscription',
  shopping: 'subscription',
  food: 'subscription',
  'transport.public': 'subscription',
  'transport.hire_micromobility': 'subscription',
  'services.memberships': 'subscription',
}

/** Bonuses are yearly and of other amounts than the pay, so they are no salary to wait for. */
export const typeOf = (id: CategoryId): RecurringType => TYPES[id] ?? TYPES[groupOf(id)] ?? 'other'
