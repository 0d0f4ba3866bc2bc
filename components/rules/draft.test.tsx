/** The form of a rule: what was saved comes back as it was, and what says nothing is no rule yet. */
import { expect, test } from 'vitest'
import { as } from '@/lib/model/ids'
import type { Condition, RuleDraft } from '@/lib/model/rule'
import { blankLine, conditionOf, draftOf, fieldsOf } from './draft'

const ALL: readonly Condition[] = [
  { kind: 'words', value: 'rewe "to go"' },
  { kind: 'text', how: 'starts', value: 'Miete' },
  { kind: 'merchant', value: 'Aldi' },
  { kind: 'counterparty', digest: 'abcdefgh', tail: '3000' },
  { kind: 'amount', min: '5', max: '20.50' },
  { kind: 'amount', max: '20' },
  { kind: 'direction', value: 'in' },
  { kind: 'account', values: [as('a'), as('b')] },
  { kind: 'currency', value: as('PLN') },
  { kind: 'mcc', value: '5411' },
  { kind: 'claim', value: 'Groceries' },
  { kind: 'day', from: 28, to: 3 },
]
const draft = (over: Partial<RuleDraft> = {}): RuleDraft => ({ stage: 'post', test: { match: 'all', conditions: ALL }, actions: { categoryId: 'food.groceries', name: 'Shop' }, reach: 'later', ...over }) // prettier-ignore

test('a rule that is opened and not touched is the same rule', () => {
  expect(draftOf(fieldsOf(draft()))).toEqual(draft())
  const marking = { tags: ['trip', 'a, b'], note: 'cheap', reviewed: true, excluded: true } as const
  for (const actions of [{ name: 'Shop' }, marking, { reviewed: true } as const, { tags: ['trip'] }]) {
    expect(draftOf(fieldsOf(draft({ actions })))).toEqual(draft({ actions }))
  }
})

test.each([
  ['an empty line', { ...blankLine(1, 'words'), value: '  ' }],
  ['no amount', { ...blankLine(1, 'amount'), low: 'much' }],
  ['no bound', blankLine(1, 'amount')],
  ['a day that no month has', { ...blankLine(1, 'day'), low: '32' }],
  ['three digits of a merchant code', { ...blankLine(1, 'mcc'), value: '541' }],
])('%s says nothing yet', (_what, line) => {
  expect(conditionOf(line)).toBeNull()
  expect(draftOf({ ...fieldsOf(draft()), lines: [line] })).toBeNull()
})

test('one day is a range of one, and a comma divides decimals', () => {
  expect(conditionOf({ ...blankLine(1, 'day'), low: '15' })).toEqual({ kind: 'day', from: 15, to: 15 })
  expect(conditionOf({ ...blankLine(1, 'amount'), low: '12,50' })).toEqual({ kind: 'amount', min: '12.50' })
})

test('a rule that does nothing, or finds half of everything, is none', () => {
  expect(draftOf({ ...fieldsOf(draft()), categoryId: '', name: ' ' })).toBeNull()
  expect(draftOf({ ...fieldsOf(draft()), lines: [{ ...blankLine(1, 'direction'), value: 'out' }] })).toBeNull()
})
