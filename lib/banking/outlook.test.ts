/** What comes again, out of a real store. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Account } from '../model/account.ts'
import { as, type CurrencyCode, type PlainDate } from '../model/ids.ts'
import type { Transaction } from '../model/transaction.ts'
import { openHouse, type House } from './testing/house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const EUR = as<CurrencyCode>('EUR')
const ACCOUNT = { ref: 'giro', name: 'Giro', kind: 'current', currency: EUR, balances: [] } as const
const paid = (date: string, name: string, minor: number): Transaction => ({
  ref: `${name} ${date}`, accountRef: 'giro', status: 'booked', date: as<PlainDate>(date), remittance: 'Dauerauftrag',
  amount: { minor, currency: EUR }, counterparty: { name },
}) // prettier-ignore
/** The house's day is 2026-11-21. */
const MONTHS = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11']

async function reads(transactions: readonly Transaction[], balances: Account['balances'] = []): Promise<void> {
  house.provider.script.read = [{ status: 'ready', snapshot: { accounts: [{ ...ACCOUNT, balances }], transactions }, cursor: null, more: false }] // prettier-ignore
  await house.link()
  await house.tick()
}

test('a monthly payment is found with its next day, its price before, and what it costs a year', async () => {
  await reads(MONTHS.map((month, at) => paid(`${month}-04`, 'Streamflix', at < 4 ? -999 : -1299)))
  const { items, soon, monthly } = await house.banking.outlook(house.ana)
  expect(items).toMatchObject([
    {
      name: 'Streamflix', accountName: 'Giro', direction: 'out', cadence: 'monthly', status: 'active', last: '2026-11-04', next: '2026-12-04',
      amount: { minor: -1299, currency: EUR }, varies: false, yearly: { minor: -15_588, currency: EUR },
      change: { date: '2026-10-04', from: { minor: 999, currency: EUR }, to: { minor: 1299, currency: EUR } },
    },
  ]) // prettier-ignore
  expect(soon).toMatchObject([{ name: 'Streamflix', date: '2026-12-04', amount: { minor: -1299 } }])
  expect(monthly).toEqual([{ minor: -1299, currency: EUR }])
})

test('what ended is neither due nor part of the month, and what comes in is no payment', async () => {
  await reads([
    ...MONTHS.slice(0, 3).map((month) => paid(`${month}-04`, 'Gym', -2900)),
    ...MONTHS.map((month) => paid(`${month}-01`, 'Nordwerk Lohn', 284_500)),
  ])
  const { items, soon, monthly } = await house.banking.outlook(house.ana)
  expect(items.map(({ name, status }) => `${name} ${status}`).toSorted()).toEqual(['Gym ended', 'Nordwerk Lohn active'])
  expect(soon.map(({ name }) => name)).toEqual(['Nordwerk Lohn'])
  expect(monthly).toEqual([])
})

test('what is left until payday is what the current accounts hold, less what is due before it', async () => {
  const balances = [{ type: 'closingBooked' as const, amount: { minor: 100_000, currency: EUR }, at: new Date('2026-11-20T22:00:00Z') }] // prettier-ignore
  await reads([
    ...MONTHS.map((month) => paid(`${month}-25`, 'Miete Wohnbau', -60_000)).slice(0, 5),
    ...MONTHS.map((month) => paid(`${month}-28`, 'Nordwerk Lohn', 284_500)).slice(0, 5),
  ], balances) // prettier-ignore
  expect((await house.banking.outlook(house.ana)).payday).toEqual([
    { left: { minor: 40_000, currency: EUR }, day: '2026-11-28', days: 7, due: 1 },
  ])
})

test('without a known balance nothing is said to be left', async () => {
  await reads(MONTHS.slice(0, 5).map((month) => paid(`${month}-28`, 'Nordwerk Lohn', 284_500)))
  expect((await house.banking.outlook(house.ana)).payday).toEqual([])
})

test('nobody sees what comes again for another', async () => {
  await reads(MONTHS.map((month) => paid(`${month}-04`, 'Streamflix', -999)))
  expect((await house.banking.outlook(house.bob)).items).toEqual([])
})
