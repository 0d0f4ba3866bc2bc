/** Own categories: valid for their owner everywhere, for nobody else anywhere. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { as, type CurrencyCode, type PlainDate } from '../model/ids.ts'
import { openHouse, type House } from './testing/house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
  const EUR = as<CurrencyCode>('EUR')
  const giro = { ref: 'giro', name: 'Giro', kind: 'current', currency: EUR, balances: [] } as const
  const ramen = { ref: 't', accountRef: 'giro', status: 'booked', date: as<PlainDate>('2026-11-10'), remittance: 'Ramen', amount: { minor: -1250, currency: EUR } } as const // prettier-ignore
  house.provider.script.read = [{ status: 'ready', snapshot: { accounts: [giro], transactions: [ramen] }, cursor: null, more: false }] // prettier-ignore
  await house.link()
  await house.tick()
})
afterEach(() => house.close())

const noodles = { name: '  Noodle   bars ', icon: 'pizza' } as const
const entry = async () => (await house.banking.feed(house.ana, {}, null)).rows[0]!

test('an own category is chosen, found by itself and by its group, counted and summed under its group', async () => {
  const id = await house.banking.categories.add(house.ana, 'food', noodles)
  await house.banking.edits.apply(house.ana, { ids: [(await entry()).id] }, { kind: 'category', categoryId: id })
  for (const category of [id, 'food']) {
    expect((await house.banking.feed(house.ana, { category }, null)).rows).toHaveLength(1)
  }
  expect(await house.banking.categories.view(house.ana)).toEqual({ own: [{ id, name: 'Noodle bars', icon: 'pizza' }], hidden: [], counts: { [id]: 1 } }) // prettier-ignore
  expect((await house.banking.overview(house.ana)).spending).toMatchObject([{ group: 'food', spent: { minor: 1250 } }])
  expect(await house.banking.categories.recent(house.ana)).toEqual([id])
})

test('to anybody else it is no category', async () => {
  const id = await house.banking.categories.add(house.ana, 'food', noodles)
  const { categories, rules } = house.banking
  await expect(house.banking.feed(house.bob, { category: id }, null)).rejects.toMatchObject({ code: 'not_found' })
  await expect(categories.change(house.bob, id, noodles)).rejects.toMatchObject({ code: 'not_found' })
  await expect(categories.remove(house.bob, id, 'food.restaurants')).rejects.toMatchObject({ code: 'not_found' })
  const draft = { stage: 'main', test: { match: 'all', conditions: [{ kind: 'words', value: 'ramen' }] }, actions: { categoryId: id }, reach: 'all' } as const // prettier-ignore
  await expect(rules.add(house.bob, draft)).rejects.toMatchObject({ code: 'invalid_input' })
  expect(await rules.add(house.ana, draft)).toBe(1)
})

test('deleted, it leaves nothing without a category', async () => {
  const { categories } = house.banking
  const id = await categories.add(house.ana, 'food', noodles)
  await house.banking.edits.apply(house.ana, { ids: [(await entry()).id] }, { kind: 'category', categoryId: id })
  await expect(categories.remove(house.ana, id, id)).rejects.toMatchObject({ code: 'invalid_input' })
  await expect(categories.remove(house.ana, id, 'food.u_gone')).rejects.toMatchObject({ code: 'invalid_input' })
  await categories.remove(house.ana, id, 'food.restaurants')
  expect((await entry()).category).toMatchObject({ id: 'food.restaurants', source: 'user' })
  expect((await categories.view(house.ana)).own).toEqual([])
})

test.each([
  ['an empty name', { name: '  ', icon: 'tag' }],
  ['a long name', { name: 'x'.repeat(41), icon: 'tag' }],
  ['a name that is taken', { name: 'noodle BARS', icon: 'tag' }],
] as const)('%s is refused', async (_what, draft) => {
  await house.banking.categories.add(house.ana, 'food', noodles)
  await expect(house.banking.categories.add(house.ana, 'travel', draft)).rejects.toMatchObject({ code: 'invalid_input' }) // prettier-ignore
})

test('only the taxonomy’s categories are hidden, and an entry may still be in one', async () => {
  const { categories } = house.banking
  const id = await categories.add(house.ana, 'food', noodles)
  await expect(categories.hide(house.ana, id, true)).rejects.toMatchObject({ code: 'invalid_input' })
  await categories.hide(house.ana, 'food.restaurants', true)
  const taxonomy = await categories.taxonomy(house.ana)
  expect(taxonomy.shownOf('food')).not.toContain('food.restaurants')
  expect(taxonomy.shownOf('food')).toContain(id)
  await house.banking.edits.apply(
    house.ana,
    { ids: [(await entry()).id] },
    { kind: 'category', categoryId: 'food.restaurants' },
  )
  expect((await entry()).category.id).toBe('food.restaurants')
})
