/** Deliveries: kept once, acted upon once, and never believed. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ConsentLapsedError, NotFoundError, UnsignedDeliveryError, WireError } from '../model/errors.ts'
import type { ConnectionId, Json } from '../model/ids.ts'
import type { Desk, Notice, Pushed, Reading } from '../providers/provider.ts'
import { DAY, HOUR, LEASE_MS, MINUTE } from './schedule.ts'
import type { Arrival } from './store.ts'
import { BEGIN, openHouse, type House } from './testing/house.ts'

let house: House
let id: ConnectionId
beforeEach(async () => {
  house = await openHouse()
  id = await house.link()
})
afterEach(() => house.close())

const deliver = (notice: Partial<Notice> = {}, rawBody = '{"rows":1}') => {
  house.provider.script.hear = [[{ key: 'n1', about: 'consent-1', says: 'authorised', ...notice }]]
  return house.banking.receive(BEGIN.providerId, { headers: {}, rawBody, token: null })
}
const open = () => house.store.inbox.open(100)
const stored = async () => (await house.store.connections.get(id))!
const preparing = (cursor: Json, seconds = 600): Reading => ({
  status: 'preparing',
  cursor,
  retryAfterSeconds: seconds,
})
const done: Reading = { status: 'ready', snapshot: {}, cursor: null, more: false }

/** Answers with what was pushed, or waits for it. */
function waitsForPushes(): Pushed[] {
  const seen: Pushed[] = []
  house.provider.script.read = [
    async (desk: Desk) => {
      const pushed = await desk.deliveries()
      seen.push(...pushed)
      return pushed.length > 0 ? done : preparing({ request: 1 })
    },
  ]
  return seen
}

test('nothing of an unsigned delivery is kept', async () => {
  house.provider.script.hear = [new UnsignedDeliveryError('scripted')]
  await expect(house.banking.receive(BEGIN.providerId, { headers: {}, rawBody: '{}', token: null })).rejects.toMatchObject({ code: 'unsigned_delivery' }) // prettier-ignore
  expect(await open()).toEqual([])
})

test('a thousand identical deliveries at once leave one row and one effect', async () => {
  await house.tick()
  house.provider.asked.read.length = 0
  house.provider.script.hear = [[{ key: 'n1', about: 'consent-1', says: 'authorised' }]]
  const delivery = { headers: {}, rawBody: '{}', token: null }
  await Promise.all(Array.from({ length: 1_000 }, () => house.banking.receive(BEGIN.providerId, delivery)))
  await house.tick()
  expect(house.provider.asked.read).toHaveLength(1)
  expect(house.logged.filter((line) => line === 'delivery.repeated')).toHaveLength(999)
})

test('a storm of events about one resource rings once', async () => {
  await house.tick()
  const { revision } = await stored()
  for (const key of ['n1', 'n2', 'n3']) await deliver({ key })
  await house.banking.receive(BEGIN.providerId, { headers: {}, rawBody: '{}', token: null }) // the last one again
  await house.tick()
  expect(house.provider.asked.read).toHaveLength(2)
  expect(await open()).toEqual([])
  expect((await stored()).revision - revision).toBeLessThanOrEqual(4) // rung once, read once
})

test('one that cannot be heard does not silence the others, and stays open', async () => {
  await house.tick()
  const byRef = house.store.connections.byRef.bind(house.store.connections)
  await deliver({ key: 'bad', about: 'broken' })
  await deliver({ key: 'good' })
  house.parts.store.connections.byRef = (provider, ref) => (ref === 'broken' ? Promise.reject(new Error('busy')) : byRef(provider, ref)) // prettier-ignore
  await house.tick()
  expect((await open()).map(({ key }) => key)).toEqual(['bad'])
  expect(house.logged).toContain('delivery.unheard: busy')
})

test('data that was ordered reaches the reading that ordered it, and is forgotten when that has landed', async () => {
  const seen = waitsForPushes()
  await house.tick()
  expect((await stored()).readingSince).not.toBeNull()
  await deliver({ says: 'data' })
  await house.tick()
  expect(seen).toEqual([{ key: 'n1', receivedAt: house.parts.now(), rawBody: '{"rows":1}' }])
  expect((await stored()).readingSince).toBeNull()
  expect(await open()).toEqual([])
  expect((await stored()).unattendedReads).toHaveLength(1)
})

test('a notice may carry its own part of a delivery', async () => {
  const seen = waitsForPushes()
  await house.tick()
  await deliver({ says: 'data', body: '{"part":2}' }, '[{"part":1},{"part":2}]')
  await house.tick()
  expect(seen.map(({ rawBody }) => rawBody)).toEqual(['{"part":2}'])
})

test('data that nobody ordered starts no reading, and is gone after a day', async () => {
  await house.tick()
  const reads = house.provider.asked.read.length
  await deliver({ says: 'data' })
  await house.tick()
  expect(house.provider.asked.read).toHaveLength(reads)
  expect(await open()).toHaveLength(1)
  await house.store.connections.claim(id, house.parts.now(), new Date(house.parts.now().getTime() + 2 * DAY)) // no reading meanwhile
  house.later(DAY)
  await house.tick()
  expect(await open()).toEqual([])
})

test('that something changed is no news to somebody who waits for nothing', async () => {
  await house.tick()
  const reads = house.provider.asked.read.length
  await deliver({ says: 'changed' })
  await house.tick()
  expect([house.provider.asked.read.length, await open()]).toEqual([reads, []])
})

test('an event that is early waits for its resource, and one that nobody comes for is put aside', async () => {
  await deliver({ key: 'early', about: 'not-yet' })
  await deliver({ key: 'never', about: 'nobody' })
  const held = (await house.store.connections.claim(id, house.parts.now(), house.parts.now()))!
  await house.store.connections.move({ connectionId: id, revision: held.revision }, { ref: 'not-yet', dueAt: null })
  house.later(2 * MINUTE)
  await house.tick()
  expect((await open()).map(({ key }) => key)).toEqual(['never'])
  expect(house.provider.asked.read).toHaveLength(1)
  house.later(10 * MINUTE)
  await house.tick()
  expect(await open()).toEqual([])
  expect(house.logged).toContain('delivery.quarantined')
})

test('a doorbell at a connection that somebody holds is rung again by the sweep', async () => {
  await house.tick()
  house.provider.asked.read.length = 0
  await house.store.connections.claim(id, house.parts.now(), new Date(house.parts.now().getTime() + LEASE_MS))
  await deliver()
  expect(await open()).toHaveLength(1)
  house.later(2 * MINUTE)
  await house.tick()
  expect(await open()).toEqual([])
  expect(house.provider.asked.read).toHaveLength(1)
})

test('a reading that the provider prepares goes on whatever the day’s budget says', async () => {
  const seen = waitsForPushes()
  const held = (await house.store.connections.claim(id, house.parts.now(), house.parts.now()))!
  const now = house.parts.now()
  await house.store.connections.move({ connectionId: id, revision: held.revision }, { unattendedReads: [now, now, now], dueAt: now }) // prettier-ignore
  await house.tick()
  expect((await stored()).unattendedReads).toHaveLength(4)
  await deliver({ says: 'data' })
  await house.tick()
  expect(seen).toHaveLength(1)
})

test('without a reading left the consent is still asked for, so a withdrawn one does not look alive', async () => {
  const now = house.parts.now()
  const held = (await house.store.connections.claim(id, now, now))!
  await house.store.connections.move({ connectionId: id, revision: held.revision }, { unattendedReads: [now, now, now, now], dueAt: now }) // prettier-ignore
  await house.tick()
  expect(await house.banking.connection(house.ana, id)).toMatchObject({ state: 'active', readings: { left: 0, of: 4 } })
  house.provider.script.check = [new ConsentLapsedError('scripted', 'revoked')]
  house.later(HOUR)
  await deliver({ says: 'revoked' })
  await house.tick()
  expect(await house.banking.connection(house.ana, id)).toMatchObject({ state: 'lapsed', health: 'revoked' })
  expect(house.provider.asked.read).toEqual([])
})

test('stopping forgets what was pushed and not used', async () => {
  waitsForPushes()
  await house.tick()
  await deliver({ says: 'data' })
  await house.banking.stop(house.ana, id, 'keep')
  expect(await open()).toEqual([])
})

test('who the bank says it is goes with the consent, and the history may stay', async () => {
  house.provider.script.read = [{ ...done, snapshot: { identity: { name: 'Ana', taxId: { scheme: 'CPF', value: '31840295732' } } } }] // prettier-ignore
  await house.tick()
  expect(await house.banking.identity(house.ana, id)).toEqual({ name: 'Ana', taxId: { scheme: 'CPF', masked: '•••••••••32' } }) // prettier-ignore
  await house.banking.stop(house.ana, id, 'keep')
  expect(await house.banking.identity(house.ana, id)).toBeNull()
})

test('everything that comes is witnessed with what became of it, and none of its contents', async () => {
  const seen: Arrival[] = []
  Object.assign(house.parts, { witness: (arrival: Arrival) => void seen.push(arrival) })
  await deliver()
  await deliver()
  house.provider.script.hear = [new UnsignedDeliveryError('scripted')]
  const forged = { headers: {}, rawBody: '{"a":1}', token: null }
  await expect(house.banking.receive(BEGIN.providerId, forged)).rejects.toBeInstanceOf(UnsignedDeliveryError)
  house.provider.script.hear = [new WireError('scripted', 'delivery', ['x'])]
  await expect(house.banking.receive(BEGIN.providerId, forged)).rejects.toBeInstanceOf(WireError)
  expect(seen.map(({ outcome, key, about }) => [outcome, key, about])).toEqual([
    ['kept', 'n1', 'consent-1'],
    ['repeated', 'n1', 'consent-1'],
    ['refused', null, null],
    ['unreadable', null, null],
  ])
  expect(seen.map(({ bytes }) => bytes)).toEqual([10, 10, 7, 7])
})

test('a delivery that is sent again rings again, is its own person’s alone, and does nothing twice', async () => {
  const { inspection } = house.store
  Object.assign(house.parts, { witness: (arrival: Arrival) => void inspection.arrived(arrival) })
  await house.tick()
  await deliver()
  await house.tick()
  const [delivery] = await inspection.deliveries(house.ana.userId, {}, 10)
  expect(delivery?.verdict).toBe('done')
  await expect(house.banking.resend(house.bob, delivery!.no)).rejects.toBeInstanceOf(NotFoundError)
  await expect(house.banking.resend(house.ana, 9_999)).rejects.toBeInstanceOf(NotFoundError)
  const read = house.provider.asked.read.length
  await Promise.all([house.banking.resend(house.ana, delivery!.no), house.banking.resend(house.ana, delivery!.no)])
  expect(await open()).toHaveLength(1)
  await house.tick()
  expect(await open()).toEqual([])
  expect(house.provider.asked.read).toHaveLength(read + 1)
})
