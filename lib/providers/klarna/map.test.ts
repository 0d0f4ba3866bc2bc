import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { categoryOfLabel, claimOf } from './categories.ts'
import { toAccount, toCategorised, toTransaction } from './map.ts'
import * as wire from './wire.ts'

const example: unknown = JSON.parse(readFileSync(new URL('examples/transactions.json', import.meta.url), 'utf8'))
const page = wire.transactionsResult.parse(example)
const mapped = page.transactions.map((row) => toTransaction(row, 'acc'))
const at = new Date('2026-11-21T09:00:00Z')

test('a pending entry has no ref and leaves by its sign', () => {
  expect(mapped[0]).toMatchObject({ ref: null, status: 'pending', date: '2026-11-20', amount: { minor: -1250 }, method: 'card' }) // prettier-ignore
})
test('without a reference the remittance is made of the bank references', () => {
  expect(mapped[1]).toMatchObject({ remittance: 'Miete November, Danke', date: '2026-11-02', valueDate: '2026-11-01', counterparty: { name: 'Hausverwaltung Beispiel', account: 'DE52000000007412365098' } }) // prettier-ignore
})
test('without a booking date the value date orders the list, and a purpose code is kept', () => {
  expect(mapped[2]).toMatchObject({
    date: '2026-10-30',
    amount: { minor: 312_000 },
    bankCode: 'SALA',
    status: 'booked',
  })
})
test('a cancelled entry moved no money', () => {
  expect(mapped[3]).toBeNull()
})
test('an unknown state with a booking date is booked, and an unknown method says nothing', () => {
  expect(mapped[4]).toMatchObject({ status: 'booked', method: 'unknown', original: { minor: -9800, currency: 'USD' } })
})
test('an empty pagination is the last page', () => {
  expect(page.pagination?.next?.offset).toBeUndefined()
})
test('an Insights id names booked entries only; the bank’s own id names both', () => {
  const row = wire.categorised.parse({ insights_transaction_id: 'i1', insights_account_id: 'a1', amount: { amount: 0, currency: 'EUR' }, booking_date: '2026-10-03', state: 'PROCESSED', type: 'DEBIT', categories: [{ id: 'u', name: 'Energy' }] }) // prettier-ignore
  expect(toCategorised(row, 'acc')).toMatchObject({ ref: 'i1', amount: { minor: 0 }, category: { label: 'Energy', id: 'utilities.electricity' } }) // prettier-ignore
  expect(toCategorised({ ...row, state: 'PENDING' }, 'acc')?.ref).toBeNull()
  expect(toCategorised({ ...row, state: 'PENDING', ob_transaction_id: 'b1' }, 'acc')?.ref).toBe('b1')
})
test('what is null or empty in a row is absent', () => {
  const empty = { reference: '', booking_date: '', value_date: null, date: '2026-10-03', method: null, counter_party: { holder_name: '', iban: null }, bank_references: null, original_amount: null, transaction_id: '' } // prettier-ignore
  const row = wire.transaction.parse({ ...empty, amount: { amount: 5, currency: 'EUR' }, state: 'HELD', type: 'DEBIT' })
  expect(toTransaction(row, 'acc')).toEqual({ ref: null, accountRef: 'acc', amount: { minor: -5, currency: 'EUR' }, status: 'pending', date: '2026-10-03', remittance: '', method: 'unknown' }) // prettier-ignore
})
test('an account says what the bank says: booked and available balance, and the overdraft as its limit', () => {
  const account = wire.account.parse({ id: '0', alias: null, iban: 'DE52000000007412365098', account_type: 'SAVING' })
  const eur = (amount: number) => ({ amount, currency: 'EUR' })
  expect(toAccount(account, { balance: eur(-500), available: eur(9500), limit: eur(10_000), reserved: undefined }, at)).toEqual({
    ref: '0', name: '•••• 5098', kind: 'savings', currency: 'EUR', iban: 'DE52000000007412365098',
    balances: [
      { type: 'interimBooked', amount: { minor: -500, currency: 'EUR' }, at },
      { type: 'interimAvailable', amount: { minor: 9500, currency: 'EUR' }, at },
    ],
    creditLimit: { minor: 10_000, currency: 'EUR' },
  }) // prettier-ignore
})
test.each([['Income', 'income.other'], ['Insurances', 'insurance.other'], ['Health insurance', 'insurance.health'], ['Healthcare', 'wellbeing.doctor'], ['Bank charges', 'finance.account_fees']])(
  'Klarna’s %s is our %s', (label, id) => {
    expect(categoryOfLabel(label)).toBe(id)
  }) // prettier-ignore
test('a category nobody knows keeps its label', () => {
  expect(claimOf([{ id: 'x', name: 'Zzz' }])).toEqual({ label: 'Zzz', id: null })
})
