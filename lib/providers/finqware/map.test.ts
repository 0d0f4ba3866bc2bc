import { expect, test } from 'vitest'
import { WireError } from '../../model/errors.ts'
import { readInfo } from './info.ts'
import { toAccount, toTransaction } from './map.ts'
import * as wire from './wire.ts'

const NOW = new Date('2026-11-21T09:00:00Z')
const said = (extra: object = {}) => ({ amount: '57.30', booking_date_time: '2026-11-19T07:40:00Z', credit_debit_indicator: 'debit', currency: 'RON', info: 'POS MAGAZIN EMULAT CLUJ', status: 'booked', balance: null, details: null, exchange_rate: null, ...extra }) // prettier-ignore
const row = (extra: object = {}, data: object = {}) =>
  wire.transaction.parse({ id: 't-1', utx_id: 'q0pY=', account_id: 'a-1', timestamp: '2026-11-19T10:00:00Z', data: said(data), ...extra }) // prettier-ignore

test('an entry has its amount’s sign from its direction, its name from utx_id, and its party from the text', () => {
  expect(toTransaction(row())).toEqual({
    ref: 'q0pY=', accountRef: 'a-1', amount: { minor: -5730, currency: 'RON' }, status: 'booked', date: '2026-11-19',
    counterparty: { name: 'MAGAZIN EMULAT CLUJ' }, remittance: 'POS MAGAZIN EMULAT CLUJ', method: 'card',
  }) // prettier-ignore
})
test.each([undefined, null, ''])('without a utx_id (%s) an entry has no stable name, whatever its id', (utxId) => {
  expect(toTransaction(row({ utx_id: utxId })).ref).toBeNull()
})
test('a status that is not booked is pending, and a missing text is empty', () => {
  expect(toTransaction(row({}, { status: 'pending', info: null, credit_debit_indicator: 'credit' }))).toMatchObject({ status: 'pending', remittance: '', method: 'unknown', amount: { minor: 5730 } }) // prettier-ignore
})
test.each([
  ['2026-11-19T00:00:00Z', '2026-11-19'],
  ['2026-11-18T22:00:00Z', '2026-11-19'],
  ['2026-07-18T21:00:00Z', '2026-07-19'],
])('booked at %s is booked on Romania’s %s', (instant, day) => {
  expect(toTransaction(row({}, { booking_date_time: instant })).date).toBe(day)
})
test('more decimals than the currency has do not fit', () => {
  expect(() => toTransaction(row({}, { amount: '1.005' }))).toThrow(WireError)
})
test.each(['-1.00', '1e3', '1,00', 'canary', 5])('the amount %s is refused at the wall', (amount) => {
  expect(wire.transactions.safeParse([{ ...row(), data: said({ amount }) }]).success).toBe(false)
})
test('a details object of a later version is tolerated', () => {
  expect(wire.transactions.safeParse([{ ...row(), data: said({ details: { tags: ['x'], merchant: { a: 1 } } }) }]).success).toBe(true) // prettier-ignore
})

const account = (data: object) => wire.account.parse({ id: 'c07f', servicer_name: 'Banca Emulata', timestamp: '2026-11-20T10:12:00Z', data: { account_schemes: [{ scheme_name: 'BICFI', identification: 'ZYXB' }, { scheme_name: 'IBAN', identification: 'RO22 ZYXB 0000 4122 3344 5566' }], account_type: 'Personal current account', account_sub_type: '', currency: 'RON', name: '', nickname: '', balances: [], ...data } }) // prettier-ignore
const balance = (data: object) =>
  wire.balances.parse([{ account_id: 'c07f', data: { amount: '842.19', credit_debit_indicator: 'credit', credit_limit_included: false, credit_line: null, currency: 'RON', native_date: null, native_time: null, type: 'InterimBooked', ...data } }]) // prettier-ignore

test('an account without a name is called what it is, and known by its IBAN', () => {
  expect(toAccount(account({}), [], NOW)).toEqual({ ref: 'c07f', name: 'Personal current account', kind: 'current', currency: 'RON', iban: 'RO22ZYXB0000412233445566', balances: [] }) // prettier-ignore
})
test('the inline snapshot is used as of its own time; a debit balance is overdrawn', () => {
  const inline = [{ balance_amount: '12.50', balance_currency: 'RON', balance_type: 'ClosingBooked', credit_limit_included: false, credit_debit_indicator: 'debit' }] // prettier-ignore
  expect(toAccount(account({ balances: inline }), [], NOW).balances).toEqual([{ type: 'closingBooked', amount: { minor: -1250, currency: 'RON' }, at: new Date('2026-11-20T10:12:00Z') }]) // prettier-ignore
})
test('what the balances call says stands before the snapshot, and its credit line is the limit', () => {
  const inline = [
    { balance_amount: '1.00', balance_currency: 'RON', balance_type: 'InterimBooked', credit_debit_indicator: 'credit' }, // prettier-ignore
    { balance_amount: '9.00', balance_currency: 'RON', balance_type: 'Expected', credit_debit_indicator: 'credit' },
  ]
  const fresh = balance({ credit_line: '500.00', native_time_utc: '2026-11-21T08:00:00Z' })
  expect(toAccount(account({ balances: inline }), fresh, NOW)).toMatchObject({
    balances: [
      { type: 'expected', amount: { minor: 900 } },
      { type: 'interimBooked', amount: { minor: 84219 }, at: new Date('2026-11-21T08:00:00Z') },
    ],
    creditLimit: { minor: 50_000, currency: 'RON' },
  })
})
test('a closing balance holds on the bank’s date; other days’ and other currencies’ balances are left out', () => {
  const fresh = [
    ...balance({ type: 'ClosingBooked', native_date: '2026-11-20' }),
    ...balance({ type: 'ForwardAvailable' }),
    ...balance({ type: 'OpeningBooked' }),
    ...balance({ type: 'Expected', currency: 'EUR' }),
  ]
  expect(toAccount(account({}), fresh, NOW).balances).toEqual([{ type: 'closingBooked', amount: { minor: 84219, currency: 'RON' }, at: new Date('2026-11-20') }]) // prettier-ignore
})
test.each([['Cont de economii', 'savings'], ['Card de credit', 'card'], ['Credit ipotecar', 'loan'], ['Cont curent', 'current'], ['Depozit la termen', 'savings'], ['', 'other']])(
  'a “%s” is of kind %s', (type, kind) => {
    expect(toAccount(account({ account_type: type }), [], NOW).kind).toBe(kind)
  }) // prettier-ignore

test.each([
  ['POS MAGAZIN EMULAT CLUJ', 'card', 'MAGAZIN EMULAT CLUJ'],
  ['Plată la POS: Cofetăria Ștefan', 'card', 'Cofetăria Ștefan'],
  ['Retragere numerar ATM Cluj', 'cash', undefined],
  ['Comision administrare cont', 'fee', undefined],
  ['Transfer către Ion Popescu; chirie noiembrie', 'transfer', 'Ion Popescu'],
  ['Încasare de la ACME SRL, salariu', 'transfer', 'ACME SRL'],
  ['Plată instant către Maria', 'instant', 'Maria'],
  ['Debit direct beneficiar: Electrica Furnizare', 'direct_debit', 'Electrica Furnizare'],
  ['POS 14.05 MEGA IMAGE 3694 CLUJ-NAPOCA RO', 'card', 'MEGA IMAGE 3694 CLUJ-NAPOCA RO'],
  ['POS 23.02 INVEST SRL CLUJ', 'card', 'INVEST SRL CLUJ'],
  ['Orange România SA Plata factura 3975', 'unknown', 'Orange România SA'],
  ['POSTA ROMANA', 'unknown', undefined],
  ['', 'unknown', undefined],
])('“%s” reads as %s of %s', (info, method, name) => {
  expect(readInfo(info)).toEqual({ method, ...(name !== undefined && { name }) })
})
