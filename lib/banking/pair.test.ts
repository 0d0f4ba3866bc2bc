import { expect, test } from 'vitest'
import { as } from '../model/ids.ts'
import { pairTransfers } from './pair.ts'
import type { PairRow } from './pair.ts'

const row = (id: string, minor: number, date: string, more: Partial<PairRow> = {}): PairRow => ({
  id,
  accountId: minor < 0 ? 'current' : 'savings',
  kind: minor < 0 ? 'current' : 'savings',
  date: as(date),
  amount: { minor, currency: as('EUR') },
  method: 'transfer',
  counterpartyName: null,
  remittance: 'Umbuchung',
  ...more,
})

test('money moved from the current to the savings account is one transfer, seen from both sides', () => {
  expect(pairTransfers([row('a', -5000, '2026-11-02'), row('b', 5000, '2026-11-03')])).toEqual([
    { out: 'a', in: 'b', days: 1, confidence: 'medium', outCategory: 'savings.to_savings', inCategory: 'savings.to_savings' },
  ]) // prettier-ignore
})

test('paying a card is a card bill on both accounts', () => {
  const pairs = pairTransfers([
    row('a', -31_337, '2026-11-02', { remittance: 'Kreditkartenabrechnung' }),
    row('b', 31_337, '2026-11-02', { accountId: 'card', kind: 'card', remittance: 'Zahlung' }),
  ])
  expect(pairs).toMatchObject([{ outCategory: 'transfer.card_bill', inCategory: 'transfer.card_bill' }])
})

test('equal amounts that nothing connects are no transfer', () => {
  const texts = { remittance: 'Rechnung 12' }
  expect(pairTransfers([row('a', -5000, '2026-11-02', texts), row('b', 5000, '2026-11-02', texts)])).toEqual([])
})

test('a purchase at a till never pairs', () => {
  expect(pairTransfers([row('a', -5000, '2026-11-02', { method: 'card' }), row('b', 5000, '2026-11-02')])).toEqual([])
})

test('a half that names another account than the other half is no half of it', () => {
  const out = row('a', -5000, '2026-11-02', { counterpartyAccount: 'DE1' })
  expect(pairTransfers([out, row('b', 5000, '2026-11-02', { ownAccount: 'DE2' })])).toEqual([])
  expect(pairTransfers([out, row('b', 5000, '2026-11-02', { ownAccount: 'DE1' })])).toMatchObject([
    { confidence: 'high' },
  ])
})

test('more than four days apart is no transfer, and neither is another currency or the same account', () => {
  const out = row('a', -5000, '2026-11-02')
  expect(pairTransfers([out, row('b', 5000, '2026-11-07')])).toEqual([])
  expect(pairTransfers([out, row('b', 5000, '2026-11-02', { amount: { minor: 5000, currency: as('GBP') } })])).toEqual(
    [],
  )
  expect(pairTransfers([out, row('b', 5000, '2026-11-02', { accountId: 'current' })])).toEqual([])
})

test('of two equal amounts the nearer day wins, and each row is used once', () => {
  const rows = [row('a', -5000, '2026-11-02'), row('late', 5000, '2026-11-05'), row('near', 5000, '2026-11-02')]
  expect(pairTransfers(rows).map((pair) => pair.in)).toEqual(['near'])
  expect(pairTransfers(rows.toReversed())).toEqual(pairTransfers(rows))
})

test('two equal transfers on one day make two pairs', () => {
  const rows = [
    row('a', -5000, '2026-11-02'),
    row('b', -5000, '2026-11-02'),
    row('c', 5000, '2026-11-02'),
    row('d', 5000, '2026-11-02'),
  ]
  expect(pairTransfers(rows).map((pair) => [pair.out, pair.in])).toEqual([['a', 'c'], ['b', 'd']]) // prettier-ignore
})

test('among equal amounts the half that names the account is preferred to the nearer one', () => {
  const out = row('a', -5000, '2026-11-02', { counterpartyAccount: 'DE9' })
  const near = row('near', 5000, '2026-11-02')
  const named = row('named', 5000, '2026-11-04', { accountId: 'other', ownAccount: 'DE9' })
  expect(pairTransfers([out, near, named]).map((pair) => pair.in)).toEqual(['named'])
})

test('of two payments of one amount the one that names the other account is the half, not the one that names a stranger', () => {
  const pairs = pairTransfers([
    row('fund', -30_000, '2026-11-12', { ownAccount: 'A', counterpartyAccount: 'FUND', remittance: 'Sparplan' }),
    row('own', -30_000, '2026-11-12', { ownAccount: 'A', counterpartyAccount: 'B' }),
    row('in', 30_000, '2026-11-12', { ownAccount: 'B', counterpartyAccount: 'A' }),
  ])
  expect(pairs.map((pair) => [pair.out, pair.in])).toEqual([['own', 'in']])
})

const zloty = (id: string, minor: number, date: string, more: Partial<PairRow> = {}): PairRow =>
  row(id, minor, date, { accountId: 'pl', kind: 'current', amount: { minor, currency: as('PLN') }, ...more })
const euro = (id: string, minor: number, date: string, more: Partial<PairRow> = {}): PairRow =>
  row(id, minor, date, { accountId: 'eu', kind: 'current', ...more })

test('one currency bought with another is one exchange when both halves name each other’s account', () => {
  const out = zloty('a', -42_500, '2026-11-02', { ownAccount: 'P', counterpartyAccount: 'E', remittance: 'Przelew' })
  const into = euro('b', 9_900, '2026-11-03', { ownAccount: 'E', counterpartyAccount: 'P', remittance: 'Przelew' })
  expect(pairTransfers([out, into])).toMatchObject([
    { out: 'a', in: 'b', outCategory: 'transfer.currency_exchange', inCategory: 'transfer.currency_exchange' },
  ])
  expect(pairTransfers([out, { ...into, counterpartyAccount: 'X' }])).toEqual([])
})

test('where banks name no account, both halves must speak of an exchange and carry one name', () => {
  const texts = { remittance: 'Schimb valutar', counterpartyName: 'Andreea Țurcanu' }
  const [out, into] = [zloty('a', -42_500, '2026-11-02', texts), euro('b', 9_900, '2026-11-02', texts)]
  expect(pairTransfers([out, into])).toHaveLength(1)
  expect(pairTransfers([out, { ...into, counterpartyName: 'Mihai Popa' }])).toEqual([])
  expect(pairTransfers([out, { ...into, remittance: 'Factura 12' }])).toEqual([])
})
