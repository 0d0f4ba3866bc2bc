import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Part } from '../model/edit.ts'
import { InvalidInputError, NotFoundError } from '../model/errors.ts'
import { as, type AccountId, type CurrencyCode, type EditId, type PlainDate, type TransactionId } from '../model/ids.ts'
import type { FeedFilter } from '../model/view.ts'
import { openHouse, type House } from './testing/house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
  const currency = as<CurrencyCode>('EUR')
  const account = { ref: 'a1', name: 'Giro', kind: 'current' as const, currency, balances: [] }
  const entry = (ref: string, minor: number, name: string) => ({ ref, accountRef: 'a1', amount: { minor, currency }, status: 'booked' as const, date: as<PlainDate>('2026-11-20'), counterparty: { name }, remittance: name }) // prettier-ignore
  const transactions = [entry('t1', -10_00, 'Rewe'), entry('t2', -20_00, 'Rewe'), entry('t3', 5_00, 'Pfand')]
  house.provider.script.read = [{ status: 'ready', snapshot: { accounts: [account], transactions }, cursor: null, more: false }] // prettier-ignore
  await house.link()
  await house.tick()
})
afterEach(() => house.close())

const found = async (filter: FeedFilter) => (await house.banking.feed(house.ana, filter, null)).rows
const named = async (name: string) => (await found({ q: name }))[0]!.id

test('everything a search finds is set at once, but what was taken out of the selection', async () => {
  const { edits } = house.banking
  const [one, other] = await found({ q: 'rewe' })
  const made = await edits.apply(house.ana, { filter: { q: 'rewe' }, except: [other!.id] }, { kind: 'tag', add: [' #Trip  to Rome '], remove: [] }) // prettier-ignore
  expect(made.changed).toBe(1)
  expect(await found({ tags: ['Trip to Rome'] })).toMatchObject([{ id: one!.id }])
  await edits.apply(house.ana, { ids: [other!.id] }, { kind: 'tag', add: ['trip TO rome'], remove: [] })
  expect(await edits.tags(house.ana)).toEqual(['Trip to Rome'])
  expect(await edits.count(house.ana, { q: 'rewe' })).toEqual({ count: 2, sums: [{ currency: 'EUR', minor: -30_00 }] })
  expect(await edits.undo(house.ana, made.id)).toBe(1)
  await expect(edits.undo(house.bob, made.id)).rejects.toThrow(NotFoundError)
  await expect(edits.undo(house.ana, as<EditId>('none'))).rejects.toThrow(NotFoundError)
})

test('another’s entries are not found, and no filter reaches them', async () => {
  const { edits } = house.banking
  const id = await named('pfand')
  const accountId = (await house.banking.accounts(house.ana))[0]!.id
  const reviewed = { kind: 'reviewed', reviewed: true } as const
  await expect(edits.apply(house.bob, { ids: [id] }, reviewed)).rejects.toThrow(NotFoundError)
  await expect(edits.split(house.bob, id, [])).rejects.toThrow(NotFoundError)
  await expect(edits.takeAmount(house.bob, id)).rejects.toThrow(NotFoundError)
  await expect(edits.count(house.bob, { account: accountId })).rejects.toThrow(NotFoundError)
  await expect(edits.apply(house.bob, { filter: { account: as<AccountId>('x') } }, reviewed)).rejects.toThrow(NotFoundError) // prettier-ignore
  expect(await edits.apply(house.bob, { filter: {} }, reviewed)).toMatchObject({ changed: 0 })
  expect(await found({ reviewed: true })).toEqual([])
})

test.each([
  [{ kind: 'tag', add: [' # '], remove: [] }, 'tag'],
  [{ kind: 'tag', add: ['x'.repeat(41)], remove: [] }, 'tag'],
  [{ kind: 'note', note: 'x'.repeat(501) }, 'note'],
  [{ kind: 'category', categoryId: 'food.nothing' }, 'categoryId'],
] as const)('%o is refused, and the refusal names what does not fit', async (edit, field) => {
  const refused = house.banking.edits.apply(house.ana, { filter: {} }, edit)
  await expect(refused).rejects.toThrow(InvalidInputError)
  await expect(refused).rejects.toMatchObject({ fields: { [field]: expect.any(String) } })
})

test('parts that are not the whole are refused with what is missing', async () => {
  const { edits } = house.banking
  const id: TransactionId = await named('pfand')
  const part = (minor: number): Part => ({ minor, categoryId: 'food.groceries', note: '' })
  await expect(edits.split(house.ana, id, [part(2_00), part(1_00)])).rejects.toMatchObject({ fields: { parts: '200' } })
  await expect(edits.split(house.ana, id, [part(5_00)])).rejects.toThrow(InvalidInputError)
  await expect(edits.split(house.ana, id, [part(5_00), part(0)])).rejects.toThrow(InvalidInputError)
  expect(await edits.split(house.ana, id, [part(2_00), part(3_00)])).toMatchObject({ changed: 1 })
  expect(await found({ split: true })).toMatchObject([{ id, parts: [{ minor: 2_00 }, { minor: 3_00 }] }])
})
