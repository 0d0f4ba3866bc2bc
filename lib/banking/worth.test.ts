/** The overview's figures out of a real store: the whole in one currency, its history, its proof, and what was noticed. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NotFoundError } from '../model/errors.ts'
import { as, type CurrencyCode, type PlainDate } from '../model/ids.ts'
import type { Transaction } from '../model/transaction.ts'
import type { ReferenceRate } from '../rates/rate.ts'
import { DAY } from './schedule.ts'
import { openHouse, type House } from './testing/house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

/** The house's day is 2026-11-21. */
const [EUR, PLN, CHF] = [as<CurrencyCode>('EUR'), as<CurrencyCode>('PLN'), as<CurrencyCode>('CHF')]
const account = (ref: string, currency: CurrencyCode, minor: number, at: string) => ({
  ref, name: ref, kind: 'current' as const, currency,
  balances: [{ type: 'closingBooked' as const, amount: { minor, currency }, at: new Date(at) }],
}) // prettier-ignore
const paid = (accountRef: string, date: string, minor: number, currency: CurrencyCode, name = 'Laden'): Transaction => ({
  ref: `${accountRef} ${name} ${date}`, accountRef, status: 'booked', date: as<PlainDate>(date), remittance: 'Einkauf',
  amount: { minor, currency }, counterparty: { name },
}) // prettier-ignore
const zloty = (day: string, micros: number): ReferenceRate => ({ day: as(day), currency: PLN, micros, source: 'ECB' })

function bankSays(accounts: readonly ReturnType<typeof account>[], transactions: readonly Transaction[]): void {
  house.provider.script.read = [{ status: 'ready', snapshot: { accounts, transactions }, cursor: null, more: false }]
}

async function reads(...said: Parameters<typeof bankSays>): Promise<void> {
  bankSays(...said)
  await house.link()
  await house.tick()
}

const at = '2026-11-20T22:00:00Z'
const three = [account('giro', EUR, 100_000, at), account('tage', EUR, 50_000, at), account('konto', PLN, 42_500, at), account('konto-ch', CHF, 900, at)] // prettier-ignore

test('the whole is said in the currency of most accounts, with the rate’s day and source, and what cannot be converted beside it', async () => {
  house.publish(() => Promise.resolve([zloty('2026-11-19', 4_250_000)]))
  await reads(three, [])
  const { worth } = await house.banking.overview(house.ana)
  expect(worth).toEqual({
    total: { minor: 160_000, currency: EUR },
    without: [{ minor: 900, currency: CHF }],
    by: { source: 'ECB', day: '2026-11-19' },
  })
  expect((await house.banking.overview(house.ana, PLN)).worth?.total).toEqual({ minor: 680_000, currency: PLN })
})

test('without rates nothing foreign is counted, and nothing fails', async () => {
  await reads(three, [])
  const { worth } = await house.banking.overview(house.ana)
  expect(worth).toMatchObject({ total: { minor: 150_000 }, without: [{ currency: CHF }, { currency: PLN }], by: null })
})

test('net worth is walked back along the entries, and converted at each day’s rate', async () => {
  house.publish(() => Promise.resolve([zloty('2026-11-01', 5_000_000), zloty('2026-11-20', 4_250_000)]))
  await reads([account('giro', EUR, -10_000, at), account('konto', PLN, 42_500, at)], [
    paid('giro', '2026-11-04', 1, EUR, 'first'), paid('giro', '2026-11-18', -30_000, EUR), paid('konto', '2026-11-04', 5, PLN),
  ]) // prettier-ignore
  const { data, joined, without } = await house.banking.netWorth(house.ana, { months: 12, into: EUR })
  expect(data).toMatchObject({ currency: EUR, rates: { source: 'ECB', day: '2026-11-20' } })
  expect(data.points).toEqual([
    { day: '2026-11-07', assets: 20_000 + 8_500, liabilities: 0 },
    { day: '2026-11-14', assets: 20_000 + 8_500, liabilities: 0 },
    { day: '2026-11-21', assets: 10_000, liabilities: 10_000 },
  ])
  expect([joined, without]).toEqual([[], []])
  const zlotys = await house.banking.netWorth(house.ana, { months: 24, only: PLN })
  expect(zlotys.data).toMatchObject({ currency: PLN, points: [{ day: '2026-11-07' }, { day: '2026-11-21', assets: 42_500 }] }) // prettier-ignore
  expect((await house.banking.netWorth(house.bob, { months: 12 })).data.points).toEqual([])
})

test('an account with entries from before the period is known from its first day', async () => {
  await reads([account('giro', EUR, 100_000, at), account('tage', EUR, 50_000, at)], [
    paid('giro', '2025-06-10', -1, EUR), paid('giro', '2026-11-10', -2, EUR), paid('tage', '2026-11-12', -3, EUR),
  ]) // prettier-ignore
  const { data, joined } = await house.banking.netWorth(house.ana, { months: 12 })
  expect(data.points[0]).toEqual({ day: '2025-11-22', assets: 100_002, liabilities: 0 })
  expect(joined).toEqual([{ name: 'tage', from: '2026-11-12' }])
})

test('the proof compares stored balances with the entries between them, and names the first gap', async () => {
  await reads([account('giro', EUR, 100_000, at)], [])
  const { id } = (await house.banking.accounts(house.ana))[0]!
  expect(await house.banking.balanceProof(house.ana, id)).toMatchObject({ type: 'closingBooked', of: 0, spans: [], gap: null }) // prettier-ignore

  house.later(2 * DAY)
  bankSays([account('giro', EUR, 90_000, '2026-11-22T22:00:00Z')], [paid('giro', '2026-11-21', -10_000, EUR)])
  await house.tick()
  expect(await house.banking.balanceProof(house.ana, id)).toMatchObject({ proven: 1, of: 1, gap: null })

  house.later(2 * DAY)
  bankSays([account('giro', EUR, 70_000, '2026-11-24T22:00:00Z')], [paid('giro', '2026-11-23', -15_000, EUR)])
  await house.tick()
  const proof = await house.banking.balanceProof(house.ana, id)
  expect(proof).toMatchObject({
    proven: 1,
    of: 2,
    gap: { from: '2026-11-22', to: '2026-11-24', gap: { minor: -5_000 } },
  })
  await expect(house.banking.balanceProof(house.bob, id)).rejects.toThrow(NotFoundError)
})

const MONTHS = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11']

test('an insight that was put away does not come again, and nobody puts away another’s', async () => {
  await reads([account('giro', EUR, 500_000, at)], MONTHS.map((month, index) => paid('giro', `${month}-04`, index < 6 ? -999 : -1_299, EUR, 'Streamflix'))) // prettier-ignore
  const [card, ...others] = (await house.banking.foresight(house.ana)).insights.cards
  expect(card).toMatchObject({ kind: 'price_rise', name: 'Streamflix', from: { minor: 999 }, to: { minor: 1_299 }, entries: { q: 'Streamflix', direction: 'out' } }) // prettier-ignore
  await expect(house.banking.dismissInsight(house.bob, card!.id)).rejects.toThrow(NotFoundError)
  await house.banking.dismissInsight(house.ana, card!.id)
  expect((await house.banking.foresight(house.ana)).insights.cards).toEqual(others)
})

test('an account that runs low is told with its day', async () => {
  await reads([account('giro', EUR, 30_000, at)], MONTHS.slice(0, 6).map((month) => paid('giro', `${month}-28`, -60_000, EUR, 'Miete Wohnbau'))) // prettier-ignore
  const { lowBalances } = (await house.banking.foresight(house.ana)).insights
  expect(lowBalances).toMatchObject([{ accountName: 'giro', date: '2026-11-28', balance: { minor: -30_000, currency: EUR }, likelihood: 'likely' }]) // prettier-ignore
})

test('what was studied is studied again once an entry changes', async () => {
  await reads([account('giro', EUR, 500_000, at)], [paid('giro', '2026-11-04', -999, EUR, 'Streamflix')])
  const spent = async () => (await house.banking.foresight(house.ana)).paces[0]?.soFar.at(-1)
  expect(await spent()).toBe(999)
  const [row] = (await house.banking.feed(house.ana, {}, null)).rows
  await house.banking.edits.apply(house.ana, { ids: [row!.id] }, { kind: 'category', categoryId: 'transfer.internal' })
  expect(await spent()).toBeUndefined()
})
