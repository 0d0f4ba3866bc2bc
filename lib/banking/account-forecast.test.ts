/** An account's balance, back and ahead. */
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
const at = new Date('2026-11-20T22:00:00Z')
const account = (kind: Account['kind'], minor: number | null): Account => ({
  ref: 'one', name: 'One', kind, currency: EUR,
  balances: minor === null ? [] : [{ type: 'closingBooked', amount: { minor, currency: EUR }, at }],
}) // prettier-ignore
const paid = (date: string, name: string, minor: number, status: Transaction['status'] = 'booked'): Transaction => ({
  ref: status === 'booked' ? `${name} ${date}` : null, accountRef: 'one', status, date: as<PlainDate>(date), remittance: 'text',
  amount: { minor, currency: EUR }, counterparty: { name },
}) // prettier-ignore
const RENT = ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11'].map((month) => paid(`${month}-03`, 'Wohnbau Miete', -60_000)) // prettier-ignore

async function forecast(kind: Account['kind'], minor: number | null, transactions: readonly Transaction[] = RENT) {
  const snapshot = { accounts: [account(kind, minor)], transactions }
  house.provider.script.read = [{ status: 'ready', snapshot, cursor: null, more: false }]
  await house.link()
  await house.tick()
  const [{ id }] = (await house.banking.accounts(house.ana)) as unknown as [{ id: Parameters<House['banking']['accountForecast']>[1] }] // prettier-ignore
  return house.banking.accountForecast(house.ana, id)
}

test('the past ends today and goes back by what was booked, not by what is pending', async () => {
  const seen = await forecast('current', 100_000, [...RENT, paid('2026-11-20', 'Kiosk', -500), paid('2026-11-20', 'Bar', -900, 'pending')]) // prettier-ignore
  const balanceOn = new Map(seen!.past.map(({ day, balance }) => [day as string, balance]))
  expect(seen!.past.at(-1)).toEqual({ day: '2026-11-21', balance: 100_000 })
  expect(seen!.past).toHaveLength(61)
  expect(balanceOn.get('2026-11-19')).toBe(100_500)
  expect(balanceOn.get('2026-11-02')).toBe(160_500)
})

test('ahead stand the bills that are known, on their days', async () => {
  const seen = await forecast('current', 100_000)
  expect(seen!.ahead).toHaveLength(60)
  expect(seen!.ahead[0]!.day).toBe('2026-11-22')
  expect(seen!.events).toEqual([
    { day: '2026-12-03', kind: 'bill', label: 'Wohnbau Miete', minor: 60_000 },
    { day: '2027-01-03', kind: 'bill', label: 'Wohnbau Miete', minor: 60_000 },
  ])
  expect(seen!.ahead.at(-1)!.median).toBe(-20_000)
})

test.each([
  ['savings', 'savings', 100_000],
  ['a card', 'card', -5_000],
  ['an account without a known balance', 'current', null],
] as const)('of %s nothing is foretold', async (_what, kind, minor) => {
  expect(await forecast(kind, minor)).toBeNull()
})
