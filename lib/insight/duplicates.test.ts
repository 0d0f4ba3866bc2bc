import { expect, test } from 'vitest'
import { findDuplicates } from './duplicates.ts'
import { findRecurring } from './recurring.ts'
import { linkRefunds } from './refunds.ts'
import type { InsightRow } from './row.ts'
import { day, every, months, row, series } from './testing/history.ts'

const suspects = (rows: readonly InsightRow[]) =>
  findDuplicates({ rows, recurring: findRecurring(rows, day('2026-11-20')), refunds: linkRefunds(rows) })
const cafe = { category: 'food.cafes' } as const

test('the same amount at the same shop within two days is suspected, the oldest being the charge itself', () => {
  const [first, second] = [row('2026-10-02', -4556, 'Royal Oak'), row('2026-10-04', -4556, 'Royal Oak')]
  expect(suspects([second, first])).toEqual([
    { accountId: 'giro', currency: 'EUR', name: 'Royal Oak', amount: -4556, date: '2026-10-02', rows: [first.id, second.id] },
  ]) // prettier-ignore
})

test('three days apart, another amount or another account is no duplicate', () => {
  const first = row('2026-10-02', -4556, 'Royal Oak')
  expect(suspects([first, row('2026-10-05', -4556, 'Royal Oak')])).toEqual([])
  expect(suspects([first, row('2026-10-02', -4557, 'Royal Oak')])).toEqual([])
  expect(suspects([first, row('2026-10-02', -4556, 'Royal Oak', { accountId: 'card' as never })])).toEqual([])
})

test('what costs the same each time is bought twice a day without suspicion', () => {
  expect(suspects(series(every('2026-10-01', 2, 12), [-320], 'Kaffeebar', cafe))).toEqual([])
  const days = [...every('2026-09-01', 11, 6), day('2026-10-26'), day('2026-10-26')]
  expect(suspects(series(days, [-380], 'BVG', { category: 'transport.public' }))).toEqual([])
})

test('two contracts of one price are none, a bill that was charged twice is one', () => {
  const first = series(months('2026-06-15', 5), [-999], 'winSIM', { category: 'utilities.mobile' })
  const second = series(months('2026-06-15', 5), [-999], 'winSIM', { category: 'utilities.mobile' })
  expect(suspects([...first, ...second])).toEqual([])
  expect(suspects([...first, second[4]!])).toMatchObject([{ rows: [first[4]!.id, second[4]!.id] }])
})

test('what came back is settled', () => {
  const rows = [row('2026-10-02', -4556, 'Otto'), row('2026-10-02', -4556, 'Otto'), row('2026-10-09', 4556, 'Otto')]
  expect(suspects(rows.slice(0, 2))).toHaveLength(1)
  expect(suspects(rows)).toEqual([])
})

test('cash, own transfers and bank charges are left out', () => {
  const twice = (category: InsightRow['category']['id']) => [1, 2].map(() => row('2026-10-02', -5000, 'Bank', { category })) // prettier-ignore
  expect(suspects([...twice('transfer.cash_withdrawal'), ...twice('transfer.internal')])).toEqual([])
  expect(suspects(twice('finance.card_atm_fees'))).toEqual([])
})
