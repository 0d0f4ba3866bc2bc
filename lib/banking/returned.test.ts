/** Ways back from a bank: which conversation it is, and what does no harm. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NotFoundError } from '../model/errors.ts'
import { BEGIN, openHouse, type House } from './testing/house.ts'
import { asking, granted } from './testing/scripted-provider.ts'

let house: House
beforeEach(async () => (house = await openHouse()))
afterEach(() => house.close())

const state = () => house.provider.asked.begin.at(-1)!.state
const back = (params: Record<string, string>, viewer = house.ana) =>
  house.banking.returned(viewer, BEGIN.providerId, params)

test('a bank that asks once more leaves another way back', async () => {
  house.provider.script.advance = [asking(), granted()]
  await house.start()
  expect(await back({ state: state() })).toMatchObject({ state: 'authorising' })
  expect(await back({ state: state() })).toMatchObject({ state: 'active' })
  expect(house.provider.asked.advance).toHaveLength(2)
})

test('a provider may bring our state back under a name of its own', async () => {
  Object.assign(house.provider, { stateOf: (params: Record<string, string>) => params['track'] ?? null })
  await house.start()
  await expect(back({ state: state() })).rejects.toThrow(NotFoundError)
  expect(await back({ track: state() })).toMatchObject({ state: 'active' })
})

test('without a state nothing moves, unless the provider is known to come back bare', async () => {
  await house.start()
  await expect(back({})).rejects.toThrow(NotFoundError)
  house.provider.returnsBare = true
  expect(await back({})).toMatchObject({ state: 'active' })
})

test('a bare return asks the viewer’s own open conversations, each of which looks for itself', async () => {
  house.provider.returnsBare = true
  house.provider.script.advance = [asking(), granted()]
  const first = await house.start()
  house.later(1_000)
  const second = await house.start()
  await expect(back({}, house.bob)).rejects.toThrow(NotFoundError)
  const { id } = await back({ consentId: 'x' })
  expect([first.id, second.id]).toContain(id)
  expect(await house.banking.connection(house.ana, id)).toMatchObject({ state: 'active' })
  expect(house.provider.asked.advance.map(({ reply }) => reply)).toEqual([
    { kind: 'returned', params: { consentId: 'x' } },
    { kind: 'returned', params: { consentId: 'x' } },
  ])
})

test('a second bare return shows where things stand, and asks nobody', async () => {
  house.provider.returnsBare = true
  await house.start()
  const { id } = await back({})
  expect(await back({})).toMatchObject({ id, state: 'active' })
  expect(house.provider.asked.advance).toHaveLength(1)
})

test('a bare return of somebody who began nothing is refused', async () => {
  house.provider.returnsBare = true
  await expect(back({})).rejects.toThrow(NotFoundError)
})
