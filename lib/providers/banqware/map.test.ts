import { expect, test } from 'vitest'
import { isIban } from './iban.ts'
import {
  account,
  accounts,
  consent,
  kyc,
  refusal,
  transaction,
  transactions,
  update,
  type WireTransaction,
} from './inferred.ts'
import { dayOf, toAccount, toIdentity, toTransaction } from './map.ts'

const NOW = new Date('2026-11-21T09:00:00Z')
const row = (extra: object = {}): WireTransaction =>
  transaction.parse({
    transactionId: 'a1', itemId: 'EMU202611190007', amount: '89.99', currency: 'PLN', transactionCategory: 'DEBIT', transactionStatus: 'done',
    transactionType: 'PLATNOSC KARTA', description: 'Zakupy sklep Emu', tradeDate: '2026-11-18T10:15:00Z', bookingDate: '2026-11-19T00:00:00Z',
    sender: { accountNumber: 'PL24999000010000000123456789', nameAddress: { value: ['Anna Testowa', 'ul. Emu 1'] } },
    recipient: { accountNumber: 'PL61 1090 1014 0000 0712 1981 2874', nameAddress: { value: ['Sklep Emu', '00-001 Warszawa'] } },
    mcc: '5411', category: null, ...extra,
  }) // prettier-ignore

test('an entry’s direction is its category, whatever the sign of its amount', () => {
  expect(toTransaction(row(), 'acc')).toEqual({
    ref: 'EMU202611190007',
    accountRef: 'acc',
    amount: { minor: -8_999, currency: 'PLN' },
    status: 'booked',
    date: '2026-11-19',
    valueDate: '2026-11-18',
    counterparty: { name: 'Sklep Emu', account: 'PL61109010140000071219812874' },
    remittance: 'Zakupy sklep Emu',
    method: 'card',
    mcc: '5411',
  })
  expect(toTransaction(row({ amount: '-89.99' }), 'acc')?.amount.minor).toBe(-8_999)
  expect(toTransaction(row({ transactionCategory: 'CREDIT' }), 'acc')).toMatchObject({ amount: { minor: 8_999 }, counterparty: { name: 'Anna Testowa' } }) // prettier-ignore
})

test.each([
  ['done', 'booked'], ['DONE', 'booked'], ['pending', 'pending'], ['hold', 'pending'], ['frobnicated', 'pending'],
  ['scheduled', undefined], ['rejected', undefined], ['cancelled', undefined],
])('an entry that is %s counts as %s', (word, status) => {
  expect(toTransaction(row({ transactionStatus: word }), 'acc')?.status).toBe(status)
  expect(toTransaction(row({ transactionStatus: { code: word, description: '…' } }), 'acc')?.status).toBe(status)
}) // prettier-ignore

test.each([
  ['BLIK', 'instant'], ['PŁATNOŚĆ KARTĄ', 'card'], ['WYPŁATA Z BANKOMATU KARTĄ', 'cash'], ['PRZELEW WYCHODZĄCY', 'transfer'],
  ['OPŁATA MIESIĘCZNA', 'fee'], ['POLECENIE ZAPŁATY', 'direct_debit'], ['Okamžitá platba', 'instant'], ['Trvalý příkaz', 'transfer'],
  ['', 'unknown'],
])('%j moved by %s', (words, method) => {
  expect(toTransaction(row({ transactionType: words }), 'acc')?.method).toBe(method)
}) // prettier-ignore

test('what was paid in another currency is kept with its sign, and the same currency is not', () => {
  expect(toTransaction(row({ baseCurrency: 'EUR', amountBaseCurrency: '20.50' }), 'acc')?.original).toEqual({ minor: -2_050, currency: 'EUR' }) // prettier-ignore
  expect(toTransaction(row({ baseCurrency: 'PLN', amountBaseCurrency: '89.99' }), 'acc')?.original).toBeUndefined()
})

test('an entry without its bank’s name has none, and one without any day is left out', () => {
  expect(toTransaction(row({ itemId: null }), 'acc')?.ref).toBeNull()
  expect(toTransaction(row({ bookingDate: null, tradeDate: null }), 'acc')).toBeNull()
  expect(toTransaction(row({ bookingDate: null, transactionStatus: 'hold' }), 'acc')?.date).toBe('2026-11-18')
})

test.each([
  ['2026-11-19T00:00:00Z', '2026-11-19'], ['2026-11-18T23:00:00Z', '2026-11-19'], ['2026-11-19', '2026-11-19'],
  ['2026-07-01T22:30:00Z', '2026-07-02'],
])('%s is a day of Warsaw’s: %s', (time, day) => {
  expect(dayOf(time)).toBe(day)
}) // prettier-ignore

test('an amount with more decimals than its currency is an answer that does not fit', () => {
  expect(() => toTransaction(row({ amount: '1.234' }), 'acc')).toThrow(expect.objectContaining({ code: 'wire_mismatch' })) // prettier-ignore
})

const ACCOUNT = { accountId: '77d0a2f1', iban: 'PL24 9990 0001', currency: 'PLN', accountType: { code: 'CACC', description: 'rachunek biezacy' },
  accountTypeName: 'Konto Emu', ownerName: 'Anna Testowa', availableBalance: '3120.44', bookingBalance: '-20.00', balanceDate: '2026-11-20T12:00:00Z',
  isActive: true, syncStatus: 'Completed' } // prettier-ignore

test('an account has the name its owner gave it, and both balances', () => {
  const at = new Date('2026-11-20T12:00:00Z')
  expect(toAccount(account.parse({ ...ACCOUNT, accountNameClient: 'Na co dzień' }), NOW)).toEqual({
    ref: '77d0a2f1',
    name: 'Na co dzień',
    kind: 'current',
    currency: 'PLN',
    holder: 'Anna Testowa',
    iban: 'PL2499900001',
    balances: [
      { type: 'closingBooked', amount: { minor: -2_000, currency: 'PLN' }, at },
      { type: 'interimAvailable', amount: { minor: 312_044, currency: 'PLN' }, at },
    ],
  })
  expect(toAccount(account.parse({ accountId: 'a', currency: 'CZK' }), NOW)).toMatchObject({ name: '•••• a', kind: 'other', balances: [] }) // prettier-ignore
})

test('a holder’s number is a PESEL where it has eleven digits', () => {
  const holder = (nationalId: string | null) => toIdentity(kyc.parse({ holders: [{ fullName: 'Anna Testowa', nationalId }] })) // prettier-ignore
  expect(holder('44051401359')).toEqual({ name: 'Anna Testowa', taxId: { scheme: 'PESEL', value: '44051401359' } })
  expect(holder(null)).toEqual({ name: 'Anna Testowa' })
  expect(holder('5260250274')).toEqual({ name: 'Anna Testowa' })
  expect(toIdentity({ holders: [] })).toBeUndefined()
})

test('an answer may be bare or wrapped, a list bare or under its name, a word in any case', () => {
  const bare = { consentId: 'c-1', bankId: 901, status: 'Given' }
  expect(consent.parse(bare)).toMatchObject({ consentId: 'c-1', bankId: '901', status: 'given' })
  expect(consent.parse({ success: true, data: bare }).status).toBe('given')
  expect(consent.parse({ ...bare, status: 'AWAITING' }).status).toBe('unknown')
  for (const body of [[ACCOUNT], { accounts: [ACCOUNT], pageInfo: null }, { success: true, data: [ACCOUNT] }]) {
    expect(accounts.parse(body)).toHaveLength(1)
  }
  expect(transactions.parse([row()]).next).toBeNull()
  expect(transactions.parse({ transactions: [row()], pageInfo: { previousPage: null, nextPage: 'cGFnZTI=' } }).next).toBe('cGFnZTI=') // prettier-ignore
  expect(['completed', 'COMPLETED', 'partially_completed', 'PartiallyFailed', 'in_progress', 'started', 'failed'].map((status) => update.parse({ status }).status))
    .toEqual(['completed', 'completed', 'partial', 'partial', 'running', 'running', 'failed']) // prettier-ignore
})

test('a refusal’s code is a word; a number, and the gateway’s own shape, leave it to the status', () => {
  expect(refusal.safeParse({ errorCode: 'CONSENT_NOT_GIVEN', errorMessage: 'no' }).data?.errorCode).toBe('CONSENT_NOT_GIVEN') // prettier-ignore
  expect(refusal.safeParse({ errorCode: 404, errorMessage: 'Bank with Id = 99 does not exist.' }).success).toBe(false)
  expect(refusal.safeParse({ httpCode: '401', httpMessage: 'Unauthorized' }).success).toBe(false)
})

test('an IBAN’s check digits must hold', () => {
  expect(isIban('PL61109010140000071219812874')).toBe(true)
  expect(isIban('CZ6508000000192000145399')).toBe(true)
  expect(isIban('PL61109010140000071219812875')).toBe(false)
  expect(isIban('PL61')).toBe(false)
  expect(isIban('61109010140000071219812874')).toBe(false)
})
