import { afterEach, beforeEach, expect, test } from 'vitest'
import { as, type CurrencyCode, type PlainDate } from '../model/ids.ts'
import type { Account } from '../model/account.ts'
import type { Transaction } from '../model/transaction.ts'
import { DAY } from './schedule.ts'
import { openHouse, type House } from './testing/house.ts'

const EUR = as<CurrencyCode>('EUR')
const GIRO: Account = {
  ref: 'giro',
  name: 'Giro',
  kind: 'current',
  currency: EUR,
  iban: 'DE89370400440532013000',
  balances: [],
}
const POT: Account = {
  ref: 'pot',
  name: 'Tagesgeld',
  kind: 'savings',
  currency: EUR,
  iban: 'DE02120300000000202051',
  balances: [],
}

const half = (accountRef: string, minor: number, account: string, date = '2026-11-19'): Transaction => ({
  ref: `${accountRef}${minor}${date}`,
  accountRef,
  amount: { minor, currency: EUR },
  status: 'booked',
  date: as<PlainDate>(date),
  counterparty: { name: 'Anna', account },
  remittance: 'Sparen',
  method: 'transfer',
})

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

async function readBoth(): Promise<void> {
  const transactions = [half('giro', -20_000, POT.iban!), half('pot', 20_000, GIRO.iban!)]
  house.provider.script.read = [
    { status: 'ready', snapshot: { accounts: [GIRO, POT], transactions }, cursor: null, more: false },
  ]
  await house.link()
  await house.tick()
}

test('both halves of a transfer between own accounts say so, name the other account, and are no spending', async () => {
  await readBoth()
  const { rows } = await house.banking.feed(house.ana, {}, null)
  expect(rows.map(({ category }) => category)).toEqual([
    { id: 'savings.to_savings', source: 'pair', because: expect.stringMatching(/Giro|Tagesgeld/) },
    { id: 'savings.to_savings', source: 'pair', because: expect.stringMatching(/Giro|Tagesgeld/) },
  ])
  expect((await house.banking.overview(house.ana)).spending).toEqual([])
})

test('what the person decided about a half is not decided again', async () => {
  await readBoth()
  const [row] = (await house.banking.feed(house.ana, { direction: 'out' }, null)).rows
  await house.banking.edits.apply(house.ana, { ids: [row!.id] }, { kind: 'category', categoryId: 'family.kids' })
  house.later(DAY)
  await house.tick()
  const [again] = (await house.banking.feed(house.ana, { direction: 'out' }, null)).rows
  expect(again!.category).toMatchObject({ id: 'family.kids', source: 'user' })
})
