/** What is marked on rows by the person and by rules, and what becomes of it, in every database we run on. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '../lib/banking/store.ts'
import type { Edit, Part, SingleEdit } from '../lib/model/edit.ts'
import { as, type AccountId, type EditId, type RuleId, type TransactionId, type UserId } from '../lib/model/ids.ts'
import type { Ruled } from '../lib/model/ruled.ts'
import type { Database } from './database.ts'
import { account, category, connection, later, linked, newId, NOW, row, rows, testVault } from './fixtures.ts'
import { openMemory } from './open.ts'
import { openPglite } from './postgres.ts'
import { createStore } from './store.ts'

const R = as<RuleId>('r1')
const ruled: Ruled = { tags: [{ tag: 'deal', by: R }], note: { text: 'cheap', by: R }, reviewed: R, excluded: R }
const marked = { tags: ['deal'], note: 'cheap', reviewed: true, excluded: true, ruled }
const bare = { tags: [], note: null, reviewed: false, excluded: false, ruled: null }
const own = { id: 'food.u_1', name: 'Noodles', icon: 'pizza' } as const
const part = (minor: number, categoryId: Part['categoryId'], note = ''): Part => ({ minor, categoryId, note })

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

  async function put(userId: UserId, ids: readonly TransactionId[], edit: Edit | SingleEdit): Promise<EditId> {
    const id = newId<EditId>()
    await store.edits.apply(userId, { id, edit, at: later(++minutes) }, ids)
    return id
  }
  const undo = (userId: UserId, id: EditId) => store.edits.undo(userId, id, later(++minutes))
  const year = (userId: UserId) => store.ledger.monthSums(userId, '1970-01', '2100-12')
  const ids = async (userId: UserId, text: string) => (await store.ledger.feed({ userId, limit: 9, text })).map(({ id }) => id).toSorted() // prettier-ignore

  test('rows come marked by rules, are found by it, and are as they were once no rule speaks', async () => {
    const { userId, accountId, land } = await linked(store)
    const [one, two] = [row(accountId, { ruled }), row(accountId)]
    await land({ add: [one, two] })
    expect(await store.ledger.row(userId, one.id)).toMatchObject(marked)
    expect(await year(userId)).toMatchObject([{ outflow: two.minor, count: 2 }])
    expect(await ids(userId, 'deal')).toEqual([one.id])
    await store.ledger.reassign(userId, [{ id: one.id, category: one.category, ruled: null }, { id: two.id, category: two.category, ruled }]) // prettier-ignore
    expect(await store.ledger.row(userId, one.id)).toMatchObject({ ...bare, hand: null })
    expect(await store.ledger.row(userId, two.id)).toMatchObject(marked)
    expect(await year(userId)).toMatchObject([{ outflow: one.minor, count: 2 }])
    expect(await ids(userId, 'cheap')).toEqual([two.id])
  })

  test('what the person said stays through readings and rules, also on a row whose category they chose', async () => {
    const { userId, accountId, land, held } = await linked(store)
    const one = row(accountId, { ruled })
    await land({ add: [one] })
    expect((await held())[0]!.touched).toBe(false)
    const taken = [
      await put(userId, [one.id], { kind: 'tag', add: ['own'], remove: ['DEAL'] }),
      await put(userId, [one.id], { kind: 'note', note: 'mine' }),
      await put(userId, [one.id], { kind: 'excluded', excluded: false }),
    ]
    await put(userId, [one.id], { kind: 'category', categoryId: 'family.pets' })
    const said = { tags: ['own'], note: 'mine', reviewed: true, excluded: false, category: { id: 'family.pets' } }
    expect(await store.ledger.row(userId, one.id)).toMatchObject(said)
    expect((await held())[0]!.touched).toBe(true)
    const more: Ruled = { ...ruled, tags: [{ tag: 'Deal', by: R }, { tag: 'new', by: R }] } // prettier-ignore
    await land({ change: [{ was: (await held())[0]!, now: { ...one, digest: 'new', ruled: more } }] })
    expect(await store.ledger.row(userId, one.id)).toMatchObject({ ...said, tags: ['own', 'new'] })
    await store.ledger.reassign(userId, [{ id: one.id, category: one.category, ruled }])
    expect(await store.ledger.row(userId, one.id)).toMatchObject(said)
    expect(await year(userId)).toMatchObject([{ categoryId: 'family.pets', outflow: one.minor }])
    for (const id of taken) expect(await undo(userId, id)).toBe(1)
    expect(await store.ledger.row(userId, one.id)).toMatchObject(marked)
    expect((await year(userId)).every(({ outflow }) => outflow === 0)).toBe(true)
  })

  test('a name that a rule gives is found, and no longer once it is gone', async () => {
    const { userId, accountId, land } = await linked(store)
    const [one, two] = [row(accountId), row(accountId, { ruleName: 'Łódź market' })]
    await land({ add: [one, two] })
    expect(await ids(userId, 'lodz')).toEqual([two.id])
    await store.ledger.reassign(userId, [{ id: one.id, category: one.category, ruleName: 'Corner shop' }, { id: two.id, category: two.category, ruleName: null }]) // prettier-ignore
    expect(await ids(userId, '"corner shop"')).toEqual([one.id])
    expect(await ids(userId, 'lodz')).toEqual([])
    expect(await ids(userId, 'schmidt')).toEqual([one.id, two.id])
  })

  test('an own category that is deleted leaves parts and edits too, and no undoing brings it back', async () => {
    const { userId, accountId, land } = await linked(store)
    const eve = await linked(store)
    await store.categories.add(userId, own, NOW)
    await store.categories.add(userId, { ...own, id: 'food.u_12' }, NOW)
    const [one, two, other] = [row(accountId), row(accountId, { category: category(own.id) }), row(eve.accountId)]
    await land({ add: [one, two] })
    await eve.land({ add: [other] })
    await put(eve.userId, [other.id], { kind: 'category', categoryId: own.id })
    const split = await put(userId, [one.id], { kind: 'split', parts: [part(-1000, own.id, `"${own.id}"`), part(-250, 'food.u_12')] }) // prettier-ignore
    const whole = await put(userId, [one.id], { kind: 'split', parts: [] })
    const chosen = await put(userId, [two.id], { kind: 'category', categoryId: 'leisure.other' })
    const back = await put(userId, [two.id], { kind: 'category', categoryId: own.id })
    expect(await undo(userId, whole)).toBe(1)
    expect(await store.categories.remove(userId, own.id, 'food.bars')).toBe(true)
    expect((await store.ledger.row(userId, one.id))!.parts).toEqual([part(-1000, 'food.bars', `"${own.id}"`), part(-250, 'food.u_12')]) // prettier-ignore
    const told = [...(await store.edits.history(userId, one.id)), ...(await store.edits.history(userId, two.id))]
    expect(told.map(({ edit, was }) => JSON.stringify([edit.kind === 'category' && edit.categoryId, was])).join()).not.toContain(own.id) // prettier-ignore
    expect(await undo(userId, back)).toBe(1)
    expect(await undo(userId, chosen)).toBe(1)
    expect((await store.ledger.row(userId, two.id))!.category).toMatchObject({ id: 'food.bars', source: 'provider' })
    expect(await undo(userId, split)).toBe(1)
    expect(await year(userId)).toMatchObject([{ categoryId: 'food.bars', outflow: two.minor }, { categoryId: 'food.groceries', outflow: one.minor }]) // prettier-ignore
    expect((await store.ledger.row(eve.userId, other.id))!.category.id).toBe(own.id)
  })

  /** A second account of the same person, of a bank of its own, and how the first becomes one with it. */
  async function twoAccounts() {
    const first = await linked(store)
    const { userId } = first
    const bank = connection(userId)
    await store.connections.add(bank)
    const claimed = async (id: typeof bank.id) => ({ connectionId: id, revision: (await store.connections.claim(id, later(90), later(91)))!.revision }) // prettier-ignore
    const into = newId<AccountId>()
    const shop = row(into, { remittance: 'as the bank says' })
    const write = { id: into, account: account(), shared: true }
    const landBank = async (add: readonly ReturnType<typeof row>[]) => store.ledger.land({ claim: await claimed(bank.id), userId, at: NOW, accounts: [write], rows: rows({ add }), connection: {} }) // prettier-ignore
    const join = async (pairs: readonly { readonly from: TransactionId; readonly into: TransactionId }[]) => {
      await first.land({}, { connection: {} })
      const claims = [await claimed(first.connectionId), await claimed(bank.id)]
      expect(await store.imports.join({ userId, at: later(99), claims, from: first.accountId, into, pairs, moves: [] })).toBe(true) // prettier-ignore
    }
    return { ...first, into, shop, landBank, join }
  }

  test('of two rows that are one, what the person set on either is on the one that stays', async () => {
    const { userId, accountId, into, land, landBank, join } = await twoAccounts()
    const [filed, mine, back] = [row(accountId), row(accountId), row(accountId, { minor: 1250 })]
    const [reported, theirs, refund] = [row(into, { ruled }), row(into), row(into, { minor: 1250 })]
    await land({ add: [filed, mine, back] })
    await landBank([reported, theirs, refund])
    const note = await put(userId, [filed.id], { kind: 'note', note: 'from the file' })
    await put(userId, [filed.id], { kind: 'tag', add: ['trip'], remove: [] })
    await put(userId, [filed.id], { kind: 'excluded', excluded: true })
    await put(userId, [reported.id], { kind: 'excluded', excluded: false })
    await put(userId, [mine.id], { kind: 'split', parts: [part(-1000, 'food.bars'), part(-250, 'family.pets')] })
    await put(userId, [theirs.id], { kind: 'category', categoryId: 'leisure.other' })
    await put(userId, [theirs.id], { kind: 'tag', add: ['bank'], remove: [] })
    expect(await store.links.make(userId, 'refund', { one: filed.id, other: back.id })).toBe(true)

    await join([
      { from: filed.id, into: reported.id },
      { from: mine.id, into: theirs.id },
      { from: back.id, into: refund.id },
    ])
    expect(await store.ledger.row(userId, reported.id)).toMatchObject({ note: 'from the file', tags: ['trip', 'deal'], reviewed: true, excluded: false, refund: true }) // prettier-ignore
    expect(await store.ledger.row(userId, theirs.id)).toMatchObject({ tags: ['bank'], parts: [{ minor: -1000 }, { minor: -250 }], category: { id: 'food.bars' } }) // prettier-ignore
    expect(await store.links.of(userId, reported.id)).toMatchObject([{ id: refund.id, kind: 'refund', byPerson: true }])
    expect((await store.edits.history(userId, reported.id)).map(({ edit }) => edit.kind)).toEqual(['note', 'tag', 'excluded']) // prettier-ignore
    expect(await undo(userId, note)).toBe(1)
    expect((await store.ledger.row(userId, reported.id))!.note).toBe('cheap')
    expect(await year(userId)).toMatchObject([
      { categoryId: 'family.pets', outflow: -250, count: 0 },
      { categoryId: 'food.bars', outflow: -1000, count: 1 },
      { categoryId: 'food.groceries', inflow: 1250, outflow: -1250, count: 2 },
    ])
  })

  test('a row of a file whose category the person chose stays, with what they set on the bank’s row', async () => {
    const { userId, accountId, into, land, landBank, join } = await twoAccounts()
    const [filed, reported] = [row(accountId), row(into, { remittance: 'as the bank says' })]
    await land({ add: [filed] })
    await landBank([reported])
    await put(userId, [filed.id], { kind: 'category', categoryId: 'family.pets' })
    await put(userId, [filed.id], { kind: 'note', note: 'kept' })
    await put(userId, [reported.id], { kind: 'note', note: 'gone' })
    await put(userId, [reported.id], { kind: 'reviewed', reviewed: true })
    await join([{ from: filed.id, into: reported.id }])
    expect(await store.ledger.row(userId, filed.id)).toMatchObject({ accountId: into, remittance: 'as the bank says', note: 'kept', reviewed: true, category: { id: 'family.pets' } }) // prettier-ignore
    expect(await store.ledger.row(userId, reported.id)).toBeNull()
  })
})
