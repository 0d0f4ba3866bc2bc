import { expect, test } from 'vitest'
import type { CategoryId } from '../model/category.ts'
import { as, type PlainDate } from '../model/ids.ts'
import { spendingPace } from './pace.ts'
import type { InsightRow } from './row.ts'

let made = 0
const row = (date: string, minor: number, category: CategoryId = 'food.groceries', currency = 'EUR'): InsightRow => ({
  id: as(`r${++made}`), accountId: as('giro'), date: as(date), minor, currency: as(currency), status: 'booked',
  counterpartyName: null, remittance: '', category: { id: category, source: 'provider' },
}) // prettier-ignore
const today = as<PlainDate>('2026-11-03')

test('the month adds up day by day until today, against the average of the whole months before', () => {
  const [pace] = spendingPace(
    [row('2026-08-30', -1), row('2026-09-01', -100), row('2026-09-03', -300), row('2026-10-02', -200), row('2026-11-01', -50), row('2026-11-03', -70), row('2026-11-04', -999)],
    today,
  ) // prettier-ignore
  expect(pace).toMatchObject({ currency: 'EUR', month: '2026-11', today, months: 2, soFar: [50, 50, 120] })
  expect(pace!.usual!.slice(0, 4)).toEqual([50, 150, 300, 300])
  expect(pace!.usual).toHaveLength(30)
})

test('the 31st of a longer month counts on the last day of this one', () => {
  const [pace] = spendingPace([row('2026-09-30', -1), row('2026-10-31', -400)], today)
  expect([pace!.usual!.at(-2), pace!.usual!.at(-1)]).toEqual([0, 400])
})

test('refunds take away, and income and transfers are no spending', () => {
  const [pace] = spendingPace([row('2026-11-01', -500), row('2026-11-02', 200), row('2026-11-02', 3_000, 'income.salary'), row('2026-11-02', -800, 'transfer.internal')], today) // prettier-ignore
  expect(pace).toMatchObject({ soFar: [500, 300, 300], usual: null, months: 0 })
})

test('currencies are never added up', () => {
  const paces = spendingPace([row('2026-11-01', -5), row('2026-11-01', -7), row('2026-11-01', -90, 'food.groceries', 'PLN')], today) // prettier-ignore
  expect(paces.map(({ currency, soFar }) => [currency, soFar.at(-1)])).toEqual([
    ['EUR', 12],
    ['PLN', 90],
  ])
})
