/** Two entries that may be one payment, and the person's word on them, in every database we run on. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RowWrite, Store } from '../lib/banking/store.ts'
import type { Edit, Gives, PairEdit, SingleEdit } from '../lib/model/edit.ts'
import { as, type EditId, type TransactionId, type UserId } from '../lib/model/ids.ts'
import type { Database } from './database.ts'
import { account, category, connection, later, linked, newId, NOW, row, testVault } from './fixtures.ts'
import { openMemory } from './open.ts'
import { openPglite } from './postgres.ts'
import { createStore } from './store.ts'

const NOTHING: Gives = { note: null, tags: [], categoryId: null, parts: [] }

describe.each([
  { name: 'SQLite', open: openMemory },
  { name: 'Postgres', open: openPglite },
])('$name', ({ open }) => {
  let database: Database
  let store: Store
  let minutes = 0
  beforeAll(async () => {
    database = await open()
    store = createStore(database, testVault, () => NOW)
  })
  afterAll(() => database.close())

  async function put(userId: UserId, ids: readonly TransactionId[], edit: Edit | SingleEdit) {
    const id = newId<EditId>()
    return { id, ...(await store.edits.apply(userId, { id, edit, at: later(++minutes) }, ids)) }
  }
  const same = (userId: UserId, kept: TransactionId, away: TransactionId, gives: Gives = NOTHING) =>
    put(userId, [kept, away], { kind: 'same', kept, away, gives } satisfies PairEdit)
  const apart = (userId: UserId, one: TransactionId, other: TransactionId) =>
    put(userId, [one, other], { kind: 'apart', one, other } satisfies PairEdit)
  const undo = (userId: UserId, id: EditId) => store.edits.undo(userId, id, later(++minutes))
  const ids = async (userId: UserId) => (await store.ledger.feed({ userId, limit: 50 })).map(({ id }) => id).toSorted()
  const sums = async (userId: UserId) =>
    (await store.ledger.monthSums(userId, '2026-01', '2026-12')).map(({ outflow, count }) => [outflow, count])
  const found = (userId: UserId, ...pairs: readonly (readonly [RowWrite, RowWrite])[]) =>
    store.links.found(userId, 'double', pairs.map(([one, other]) => ({ one: one.id, other: other.id })), true) // prettier-ignore

  async function pair(over: Partial<RowWrite> = {}) {
    const home = await linked(store)
    const [a, b] = [row(home.accountId), row(home.accountId, { status: 'pending', ...over })]
    await home.land({ add: [a, b] })
    await found(home.userId, [a, b])
    return { ...home, a, b }
  }

  test('a pair is found until something is said of it, and counted', async () => {
    const { userId, a, b } = await pair()
    expect(await store.links.doubles(userId, 10)).toEqual([{ one: a.id, other: b.id }])
    expect(await store.links.doublesOf(userId, b.id)).toEqual([{ one: a.id, other: b.id }])
    expect(await store.links.doubts(userId)).toBe(1)
    const stranger = await linked(store)
    expect(await store.links.doubles(stranger.userId, 10)).toEqual([])
    expect(await store.links.doublesOf(stranger.userId, b.id)).toEqual([])
    expect(await store.links.doubts(stranger.userId)).toBe(0)
    await found(userId)
    expect(await store.links.doubts(userId)).toBe(0)
  })

  test('what is put away is in no list, no sum and no search, and comes back with undo', async () => {
    const { userId, accountId, a, b } = await pair()
    const made = await same(userId, a.id, b.id)
    expect(made).toMatchObject({ found: 2, changed: 2 })
    expect(await ids(userId)).toEqual([a.id])
    expect(await store.ledger.row(userId, b.id)).toBeNull()
    expect(await sums(userId)).toEqual([[-1250, 1]])
    expect(await store.ledger.tally({ userId, text: 'bäckerei' })).toMatchObject({ count: 1 })
    expect(await store.ledger.dayMoves(userId, as('2026-01-01'), accountId)).toMatchObject([{ count: 1 }])
    expect(await store.links.doubts(userId)).toBe(0)
    expect(await store.links.asides(userId, 5)).toMatchObject([{ id: b.id, kept: a.id, edit: made.id }])
    expect((await store.ledger.rowsAside(userId, [a.id, b.id])).map(({ id }) => id)).toEqual([b.id])
    expect(await store.ledger.allAside(userId)).toMatchObject([
      { id: b.id, accountId, status: 'pending', sameAs: a.id },
    ])
    expect(await store.ledger.allAside((await linked(store)).userId)).toEqual([])
    expect((await store.edits.history(userId, a.id)).map(({ edit }) => edit.kind)).toEqual(['same'])
    expect(await undo(userId, made.id)).toBe(2)
    expect(await ids(userId)).toEqual([a.id, b.id].toSorted())
    expect(await sums(userId)).toEqual([[-2500, 2]])
    expect(await store.links.doubts(userId)).toBe(1)
    expect(await store.links.asides(userId, 5)).toEqual([])
    expect(await store.ledger.allAside(userId)).toEqual([])
  })

  test('the kept entry takes what the person had set on the other, where it has none of its own', async () => {
    const { userId, a, b } = await pair()
    await put(userId, [a.id], { kind: 'note', note: 'mine' })
    const gives: Gives = { note: 'yours', tags: ['trip'], categoryId: 'leisure.other', parts: [] }
    const { id } = await same(userId, a.id, b.id, gives)
    expect(await store.ledger.row(userId, a.id)).toMatchObject({ note: 'mine', tags: ['trip'], category: { id: 'leisure.other', source: 'user' }, reviewed: true }) // prettier-ignore
    await undo(userId, id)
    expect(await store.ledger.row(userId, a.id)).toMatchObject({ note: 'mine', tags: [], category: { id: 'food.groceries' }, edited: false, reviewed: false }) // prettier-ignore
  })

  test('parts go over where they make up the whole, and with another amount they do not', async () => {
    const halves = [{ minor: -1000, categoryId: 'food.bars', note: '' }, { minor: -250, categoryId: 'food.cafes', note: '' }] as const // prettier-ignore
    const whole = await pair()
    await same(whole.userId, whole.a.id, whole.b.id, { ...NOTHING, parts: halves })
    expect(await store.ledger.row(whole.userId, whole.a.id)).toMatchObject({ parts: halves, edited: true })
    const other = await pair()
    await same(other.userId, other.a.id, other.b.id, { ...NOTHING, parts: [halves[0], { ...halves[1], minor: -100 }] })
    expect(await store.ledger.row(other.userId, other.a.id)).toMatchObject({ parts: [], edited: false })
  })

  test('the bank’s later words of what was put away neither bring it back nor count', async () => {
    const { userId, land, held, a, b } = await pair()
    await same(userId, a.id, b.id)
    const was = (await held()).find(({ id }) => id === b.id)!
    expect(was).toMatchObject({ aside: true })
    await land({ change: [{ was, now: { ...b, status: 'booked', minor: -1300, digest: 'new' } }] })
    expect(await ids(userId)).toEqual([a.id])
    expect(await sums(userId)).toEqual([[-1250, 1]])
    await land({ drop: (await held()).filter(({ id }) => id === b.id) })
    expect(await store.links.asides(userId, 5)).toHaveLength(1)
  })

  test('when the kept entry is dropped the other one comes back, unless both are', async () => {
    const { userId, land, held, a, b } = await pair()
    await same(userId, a.id, b.id)
    await land({ drop: (await held()).filter(({ id }) => id === a.id) })
    expect(await ids(userId)).toEqual([b.id])
    expect(await sums(userId)).toEqual([[-1250, 1]])
    expect((await store.edits.told(userId, b.id)).map(({ change }) => change.kind)).toEqual(['back'])
    const both = await pair()
    await same(both.userId, both.a.id, both.b.id)
    await both.land({ drop: await both.held() })
    expect(await ids(both.userId)).toEqual([])
    expect((await sums(both.userId)).every(([, count]) => count === 0)).toBe(true)
    expect(await store.links.asides(both.userId, 5)).toEqual([])
  })

  test('when the connection of the kept entry is erased the other one comes back', async () => {
    const { userId, accountId, a, b, land } = await pair()
    const second = connection(userId)
    await store.connections.add(second)
    const claimed = await store.connections.claim(second.id, NOW, later(1))
    const other = newId<typeof accountId>()
    const c = row(other)
    await store.ledger.land({
      claim: { connectionId: second.id, revision: claimed!.revision }, userId, at: NOW,
      accounts: [{ id: other, account: account(), shared: true }], rows: { add: [c], change: [], drop: [], refuse: [] },
    }) // prettier-ignore
    await found(userId, [a, c])
    await same(userId, c.id, a.id)
    expect(await ids(userId)).toEqual([b.id, c.id].toSorted())
    await store.connections.erase(userId, second.id)
    expect(await ids(userId)).toEqual([a.id, b.id].toSorted())
    expect(await sums(userId)).toEqual([[-2500, 2]])
    expect(await land({})).toBe(true)
  })

  test('nothing is said of a pair of which one is gone or another’s', async () => {
    const { userId, land, held, a, b } = await pair()
    const stranger = await pair()
    expect(await same(stranger.userId, a.id, b.id)).toMatchObject({ found: 0 })
    expect(await same(userId, a.id, stranger.b.id)).toMatchObject({ found: 0 })
    expect(await store.edits.history(userId, a.id)).toEqual([])
    await land({ drop: (await held()).filter(({ id }) => id === a.id) })
    expect(await same(userId, a.id, b.id)).toMatchObject({ found: 0 })
    expect(await ids(userId)).toEqual([b.id])
  })

  test('two that are both real are not found again, whatever becomes of them, until that is taken back', async () => {
    const { userId, land, held, a, b } = await pair()
    const { id } = await apart(userId, a.id, b.id)
    expect(await store.links.doubts(userId)).toBe(0)
    expect(await store.links.apart(userId, [b.id])).toEqual([{ one: a.id, other: b.id }])
    const was = (await held()).find((one) => one.id === b.id)!
    await land({ change: [{ was, now: { ...b, status: 'booked', date: as('2026-11-12'), digest: 'new' } }] })
    await found(userId, [a, b])
    expect(await store.links.doubles(userId, 10)).toEqual([])
    expect((await store.edits.history(userId, b.id)).map(({ edit }) => edit.kind)).toEqual(['apart'])
    expect(await undo(userId, id)).toBe(2)
    expect(await undo(userId, id)).toBe(0)
    expect(await store.links.doubles(userId, 10)).toEqual([{ one: a.id, other: b.id }])
  })

  test('of three that are one payment two are put away, and each comes back for itself', async () => {
    const { userId, accountId, land, a, b } = await pair()
    const c = row(accountId)
    await land({ add: [c] })
    await found(userId, [a, b], [a, c])
    const first = await same(userId, a.id, b.id)
    const second = await same(userId, a.id, c.id)
    expect(await ids(userId)).toEqual([a.id])
    expect(await undo(userId, first.id)).toBeGreaterThan(0)
    expect(await ids(userId)).toEqual([a.id, b.id].toSorted())
    await undo(userId, second.id)
    expect(await sums(userId)).toEqual([[-3750, 3]])
  })

  test('the queue holds what is new or odd and nobody looked at, and is counted', async () => {
    const { userId, accountId, land } = await linked(store)
    const [old, news, odd] = [row(accountId), row(accountId, { news: true }), row(accountId, { category: category('other.uncategorised') })] // prettier-ignore
    await land({ add: [old, news, odd] })
    await store.ledger.ask(userId, [odd.id])
    await store.ledger.ask((await linked(store)).userId, [old.id])
    const queue = async () => (await store.ledger.feed({ userId, review: true, limit: 9 })).map(({ id }) => id).toSorted() // prettier-ignore
    expect(await queue()).toEqual([news.id, odd.id].toSorted())
    expect(await store.ledger.toReview(userId)).toBe(2)
    const { id } = await put(userId, [news.id], { kind: 'reviewed', reviewed: true })
    expect(await queue()).toEqual([odd.id])
    expect(await store.ledger.toReview(userId)).toBe(1)
    expect(await store.ledger.tally({ userId, review: true })).toMatchObject({ count: 1 })
    await undo(userId, id)
    expect(await store.ledger.toReview(userId)).toBe(2)
  })

  test('an account is reviewed from a month before its first reading on, whenever it is written again', async () => {
    const { userId, accountId, land } = await linked(store)
    await land({}, { at: later(60 * 24 * 90), accounts: [{ id: accountId, account: account(), shared: true }] })
    expect(await store.ledger.accounts(userId)).toMatchObject([{ reviewFrom: '2026-10-22' }])
  })
})
