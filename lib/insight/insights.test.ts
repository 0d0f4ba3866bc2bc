import { describe, expect, test } from 'vitest'
import { findDuplicates } from './duplicates.ts'
import { forecast } from './forecast.ts'
import { findInsights } from './insights.ts'
import type { InsightsAsk } from './insights.ts'
import { findRecurring } from './recurring.ts'
import { linkRefunds } from './refunds.ts'
import type { InsightRow } from './row.ts'
import { day, months, row, series } from './testing/history.ts'

const TODAY = day('2026-11-20')

/** Everything found in the rows, as a caller would do it. */
function cards(rows: readonly InsightRow[], more: Partial<InsightsAsk> = {}, today = TODAY) {
  const recurring = findRecurring(rows, today)
  const duplicates = findDuplicates({ rows, recurring, refunds: linkRefunds(rows) })
  return findInsights({ today, rows, recurring, duplicates, forecasts: [], connections: [], ...more })
}
const kinds = (...ask: Parameters<typeof cards>) => cards(...ask).map(({ kind }) => kind)
const old = row('2025-01-02', -1234, 'Somewhere')

describe('regular payments', () => {
  const rise = (since: string) =>
    series(months('2026-01-07', 11), months('2026-01-07', 11).map((date) => (date < since ? -1299 : -1499)), 'Netflix') // prettier-ignore

  test('a price that rose within six weeks is a card with what it costs more in a year', () => {
    expect(cards(rise('2026-11-01'))).toMatchObject([
      { kind: 'price_rise', name: 'Netflix', from: 1299, to: 1499, date: '2026-11-09', yearly: 2400 },
    ])
    expect(cards(rise('2026-08-01'))).toEqual([])
  })

  test('a price that fell, and pay that rose, are none', () => {
    const cheaper = series(months('2026-01-07', 11), [...Array<number>(10).fill(-1499), -1299], 'Netflix')
    const raise = series(months('2026-01-27', 10), [...Array<number>(9).fill(250_000), 260_000], 'Harrow', { category: 'income.salary' }) // prettier-ignore
    expect(cards([...cheaper, ...raise])).toEqual([])
  })

  test('a new one is told when the account was known before, not when all of the account is new', () => {
    const gym = series(months('2026-09-03', 3), [-2999], 'FitX', { category: 'leisure.fitness' })
    expect(cards([old, ...gym])).toMatchObject([{ kind: 'new_recurring', name: 'FitX', amount: 2999, type: 'subscription' }]) // prettier-ignore
    expect(cards(gym)).toEqual([])
  })

  test('pay that is late is told with its day', () => {
    const pay = series(months('2026-03-27', 8), [250_000], 'Harrow', { category: 'income.salary' })
    expect(cards(pay, {}, day('2026-12-03'))).toMatchObject([{ kind: 'salary_late', expected: '2026-11-27', days: 6 }])
    expect(cards(pay, {}, day('2026-12-02'))).toEqual([])
  })
})

describe('charges', () => {
  test('one that may have been made twice is told for two weeks, then that the money is missing, then no more', () => {
    const twice = [row('2026-11-10', -4556, 'Royal Oak'), row('2026-11-11', -4556, 'Royal Oak')]
    expect(cards(twice)).toMatchObject([{ kind: 'duplicate_charge', amount: 4556, rows: twice.map(({ id }) => id) }])
    expect(kinds(twice, {}, day('2026-11-30'))).toEqual(['refund_missing'])
    expect(kinds(twice, {}, day('2027-01-20'))).toEqual([])
    expect(kinds([...twice, row('2026-11-18', 4556, 'Royal Oak')], {}, day('2026-11-30'))).toEqual([])
  })

  test('fees for foreign money are summed for this month', () => {
    const fee = { category: 'finance.fx_fees' } as const
    const rows = [row('2026-10-31', -99, 'Bank', fee), row('2026-11-03', -120, 'Bank', fee), row('2026-11-19', -34, 'Bank', fee)] // prettier-ignore
    expect(cards(rows)).toMatchObject([{ kind: 'fx_fees', month: '2026-11', amount: 154, count: 2 }])
  })
})

describe('spending', () => {
  const food = { category: 'food.restaurants' } as const
  const usual = [-20_000, -21_000, -19_000, -22_000, -20_500].map((minor, at) => row(`2026-0${at + 5}-1${at}`, minor, `Restaurant ${at}`, food)) // prettier-ignore
  const october = row('2026-10-02', -20_200, 'Restaurant', food)
  const before = [...usual, october]

  test('a group above median and two deviations of the months before is told, below it is not', () => {
    expect(cards([...before, row('2026-11-14', -31_000, 'Restaurant', food)])).toMatchObject([
      { kind: 'high_category', group: 'food', month: '2026-11', spent: 31_000 },
    ])
    expect(cards([...before, row('2026-11-14', -21_500, 'Restaurant', food)])).toEqual([])
  })

  test('what came back reduces it', () => {
    const dinner = row('2026-11-14', -31_000, 'Restaurant', food)
    expect(cards([...before, dinner, row('2026-11-17', 31_000, 'Restaurant', food)])).toEqual([])
  })

  test('a group that most months know nothing of is rare, not high', () => {
    expect(cards([...before, row('2026-11-14', -60_000, 'Hotel', { category: 'travel.lodging' })])).toEqual([])
  })

  test('two months of history are too few to say what is usual', () => {
    expect(cards([...usual.slice(3), october, row('2026-11-14', -90_000, 'Restaurant', food)])).toEqual([])
  })

  test('own transfers and income are no spending', () => {
    const moved = row('2026-11-14', -900_000, 'Anna', { category: 'transfer.internal' })
    const paid = row('2026-11-15', 900_000, 'Harrow', { category: 'income.salary' })
    expect(cards([...before, moved, paid])).toEqual([])
  })
})

describe('what comes', () => {
  const rent = series(months('2026-03-01', 9), [-80_000], 'Lindner', { category: 'housing.rent' })
  const low = (balance: number) => [
    forecast({ accountId: 'giro' as never, balance, today: TODAY, days: 30, rows: rent, items: findRecurring(rent, TODAY) }), // prettier-ignore
  ]

  test('an account that will be below zero is told with the day', () => {
    expect(cards(rent, { forecasts: low(50_000) })).toMatchObject([
      { kind: 'low_balance', accountId: 'giro', date: '2026-12-01', balance: -30_000, likelihood: 'likely' },
    ])
    expect(cards(rent, { forecasts: low(90_000) })).toEqual([])
  })

  test('a consent that ends within two weeks is told, one that ended or lasts is not', () => {
    const ending = (validUntil: string | null) => ({
      connections: [{ id: 'c1' as never, institution: 'Nordlicht Bank', validUntil: validUntil === null ? null : day(validUntil) }], // prettier-ignore
    })
    expect(cards([], ending('2026-11-26'))).toMatchObject([{ kind: 'consent_expiring', days: 6 }])
    for (const end of ['2026-11-19', '2026-12-05', null]) expect(cards([], ending(end))).toEqual([])
  })
})

test('the heaviest comes first: no money before a late salary before a double charge before a price', () => {
  const rent = series(months('2026-04-01', 9), [-80_000], 'Lindner', { category: 'housing.rent' })
  const pay = series(months('2026-03-27', 8), [250_000], 'Harrow', { category: 'income.salary' })
  const prices = series(months('2026-02-07', 10), [...Array<number>(9).fill(-1299), -1499], 'Netflix')
  const twice = [row('2026-11-28', -4556, 'Royal Oak'), row('2026-11-28', -4556, 'Royal Oak')]
  const today = day('2026-12-03')
  const rows = [...rent, ...pay, ...prices, ...twice]
  const forecasts = [
    forecast({
      accountId: 'giro' as never,
      balance: -300_000,
      today,
      days: 30,
      rows,
      items: findRecurring(rows, today),
    }),
  ]
  expect(kinds(rows, { forecasts }, today)).toEqual(['low_balance', 'salary_late', 'duplicate_charge', 'price_rise'])
  const keys = cards(rows, { forecasts }, today).map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
})
