/** The record of calls and deliveries: what `lib/banking/store/inspection.ts` means, on every database we run on. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Arrival, RecordedExchange, Store } from '../lib/banking/store.ts'
import { as, type DebtId, type ProviderId } from '../lib/model/ids.ts'
import type { Database } from './database.ts'
import { later, linked, newId, NOW, testVault } from './fixtures.ts'
import { openMemory } from './open.ts'
import { openPglite } from './postgres.ts'
import { createStore } from './store.ts'

const databases = [
  { name: 'SQLite in memory', open: openMemory },
  { name: 'Postgres (PGlite)', open: openPglite },
]
const klarna = as<ProviderId>('klarna')

const exchange = (connectionId: string | null, over: Partial<RecordedExchange> = {}): RecordedExchange => ({
  provider: 'klarna', step: 'flow.read', method: 'GET', path: 'host/xs2a/v1/flows/{id}', status: 200, startedAt: NOW, milliseconds: 12, bytes: 345,
  tries: 1, failure: null, connectionId, origin: 'action', reference: 'AB12CD34EF', recordedAt: NOW,
  request: { headers: { accept: 'application/json' }, body: null },
  response: { headers: { 'content-type': 'application/json' }, body: { data: { state: 'FINISHED', client_token: '‹text 40›' } } },
  ...over,
}) // prettier-ignore
const arrival = (over: Partial<Arrival> = {}): Arrival => ({
  providerId: klarna, at: NOW, outcome: 'kept', key: newId<DebtId>(), about: 'nobody', says: 'authorised', bytes: 20, milliseconds: 3, ...over,
}) // prettier-ignore

describe.each(databases)('$name', ({ open }) => {
  let database: Database
  let store: Store
  beforeAll(async () => {
    database = await open()
    store = createStore(database, testVault, () => NOW)
  })
  afterAll(() => database.close())

  async function someone() {
    const { userId, connectionId, claim } = await linked(store)
    const about = newId<DebtId>()
    await store.connections.move(claim, { ref: about })
    const record = (over: Partial<RecordedExchange> = {}) => store.inspection.record(exchange(connectionId, over))
    const steps = async (filter: Parameters<Store['inspection']['exchanges']>[1] = {}) =>
      (await store.inspection.exchanges(userId, filter, 10)).map(({ step }) => step)
    return { userId, connectionId, about, record, steps }
  }

  test('an exchange comes back as it went in, to its own person alone', async () => {
    const [ana, eve] = [await someone(), await someone()]
    await ana.record()
    const [found] = await store.inspection.exchanges(ana.userId, {}, 10)
    expect(found).toEqual({ ...exchange(ana.connectionId), no: found!.no })
    expect(await store.inspection.exchanges(eve.userId, {}, 10)).toEqual([])
    expect(await store.inspection.exchanges(eve.userId, { connectionId: ana.connectionId }, 10)).toEqual([])
  })

  test('what is about no connection is shown to nobody', async () => {
    const { userId } = await someone()
    await store.inspection.record(exchange(null))
    await store.inspection.record(exchange('gone'))
    expect(await store.inspection.exchanges(userId, {}, 10)).toEqual([])
  })

  test('the newest come first; those after a number oldest first', async () => {
    const { userId, record, steps } = await someone()
    for (const step of ['one', 'two', 'three']) await record({ step })
    expect(await steps()).toEqual(['three', 'two', 'one'])
    const [, second, first] = await store.inspection.exchanges(userId, {}, 10)
    expect(await steps({ after: first!.no })).toEqual(['two', 'three'])
    expect(await steps({ before: second!.no })).toEqual(['one'])
  })

  test('each filter finds what it says', async () => {
    const { record, steps } = await someone()
    await record({ step: 'good.read' })
    await record({ step: 'lost.read', status: null, failure: 'provider_unavailable', milliseconds: 9_000 })
    await record({ step: 'bad.write', status: 503, failure: 'provider_unavailable', recordedAt: later(-60) })
    await record({ step: 'other', status: 404, provider: 'klavi' })
    expect(await steps({ status: '2xx' })).toEqual(['good.read'])
    expect(await steps({ status: '4xx' })).toEqual(['other'])
    expect(await steps({ status: '5xx' })).toEqual(['bad.write'])
    expect(await steps({ status: 'none' })).toEqual(['lost.read'])
    expect(await steps({ status: 'failed' })).toEqual(['bad.write', 'lost.read'])
    expect(await steps({ provider: 'klavi' })).toEqual(['other'])
    expect(await steps({ step: 'read' })).toEqual(['lost.read', 'good.read'])
    expect(await steps({ step: '%' })).toHaveLength(4) // a sign of patterns is no pattern
    expect(await steps({ slowerThan: 1_000 })).toEqual(['lost.read'])
    expect(await steps({ since: later(-1) })).toEqual(['other', 'lost.read', 'good.read'])
  })

  test('a delivery is shown once with every time it came, and what became of it', async () => {
    const { userId, connectionId, about } = await someone()
    const key = newId<DebtId>()
    await store.inbox.add({ providerId: klarna, key, about, says: 'authorised', receivedAt: NOW, body: null })
    await store.inspection.arrived(arrival({ key, about }))
    await store.inspection.arrived(arrival({ key, about, outcome: 'repeated', at: later(1) }))
    const [delivery, ...others] = await store.inspection.deliveries(userId, { outcome: 'taken' }, 10)
    expect(others).toEqual([])
    expect(delivery).toMatchObject({ connectionId, key, verdict: 'open', settledAt: null, whole: true })
    expect((await store.inspection.attempts([{ providerId: klarna, key }])).map(({ outcome }) => outcome)).toEqual([
      'kept',
      'repeated',
    ])
    await store.inbox.settle(klarna, [key], 'done', later(2))
    expect(await store.inspection.delivery(userId, delivery!.no)).toMatchObject({
      verdict: 'done',
      settledAt: later(2),
    })
    expect(await store.inspection.delivery((await someone()).userId, delivery!.no)).toBeNull()
  })

  test('what was refused belongs to nobody; whoever uses the provider sees that it came', async () => {
    const { userId } = await someone()
    const refused = arrival({ outcome: 'refused', key: null, about: null, says: null })
    await store.inspection.arrived(refused)
    await store.inspection.arrived({ ...refused, providerId: as('elsewhere') })
    const seen = await store.inspection.deliveries(userId, { outcome: 'refused' }, 10)
    expect(seen).toMatchObject([{ outcome: 'refused', connectionId: null, verdict: null, whole: false }])
    expect(await store.inspection.delivery(userId, seen[0]!.no)).toBeNull()
  })

  test('another’s delivery is not among one’s own', async () => {
    const [ana, eve] = [await someone(), await someone()]
    await store.inspection.arrived(arrival({ about: ana.about }))
    expect(await store.inspection.arrivals(ana.userId, { connectionId: ana.connectionId, outcome: 'taken' }, 10)).toHaveLength(1) // prettier-ignore
    expect(await store.inspection.arrivals(eve.userId, { outcome: 'taken' }, 10)).toEqual([])
    expect(await store.inspection.arrivals(eve.userId, { connectionId: ana.connectionId }, 10)).toEqual([])
  })

  test('a settled doorbell can be rung again; data that was used up cannot', async () => {
    const { userId, about } = await someone()
    const [bell, data] = [newId<DebtId>(), newId<DebtId>()]
    await store.inbox.add({ providerId: klarna, key: bell, about, says: 'authorised', receivedAt: NOW, body: null })
    await store.inbox.add({ providerId: klarna, key: data, about, says: 'data', receivedAt: NOW, body: '{}' })
    await store.inspection.arrived(arrival({ key: data, about, says: 'data' }))
    await store.inbox.settle(klarna, [bell, data], 'done', NOW)
    for (const key of [bell, data]) await store.inbox.reopen(klarna, key)
    const open = (await store.inbox.open(100)).filter((one) => one.about === about)
    expect(open.map(({ key }) => key)).toEqual([bell])
    expect(await store.inspection.deliveries(userId, { outcome: 'taken' }, 10)).toMatchObject([{ whole: false }])
  })

  test('what is old is forgotten, by the product’s own clock', async () => {
    const { userId, record, steps } = await someone()
    await record({ step: 'old', recordedAt: later(-10), startedAt: later(9_999) })
    await record({ step: 'new' })
    await store.inspection.arrived(arrival({ outcome: 'refused', key: null, about: null, at: later(-10) }))
    await store.inspection.prune(later(-5))
    expect(await steps()).toEqual(['new'])
    const left = await store.inspection.arrivals(userId, { outcome: 'refused' }, 10)
    expect(left.every(({ at }) => at >= later(-5))).toBe(true)
  })
})
