/** Whose time it is: a person's own below every verb that is given them, the product's everywhere else. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse, type House } from './testing/house.ts'
import { createTimes, inTheirTime } from './times.ts'
import { as, type UserId } from '../model/ids.ts'

const DAY = 86_400_000
const ana = as<UserId>('ana')
const clock = () => new Date('2026-11-21T09:00:00Z')
const times = createTimes(clock, () => ({ ahead: (id) => Promise.resolve(id === ana ? DAY : 0), apart: () => Promise.resolve([ana]) })) // prettier-ignore

test('a verb that is given a viewer runs in the viewer’s time, one that lies deeper too, any other in the product’s', async () => {
  const today = () => Promise.resolve(times.now().toISOString().slice(0, 10))
  const verbs = inTheirTime(times, {
    view: (_viewer: { userId: UserId }) => today(),
    rules: { add: (_viewer: { userId: UserId }) => today() },
    receive: (_provider: string) => today(),
  })
  expect(await verbs.view({ userId: ana })).toBe('2026-11-22')
  expect(await verbs.view({ userId: as('bob') })).toBe('2026-11-21')
  expect(await verbs.rules.add({ userId: ana })).toBe('2026-11-22')
  expect(await verbs.receive('klarna')).toBe('2026-11-21')
})

test('two people at different times do not disturb each other', async () => {
  const slowly = async () => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    return times.now().getTime() - clock().getTime()
  }
  expect(await Promise.all([times.within(ana, slowly), times.within(as('bob'), slowly), slowly()])).toEqual([DAY, 0, 0])
})

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

test('the clock reads a connection when it is due by its owner’s time, and holds it by that time', async () => {
  const { store, parts, ana: viewer } = house
  const id = await house.link()
  await house.tick()
  const [before] = await house.banking.connections(viewer)
  const at = parts.now()
  await store.demos.add({ userId: viewer.userId, persona: 'hero', scenario: null, tag: 't', ahead: 0, startedAt: at, endsAt: at, preparedAt: at }) // prettier-ignore
  await house.tick()
  expect((await store.connections.get(id))?.syncedAt?.toISOString()).toBe(before?.syncedAt)
  await store.demos.advance(viewer.userId, 10 * DAY)
  await house.tick()
  expect((await store.connections.get(id))?.syncedAt?.getTime()).toBe(at.getTime() + 10 * DAY)
})
