/** What a person sets, in every database we run on. */
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FeedQuery, MonthSum, RowWrite, Store } from '../lib/banking/store.ts'
import type { CategoryId } from '../lib/model/category.ts'
import { missingOf, type Edit, type Part, type SingleEdit } from '../lib/model/edit.ts'
import { as, type EditId, type PlainDate, type TransactionId, type UserId } from '../lib/model/ids.ts'
import type { Database } from './database.ts'
import { category, later, linked, newId, NOW, row, testVault } from './fixtures.ts'
import { openMemory } from './open.ts'
import { openPglite } from './postgres.ts'
import { createStore } from './store.ts'

const part = (minor: number, categoryId: CategoryId, note = ''): Part => ({ minor, categoryId, note })

describe.each([
  { name: 'SQLite', open: openMemory },
  { name: 'Postgres', open: openPglite },
])('$name', ({ name, open }) => {
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
  const undo = (userId: UserId, id: EditId) => store.edits.undo(userId, id, later(++minutes))
  const year = (userId: UserId) => store.ledger.monthSums(userId, '1970-01', '2100-12')
  const all = (userId: UserId, query: Partial<FeedQuery> = {}) => store.ledger.feed({ userId, limit: 5_000, ...query })
  const ids = async (userId: UserId, query: Partial<FeedQuery>) => (await all(userId, query)).map(({ id }) => id).toSorted() // prettier-ignore

  /** The sums as the rows that the feed shows would have them. */
  async function recounted(userId: UserId): Promise<readonly MonthSum[]> {
    const cells = new Map<string, MonthSum>()
    const count = (
      date: string,
      categoryId: CategoryId,
      currency: MonthSum['currency'],
      minor: number,
      rows: number,
    ) => {
      const key = [date.slice(0, 7), categoryId, currency].join(' ')
      const cell = cells.get(key) ?? { month: date.slice(0, 7), categoryId, currency, inflow: 0, outflow: 0, count: 0 }
      cells.set(key, { ...cell, inflow: cell.inflow + Math.max(minor, 0), outflow: cell.outflow + Math.min(minor, 0), count: cell.count + rows }) // prettier-ignore
    }
    for (const { date, category, currency, minor, excluded, parts } of await all(userId)) {
      count(date, category.id, currency, 0, 1)
      const money = excluded ? [] : parts.length > 0 ? parts : [{ categoryId: category.id, minor }]
      for (const each of money) count(date, each.categoryId, currency, each.minor, 0)
    }
    return [...cells].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
  }

  test('what was set stays through whatever the bank does to the row, and undoing gives back what was', async () => {
    const { userId, accountId, land, held } = await linked(store)
    const first = row(accountId)
    await land({ add: [first] })
    const before = await store.ledger.row(userId, first.id)
    const made = [
      await put(userId, [first.id], { kind: 'category', categoryId: 'leisure.other' }),
      await put(userId, [first.id], { kind: 'tag', add: ['Trip', 'work'], remove: [] }),
      await put(userId, [first.id], { kind: 'note', note: ' for Jo ' }),
      await put(userId, [first.id], { kind: 'reviewed', reviewed: true }),
      await put(userId, [first.id], { kind: 'excluded', excluded: true }),
    ]
    expect(made.map(({ changed }) => changed)).toEqual([1, 1, 1, 1, 1])
    const set = { category: { id: 'leisure.other', source: 'user', because: null }, tags: ['Trip', 'work'], note: 'for Jo', reviewed: true, excluded: true, edited: true } // prettier-ignore
    const [was] = await held()
    await land({ change: [{ was: was!, now: { ...first, remittance: 'other text', digest: 'new' } }] })
    await land({ drop: await held() })
    await land({ change: [{ was: (await held())[0]!, now: { ...first, date: as('2026-11-12') } }] })
    expect(await store.ledger.row(userId, first.id)).toMatchObject({ ...set, date: '2026-11-12' })
    expect(await year(userId)).toMatchObject([{ inflow: 0, outflow: 0, count: 1 }])
    for (const { id } of made.toReversed()) expect(await undo(userId, id)).toBe(1)
    expect(await store.ledger.row(userId, first.id)).toEqual({ ...before, date: '2026-11-12' })
    expect(await year(userId)).toMatchObject([{ categoryId: 'food.groceries', outflow: -1250, count: 1 }])
    expect(await store.edits.history(userId, first.id)).toMatchObject([
      { edit: { kind: 'category', categoryId: 'leisure.other' }, was: 'food.groceries', undoneAt: expect.any(Date) },
      { edit: { kind: 'tag' }, was: null },
      { edit: { kind: 'note' } },
      { edit: { kind: 'reviewed' } },
      { edit: { kind: 'excluded' } },
    ])
  })

  test('an edit of many is undone but where the person has changed the same thing since', async () => {
    const { userId, accountId, land } = await linked(store)
    const [a, b, c] = [row(accountId), row(accountId), row(accountId)]
    await land({ add: [a, b, c] })
    const many = await put(userId, [a.id, b.id, c.id], { kind: 'tag', add: ['trip'], remove: [] })
    expect(many).toMatchObject({ found: 3, changed: 3 })
    await put(userId, [b.id], { kind: 'tag', add: [], remove: ['TRIP'] })
    await put(userId, [b.id], { kind: 'tag', add: ['trip'], remove: [] })
    await put(userId, [c.id], { kind: 'note', note: 'another thing' })
    expect(await undo(userId, many.id)).toBe(2)
    expect(await undo(userId, many.id)).toBe(0)
    const undone = async ({ id }: RowWrite) => (await store.edits.history(userId, id))[0]!.undoneAt !== null
    expect(await Promise.all([a, b, c].map(undone))).toEqual([true, false, true])
    expect(await ids(userId, { tags: ['trip'] })).toEqual([b.id])
    expect(await put(userId, [b.id], { kind: 'tag', add: ['Trip'], remove: [] })).toMatchObject({ found: 1, changed: 0 }) // prettier-ignore
  })

  test('nobody sets, undoes or reads what is another’s', async () => {
    const ana = await linked(store)
    const eve = await linked(store)
    const theirs = row(ana.accountId)
    await ana.land({ add: [theirs] })
    expect(await put(eve.userId, [theirs.id], { kind: 'note', note: 'mine' })).toMatchObject({ found: 0, changed: 0 })
    const { id } = await put(ana.userId, [theirs.id], { kind: 'note', note: 'secret' })
    await put(ana.userId, [theirs.id], { kind: 'tag', add: ['secret'], remove: [] })
    expect(await undo(eve.userId, id)).toBeNull()
    expect(await undo(ana.userId, newId<EditId>())).toBeNull()
    expect(await store.edits.history(eve.userId, theirs.id)).toEqual([])
    expect(await store.ledger.tags(eve.userId)).toEqual([])
    expect(await store.ledger.tally({ userId: eve.userId, accountId: ana.accountId })).toEqual({ count: 0, sums: [] })
    expect(await store.ledger.row(ana.userId, theirs.id)).toMatchObject({ note: 'secret' })
  })

  test('parts take the entry’s place in the sums and in the list of their categories', async () => {
    const { userId, accountId, land, held } = await linked(store)
    const first = row(accountId, { minor: -10_00 })
    await land({ add: [first] })
    const parts = [part(-4_00, 'leisure.other', 'game'), part(-6_00, 'food.restaurants')]
    expect(await put(userId, [first.id], { kind: 'split', parts: [part(-4_00, 'leisure.other')] })).toMatchObject({ changed: 0 }) // prettier-ignore
    const { id } = await put(userId, [first.id], { kind: 'split', parts })
    expect(await year(userId)).toMatchObject([
      { categoryId: 'food.restaurants', outflow: -6_00, count: 1 },
      { categoryId: 'leisure.other', outflow: -4_00, count: 0 },
    ])
    for (const categoryId of ['leisure.other', 'food.restaurants'] as const) {
      expect(await ids(userId, { categoryIds: [categoryId] })).toEqual([first.id])
      expect(await store.ledger.tally({ userId, categoryIds: [categoryId] })).toMatchObject({ count: 1 })
    }
    expect(await ids(userId, { categoryIds: ['food.groceries'] })).toEqual([])
    expect(await put(userId, [first.id], { kind: 'category', categoryId: 'food.bars' })).toMatchObject({ changed: 0 })

    // The bank now says another amount: it waits until the parts are made to fit.
    await land({ change: [{ was: (await held())[0]!, now: { ...first, minor: -11_00, digest: 'dearer' } }] })
    expect(await store.ledger.row(userId, first.id)).toMatchObject({ minor: -10_00, refusedMinor: -11_00, parts })
    expect(await put(userId, [first.id], { kind: 'amount' })).toMatchObject({ changed: 0 })
    await put(userId, [first.id], { kind: 'split', parts: [...parts, part(-1_00, 'food.bars')] })
    expect(await store.ledger.row(userId, first.id)).toMatchObject({ minor: -11_00, refusedMinor: null })
    expect(await year(userId)).toEqual(await recounted(userId))
    expect(await undo(userId, id)).toBe(0)
    await put(userId, [first.id], { kind: 'split', parts: [] })
    expect(await year(userId)).toMatchObject([{ categoryId: 'food.restaurants', outflow: -11_00, count: 1 }])
  })

  test('an amount that was held off is taken when asked, and when nothing holds it off any more', async () => {
    const { userId, accountId, land, held } = await linked(store)
    const [a, b] = [row(accountId), row(accountId)]
    await land({ add: [a, b] })
    const { id } = await put(userId, [a.id, b.id], { kind: 'category', categoryId: 'food.bars' })
    const now = new Map((await held()).map((was) => [was.id, was]))
    for (const one of [a, b]) await land({ change: [{ was: now.get(one.id)!, now: { ...one, minor: -99, digest: 'd' } }] }) // prettier-ignore
    expect(await put(userId, [a.id], { kind: 'amount' })).toMatchObject({ changed: 1 })
    expect(await undo(userId, id)).toBe(2)
    for (const one of [a, b]) expect(await store.ledger.row(userId, one.id)).toMatchObject({ minor: -99, refusedMinor: null, edited: false }) // prettier-ignore
    expect(await year(userId)).toEqual(await recounted(userId))
  })

  test('what the bank changes is told once each, oldest first, and to its owner alone', async () => {
    const { userId, accountId, land, held } = await linked(store)
    const first = row(accountId, { status: 'pending' })
    await land({ add: [first] })
    const now = { ...first, status: 'booked', minor: -12_70, date: as<PlainDate>('2026-11-12'), remittance: 'Filiale 7' } as const // prettier-ignore
    await land({ change: [{ was: (await held())[0]!, now }] })
    await land({ change: [{ was: (await held())[0]!, now }] })
    await land({ drop: await held() })
    await land({ change: [{ was: (await held())[0]!, now }] })
    await put(userId, [first.id], { kind: 'category', categoryId: 'food.bars' })
    for (const _ of [1, 2]) await land({ refuse: [{ row: (await held())[0]!, minor: -1 }] })
    const money = (minor: number) => ({ minor, currency: 'EUR' })
    expect(await store.edits.told(userId, first.id)).toEqual(
      [
        { kind: 'booked' },
        { kind: 'amount', from: money(-12_50), to: money(-12_70) },
        { kind: 'date', from: '2026-11-10', to: '2026-11-12' },
        { kind: 'text', from: 'Bäckerei Schmidt Danke für Ihren Einkauf', to: 'Bäckerei Schmidt Filiale 7' },
        { kind: 'gone' },
        { kind: 'back' },
        { kind: 'refused', from: money(-12_70), to: money(-1) },
      ].map((change) => ({ at: NOW, change })),
    )
    expect(await store.edits.told((await linked(store)).userId, first.id)).toEqual([])
  })

  test('notes and tags are found by their words, and by what they are', async () => {
    const { userId, accountId, land } = await linked(store)
    const [a, b, c] = [row(accountId), row(accountId), row(accountId, { minor: 5_00 })]
    await land({ add: [a, b, c] })
    await put(userId, [a.id], { kind: 'note', note: 'Geschenk für Łucja' })
    await put(userId, [a.id, b.id], { kind: 'tag', add: ['100%_Urlaub'], remove: [] })
    await put(userId, [c.id], { kind: 'reviewed', reviewed: true })
    await put(userId, [b.id], { kind: 'excluded', excluded: true })
    expect(await ids(userId, { text: 'lucja' })).toEqual([a.id])
    expect(await ids(userId, { text: 'urlaub' })).toEqual([a.id, b.id])
    expect(await ids(userId, { tags: ['100%_Urlaub'] })).toEqual([a.id, b.id])
    expect(await ids(userId, { tags: ['100%xUrlaub'] })).toEqual([])
    expect(await ids(userId, { noted: true })).toEqual([a.id])
    expect(await ids(userId, { reviewed: false })).toEqual([a.id, b.id])
    expect(await ids(userId, { excluded: true, tags: ['100%_Urlaub'] })).toEqual([b.id])
    expect(await store.ledger.tags(userId)).toEqual(['100%_Urlaub'])
    expect(await store.ledger.tally({ userId })).toEqual({ count: 3, sums: [{ currency: 'EUR', minor: -12_50 + 5_00 }] }) // prettier-ignore
    expect(await store.ledger.tally({ userId, text: '…' })).toEqual({ count: 0, sums: [] })
    await put(userId, [a.id], { kind: 'note', note: '' })
    expect(await ids(userId, { text: 'lucja' })).toEqual([])
  })

  test('links are found anew but where the person has spoken, and nobody links what is another’s', async () => {
    const { userId, accountId, land } = await linked(store)
    const eve = await linked(store)
    const [a, b, c, d] = [row(accountId), row(accountId), row(accountId), row(accountId)]
    await land({ add: [a, b, c, d] })
    const pair = (one: RowWrite, other: RowWrite) => ({ one: one.id, other: other.id })
    const { links } = store
    await links.found(userId, 'refund', [pair(a, b), pair(c, d)], true)
    expect(await links.of(userId, b.id)).toEqual([{ kind: 'refund', id: a.id, isOne: true, byPerson: false }])
    expect(await links.of(eve.userId, b.id)).toEqual([])
    expect(await links.cut(eve.userId, 'refund', pair(a, b), NOW)).toBe(false)
    expect(await links.make(eve.userId, 'refund', pair(a, c))).toBe(false)
    expect(await links.cut(userId, 'refund', pair(a, b), NOW)).toBe(true)
    await links.found(userId, 'refund', [pair(a, b)], true)
    expect(await ids(userId, { refund: true })).toEqual([])
    expect(await links.make(userId, 'refund', pair(a, d))).toBe(true)
    await links.found(userId, 'refund', [pair(c, d)], true)
    await links.found(eve.userId, 'refund', [], true)
    expect(await ids(userId, { refund: true })).toEqual([a.id, d.id])
    expect(await links.made(userId, 'refund')).toEqual([pair(a, d)])
    await links.recur(userId, [a.id, b.id])
    await links.recur(userId, [b.id, c.id])
    await links.recur(eve.userId, [])
    expect(await ids(userId, { recurring: true })).toEqual([b.id, c.id])
  })

  test('more than a thousand rows are set, added up and undone at once', async () => {
    const { userId, accountId, land } = await linked(store)
    const many = Array.from({ length: 1_200 }, () => row(accountId))
    await land({ add: many })
    const { id, changed } = await put(userId, many.map(({ id }) => id), { kind: 'category', categoryId: 'food.bars' }) // prettier-ignore
    expect(changed).toBe(1_200)
    expect(await year(userId)).toMatchObject([{ categoryId: 'food.bars', count: 1_200 }])
    expect(await undo(userId, id)).toBe(1_200)
    expect(await year(userId)).toMatchObject([{ categoryId: 'food.groceries', count: 1_200 }])
  })

  test('the sums equal a count of what the list shows, whatever was set, landed and undone', async () => {
    const categoryId = fc.constantFrom<CategoryId>('food.groceries', 'food.bars', 'income.salary')
    const minor = fc.integer({ min: -5_000, max: 5_000 }).filter((some) => Math.abs(some) > 1)
    const action = fc.record({
      do: fc.constantFrom(
        'add',
        'change',
        'drop',
        'category',
        'excluded',
        'split',
        'whole',
        'amount',
        'undo',
        'same',
        'apart',
      ),
      pick: fc.nat(),
      categoryId,
      minor,
      flag: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 30 }), async (actions) => {
        const { userId, accountId, land, held } = await linked(store)
        const made: EditId[] = []
        for (const { do: what, pick, categoryId, minor, flag } of actions) {
          const rows = await held()
          const was = rows[pick % Math.max(rows.length, 1)]
          const other = rows[(pick + 1) % Math.max(rows.length, 1)] ?? row(accountId)
          const write = row(accountId, { ...(was && { id: was.id, ref: was.ref }), minor, category: category(categoryId) }) // prettier-ignore
          const edit: Partial<Record<typeof what, Edit | SingleEdit>> = {
            category: { kind: 'category', categoryId },
            excluded: { kind: 'excluded', excluded: flag },
            split: { kind: 'split', parts: [part((was?.minor ?? 0) - 1, categoryId), part(1, 'food.restaurants')] },
            whole: { kind: 'split', parts: [] },
            amount: { kind: 'amount' },
            same: { kind: 'same', kept: other.id, away: was?.id ?? other.id, gives: { note: null, tags: [], categoryId: null, parts: [] } },
            apart: { kind: 'apart', one: other.id, other: was?.id ?? other.id },
          } // prettier-ignore
          if (what === 'add' || !was) await land({ add: [row(accountId, { minor, category: category(categoryId) })] })
          else if (what === 'change') await land({ change: [{ was, now: write }] })
          else if (what === 'drop') await land({ drop: [was] })
          else if (what === 'undo') await undo(userId, made[pick % Math.max(made.length, 1)] ?? as('none'))
          else made.push((await put(userId, what === 'same' || what === 'apart' ? [was.id, other.id] : [was.id], edit[what]!)).id) // prettier-ignore
          const uneven = (await all(userId)).filter(({ minor, parts }) => parts.length > 0 && missingOf(minor, parts) !== 0) // prettier-ignore
          expect(uneven).toEqual([])
        }
        expect(await year(userId)).toEqual(await recounted(userId))
        // What was put away stands behind an entry that is live or stands behind one itself.
        const behind = new Set([...(await all(userId)), ...(await held()).filter(({ aside }) => aside)].map(({ id }) => id)) // prettier-ignore
        expect((await store.links.asides(userId, 99)).filter(({ kept }) => !behind.has(kept))).toEqual([])
        // Undone from the last to the first, nothing is left of what the person did.
        for (const id of made.toReversed()) await undo(userId, id)
        expect((await all(userId)).filter(({ edited, excluded, parts }) => edited || excluded || parts.length > 0)).toEqual([]) // prettier-ignore
        expect(await year(userId)).toEqual(await recounted(userId))
      }),
      { numRuns: name === 'Postgres' ? 15 : 60 },
    )
  })
})
