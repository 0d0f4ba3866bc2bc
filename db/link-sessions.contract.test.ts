/** Link sessions, in every database we run on. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LinkSession, LinkSessionStore } from '../lib/connect/store.ts'
import { as, type ConnectionId, type LinkSessionId, type UserId } from '../lib/model/ids.ts'
import type { Database } from './database.ts'
import { later, newId, NOW, testVault, user } from './fixtures.ts'
import { createLinkSessions } from './link-sessions.ts'
import { openMemory } from './open.ts'
import { openPglite } from './postgres.ts'
import { createStore } from './store.ts'

const databases = [
  { name: 'SQLite in memory', open: openMemory },
  { name: 'Postgres (PGlite)', open: openPglite },
]

describe.each(databases)('$name', ({ open }) => {
  let database: Database
  let links: LinkSessionStore
  let userId: UserId
  beforeAll(async () => {
    database = await open()
    links = createLinkSessions(database)
    const owner = user()
    userId = owner.id
    await createStore(database, testVault).people.addUser(owner)
  })
  afterAll(() => database.close())

  async function session(over: Partial<LinkSession> = {}): Promise<LinkSession> {
    const id = newId<LinkSessionId>()
    const whole: LinkSession = {
      id, userId, origin: 'https://shop.example', tokenHash: `token ${id}`, createdAt: NOW, expiresAt: later(30), openedAt: null,
      ask: { institutionId: null, countryCodes: [as('DE')], locale: 'de', appearance: 'dark', redirectUri: null }, frameHash: null,
      connectionId: null, handoffHash: null, handoffUntil: null, exchangedAt: null, cancelledAt: null, ...over,
    } // prettier-ignore
    await links.add(whole)
    return whole
  }
  const frame = (id: string) => ({ hash: `frame ${id}`, at: NOW, until: later(60) })

  test('a session comes back as it went in', async () => {
    const whole = await session()
    expect(await links.find(whole.id)).toEqual(whole)
    expect(await links.find(as('nobody'))).toBeNull()
  })

  test('a token opens its session once, and of many who try at the same time one', async () => {
    const { id, tokenHash } = await session()
    const tries = await Promise.all([1, 2, 3].map((n) => links.open(id, tokenHash, frame(`${id} ${n}`))))
    expect(tries.filter((opened) => opened !== null)).toMatchObject([{ id, openedAt: NOW, expiresAt: later(60) }])
    expect(await links.open(id, tokenHash, frame(`${id} late`))).toBeNull()
  })

  test('a token that ran out, was cancelled, or is another session’s opens nothing', async () => {
    const [old, gone, other, mine] = [await session({ expiresAt: NOW }), await session(), await session(), await session()] // prettier-ignore
    await links.cancel(gone.id, NOW)
    expect(await links.open(old.id, old.tokenHash, frame(old.id))).toBeNull()
    expect(await links.open(gone.id, gone.tokenHash, frame(gone.id))).toBeNull()
    expect(await links.open(mine.id, other.tokenHash, frame(mine.id))).toBeNull()
  })

  test('a frame is known by its credential until its time is over, or the session was cancelled', async () => {
    const { id, tokenHash } = await session()
    await links.open(id, tokenHash, frame(id))
    expect(await links.byFrame(`frame ${id}`, later(59))).toMatchObject({ id })
    expect(await links.byFrame(`frame ${id}`, later(60))).toBeNull()
    await links.cancel(id, NOW)
    expect(await links.byFrame(`frame ${id}`, NOW)).toBeNull()
  })

  test('another token of a session ends the one before it, and its frame', async () => {
    const { id, tokenHash } = await session()
    await links.open(id, tokenHash, frame(id))
    await links.bind(id, as<ConnectionId>('c1'))
    await links.reissue(id, 'another', later(40))
    expect(await links.byFrame(`frame ${id}`, NOW)).toBeNull()
    expect(await links.open(id, tokenHash, frame(`${id} again`))).toBeNull()
    expect(await links.open(id, 'another', frame(`${id} again`))).toMatchObject({ connectionId: 'c1' })
  })

  test('a handoff is exchanged once, in its time, by its person where one is named', async () => {
    const { id } = await session()
    expect(await links.handOff(id, 'handoff', later(30))).toBe(true)
    expect(await links.exchange('handoff', later(30), null)).toBeNull()
    expect(await links.exchange('handoff', NOW, as<UserId>('somebody'))).toBeNull()
    const tries = await Promise.all([1, 2, 3].map(() => links.exchange('handoff', NOW, userId)))
    expect(tries.filter((taken) => taken !== null)).toMatchObject([{ id, exchangedAt: NOW }])
    expect(await links.handOff(id, 'second', later(30))).toBe(false)
  })

  test('nothing of a cancelled session is exchanged', async () => {
    const { id } = await session()
    await links.handOff(id, 'too late', later(30))
    await links.cancel(id, NOW)
    expect(await links.exchange('too late', NOW, null)).toBeNull()
  })

  test('what ran out long ago is forgotten', async () => {
    const { id } = await session({ expiresAt: later(-5) })
    expect(await links.sweep(later(-5))).toBe(0)
    expect(await links.sweep(later(-4))).toBe(1)
    expect(await links.find(id)).toBeNull()
  })
})
