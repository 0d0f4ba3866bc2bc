/** What a developer is shown of the record: all of their own, page by page, and nothing of anybody else's. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BEGIN, openHouse, type House } from '../banking/testing/house.ts'
import type { RecordedExchange } from '../banking/store.ts'
import { NotFoundError } from '../model/errors.ts'
import { as, type ConnectionId } from '../model/ids.ts'
import { createInspector, type Inspector } from './inspector.ts'
import { scene, within } from './scene.ts'

let house: House
let inspector: Inspector
let id: ConnectionId
beforeEach(async () => {
  house = await openHouse()
  inspector = createInspector(house.parts, true)
  id = await house.link()
})
afterEach(() => house.close())

const record = (over: Partial<RecordedExchange> = {}) =>
  house.store.inspection.record({
    provider: 'scripted', step: 'read', method: 'GET', path: 'x.test/{id}', status: 200, startedAt: new Date(0), milliseconds: 500, bytes: 1, tries: 1,
    failure: null, connectionId: id, origin: 'clock', reference: null, recordedAt: house.parts.now(), request: { headers: {}, body: null }, response: null, ...over,
  }) // prettier-ignore

test('the latest connection is shown where none is named, and then only what came since', async () => {
  await record({ step: 'one' })
  const first = await inspector.look(house.ana, null, null)
  expect(first).toMatchObject({ recording: true, connectionId: id, exchanges: [{ step: 'one' }] })
  await record({ step: 'two' })
  const second = await inspector.look(house.ana, null, first.after)
  expect(second.exchanges.map(({ step }) => step)).toEqual(['two'])
  expect((await inspector.look(house.ana, id, second.after)).exchanges).toEqual([])
})

test('an exchange is dated when it began, by the product’s own clock', async () => {
  await record()
  const [exchange] = (await inspector.look(house.ana, id, null)).exchanges
  expect(exchange?.startedAt).toBe(new Date(house.parts.now().getTime() - 500).toISOString())
})

test('another’s connection is not found, neither to look at nor to take along', async () => {
  await record()
  await expect(inspector.look(house.bob, id, null)).rejects.toBeInstanceOf(NotFoundError)
  await expect(inspector.whole(house.bob, id)).rejects.toBeInstanceOf(NotFoundError)
  expect(await inspector.look(house.bob, null, null)).toMatchObject({ connectionId: null, connections: [], exchanges: [] }) // prettier-ignore
  expect(await inspector.requests(house.bob, {})).toMatchObject({ exchanges: [], connections: [] })
  expect(await inspector.requests(house.bob, { connectionId: id })).toMatchObject({ exchanges: [] })
})

test('where nothing is recorded, nothing is shown of what was', async () => {
  await record()
  const off = createInspector(house.parts, false)
  expect(await off.look(house.ana, id, null)).toMatchObject({ recording: false, exchanges: [], arrivals: [] })
  expect(await off.requests(house.ana, {})).toMatchObject({ recording: false, exchanges: [] })
  expect(await off.deliveries(house.ana, {})).toMatchObject({ recording: false, deliveries: [] })
  await expect(off.whole(house.ana, id)).rejects.toBeInstanceOf(NotFoundError)
})

test('the request log goes on where its page ends', async () => {
  for (let at = 0; at < 60; at++) await record({ step: `s${at}` })
  const first = await inspector.requests(house.ana, {})
  expect(first.exchanges).toHaveLength(50)
  const second = await inspector.requests(house.ana, { before: first.next! })
  expect(second).toMatchObject({ next: null })
  expect([...first.exchanges, ...second.exchanges].map(({ step }) => step)).toEqual(Array.from({ length: 60 }, (_, at) => `s${59 - at}`)) // prettier-ignore
})

test('a delivery has all its times, and can be sent again while it is its person’s', async () => {
  Object.assign(house.parts, { witness: (arrival: never) => void house.store.inspection.arrived(arrival) })
  house.provider.script.hear = [[{ key: 'n1', about: 'consent-1', says: 'authorised' }]]
  for (let times = 0; times < 3; times++) await house.banking.receive(BEGIN.providerId, { headers: {}, rawBody: '{}', token: null }) // prettier-ignore
  const { deliveries } = await inspector.deliveries(house.ana, {})
  expect(deliveries).toMatchObject([{ connectionId: id, verdict: 'open', resendable: true, attempts: [{ outcome: 'kept' }, { outcome: 'repeated' }, { outcome: 'repeated' }] }]) // prettier-ignore
  expect(await inspector.deliveries(house.bob, {})).toMatchObject({ deliveries: [] })
})

describe('a scene', () => {
  test('is known to everything below, and to nothing beside', async () => {
    const seen = await Promise.all([
      within({ origin: 'action' }, () => within({ connectionId: 'c1' }, async () => scene())),
      within({ origin: 'clock' }, async () => scene()),
    ])
    expect(seen).toEqual([
      { origin: 'action', connectionId: 'c1', reference: null },
      { origin: 'clock', connectionId: null, reference: null },
    ])
    expect(scene().origin).toBe('page')
  })

  test('names the connection and the operation of every call to a provider, by the reference its failure is told with', async () => {
    const seen: unknown[] = []
    house.provider.script.read = [
      async () => {
        seen.push(scene())
        throw new Error('down')
      },
    ]
    await house.tick()
    const { problem } = (await house.store.connections.get(as(id)))!
    expect(seen).toMatchObject([{ connectionId: id, reference: problem?.reference }])
  })
})
