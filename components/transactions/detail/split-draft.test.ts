import { expect, test } from 'vitest'
import { as, type CurrencyCode } from '@/lib/model/ids'
import { draftOf, minorOf, partsOf } from './split-draft'

const spent = { minor: -12_50, currency: as<CurrencyCode>('EUR') }
const yen = { minor: 900, currency: as<CurrencyCode>('JPY') }
const draft = (amount: string) => ({ key: 0, amount, categoryId: 'food.groceries' as const, note: ' a ' })

test.each([
  ['12,50', -1250],
  ['1 234.5', -123450],
  ['7', -700],
  ['-2,00', 200],
  ['0', null],
  ['', null],
  ['1,234.5', null],
  ['12,505', null],
  ['abc', null],
])('“%s” of an expense is %s', (amount, minor) => expect(minorOf({ amount }, spent)).toBe(minor))

test('a currency without decimals takes none, and money in stays money in', () => {
  expect(minorOf({ amount: '400' }, yen)).toBe(400)
  expect(minorOf({ amount: '4,5' }, yen)).toBeNull()
})

test('parts are shown as they are typed and read back the same', () => {
  const part = { minor: -4_05, categoryId: 'leisure.other' as const, note: 'game' }
  const shown = draftOf(part, spent, 0, ',')
  expect(shown.amount).toBe('4,05')
  expect(partsOf([shown], spent)).toEqual([part])
  expect(partsOf([shown, draft('')], spent)).toBeNull()
  expect(partsOf([draft('8')], spent)).toMatchObject([{ minor: -8_00, note: 'a' }])
})
