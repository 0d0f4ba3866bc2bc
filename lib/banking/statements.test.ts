/** Statements for a file: everything that a filter finds, an account each, and nothing of anybody else. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { as, type CurrencyCode, type PlainDate } from '../model/ids.ts'
import type { FeedFilter } from '../model/view.ts'
import { allOf } from '../statement/statement.ts'
import type { Chosen } from './statements.ts'
import { openHouse, type House } from './testing/house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
  const EUR = as<CurrencyCode>('EUR')
  const at = new Date('2026-11-20T22:00:00Z')
  const accounts = ['giro', 'pot'].map((ref) => ({ ref, name: ref, kind: 'current' as const, currency: EUR, iban: `DE${ref}`, balances: [{ type: 'closingBooked' as const, amount: { minor: 5, currency: EUR }, at }] })) // prettier-ignore
  const transactions = Array.from({ length: 2_300 }, (_, n) => ({
    ref: `t${n}`, accountRef: n % 23 ? 'giro' : 'pot', amount: { minor: -n - 1, currency: EUR }, status: 'booked' as const,
    date: as<PlainDate>('2026-11-10'), remittance: n % 2 ? 'odd' : 'even', counterparty: { name: 'Shop' },
  })) // prettier-ignore
  house.provider.script.read = [{ status: 'ready', snapshot: { accounts, transactions }, cursor: null, more: false }]
  await house.link()
  await house.tick()
})
afterEach(() => house.close())

const asked = async (filter: FeedFilter, most: number | null = null, viewer = house.ana) =>
  Promise.all(
    (await house.banking.statements(viewer, filter, (id) => `label of ${id}`, most)).map(async (source) => ({
      ...source,
      entries: await allOf(source.entries),
    })),
  )

test('each account is a statement with all of its entries, however many pages they are', async () => {
  const all = await asked({})
  expect(Object.fromEntries(all.map(({ account, entries }) => [account.name, entries.length]))).toEqual({ giro: 2_200, pot: 100 }) // prettier-ignore
  expect(all[0]!.closing).toEqual({ minor: 5, on: '2026-11-20' })
  expect(new Set(all.flatMap(({ entries }) => entries.map(({ id }) => id))).size).toBe(2_300)
  expect(all[0]!.entries[0]!.category!.label).toMatch(/^label of /)
})

test('a filtered statement has what the filter finds, and no balance that would not add up', async () => {
  const all = await asked({ q: 'odd', min: '20' })
  expect(all.flatMap(({ entries }) => entries).every(({ remittance }) => remittance === 'odd')).toBe(true)
  expect(all.map(({ closing }) => closing)).toEqual(all.map(() => undefined))
})

test('nothing to write, too much to write, and another’s account are refused', async () => {
  await expect(asked({ q: 'nowhere' })).rejects.toMatchObject({ fields: { filter: 'finds nothing' } })
  await expect(asked({}, 2_299)).rejects.toMatchObject({ fields: { format: 'too many entries' } })
  expect(await asked({}, 2_300)).toHaveLength(2)
  const [{ id }] = await house.banking.accounts(house.ana).then((all) => [all[0]!] as const)
  await expect(asked({ account: id }, null, house.bob)).rejects.toMatchObject({ code: 'not_found' })
  await expect(asked({}, null, house.bob)).rejects.toMatchObject({ fields: { filter: 'finds nothing' } })
})

test('of what was chosen there are those alone, or all but those, and never another’s', async () => {
  const entries = async (chosen: Chosen, viewer = house.ana) =>
    (await Promise.all((await house.banking.statements(viewer, {}, String, null, chosen)).map(({ entries }) => allOf(entries)))).flat() // prettier-ignore
  const { rows } = await house.banking.feed(house.ana, {}, null, 3)
  const three = new Set(rows.map(({ id }) => id))
  expect(new Set((await entries({ only: three })).map(({ id }) => id))).toEqual(three)
  expect(await entries({ except: three })).toHaveLength(2_297)
  await expect(entries({ only: three }, house.bob)).rejects.toMatchObject({ fields: { filter: 'finds nothing' } })
})
