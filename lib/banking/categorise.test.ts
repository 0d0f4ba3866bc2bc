import { expect, test } from 'vitest'
import { as } from '../model/ids.ts'
import { categorise } from './categorise.ts'
import type { Evidence } from './categorise.ts'

const entry = (country: 'DE' | 'GB', minor: number, remittance: string, more: Partial<Evidence> = {}): Evidence => ({
  country: as(country),
  amount: { minor, currency: as('EUR') },
  counterpartyName: null,
  remittance,
  method: 'card',
  mcc: null,
  bankCode: null,
  claim: null,
  ...more,
})

test('a merchant is recognised through what a terminal prints around it, and is named as the reason', () => {
  expect(categorise(entry('DE', -2345, 'REWE SAGT DANKE 41234567//BERLIN/DE 2026-11-14T18:22 Folgenr.001'))).toEqual({
    id: 'food.groceries',
    source: 'merchant',
    because: 'rewe',
  })
})

test('a purpose code settles the question before the provider does', () => {
  const claim = { label: 'Other', id: 'other.uncategorised' as const }
  expect(categorise(entry('DE', 250_000, 'ACME', { bankCode: 'SALA', claim }))).toMatchObject({ id: 'income.salary', source: 'mechanism', because: 'SALA' }) // prettier-ignore
})

test('the provider is believed before the merchant list, and its own label is the reason', () => {
  const claim = { label: 'Energy', id: 'utilities.electricity' as const }
  expect(categorise(entry('DE', -4000, 'REWE', { claim }))).toEqual({ id: 'utilities.electricity', source: 'provider', because: 'Energy' }) // prettier-ignore
})

test('money that leaves is never income, whatever the provider says', () => {
  const claim = { label: 'Income', id: 'income.salary' as const }
  expect(categorise(entry('DE', -4000, 'REWE', { claim })).id).toBe('food.groceries')
})

test('a refund on a card is not income', () => {
  expect(categorise(entry('GB', 2500, 'ASOS.COM REFUND')).id).toBe('shopping.clothing')
})

test('pay from a shop is pay, not a refund of groceries', () => {
  const pay = { counterpartyName: 'REWE Markt GmbH', method: 'transfer' } as const
  expect(categorise(entry('DE', 180_000, 'GEHALT 11.2026', pay)).id).toBe('income.salary')
})

test('cashback is income', () => {
  expect(categorise(entry('GB', 300, 'CASHBACK REWARD', { method: 'transfer' })).id).toBe('income.cashback')
})

test('a card bill is a transfer, not spending', () => {
  expect(categorise(entry('DE', -90_000, 'KREDITKARTENABRECHNUNG 11/2026', { method: 'direct_debit' })).id).toBe('transfer.card_bill') // prettier-ignore
})

test('money to a person is a transfer even when they mention a shop', () => {
  const person = { counterpartyName: 'Mia Schneider', method: 'instant' } as const
  expect(categorise(entry('DE', -2000, 'Anteil IKEA', person)).id).toBe('transfer.to_person')
})

test('rent to a person is rent', () => {
  const person = { counterpartyName: 'Petra Lang', method: 'transfer' } as const
  expect(categorise(entry('DE', -90_000, 'Miete Dezember', person)).id).toBe('housing.rent')
})

test('cash from a machine is a withdrawal, and what the machine costs is a fee', () => {
  expect(categorise(entry('DE', -10_000, 'GA NR00012345 BLZ10050000', { method: 'cash' })).id).toBe('transfer.cash_withdrawal') // prettier-ignore
  expect(categorise(entry('DE', -500, 'ENTGELT BARGELDAUSZAHLUNG FREMDAUTOMAT', { method: 'fee' })).id).toBe('finance.card_atm_fees') // prettier-ignore
})

test('an insurer sells every insurance: the text says which', () => {
  const insurer = { counterpartyName: 'Allianz Versicherungs-AG', method: 'direct_debit' } as const
  expect(categorise(entry('DE', -1200, 'Hausratversicherung', insurer)).id).toBe('insurance.home')
})

test('what an insurer pays out is a reimbursement', () => {
  const insurer = { counterpartyName: 'AVIVA', method: 'transfer' } as const
  expect(categorise(entry('GB', 12_000, 'CLAIM 4431', insurer)).id).toBe('income.reimbursement')
})

test('a merchant code decides where the name says nothing', () => {
  expect(categorise(entry('DE', -1200, 'XQZ 12', { mcc: '5912' }))).toMatchObject({ id: 'wellbeing.pharmacy', source: 'mcc', because: '5912' }) // prettier-ignore
})

test('what nothing explains is left open: by sign, with no reason given', () => {
  expect(categorise(entry('DE', -1200, 'XQZ 12'))).toEqual({
    id: 'other.uncategorised',
    source: 'default',
    because: null,
  })
  expect(categorise(entry('DE', 1200, 'XQZ 12', { method: 'transfer' }))).toEqual({ id: 'income.other', source: 'default', because: null }) // prettier-ignore
})

test('the country decides what a word means', () => {
  expect(categorise(entry('GB', -1200, 'BOOTS 1123 READING GB')).id).toBe('wellbeing.pharmacy')
  expect(categorise(entry('DE', -1200, 'ARAL STATION 283411//BREMEN/DE')).id).toBe('transport.fuel')
})

test('the same words with the other sign are not remembered as the same', () => {
  const person = { counterpartyName: 'Paul Fischer', method: 'transfer' } as const
  expect(categorise(entry('DE', -1500, 'Pizza', person)).id).toBe('transfer.to_person')
  expect(categorise(entry('DE', 1500, 'Pizza', person)).id).toBe('transfer.from_person')
})

test('a text of ten thousand letters is read like any other', () => {
  expect(categorise(entry('DE', -100, 'a'.repeat(10_000))).id).toBe('other.uncategorised')
})
