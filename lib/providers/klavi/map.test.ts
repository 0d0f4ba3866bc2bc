import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { claimOf } from './categories.ts'
import { toSnapshot } from './map.ts'
import { isCnpj, isCpf } from './tax-ids.ts'
import * as wire from './wire.ts'

const at = new Date('2026-11-20T15:00:00Z')
const example = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`examples/${name}.json`, import.meta.url), 'utf8'))
const mapped = (body: unknown) => toSnapshot(wire.report.parse(body), at)
const checking = mapped(example('checking'))
const card = mapped(example('card'))

test('an account is named by bank, branch, number and digit, and says only what the wire says', () => {
  expect(checking.accounts).toEqual([{
    ref: '90873315000136-0042-00731945-7', name: 'Conta corrente', kind: 'current', currency: 'BRL', holder: 'Ana Emulada',
    number: '0042-00731945-7', balances: [{ type: 'interimAvailable', amount: { minor: -5110, currency: 'BRL' }, at }],
    creditLimit: { minor: 50_000, currency: 'BRL' },
  }]) // prettier-ignore
})
test('a booked entry has its sign from the direction, and the third category decides', () => {
  expect(checking.transactions?.[0]).toEqual({
    ref: 'T1', accountRef: '90873315000136-0042-00731945-7', amount: { minor: 421_055, currency: 'BRL' }, status: 'booked', date: '2026-11-05',
    counterparty: { account: '27461093000108' }, remittance: 'FOLHA EMPRESA EMULADA', method: 'transfer',
    category: { label: 'Salário', id: 'income.salary' },
  }) // prettier-ignore
})
test('a pending entry has no ref; a name behind the way and direction is the counterparty; an unknown label keeps its words', () => {
  expect(checking.transactions?.[1]).toMatchObject({
    ref: null, status: 'pending', amount: { minor: -3590 }, method: 'instant', counterparty: { name: 'Bia Souza', account: '0001-123456-0' },
    category: { label: 'Coisa Nova', id: null },
  }) // prettier-ignore
})
test('an entry of the future is not there yet', () => {
  expect(checking.transactions).toHaveLength(2)
})
test('a card owes what is used of its limit, also where the limit is called limits', () => {
  expect(card.accounts).toMatchObject([{
    ref: '90873315000136-card-4453', name: 'Emulado Platina •••• 4453', kind: 'card', creditLimit: { minor: 500_000 },
    balances: [{ type: 'interimBooked', amount: { minor: -123_450 } }, { type: 'interimAvailable', amount: { minor: 376_550 } }],
  }]) // prettier-ignore
})
test('a purchase in instalments says which; a short merchant code has its zero back', () => {
  expect(card.transactions?.[0]).toMatchObject({ amount: { minor: -12_990 }, remittance: 'MAGAZINE EMULADO 3/10', mcc: '0763', method: 'card', category: { id: 'shopping.other' } }) // prettier-ignore
})
test('a payment of the bill is a credit, and stands once though two statements have it', () => {
  expect(card.transactions?.filter(({ ref }) => ref === 'C2')).toMatchObject([{ amount: { minor: 90_000 }, method: 'transfer' }]) // prettier-ignore
})
test('a purchase abroad keeps the other currency, and the merchant its brand', () => {
  expect(card.transactions?.[2]).toMatchObject({ original: { minor: -999, currency: 'USD' }, counterparty: { name: 'Streamflix' } }) // prettier-ignore
})
test('a person is known by CPF, a company by CNPJ, and identity lists no accounts', () => {
  expect(mapped({ identifications: [{ civilName: 'Ana', documents: { cpfNumber: '31840295732' } }] })).toEqual({ identity: { name: 'Ana', taxId: { scheme: 'CPF', value: '31840295732' } } }) // prettier-ignore
  expect(mapped({ identifications: [{ companyName: 'Emu Ltda', cnpjNumber: '27461093000108' }] })).toEqual({ identity: { name: 'Emu Ltda', taxId: { scheme: 'CNPJ', value: '27461093000108' } } }) // prettier-ignore
})
test('a report without its node says nothing; an empty one says there are none', () => {
  expect(mapped({})).toEqual({})
  expect(mapped({ savingsAccounts: [] })).toEqual({ accounts: [], transactions: [] })
})
test.each(['1e3', '12.345', '1,50', '', '-3.00'])('%j is no amount of an entry', (amount) => {
  expect(wire.entry.shape.transactionAmount.safeParse({ amount, currency: 'BRL' }).success).toBe(false)
})
test.each([
  [['Alimentação', 'Supermercado', 'Atacado'], 'Atacado', 'food.groceries'],
  [['Moradia', 'Contas', 'Água'], 'Água', 'utilities.water_waste'],
  [['Transferência', 'Mesma Titularidade', ''], 'Mesma Titularidade', 'transfer.internal'],
  [['Outros', null, null], 'Outros', null],
])('the category %j is called %s', ([category, subcategory, thirdCategory], label, id) => {
  expect(claimOf({ category, subcategory, thirdCategory })).toEqual({ label, id })
})
test('tax ids are known by their check digits', () => {
  expect(['31840295732', '31840295733', '11111111111', '3184029573'].map(isCpf)).toEqual([true, false, false, false])
  expect(['11222333000181', '11222333000182', '00000000000000'].map(isCnpj)).toEqual([true, false, false])
})
