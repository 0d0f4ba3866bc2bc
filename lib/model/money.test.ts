import { expect, test } from 'vitest'
import { as, type CurrencyCode } from './ids.ts'
import { moneyText, parseMoney } from './money.ts'

const EUR = as<CurrencyCode>('EUR')
const JPY = as<CurrencyCode>('JPY')

test('a decimal text is read exactly, in the minor units of its currency', () => {
  expect(parseMoney('1234.5', EUR).minor).toBe(123_450)
  expect(parseMoney('-0.29', EUR).minor).toBe(-29)
  expect(parseMoney('12.00', JPY).minor).toBe(12)
  expect(parseMoney('12.30', as<CurrencyCode>('KWD')).minor).toBe(12_300)
})

test('a debit flag turns the sign, and zero has none', () => {
  expect(parseMoney('5.00', EUR, -1).minor).toBe(-500)
  expect(Object.is(parseMoney('-0.00', EUR).minor, 0)).toBe(true)
})

test.each(['', '1,50', '1e3', '0x10', '1.234', '99999999999999999.00', 'NaN'])('%j is no amount in euros', (text) => {
  expect(() => parseMoney(text, EUR)).toThrow(RangeError)
})

test('what is written is read back unchanged', () => {
  for (const minor of [0, 5, -5, 100, -123_456, 9_007_199_254]) {
    expect(parseMoney(moneyText({ minor, currency: EUR }), EUR).minor).toBe(minor)
  }
})
