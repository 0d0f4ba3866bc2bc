/** Proofs and notices: what `lib/banking/store/endings.ts` and `notices.ts` mean, on every database we run on. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ConsentRecord, Ending, Store } from '../lib/banking/store.ts'
import { as, type DebtId, type UserId } from '../lib/model/ids.ts'
import type { Database } from './database.ts'
import { connection, later, newId, NOW, testVault, user } from './fixtures.ts'
import { openMemory } from './open.ts'
import { openPglite } from './postgres.ts'
import { createStore } from './store.ts'

const databases = [
  { name: 'SQLite in memory', open: openMemory },
  { name: 'Postgres (PGlite)', open: openPglite },
]
const CONSENT: ConsentRecord = {
  status: 'terminatedByTpp', scope: ['accounts', 'balances'], agreedAt: later(-9), grantedAt: later(-8), validUntil: later(99), endedAt: NOW,
  text: { version: 'v1', locale: 'de' },
} // prettier-ignore

describe.each(databases)('$name', ({ open }) => {
  let database: Database
  let store: Store
  beforeAll(async () => {
    database = await open()
    store = createStore(database, testVault, () => NOW)
  })
  afterAll(() => database.close())

  async function ended(over: Partial<Ending> = {}, who: Parameters<typeof user>[0] = {}) {
    const owner = user(who)
    await store.people.addUser(owner)
    const link = connection(owner.id, { state: 'ended' })
    await store.connections.add(link)
    const ending: Ending = {
      connectionId: link.id, userId: owner.id, providerId: link.providerId, bank: 'Testbank', endedAt: NOW, debtId: newId<DebtId>(),
      answer: 'owed', tries: 0, answeredAt: null, nextTryAt: null, erasedAt: null, accounts: 0, transactions: 0, consents: [], ...over,
    } // prettier-ignore
    await store.endings.add(ending)
    return { owner, link, ending }
  }

  test('a proof comes back as it went in, to its owner alone, and a second end changes nothing', async () => {
    const { owner, link, ending } = await ended({ consents: [CONSENT] })
    await store.endings.add({ ...ending, bank: 'Another' })
    expect(await store.endings.find(owner.id, link.id)).toEqual(ending)
    expect(await store.endings.list(owner.id)).toEqual([ending])
    expect(await store.endings.find(as<UserId>('somebody'), link.id)).toBeNull()
  })

  test('tries are counted until the provider answers', async () => {
    const { owner, link, ending } = await ended()
    await store.endings.tried(ending.debtId!, later(1))
    await store.endings.tried(ending.debtId!, later(5))
    expect(await store.endings.find(owner.id, link.id)).toMatchObject({ tries: 2, nextTryAt: later(5), answer: 'owed' })
    await store.endings.answered(ending.debtId!, 'ended', later(6))
    expect(await store.endings.find(owner.id, link.id)).toMatchObject({ tries: 2, nextTryAt: null, answer: 'ended', answeredAt: later(6) }) // prettier-ignore
  })

  test('erasing a connection fills its proof in the same write', async () => {
    const { owner, link } = await ended()
    const erasure = { at: later(2), accounts: 3, transactions: 400, consents: [CONSENT] }
    await store.connections.erase(as<UserId>('somebody'), link.id, erasure)
    expect(await store.endings.find(owner.id, link.id)).toMatchObject({ erasedAt: null, accounts: 0 })
    await store.connections.erase(owner.id, link.id, erasure)
    expect(await store.connections.get(link.id)).toBeNull()
    expect(await store.endings.find(owner.id, link.id)).toMatchObject({ erasedAt: later(2), accounts: 3, transactions: 400, consents: [CONSENT] }) // prettier-ignore
  })

  test('what is left of a user who is gone is found by its hash until its time, and names nobody', async () => {
    const { owner, ending } = await ended()
    await store.endings.leaveTo(owner.id, 'hash', later(10))
    await store.people.eraseUser(owner.id)
    expect(await store.endings.left('hash', NOW)).toEqual([{ ...ending, userId: null }])
    expect(await store.endings.left('another', NOW)).toEqual([])
    expect(await store.endings.left('hash', later(10))).toEqual([])
    await store.endings.answered(ending.debtId!, 'gone', later(1))
    expect(await store.endings.left('hash', NOW)).toMatchObject([{ answer: 'gone' }])
    expect(await store.endings.sweep(later(9))).toBe(0)
    expect(await store.endings.sweep(later(10))).toBe(1)
  })

  test('a badge is put away by its owner, until its time', async () => {
    const { owner, link } = await ended()
    expect(await store.connections.quieten(as<UserId>('somebody'), link.id, later(5))).toBe(false)
    expect(await store.connections.quieten(owner.id, link.id, later(5))).toBe(true)
    expect(await store.connections.quiet(owner.id, NOW)).toEqual(new Map([[link.id, later(5)]]))
    expect(await store.connections.quiet(owner.id, later(5))).toEqual(new Map())
  })

  test('what a person wants is kept, and says nothing until they said something', async () => {
    const ana = user()
    await store.people.addUser(ana)
    expect(await store.people.preferences(ana.id)).toEqual({ locale: null, notices: true })
    await store.people.prefer(ana.id, { locale: 'pl' })
    await store.people.prefer(ana.id, { noticesOffAt: NOW })
    expect(await store.people.preferences(ana.id)).toEqual({ locale: 'pl', notices: false })
    await store.people.prefer(ana.id, { noticesOffAt: null })
    expect(await store.people.preferences(ana.id)).toEqual({ locale: 'pl', notices: true })
    expect(await store.people.preferences(as<UserId>('somebody'))).toBeNull()
  })

  test('only those are written to who want it and are no demo person, about what has news', async () => {
    const consent = { status: 'valid', scope: ['accounts'], validUntil: later(60) } as const
    const make = async (who: Parameters<typeof user>[0], over: Parameters<typeof connection>[1]) => {
      const owner = user(who)
      await store.people.addUser(owner)
      await store.connections.add(connection(owner.id, over))
      return owner.id
    }
    const soon = await make({}, { consent, grantedAt: NOW })
    const lapsed = await make({}, { state: 'lapsed', consent: { ...consent, status: 'expired' } })
    await make({}, { consent: { ...consent, validUntil: later(6000) } })
    await make({ demo: true }, { consent })
    const off = await make({}, { consent })
    await store.people.prefer(off, { noticesOffAt: NOW })
    const found = await store.notices.connections(later(120))
    expect(found.map(({ reader }) => reader.id).toSorted()).toEqual([soon, lapsed].toSorted())
    expect(found.find(({ reader }) => reader.id === soon)?.connection).toMatchObject({ bank: 'Testbank', consent, grantedAt: NOW, problem: null }) // prettier-ignore
  })

  test('a deletion is told of once its provider has answered', async () => {
    const { owner, ending } = await ended({ erasedAt: NOW })
    const mine = async () => (await store.notices.deletions()).filter(({ reader }) => reader.id === owner.id)
    expect(await mine()).toEqual([])
    await store.endings.answered(ending.debtId!, 'ended', later(1))
    expect(await mine()).toMatchObject([{ reader: { email: owner.email }, ending: { connectionId: ending.connectionId } }]) // prettier-ignore
  })

  test('a notice is claimed once, and again after it was released', async () => {
    const ana = user()
    await store.people.addUser(ana)
    expect(await store.notices.claim(ana.id, 'k', NOW)).toBe(true)
    expect(await store.notices.claim(ana.id, 'k', NOW)).toBe(false)
    await store.notices.release(ana.id, 'k')
    expect(await store.notices.claim(ana.id, 'k', NOW)).toBe(true)
  })
})
