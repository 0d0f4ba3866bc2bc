import { expect, test } from 'vitest'
import type { InsightRow } from '../insight/row.ts'
import { every, row, series } from '../insight/testing/history.ts'
import { UNTOUCHED } from '../model/edit.ts'
import { as, type PlainDate, type TransactionId } from '../model/ids.ts'
import { oddOnes } from './review.ts'
import type { FeedRow } from './store.ts'

const full = (one: InsightRow, over: Partial<FeedRow> = {}): FeedRow => ({
  ...UNTOUCHED, valueDate: null, original: null, counterpartyDigest: null, method: null, mcc: null, bankCode: null, ruleName: null, claim: null,
  edited: false, refusedMinor: null, file: null, hand: null, ...one, category: { ...one.category, because: null }, ...over,
}) // prettier-ignore
const cafe = { category: 'food.cafes' } as const
const odd = (rows: readonly FeedRow[], from = '2026-10-01', doubted: readonly TransactionId[] = []) =>
  oddOnes({ rows, from: () => as<PlainDate>(from), doubted: new Set(doubted) })
const plain = full(row('2026-11-10', -450, 'Kaffeebar', cafe))

test('what is known and usual needs no look', () => expect(odd([plain])).toEqual([]))

test('a guessed category, an amount that was held off and a possible double do', () => {
  const guess = full(row('2026-11-10', -450, 'Qzx', { category: 'other.uncategorised' }))
  const refused = full(row('2026-11-11', -450, 'Kaffeebar', cafe), { refusedMinor: -500 })
  expect(odd([plain, refused, guess])).toEqual([guess.id, refused.id])
  expect(odd([plain], '2026-10-01', [plain.id])).toEqual([plain.id])
})

test('more than four times what is usual there does, unless it comes regularly', () => {
  const usual = series(every('2026-10-01', 3, 10), [-450], 'Kaffeebar', cafe).map((one) => full(one))
  const dear = row('2026-11-10', -1_801, 'Kaffeebar', cafe)
  expect(odd([...usual, full(dear)])).toEqual([dear.id])
  expect(odd([...usual, full(dear, { recurring: true })])).toEqual([])
  expect(odd([...usual, full({ ...dear, minor: -1_800 })])).toEqual([])
  expect(odd([...usual.slice(0, 5), full(dear)])).toEqual([])
})

test('what is older than the account’s first month, or was looked at, counts as reviewed', () => {
  const guess = row('2026-11-10', -450, 'Qzx', { category: 'other.uncategorised' })
  expect(odd([full(guess)], '2026-11-11')).toEqual([])
  expect(odd([full(guess, { reviewed: true })])).toEqual([])
})
