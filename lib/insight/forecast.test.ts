import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plusDays, weekdayOf } from './days.ts'
import { forecast, forecasts } from './forecast.ts'
import type { ForecastAsk } from './forecast.ts'
import { findRecurring } from './recurring.ts'
import type { InsightRow } from './row.ts'
import { day, every, months, row, series } from './testing/history.ts'

const TODAY = day('2026-11-20')
const ask = (rows: readonly InsightRow[], more: Partial<ForecastAsk> = {}): ForecastAsk => ({
  accountId: 'giro' as never,
  balance: 100_000,
  today: TODAY,
  days: 30,
  rows,
  items: findRecurring(rows, TODAY),
  ...more,
})
const rent = series(months('2026-03-01', 9), [-80_000], 'Lindner', { category: 'housing.rent' })
const groceries = every('2026-08-22', 1, 90).map((date, at) => row(date, -1500 - ((at * 337) % 900), 'REWE', { category: 'food.groceries' })) // prettier-ignore

describe('a forecast', () => {
  test('without a history stays where it is, with no width', () => {
    const { days, firstBelow } = forecast(ask([]))
    expect(days).toHaveLength(30)
    expect(days[0]?.date).toBe('2026-11-21')
    expect(days.at(-1)).toEqual({ date: '2026-12-20', certain: 0, probable: 0, median: 100_000, low: 100_000, high: 100_000 }) // prettier-ignore
    expect(firstBelow).toBeNull()
  })

  test('takes what is certain on its day', () => {
    const { days, dated } = forecast(ask(rent, { days: 60 }))
    expect(dated.map(({ date, amount }) => [date, amount])).toEqual([['2026-12-01', -80_000], ['2027-01-01', -80_000]]) // prettier-ignore
    expect(days.find(({ date }) => date === '2026-12-01')).toMatchObject({ certain: -80_000, median: 20_000 })
    expect(days.at(-1)).toMatchObject({ median: -60_000 })
  })

  test('tells the first day below zero, or below what the person set, and the day it may happen', () => {
    expect(forecast(ask(rent, { days: 60 })).firstBelow).toBe('2027-01-01')
    expect(forecast(ask(rent, { threshold: 50_000 })).firstBelow).toBe('2026-12-01')
    const { firstBelow, mayFallBelow } = forecast(ask(groceries, { balance: 40_000 }))
    expect(mayFallBelow! < firstBelow!).toBe(true)
  })

  test('spends as on the weekdays before, inside a band', () => {
    const { days } = forecast(ask(groceries))
    const last = days.at(-1)!
    expect(last.low).toBeLessThan(last.median)
    expect(last.high).toBeGreaterThan(last.median)
    expect(100_000 - last.median).toBeGreaterThan(30 * 1500)
    expect(100_000 - last.median).toBeLessThan(30 * 2400)
  })

  test('knows which weekdays cost money', () => {
    const saturdays = every('2026-08-22', 7, 13).map((date) => row(date, -7000, 'Wochenmarkt'))
    const { days } = forecast(ask(saturdays, { items: [] }))
    for (const { date, probable } of days) expect(probable).toBe(weekdayOf(date) === 6 ? 7000 : 0)
    expect(days.at(-1)!.median).toBe(100_000 - 5 * 7000)
  })

  test('leaves a sofa out, and own transfers, but not cash', () => {
    const plain = forecast(ask(groceries)).days
    const sofa = row('2026-10-10', -189_900, 'Moebelhaus')
    const saved = row('2026-10-12', -50_000, 'Anna', { category: 'transfer.internal' })
    expect(forecast(ask([...groceries, sofa, saved])).days).toEqual(plain)
    const cash = series(every('2026-09-03', 9, 8), [-5000], 'ATM', { category: 'transfer.cash_withdrawal' })
    expect(forecast(ask([...groceries, ...cash])).days.at(-1)!.median).toBeLessThan(plain.at(-1)!.median)
  })

  test('of one account knows nothing of another one’s rows', () => {
    const other = groceries.map((one): InsightRow => ({ ...one, accountId: 'card' as never }))
    expect(forecast(ask(other)).days.at(-1)!.median).toBe(100_000)
    const both = forecasts([{ id: 'giro' as never, balance: 5 }, { id: 'card' as never, balance: 7 }], ask(other)) // prettier-ignore
    expect(both.map(({ accountId }) => accountId)).toEqual(['card', 'giro'])
  })
})

test('the same question has the same answer, in whole minor units, with the median inside its band', () => {
  const spent = fc.record({ at: fc.integer({ min: 1, max: 120 }), minor: fc.integer({ min: -50_000, max: 9_000 }) })
  fc.assert(
    fc.property(fc.array(spent, { maxLength: 60 }), fc.integer({ min: 0, max: 1_000_000 }), (entries, balance) => {
      const rows = entries.filter(({ minor }) => minor !== 0).map(({ at, minor }) => row(plusDays(TODAY, -at), minor, `Shop ${at % 5}`)) // prettier-ignore
      const answer = forecast(ask(rows, { balance }))
      expect(forecast(ask(rows.toReversed(), { balance }))).toEqual(answer)
      for (const { low, median, high, certain, probable } of answer.days) {
        expect(low <= median && median <= high).toBe(true)
        expect([low, median, high, certain, probable].every(Number.isSafeInteger)).toBe(true)
      }
    }),
    { numRuns: 30 },
  )
})
