/** A rule as its form holds it: fields are texts while they are typed, and become a draft when they say something. */
import type { CategoryId } from '@/lib/model/category'
import { as, type AccountId, type CurrencyCode } from '@/lib/model/ids'
import {
  tellsApart, type Condition, type ConditionKind, type RuleActions, type RuleDraft, type RuleReach, type RuleStage, type TextMatch,
} from '@/lib/model/rule' // prettier-ignore
import { isAmount } from '@/lib/model/search'

/** One line of the form; which fields count depends on its kind. `value` is the account list joined, the digest, the code … */
export interface Line {
  readonly key: number
  readonly kind: ConditionKind
  readonly how: TextMatch
  readonly value: string
  /** Lower and upper bound of an amount or of days. */
  readonly low: string
  readonly high: string
}

export interface Fields {
  readonly stage: RuleStage
  readonly match: 'all' | 'any'
  readonly lines: readonly Line[]
  /** Empty where the rule decides none. */
  readonly categoryId: CategoryId | ''
  readonly name: string
  readonly tags: readonly string[]
  readonly note: string
  readonly reviewed: boolean
  readonly excluded: boolean
  readonly reach: RuleReach
}

const BLANK = { how: 'contains', value: '', low: '', high: '' } as const

export const blankLine = (key: number, kind: ConditionKind, value = ''): Line => ({ ...BLANK, key, kind, value })

function lineOf(condition: Condition, key: number): Line {
  const blank = { ...BLANK, key, kind: condition.kind }
  switch (condition.kind) {
    case 'text':
      return { ...blank, how: condition.how, value: condition.value }
    case 'counterparty':
      return { ...blank, value: condition.digest, low: condition.tail }
    case 'amount':
      return { ...blank, low: condition.min ?? '', high: condition.max ?? '' }
    case 'account':
      return { ...blank, value: condition.values.join(',') }
    case 'day':
      return { ...blank, low: String(condition.from), high: String(condition.to) }
    case 'words':
    case 'merchant':
    case 'direction':
    case 'currency':
    case 'mcc':
    case 'claim':
      return { ...blank, value: condition.value }
  }
}

export const fieldsOf = ({ stage, test, actions, reach }: RuleDraft): Fields => ({
  stage,
  match: test.match,
  lines: test.conditions.map(lineOf),
  categoryId: actions.categoryId ?? '',
  name: actions.name ?? '',
  tags: actions.tags ?? [],
  note: actions.note ?? '',
  reviewed: actions.reviewed ?? false,
  excluded: actions.excluded ?? false,
  reach,
})

const amount = (text: string): string | null => {
  const plain = text.trim().replace(',', '.')
  return isAmount(plain) ? plain : null
}
const dayIn = (text: string): number | null => {
  const day = Number(text)
  return text.trim() !== '' && Number.isInteger(day) && day >= 1 && day <= 31 ? day : null
}

/** Null where the line does not say anything yet, or nothing that can be read. */
export function conditionOf({ kind, how, value, low, high }: Line): Condition | null {
  const text = value.trim()
  switch (kind) {
    case 'amount': {
      const [min, max] = [amount(low), amount(high)]
      if ((low.trim() !== '' && min === null) || (high.trim() !== '' && max === null)) return null
      return min === null && max === null ? null : { kind, ...(min !== null && { min }), ...(max !== null && { max }) }
    }
    case 'day': {
      const from = dayIn(low)
      const to = high.trim() === '' ? from : dayIn(high)
      return from === null || to === null ? null : { kind, from, to }
    }
    case 'mcc':
      return /^\d{4}$/.test(text) ? { kind, value: text } : null
    case 'text':
      return text === '' ? null : { kind, how, value: text }
    case 'counterparty':
      return text === '' ? null : { kind, digest: text, tail: low }
    case 'direction':
      return text === '' ? null : { kind, value: text === 'in' ? 'in' : 'out' }
    case 'account': // options of the form: ids of the person's accounts
      return text === '' ? null : { kind, values: text.split(',').map((id) => as<AccountId>(id)) }
    case 'currency':
      return text === '' ? null : { kind, value: as<CurrencyCode>(text) }
    case 'words':
    case 'merchant':
    case 'claim':
      return text === '' ? null : { kind, value: text }
  }
}

function actionsOf({ categoryId, name, tags, note, reviewed, excluded }: Fields): RuleActions {
  return {
    ...(categoryId !== '' && { categoryId }),
    ...(name.trim() !== '' && { name: name.trim() }),
    ...(tags.length > 0 && { tags }),
    ...(note.trim() !== '' && { note: note.trim() }),
    ...(reviewed && { reviewed }),
    ...(excluded && { excluded }),
  }
}

/** Null until every line says something, the whole tells entries apart, and something is done with them. */
export function draftOf(fields: Fields): RuleDraft | null {
  const { stage, match, lines, reach } = fields
  const conditions = lines.map(conditionOf)
  const actions = actionsOf(fields)
  if (conditions.some((condition) => condition === null) || Object.keys(actions).length === 0) return null
  const test = { match, conditions: conditions.filter((condition) => condition !== null) }
  return tellsApart(test) ? { stage, test, reach, actions } : null
}
