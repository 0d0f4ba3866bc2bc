import { expect, test } from 'vitest'
import { datedItems, leftUntilPayday } from './payday.ts'
import { findRecurring } from './recurring.ts'
import type { InsightRow } from './row.ts'
import { day, months, series } from './testing/history.ts'

const TODAY = day('2026-11-20')
const pay = series(months('2026-03-27', 8), [250_000], 'Harrow & Finch', { category: 'income.salary' })
const rent = series(months('2026-04-24', 7), [-98_500], 'Lindner', { category: 'housing.rent' })
const phone = series(months('2026-04-27', 7), [-1499], 'Vodafone', { category: 'utilities.mobile' })
const left = (rows: readonly InsightRow[], today = TODAY) => leftUntilPayday(120_000, findRecurring(rows, today), today)

test('what is due before the next pay is not left; what is due on that day is paid from it', () => {
  expect(left([...pay, ...rent, ...phone])).toMatchObject({
    payday: '2026-11-27',
    days: 7,
    left: 21_500,
    due: [{ name: 'Lindner', date: '2026-11-24', amount: -98_500 }],
  })
})

test('what is left may be less than nothing', () => {
  expect(leftUntilPayday(50_000, findRecurring([...pay, ...rent], TODAY), TODAY)?.left).toBe(-48_500)
})

test('who is paid by nobody has no payday, and a yearly bonus is none', () => {
  const bonus = series(months('2024-11-29', 2, 12), [90_000], 'Harrow & Finch', { category: 'income.salary' })
  expect(left([...rent, ...bonus])).toBeNull()
})

test('late pay is expected tomorrow, and so is a late bill', () => {
  const today = day('2026-12-03')
  expect(left([...pay, ...rent], today)?.payday).toBe('2026-12-04')
  const items = findRecurring(rent, today)
  expect(datedItems(items, today, day('2026-12-10'))).toMatchObject([{ date: '2026-12-04', amount: -98_500 }])
})
