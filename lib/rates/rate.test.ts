import { expect, test } from 'vitest'
import { as, type CurrencyCode, type PlainDate } from '../model/ids.ts'
import { rateTable, type ReferenceRate } from './rate.ts'

const money = (minor: number, currency: string) => ({ minor, currency: as<CurrencyCode>(currency) })
const day = (text: string) => as<PlainDate>(text)
const rate = (on: string, currency: string, micros: number): ReferenceRate => ({ day: day(on), currency: as(currency), micros, source: 'ECB' }) // prettier-ignore
const EUR = as<CurrencyCode>('EUR')

const table = rateTable([
  rate('2026-11-20', 'PLN', 4_250_000),
  rate('2026-11-18', 'PLN', 4_000_000),
  rate('2026-11-19', 'GBP', 850_000),
  rate('2026-11-19', 'JPY', 162_500_000),
])

test('money is converted through the euro, at the last rate on or before the day', () => {
  expect(table.convert(money(42_500, 'PLN'), EUR, day('2026-11-22'))).toEqual({ money: money(10_000, 'EUR'), by: { source: 'ECB', day: '2026-11-20' } }) // prettier-ignore
  expect(table.convert(money(40_000, 'PLN'), EUR, day('2026-11-19'))?.money).toEqual(money(10_000, 'EUR'))
  expect(table.convert(money(8_500, 'GBP'), as('PLN'), day('2026-11-20'))).toEqual({ money: money(42_500, 'PLN'), by: { source: 'ECB', day: '2026-11-19' } }) // prettier-ignore
})

test('each currency keeps its own number of decimals', () => {
  expect(table.convert(money(16_250, 'JPY'), EUR, day('2026-11-20'))?.money).toEqual(money(10_000, 'EUR'))
  expect(table.convert(money(100, 'EUR'), as('JPY'), day('2026-11-20'))?.money).toEqual(money(163, 'JPY'))
})

test('halves are rounded away from zero, on both of its sides', () => {
  const half = rateTable([rate('2026-11-20', 'XXX', 2_000_000)])
  expect(half.convert(money(1, 'XXX'), EUR, day('2026-11-20'))?.money.minor).toBe(1)
  expect(half.convert(money(-1, 'XXX'), EUR, day('2026-11-20'))?.money.minor).toBe(-1)
})

test('its own currency needs no rate, and no rate is not zero', () => {
  expect(table.convert(money(5, 'CHF'), as('CHF'), day('2026-11-20'))).toEqual({ money: money(5, 'CHF'), by: null })
  expect(table.convert(money(5, 'CHF'), EUR, day('2026-11-20'))).toBeNull()
  expect(table.convert(money(5, 'PLN'), EUR, day('2026-11-17'))).toBeNull()
})
