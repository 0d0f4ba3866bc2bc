/** The meaning of `lib/banking/store.ts`: one suite, kept by every database we run on. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { getTableColumns, getTableName } from 'drizzle-orm'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DemoVisit, FeedQuery, HeldRow, MonthSum, RowWrite, Rule, RuleRun, Store, StoredDelivery, Whose } from '../lib/banking/store.ts' // prettier-ignore
import type { Balance } from '../lib/model/account.ts'
import type { CategoryId } from '../lib/model/category.ts'
import type { Connection } from '../lib/model/connection.ts'
import { UNTOUCHED } from '../lib/model/edit.ts'
import {
  as,
  type AccountId,
  type CurrencyCode,
  type DebtId,
  type EditId,
  type FileId,
  type ImportId,
  type PlainDate,
  type ProviderId,
  type RuleId,
  type RunId,
  type SessionId,
  type TransactionId,
  type UserId,
} from '../lib/model/ids.ts'
import type { Database } from './database.ts'
import { account, category, connection, later, linked, newId, NOW, row, rows, testVault, user } from './fixtures.ts'
import { openDatabase, openMemory } from './open.ts'
import { openPglite } from './postgres.ts'
import { createStore } from './store.ts'
import { VaultError } from './vault.ts'

const klarna = as<ProviderId>('klarna')

/** Whether every word begins a word of the text, marks and case apart. */
function holdsAll(text: string, words: string): boolean {
  const fold = (some: string) => some.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l').split(/[^a-z0-9]+/) // prettier-ignore
  return fold(words).every((word) => fold(text).some((each) => each.startsWith(word)))
}
const folder = mkdtempSync(join(tmpdir(), 'passbook-store-'))
const file = join(folder, 'data', 'passbook.db')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Of a real server, where there is one: `postgres://…` of somebody who may make databases there. */
const server = process.env.TEST_POSTGRES_URL

async function openNew(url: string): Promise<Database> {
  const { default: pg } = await import('pg')
  const name = `passbook_test_${Date.now()}`
  const client = new pg.Client(url)
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return openDatabase(new URL(`/${name}`, url).href)
}

const databases = [
  { name: 'SQLite in memory', open: openMemory },
  { name: 'SQLite in a file', open: () => openDatabase(`file:${file}`) },
  { name: 'Postgres (PGlite)', open: openPglite },
  ...(server ? [{ name: 'Postgres (a server)', open: () => openNew(server) }] : []),
]

describe.each(databases)('$name', ({ name, open }) => {
  let database: Database
  let store: Store
  beforeAll(async () => {
    database = await open()
    store = createStore(database, testVault, () => NOW)
  })
  afterAll(() => database.close())

  const year = (userId: Parameters<Store['ledger']['monthSums']>[0], accountId?: AccountId) =>
    store.ledger.monthSums(userId, '1970-01', '2100-12', accountId)

  const edit = (userId: UserId, id: TransactionId, categoryId: CategoryId, at = NOW) =>
    store.edits.apply(userId, { id: newId<EditId>(), edit: { kind: 'category', categoryId }, at }, [id])

  describe('people', () => {
    test('an address belongs to one user', async () => {
      const ana = user()
      expect(await store.people.addUser(ana)).toBe(true)
      expect(await store.people.addUser(user({ email: ana.email }))).toBe(false)
      expect(await store.people.userByEmail(ana.email)).toEqual(ana)
      expect(await store.people.userById(ana.id)).toEqual(ana)
      expect(await store.people.userByEmail('nobody@example.test')).toBeNull()
    })

    test('a session ends by time, by sign-out, by signing out everywhere and with its user', async () => {
      const ana = user()
      await store.people.addUser(ana)
      const session = () => ({
        id: newId<SessionId>(),
        userId: ana.id,
        createdAt: NOW,
        seenAt: NOW,
        expiresAt: later(30),
      })
      const [one, two, three] = [session(), session(), session()]
      for (const each of [one, two, three]) await store.people.addSession(each)
      expect(await store.people.session(one.id, NOW)).toEqual(one)
      expect(await store.people.session(one.id, later(30))).toBeNull()
      await store.people.touchSession(one.id, later(10), later(40))
      expect(await store.people.session(one.id, later(30))).toEqual({ ...one, seenAt: later(10), expiresAt: later(40) })
      await store.people.endSession(one.id)
      expect(await store.people.session(one.id, NOW)).toBeNull()
      await store.people.endSessionsOf(ana.id)
      expect(await store.people.session(two.id, NOW)).toBeNull()
      await store.people.addSession(three)
      await store.people.eraseUser(ana.id)
      expect(await store.people.session(three.id, NOW)).toBeNull()
    })
  })

  describe('rules and categories', () => {
    const rule = (over: Partial<Rule> = {}): Rule => ({
      id: newId<RuleId>(),
      stage: 'main',
      test: { match: 'all', conditions: [{ kind: 'words', value: 'rewe' }] },
      actions: { categoryId: 'food.groceries', name: 'REWE' },
      reach: 'all',
      active: true,
      createdAt: NOW,
      except: [],
      ...over,
    })
    const run = (ruleId: RuleId, over: Partial<RuleRun> = {}): RuleRun => ({
      id: newId<RunId>(), ruleId, at: NOW, by: 'hand', looked: 3, changed: 1, entries: [as('t1')], undoneAt: null, ...over,
    }) // prettier-ignore

    test('a rule comes back as it went in, and as it was changed; another never reaches it', async () => {
      const { userId } = await linked(store)
      const { userId: eve } = await linked(store)
      const one = rule()
      await store.rules.add(userId, one)
      expect(await store.rules.list(userId)).toEqual([one])
      const changed = rule({ id: one.id, stage: 'post', actions: { name: 'Rewe', tags: ['trip', 'a, b'], note: 'cheap', reviewed: true, excluded: true }, reach: 'later', active: false, except: [as('t1')] }) // prettier-ignore
      expect(await store.rules.replace(eve, changed)).toBe(false)
      expect(await store.rules.replace(userId, changed)).toBe(true)
      expect(await store.rules.list(userId)).toEqual([changed])
      expect(await store.rules.remove(eve, one.id)).toBe(false)
      expect(await store.rules.remove(userId, one.id)).toBe(true)
      expect(await store.rules.list(userId)).toEqual([])
    })

    test('a run is taken back once, by its owner; runs go with their rule', async () => {
      const { userId } = await linked(store)
      const { userId: eve } = await linked(store)
      const one = rule()
      await store.rules.add(userId, one)
      const [first, second] = [run(one.id), run(one.id, { at: later(1), by: 'sync' })]
      await store.rules.log(userId, [first, second, run(newId<RuleId>())])
      await store.rules.log(eve, [run(one.id)])
      expect(await store.rules.runs(userId, one.id, 9)).toEqual([second, first])
      expect(await store.rules.runs(eve, one.id, 9)).toEqual([])
      const spoke = ({ ruleId, at, undoneAt }: RuleRun) => ({ ruleId, at, undoneAt })
      expect(await store.rules.runsOf(userId, as('t1'))).toEqual([spoke(first), spoke(second)])
      expect(await store.rules.runsOf(userId, as('t'))).toEqual([])
      expect(await store.rules.runsOf(eve, as('t1'))).toEqual([])
      expect(await store.rules.undo(eve, first.id, NOW)).toBeNull()
      expect(await store.rules.undo(userId, first.id, later(2))).toEqual(first)
      expect(await store.rules.undo(userId, first.id, later(3))).toBeNull()
      expect((await store.rules.runs(userId, one.id, 9)).map(({ undoneAt }) => undoneAt)).toEqual([null, later(2)])
      await store.rules.remove(userId, one.id)
      expect(await store.rules.runs(userId, one.id, 9)).toEqual([])
    })

    test('a rule’s name is written beside the category, and also on a row whose category the person chose', async () => {
      const { userId, accountId, land } = await linked(store)
      const [plain, mine] = [row(accountId), row(accountId)]
      await land({ add: [plain, mine] })
      await edit(userId, mine.id, 'home.rent')
      const to = { category: category('food.bars'), ruleName: 'Bakery' }
      await store.ledger.reassign(userId, [{ id: plain.id, ...to }, { id: mine.id, ...to }]) // prettier-ignore
      expect(await store.ledger.row(userId, plain.id)).toMatchObject({ ruleName: 'Bakery', category: { id: 'food.bars' } }) // prettier-ignore
      expect(await store.ledger.row(userId, mine.id)).toMatchObject({ ruleName: 'Bakery', category: { id: 'home.rent' }, edited: true }) // prettier-ignore
      expect(await year(userId)).toMatchObject([{ categoryId: 'food.bars', count: 1 }, { categoryId: 'home.rent', count: 1 }]) // prettier-ignore
    })

    test('an own category that is deleted gives entries, sums and rules to another, once and for its owner only', async () => {
      const { userId, accountId, land } = await linked(store)
      const { userId: eve } = await linked(store)
      const own = { id: 'food.u_1', name: 'Noodles', icon: 'pizza' } as const
      await store.categories.add(userId, own, NOW)
      await store.categories.hide(userId, 'food.bars', true, NOW)
      await store.categories.hide(userId, 'food.bars', true, NOW)
      expect(await store.categories.choices(userId)).toEqual({ own: [own], hidden: ['food.bars'] })
      expect(await store.categories.change(userId, { ...own, name: 'Ramen' })).toBe(true)
      expect(await store.categories.change(eve, own)).toBe(false)
      expect((await store.categories.choices(userId)).own).toEqual([{ ...own, name: 'Ramen' }])
      const [one, two] = [row(accountId, { category: category(own.id) }), row(accountId)]
      await land({ add: [one, two] })
      await store.rules.add(userId, rule({ actions: { categoryId: own.id } }))
      expect(await store.categories.counts(userId)).toEqual(new Map([[own.id, 1], ['food.groceries', 1]])) // prettier-ignore
      expect(await store.categories.remove(eve, own.id, 'food.groceries')).toBe(false)
      expect(await store.categories.remove(userId, 'food.bars', 'food.groceries')).toBe(false)
      expect(await store.categories.remove(userId, own.id, 'food.groceries')).toBe(true)
      expect(await store.categories.remove(userId, own.id, 'food.groceries')).toBe(false)
      expect(await year(userId)).toMatchObject([{ categoryId: 'food.groceries', count: 2, outflow: one.minor + two.minor }]) // prettier-ignore
      expect((await store.rules.list(userId))[0]!.actions.categoryId).toBe('food.groceries')
      await store.categories.hide(userId, 'food.bars', false, NOW)
      expect(await store.categories.choices(userId)).toEqual({ own: [], hidden: [] })
    })

    test('what was chosen last comes first, and what entries know can be named', async () => {
      const { userId, accountId, land } = await linked(store)
      const { userId: eve } = await linked(store)
      const [one, two] = [row(accountId), row(accountId, { counterparty: { name: 'Kiosk' }, claim: null })]
      await land({ add: [one, two] })
      await edit(userId, one.id, 'home.rent')
      await edit(userId, two.id, 'food.bars', later(1))
      expect(await store.categories.recent(userId, 4)).toEqual(['food.bars', 'home.rent'])
      expect(await store.categories.recent(eve, 4)).toEqual([])
      expect(await store.ledger.known(userId, 9)).toEqual({
        counterparties: [{ digest: store.ledger.digestOf(one.counterparty!.account!), tail: one.counterparty!.account!.slice(-4), name: 'Bäckerei Schmidt' }],
        claims: ['Groceries'],
      }) // prettier-ignore
      expect(await store.ledger.known(eve, 9)).toEqual({ counterparties: [], claims: [] })
    })
  })

  describe('demos', () => {
    const visit = async (over: Partial<DemoVisit> = {}) => {
      const ana = user({ demo: true })
      await store.people.addUser(ana)
      const made: DemoVisit = { userId: ana.id, persona: 'hero', scenario: null, tag: 'k3f', ahead: 0, startedAt: NOW, endsAt: later(120), preparedAt: null, ...over } // prettier-ignore
      await store.demos.add(made)
      return made
    }

    test('a visit is found as it was added, is prepared once, and goes with its person', async () => {
      const one = await visit({ scenario: 'bank-down' })
      expect(await store.demos.find(one.userId)).toEqual(one)
      await store.demos.prepared(one.userId, later(1))
      expect(await store.demos.find(one.userId)).toEqual({ ...one, preparedAt: later(1) })
      await store.people.eraseUser(one.userId)
      expect(await store.demos.find(one.userId)).toBeNull()
    })

    test('time moves on and never back, and only those are apart who moved', async () => {
      const [mover, stayer] = [await visit(), await visit()]
      await store.demos.advance(mover.userId, 15_552_000_000)
      await store.demos.advance(mover.userId, 1_000)
      expect(await store.demos.ahead(mover.userId)).toBe(15_552_000_000)
      expect(await store.demos.ahead(stayer.userId)).toBe(0)
      expect(await store.demos.ahead(newId<UserId>())).toBe(0)
      const apart = await store.demos.apart()
      expect(apart).toContain(mover.userId)
      expect(apart).not.toContain(stayer.userId)
    })

    test('visits are over when their time is, the oldest first', async () => {
      const late = await visit({ endsAt: later(-5) })
      const newer = await visit({ endsAt: later(-4) })
      const running = await visit()
      const over = await store.demos.over(NOW, 10)
      expect(over.indexOf(late.userId)).toBeLessThan(over.indexOf(newer.userId))
      expect(over).not.toContain(running.userId)
      expect(await store.demos.over(NOW, 1)).toHaveLength(1)
    })

    test('what is due is claimed of one person alone, or of everybody but some', async () => {
      const [ana, bob] = [user(), user()]
      for (const each of [ana, bob]) {
        await store.people.addUser(each)
        await store.connections.add(connection(each.id, { dueAt: later(-1) }))
      }
      const claimed = async (whose: Whose) => (await store.connections.claimDue(NOW, later(1), 9, whose)).map(({ userId }) => userId) // prettier-ignore
      expect(await claimed({ except: [ana.id, bob.id] })).toEqual([])
      expect(await claimed({ except: [ana.id] })).toEqual([bob.id])
      expect(await claimed({ only: ana.id })).toEqual([ana.id])
      const debt = { id: newId<DebtId>(), providerId: klarna, connectionId: null, userId: ana.id, payload: {}, dueAt: NOW, attempts: 0, createdAt: NOW } // prettier-ignore
      await store.debts.owe(debt)
      expect(await store.debts.claimDue(NOW, later(1), 9, { except: [ana.id] })).toEqual([])
      expect(await store.debts.claimDue(NOW, later(1), 9, { only: ana.id })).toHaveLength(1)
      await store.debts.paid(debt.id, NOW)
    })
  })

  describe('connections', () => {
    async function added(over: Parameters<typeof connection>[1] = {}) {
      const ana = user()
      await store.people.addUser(ana)
      const link = connection(ana.id, over)
      await store.connections.add(link)
      return link
    }

    test('a connection comes back as it went in', async () => {
      const link = await added({
        state: 'lapsed',
        ref: 'their-name',
        consent: { status: 'expired', scope: ['accounts', 'balances'], validUntil: later(5) },
        ask: { kind: 'redirect', url: 'https://bank.test/', expiresAt: null },
        memo: { flow: ['a', 1, null] },
        access: { token: 'secret' },
        cursor: 'page-2',
        problem: { code: 'SCA_TIMEOUT', at: NOW, reference: 'r1' },
        dueAt: later(1),
        attemptEndsAt: later(2),
        grantedAt: later(-9),
        syncedAt: later(-3),
        unattendedReads: [later(-60), later(-30)],
        failures: 2,
      })
      expect(await store.connections.get(link.id)).toEqual(link)
      expect(await store.connections.find(link.userId, link.id)).toEqual(link)
      expect(await store.connections.list(link.userId)).toEqual([link])
      expect(await store.connections.byRef(klarna, 'their-name')).toEqual(link)
      expect(await store.connections.byRef(as('klavi'), 'their-name')).toBeNull()
    })

    test('of many who claim at once, one gets it', async () => {
      const link = await added()
      const claims = await Promise.all(Array.from({ length: 8 }, () => store.connections.claim(link.id, NOW, later(1))))
      expect(claims.filter((claim) => claim !== null)).toHaveLength(1)
      expect(claims.find((claim) => claim !== null)?.revision).toBe(1)
    })

    test('a lease that ran out can be claimed, and its holder can no longer move', async () => {
      const link = await added()
      const first = await store.connections.claim(link.id, NOW, later(1))
      const second = await store.connections.claim(link.id, later(1), later(2))
      expect(second?.revision).toBe(2)
      const stale = { connectionId: link.id, revision: first!.revision }
      expect(await store.connections.move(stale, { state: 'ended' })).toBe(false)
      expect(await store.connections.keep(stale, { token: 'stolen' })).toBe(false)
      expect(await store.connections.extend(stale, later(9), { failures: 9 })).toBe(false)
      expect(await store.connections.get(link.id)).toMatchObject({ state: 'active', access: null, failures: 0 })
    })

    test('a move is made once, changes only what it names, and gives the lease back', async () => {
      const link = await added({ memo: { keep: true }, ref: 'old' })
      const claimed = await store.connections.claim(link.id, NOW, later(1))
      const claim = { connectionId: link.id, revision: claimed!.revision }
      expect(await store.connections.move(claim, { ref: 'new', ask: null, dueAt: later(5) })).toBe(true)
      expect(await store.connections.move(claim, { ref: 'newer' })).toBe(false)
      expect(await store.connections.get(link.id)).toEqual({ ...link, ref: 'new', dueAt: later(5), revision: 2 })
      expect(await store.connections.claim(link.id, NOW, later(1))).toMatchObject({ revision: 3 })
    })

    test('a kept access and a longer lease leave the claim as it is', async () => {
      const link = await added()
      const claimed = await store.connections.claim(link.id, NOW, later(1))
      const claim = { connectionId: link.id, revision: claimed!.revision }
      expect(await store.connections.keep(claim, { token: 'rotated' })).toBe(true)
      expect(await store.connections.extend(claim, later(5), { unattendedReads: [NOW] })).toBe(true)
      expect(await store.connections.claim(link.id, later(2), later(3))).toBeNull()
      expect(await store.connections.get(link.id)).toMatchObject({
        access: { token: 'rotated' },
        revision: claim.revision,
        unattendedReads: [NOW],
      })
      expect(await store.connections.move(claim, {})).toBe(true)
    })

    test('what is due is claimed once, oldest first, up to the limit', async () => {
      const due = [
        await added({ dueAt: later(-2) }),
        await added({ dueAt: later(-3) }),
        await added({ dueAt: later(-1) }),
      ]
      await added({ dueAt: later(1) })
      const [a, b] = await Promise.all([
        store.connections.claimDue(NOW, later(1), 2),
        store.connections.claimDue(NOW, later(1), 2),
      ])
      const ids = [...a, ...b].map((each) => each.id)
      expect(ids.toSorted()).toEqual(due.map((each) => each.id).toSorted())
      expect([...a, ...b].map((each) => each.id)).toContain(due[1]!.id)
      expect(await store.connections.claimDue(NOW, later(1), 9)).toEqual([])
      for (const { id, revision } of [...a, ...b])
        await store.connections.move({ connectionId: id, revision }, { dueAt: null })
    })

    test('a return state is used once, by its user, at its provider, in time', async () => {
      const link = await added()
      const state = {
        hash: newId<DebtId>(),
        connectionId: link.id,
        userId: link.userId,
        providerId: klarna,
        expiresAt: later(5),
      }
      const of = { userId: link.userId, providerId: klarna }
      await store.connections.addReturn(state)
      expect(await store.connections.takeReturn(state.hash, later(5), of)).toBeNull()
      expect(await store.connections.takeReturn(state.hash, NOW, { ...of, userId: as('other') })).toBeNull()
      expect(await store.connections.takeReturn(state.hash, NOW, { ...of, providerId: as('klavi') })).toBeNull()
      expect(await store.connections.takeReturn(state.hash, NOW, of)).toEqual({ state, again: false })
      expect(await store.connections.takeReturn(state.hash, NOW, of)).toEqual({ state, again: true })
      await store.connections.reopenReturn(link.id)
      expect(await store.connections.takeReturn(state.hash, NOW, of)).toEqual({ state, again: false })
    })

    test('the consent passport keeps every grant', async () => {
      const link = await added()
      const text = { version: '2026-11', locale: 'de' }
      const move = async (change: Parameters<Store['connections']['move']>[1]) => {
        const claimed = await store.connections.claim(link.id, NOW, later(1))
        expect(await store.connections.move({ connectionId: link.id, revision: claimed!.revision }, change)).toBe(true)
      }
      const first = { status: 'valid', scope: ['accounts'], validUntil: later(100) } as const
      await store.connections.agree({ connectionId: link.id, scope: ['accounts'], text, at: later(-5) })
      expect(await store.connections.consents(link.userId, link.id)).toMatchObject([
        { status: 'received', grantedAt: null },
      ])
      await move({ consent: first, access: 'a1', grantedAt: later(-4) })
      const granted = { ...first, agreedAt: later(-5), grantedAt: later(-4), endedAt: null, text }
      expect(await store.connections.consents(link.userId, link.id)).toEqual([granted])

      await store.connections.agree({ connectionId: link.id, scope: ['accounts'], text, at: later(-3) })
      await move({ consent: first })
      expect(await store.connections.consents(link.userId, link.id)).toMatchObject([{ status: 'received' }, granted])
      const second = { status: 'valid', scope: ['accounts', 'balances'], validUntil: later(200) } as const
      await move({ consent: second, access: 'a2' })
      await move({ consent: { ...second, status: 'revokedByPsu' } })
      expect(await store.connections.consents(link.userId, link.id)).toMatchObject([
        { status: 'revokedByPsu', scope: second.scope, grantedAt: NOW, endedAt: NOW },
        { status: 'valid', endedAt: NOW },
      ])
    })
  })

  describe('debts', () => {
    const debt = (over: object = {}) => ({
      id: newId<DebtId>(),
      providerId: klarna,
      connectionId: connection(as('nobody')).id,
      userId: newId<RowWrite['id']>() as never,
      payload: { session: 's1' },
      dueAt: NOW,
      attempts: 0,
      createdAt: NOW,
      ...over,
    })

    test('a debt is claimed once, tried again later, and gone when paid', async () => {
      const owed = debt()
      await store.debts.owe(owed)
      await store.debts.amend(owed.id, { session: 's2' })
      const [a, b] = await Promise.all([store.debts.claimDue(NOW, later(1), 5), store.debts.claimDue(NOW, later(1), 5)])
      expect([...a, ...b]).toEqual([{ ...owed, payload: { session: 's2' }, dueAt: later(1) }])
      await store.debts.postpone(owed.id, later(10))
      expect(await store.debts.claimDue(later(9), later(11), 5)).toEqual([])
      expect(await store.debts.claimDue(later(10), later(11), 5)).toMatchObject([{ attempts: 1 }])
      expect(await store.debts.open(owed.connectionId)).toMatchObject({ count: 1, nextAt: expect.any(Date) })
      await store.debts.paid(owed.id, NOW)
      expect(await store.debts.open(owed.connectionId)).toEqual({ count: 0, nextAt: null })
      expect(await store.debts.claimDue(later(99), later(100), 5)).toEqual([])
    })

    test('a debt can be hastened but not put off by hastening, and is not asked for once written off', async () => {
      const owed = debt({ dueAt: later(30) })
      await store.debts.owe(owed)
      await store.debts.hasten(owed.connectionId, later(40))
      await store.debts.hasten(owed.connectionId, later(5))
      expect(await store.debts.claimDue(later(5), later(6), 5)).toHaveLength(1)
      await store.debts.writeOff(owed.id, NOW)
      expect(await store.debts.open(owed.connectionId)).toEqual({ count: 0, nextAt: null })
      expect(await store.debts.claimDue(later(99), later(100), 5)).toEqual([])
    })
  })

  describe('landing', () => {
    test('accounts, balances and identity come back as they went in', async () => {
      const { userId, connectionId, accountId, land } = await linked(store)
      const full = account({
        holder: 'Ana Muster',
        iban: 'DE89370400440532013000',
        number: '532013000',
        creditLimit: { minor: 50_000, currency: as('EUR') },
        balances: [
          { type: 'closingBooked', amount: { minor: 2 ** 40, currency: as('EUR') }, at: NOW },
          { type: 'expected', amount: { minor: -7, currency: as('EUR') }, at: NOW },
        ],
      })
      const identity = { name: 'Ana Muster', taxId: { scheme: 'CNP', value: '2800101' } } as const
      await land({}, { accounts: [{ id: accountId, account: full, shared: false }], identity })
      // Reviewed from a month before it was first told of.
      const stored = { ...full, id: accountId, userId, connectionId, shared: false, reviewFrom: '2026-10-22' }
      expect(await store.ledger.accounts(userId)).toEqual([stored])
      expect(await store.ledger.accountsOf(connectionId)).toEqual([stored])
      expect(await store.ledger.identity(userId, connectionId)).toEqual(identity)
      const next: Balance = { type: 'expected', amount: { minor: 9, currency: as('EUR') }, at: later(60) }
      await land({}, { accounts: [{ id: accountId, account: account({ balances: [next] }), shared: true }] })
      expect((await store.ledger.accounts(userId))[0]?.balances).toEqual([next])
      expect(await store.ledger.balanceHistory(accountId, NOW)).toEqual([...full.balances, next])
      expect(await store.ledger.balanceHistory(accountId, later(1))).toEqual([next])
    })

    test('a row comes back as it went in, with amounts above 2^32', async () => {
      const { userId, accountId, land, held } = await linked(store)
      const big = row(accountId, {
        minor: -(2 ** 45) - 1,
        original: { minor: 2 ** 33, currency: as('USD') },
        valueDate: as('2026-11-11'),
      })
      await land({ add: [big] })
      const { id, date, valueDate, minor, currency, original, status, remittance, category, claim, method, mcc, bankCode } = big // prettier-ignore
      expect(await store.ledger.row(userId, id)).toEqual({
        id, accountId, date, valueDate, minor, currency, original, status, counterpartyName: 'Bäckerei Schmidt', remittance,
        counterpartyDigest: store.ledger.digestOf(big.counterparty!.account!), method, mcc, bankCode,
        category, claim, edited: false, refusedMinor: null, file: null, ruleName: null, hand: null, ...UNTOUCHED,
      }) // prettier-ignore
      expect(await held()).toMatchObject([{ id, ref: big.ref, digest: big.digest, minor, edited: false, goneAt: null }])
      expect(await store.ledger.heldByRef(accountId, [big.ref!, 'unknown'])).toEqual(await held())
      expect(await year(userId)).toMatchObject([{ outflow: minor, inflow: 0, count: 1 }])
    })

    test('landing the same page twice counts once, and so does a row offered twice on one page', async () => {
      const { userId, connectionId, accountId, land, held } = await linked(store)
      const page = [row(accountId), row(accountId, { minor: 300, ref: null })]
      await land({ add: [...page, page[0]!] })
      const again = page.map((each) => ({ ...each, id: newId<RowWrite['id']>() }))
      await land({ add: again })
      expect(await held()).toHaveLength(2)
      expect(await year(userId)).toMatchObject([{ inflow: 300, outflow: -1250, count: 2 }])
      expect(await store.ledger.count(connectionId)).toEqual({ accounts: 1, transactions: 2 })
    })

    test('many refs are looked up at once', async () => {
      const { accountId, land } = await linked(store)
      const many = Array.from({ length: 130 }, () => row(accountId))
      await land({ add: many })
      const found = await store.ledger.heldByRef(accountId, many.map(({ ref }) => ref!)) // prettier-ignore
      expect(found.map(({ id }) => id).toSorted()).toEqual(many.map(({ id }) => id))
    })

    test('a lost claim writes nothing', async () => {
      const { userId, connectionId, claim, accountId, land, held } = await linked(store)
      await store.connections.claim(connectionId, later(2), later(3))
      const other = newId<AccountId>()
      const writes = { accounts: [{ id: other, account: account(), shared: true }] }
      expect(await land({ add: [row(accountId)] }, { ...writes, connection: { state: 'lapsed' } })).toBe(false)
      expect(await land({ add: [row(accountId)] }, { ...writes, identity: { name: 'X' } })).toBe(false)
      expect(await held()).toEqual([])
      expect(await store.ledger.accounts(userId)).toHaveLength(1)
      expect(await store.ledger.identity(userId, connectionId)).toBeNull()
      expect(await year(userId)).toEqual([])
      expect(await store.connections.get(connectionId)).toMatchObject({ state: 'active', revision: claim.revision + 1 })
    })

    test('a page that fails half-way leaves nothing behind', async () => {
      const { userId, connectionId, claim, accountId, land, held } = await linked(store)
      const [good, bad] = [row(accountId), row(accountId)]
      await expect(land({ add: [good, { ...bad, id: good.id }] }, { connection: { state: 'lapsed' } })).rejects.toThrow(/unique|query/i) // prettier-ignore
      expect(await held()).toEqual([])
      expect(await year(userId)).toEqual([])
      expect(await store.connections.get(connectionId)).toMatchObject({ state: 'active', revision: claim.revision })
    })

    test('the last page moves the connection and gives the lease back', async () => {
      const { connectionId, claim, accountId, land } = await linked(store)
      expect(await land({ add: [row(accountId)] }, { connection: { cursor: { page: 2 }, syncedAt: NOW } })).toBe(true)
      expect(await store.connections.get(connectionId)).toMatchObject({ cursor: { page: 2 }, syncedAt: NOW, revision: claim.revision + 1 }) // prettier-ignore
      expect(await land({ add: [row(accountId)] })).toBe(false)
      expect(await store.connections.claim(connectionId, NOW, later(1))).not.toBeNull()
    })

    test('a change replaces the row, a drop hides it, and a change revives it', async () => {
      const { userId, accountId, land, held } = await linked(store)
      const pending = row(accountId, { status: 'pending', ref: null, minor: -500 })
      await land({ add: [pending] })
      const [was] = await held()
      const booked = {
        ...pending,
        status: 'booked',
        ref: 'now-named',
        minor: -520,
        date: as<PlainDate>('2026-12-01'),
      } as const
      await land({ change: [{ was: was!, now: booked }] })
      expect(await held()).toMatchObject([{ id: pending.id, ref: 'now-named', status: 'booked', minor: -520 }])
      expect(await year(userId)).toMatchObject([{ month: '2026-12', outflow: -520, count: 1 }])
      const [dropped] = await held()
      await land({ drop: [dropped!] })
      await land({ drop: [dropped!] })
      expect(await held()).toMatchObject([{ goneAt: NOW }])
      expect(await store.ledger.feed({ userId, limit: 5 })).toEqual([])
      expect(await store.ledger.row(userId, pending.id)).toBeNull()
      expect(await edit(userId, pending.id, 'home.rent')).toEqual({ found: 0, changed: 0 })
      expect(await year(userId)).toEqual([])
      const [gone] = await held()
      await land({ change: [{ was: gone!, now: booked }] })
      expect(await year(userId)).toMatchObject([{ outflow: -520, count: 1 }])
      expect(await held()).toMatchObject([{ goneAt: null }])
    })

    test('a row whose ref another takes over is kept without one, and may go in the same page', async () => {
      const { accountId, land, held } = await linked(store)
      const [giver, taker] = [row(accountId, { ref: 'a' }), row(accountId, { ref: 'b', fingerprint: 'other' })]
      await land({ add: [giver, taker] })
      const [wasGiver, wasTaker] = await held()
      await land({ change: [{ was: wasTaker!, now: { ...taker, ref: 'a' } }], release: [wasGiver!], drop: [wasGiver!] })
      expect(await held()).toMatchObject([{ id: giver.id, ref: null, goneAt: NOW }, { id: taker.id, ref: 'a', goneAt: null }]) // prettier-ignore
    })

    test('refs may swap between rows of one page', async () => {
      const { accountId, land, held } = await linked(store)
      const [a, b] = [row(accountId), row(accountId)]
      await land({ add: [a, b] })
      const [heldA, heldB] = await held()
      await land({ change: [{ was: heldA!, now: { ...a, ref: b.ref } }, { was: heldB!, now: { ...b, ref: a.ref } }] }) // prettier-ignore
      expect((await held()).map(({ id, ref }) => [id, ref])).toEqual([[a.id, b.ref], [b.id, a.ref]]) // prettier-ignore
    })

    test('a person’s category survives every sync, also one that began before the edit', async () => {
      const { userId, accountId, land, held } = await linked(store)
      const first = row(accountId)
      await land({ add: [first] })
      const [before] = await held()
      expect(await edit(userId, first.id, 'home.rent')).toEqual({ found: 1, changed: 1 })
      await land({ change: [{ was: before!, now: { ...first, remittance: 'new text', digest: 'other' } }] })
      expect(await store.ledger.row(userId, first.id)).toMatchObject({
        category: { id: 'home.rent', source: 'user' },
        remittance: 'new text',
        edited: true,
      })
      expect(await year(userId)).toMatchObject([{ categoryId: 'home.rent', outflow: -1250, count: 1 }])
      await land({ change: [{ was: before!, now: { ...first, minor: -9900 } }] })
      expect(await store.ledger.row(userId, first.id)).toMatchObject({ minor: -1250, refusedMinor: -9900 })
      expect(await year(userId)).toMatchObject([{ categoryId: 'home.rent', outflow: -1250, count: 1 }])
    })

    test('a refused amount is noted on the row and changes no sum; a later change forgets it', async () => {
      const { userId, accountId, land, held } = await linked(store)
      const first = row(accountId)
      await land({ add: [first] })
      await edit(userId, first.id, 'home.rent')
      const [edited] = await held()
      await land({ refuse: [{ row: edited!, minor: -777 }] })
      expect(await store.ledger.row(userId, first.id)).toMatchObject({ minor: -1250, refusedMinor: -777 })
      expect(await year(userId)).toMatchObject([{ outflow: -1250 }])
      await land({ change: [{ was: edited!, now: first }] })
      expect(await store.ledger.row(userId, first.id)).toMatchObject({ refusedMinor: null })
    })

    test('nobody lands on another user’s account', async () => {
      const ana = await linked(store)
      const eve = await linked(store)
      await ana.land({ add: [row(ana.accountId)] })
      const [held] = await ana.held()
      await expect(eve.land({ add: [row(ana.accountId)] })).rejects.toThrow('not the user’s')
      await expect(eve.land({ change: [{ was: held!, now: row(ana.accountId) }] })).rejects.toThrow('not the user’s')
      const stolen = { accounts: [{ id: ana.accountId, account: account({ name: 'mine' }), shared: true }] }
      await expect(eve.land({}, stolen)).rejects.toThrow('another user')
      expect(await eve.land({}, { claim: ana.claim })).toBe(false)
      expect(await ana.held()).toHaveLength(1)
    })

    test('the sums equal a count of all rows, whatever landed', async () => {
      const day = fc.constantFrom('2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01')
      const categoryId = fc.constantFrom<CategoryId>('food.groceries', 'home.rent', 'income.salary')
      const minor = fc.integer({ min: -(2 ** 40), max: 2 ** 40 })
      const values = fc.record({ date: day, categoryId, minor, currency: fc.constantFrom('EUR', 'GBP') })
      const action = fc.record({
        do: fc.constantFrom('add', 'change', 'drop', 'refuse', 'edit', 'again'),
        pick: fc.nat(),
        values,
      })
      await fc.assert(
        fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
          const { userId, accountId, land, held } = await linked(store)
          const write = (
            { date, categoryId, minor, currency }: (typeof actions)[number]['values'],
            over: Partial<RowWrite> = {},
          ) =>
            row(accountId, { date: as(date), minor, currency: as(currency), category: category(categoryId), ...over })
          let stale: HeldRow | undefined
          for (const { do: what, pick, values } of actions) {
            const rows = await held()
            const one = rows[pick % Math.max(rows.length, 1)]
            stale ??= one
            if (what === 'add' || !one) await land({ add: [write(values), write(values, { ref: null })] })
            else if (what === 'change') await land({ change: [{ was: stale ?? one, now: write(values, { id: (stale ?? one).id }) }] }) // prettier-ignore
            else if (what === 'drop') await land({ drop: [one] })
            else if (what === 'refuse') await land({ refuse: [{ row: one, minor: values.minor }] })
            else if (what === 'edit') await edit(userId, one.id, values.categoryId) // prettier-ignore
            else await land({ add: rows.map((each) => write(values, { ref: each.ref, fingerprint: each.fingerprint, ordinal: each.ordinal })) }) // prettier-ignore
          }
          const counted = new Map<string, MonthSum>()
          for (const each of await held()) {
            if (each.goneAt) continue
            const key = [each.date.slice(0, 7), each.category.id, each.currency].join(' ')
            const cell = counted.get(key) ?? { month: each.date.slice(0, 7), categoryId: each.category.id, currency: each.currency, inflow: 0, outflow: 0, count: 0 } // prettier-ignore
            counted.set(key, { ...cell, inflow: cell.inflow + Math.max(each.minor, 0), outflow: cell.outflow + Math.min(each.minor, 0), count: cell.count + 1 }) // prettier-ignore
          }
          const expected = [...counted].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
          expect(await year(userId)).toEqual(expected)
          expect(await year(userId, accountId)).toEqual(expected)
        }),
        { numRuns: name.startsWith('Postgres') ? 10 : 40 },
      )
    })
  })

  describe('feed', () => {
    test('pages of any filter, put together, are the rows the filter means, in the order that is asked for', async () => {
      const { userId, connectionId, claim, accountId, land } = await linked(store)
      const second = newId<AccountId>()
      await land({}, { accounts: [{ id: second, account: account({ ref: 'two' }), shared: true }] })
      const categories: CategoryId[] = ['food.groceries', 'food.restaurants', 'income.salary']
      const all = Array.from({ length: 60 }, (_, i) =>
        row(i % 3 ? accountId : second, {
          date: as(`2026-${String(9 + (i % 3)).padStart(2, '0')}-${String(1 + (i % 9)).padStart(2, '0')}`),
          minor: i % 4 ? -i - 1 : i + 1,
          currency: i % 6 ? as('EUR') : as('JPY'),
          status: i % 7 ? 'booked' : 'pending',
          category: category(categories[i % 3]!),
          remittance: i % 5 ? 'RECHNUNG Nr. 7-1234' : '100% SICHER',
          counterparty: { name: i % 2 ? 'BÄCKEREI Wisła' : 'Bäckerei Śląsk' },
        }),
      )
      await store.ledger.land({
        claim,
        userId,
        at: NOW,
        accounts: [],
        rows: { add: all, change: [], drop: [], refuse: [] },
      })
      expect((await store.ledger.count(connectionId)).transactions).toBe(60)

      const filters = [
        {},
        { accountId },
        { categoryIds: ['food.groceries'] },
        { categoryIds: ['food.groceries', 'food.restaurants', 'food.none'] },
        { direction: 'in' },
        { direction: 'out', accountId: second },
        { status: 'pending' },
        { status: 'pending', accountId, direction: 'in' },
        { status: 'booked', from: '2026-10-01', to: '2026-10-05' },
        { exceptCategoryIds: ['food.groceries', 'food.none'] },
        { accountIds: [second, newId()] },
        { accountIds: [second, accountId], direction: 'in', exceptCategoryIds: ['income.salary'] },
        { currency: 'JPY' },
        { currency: 'EUR', min: 100, max: 400 },
        { min: 25_000 },
        { text: 'rech', min: 50, max: 300, status: 'booked' },
        { text: 'rech' },
        { text: 'back wisla' },
        { text: 'sl bäckerei', categoryIds: ['income.salary'], accountId },
        { accountId, categoryIds: ['food.groceries', 'income.salary'], direction: 'out', status: 'booked', from: '2026-09-01', to: '2026-12-31', text: 'bä' },
        { order: 'oldest' },
        { order: 'oldest', accountId, status: 'booked' },
        { order: 'largest' },
        { order: 'largest', categoryIds: ['food.groceries', 'income.salary'] },
        { order: 'smallest', text: 'rech' },
      ] as unknown as Parameters<Store['ledger']['feed']>[0][] // prettier-ignore
      const thousandths = ({ minor, currency }: Pick<RowWrite, 'minor' | 'currency'>) =>
        Math.abs(minor) * (currency === 'JPY' ? 1000 : 10)
      const isSized = (order = 'newest') => order === 'largest' || order === 'smallest'
      const isRising = (order = 'newest') => order === 'oldest' || order === 'smallest'
      const keyOf = (order: FeedQuery['order'], one: RowWrite) =>
        (isSized(order) ? String(thousandths(one)).padStart(16, '0') : one.date) + one.id
      for (const filter of filters) {
        const wanted = all
          .filter((each) => !filter.accountId || each.accountId === filter.accountId)
          .filter((each) => !filter.categoryIds || filter.categoryIds.includes(each.category.id))
          .filter((each) => !filter.direction || (filter.direction === 'in') === each.minor > 0)
          .filter((each) => !filter.accountIds || filter.accountIds.includes(each.accountId))
          .filter((each) => !filter.exceptCategoryIds?.includes(each.category.id))
          .filter((each) => !filter.currency || each.currency === filter.currency)
          .filter((each) => filter.min === undefined || thousandths(each) >= filter.min)
          .filter((each) => filter.max === undefined || thousandths(each) <= filter.max)
          .filter((each) => !filter.status || each.status === filter.status)
          .filter((each) => (!filter.from || each.date >= filter.from) && (!filter.to || each.date <= filter.to))
          .filter((each) => !filter.text || holdsAll(`${each.counterparty?.name} ${each.remittance}`, filter.text))
          .toSorted(
            (a, b) => (keyOf(filter.order, a) < keyOf(filter.order, b) ? 1 : -1) * (isRising(filter.order) ? -1 : 1),
          )
        const got: string[] = []
        let after: FeedQuery['after']
        do {
          const page = await store.ledger.feed({ ...filter, userId, limit: 7, ...(after && { after }) })
          got.push(...page.map(({ id }) => id))
          const last = page.at(-1)
          after =
            last &&
            (isSized(filter.order) ? { id: last.id, size: thousandths(last) } : { id: last.id, date: last.date })
        } while (after)
        expect({ filter, got }).toEqual({ filter, got: wanted.map(({ id }) => id) })
      }
    })
  })

  describe('search', () => {
    test.each([
      ['lodz', true], ['ŁÓDŹ', true], ['strasse', true], ['oere', true], ['"danke schön"', true], ['danke schon', true], ['"danke für"', false],
      ['12,50', true], ['amzn.com', true], ['ank', false], ['"dank"', false], ['a', true], ['x"y', false], ['%', false], ['*', false],
      ['NOT danke', false], ['owner:u1', false], ["dan'ke", false],
    ])('of %s: words begin with it, marks and case apart; a phrase is exact: %s', async (text, found) => {
      const { userId, accountId, land } = await linked(store)
      const one = row(accountId, { remittance: 'Danke schön für 12,50 AMZN.COM/bill', counterparty: { name: 'Œre Łódź Straße' } })
      await land({ add: [one, row(accountId, { remittance: 'something else', counterparty: { name: 'Nobody' } })] })
      expect((await store.ledger.feed({ userId, limit: 9, text })).map(({ id }) => id)).toEqual(found ? [one.id] : [])
    }) // prettier-ignore

    test('finds what a row says now, and neither what it said nor what is gone', async () => {
      const { userId, accountId, land } = await linked(store)
      const first = row(accountId, { remittance: 'early words' })
      const find = async (text: string) => (await store.ledger.feed({ userId, limit: 9, text })).length
      await land({ add: [first] })
      const [before] = await store.ledger.held(accountId, first.date, first.date)
      await land({ change: [{ was: before!, now: { ...first, remittance: 'later words', digest: 'other' } }] })
      expect([await find('early'), await find('later')]).toEqual([0, 1])
      const [now] = await store.ledger.held(accountId, first.date, first.date)
      await land({ drop: [now!] })
      expect(await find('later')).toBe(0)
    })
  })

  describe('boundaries', () => {
    test('nobody reads or changes what is another’s', async () => {
      const ana = await linked(store)
      const eve = (await linked(store)).userId
      const theirs = row(ana.accountId)
      await ana.land({ add: [theirs] }, { identity: { name: 'Ana' } })
      await store.connections.agree({ connectionId: ana.connectionId, scope: ['accounts'], text: { version: '1', locale: 'en' }, at: NOW }) // prettier-ignore
      await store.audit({
        at: NOW,
        userId: ana.userId,
        what: 'consent.granted',
        connectionId: ana.connectionId,
        facts: {},
      })
      expect(await store.connections.find(eve, ana.connectionId)).toBeNull()
      expect((await store.connections.list(eve)).map(({ id }) => id)).not.toContain(ana.connectionId)
      expect(await store.connections.consents(eve, ana.connectionId)).toEqual([])
      expect((await store.ledger.accounts(eve)).map(({ id }) => id)).not.toContain(ana.accountId)
      expect(await store.ledger.feed({ userId: eve, limit: 9 })).toEqual([])
      expect(await store.ledger.feed({ userId: eve, accountId: ana.accountId, limit: 9 })).toEqual([])
      expect(await store.ledger.feed({ userId: eve, accountId: ana.accountId, status: 'pending', categoryIds: ['food.groceries'], limit: 9 })).toEqual([]) // prettier-ignore
      expect(await store.ledger.row(eve, theirs.id)).toBeNull()
      expect(await edit(eve, theirs.id, 'home.rent')).toEqual({ found: 0, changed: 0 })
      expect(await year(eve)).toEqual([])
      expect(await year(eve, ana.accountId)).toEqual([])
      expect(await store.ledger.identity(eve, ana.connectionId)).toBeNull()
      expect(await store.audited(eve, 9)).toEqual([])
      await store.connections.erase(eve, ana.connectionId)
      expect(await store.ledger.row(ana.userId, theirs.id)).not.toBeNull()
    })

    test('erasing a connection takes its data and leaves its debts and audit', async () => {
      const { userId, connectionId, accountId, land } = await linked(store)
      await land({ add: [row(accountId)] })
      const debtId = newId<DebtId>()
      await store.debts.owe({ id: debtId, providerId: klarna, connectionId, userId, payload: 1, dueAt: later(999), attempts: 0, createdAt: NOW }) // prettier-ignore
      await store.audit({ at: NOW, userId, what: 'data.erased', connectionId, facts: { rows: 1 } })
      await store.connections.erase(userId, connectionId)
      expect(await store.ledger.accounts(userId)).toEqual([])
      expect(await store.ledger.feed({ userId, limit: 9 })).toEqual([])
      expect(await year(userId)).toEqual([])
      expect(await store.debts.open(connectionId)).toMatchObject({ count: 1 })
      expect(await store.audited(userId, 9)).toEqual([
        { at: NOW, userId, what: 'data.erased', connectionId, facts: { rows: 1 } },
      ])
      await store.debts.paid(debtId, NOW)
    })

    test('an erased user is in no table any more', async () => {
      const { userId, connectionId, claim, accountId, land } = await linked(store, { iban: 'DE00', holder: 'Ana' })
      await land({ add: [row(accountId)] })
      await store.people.addSession({
        id: newId<SessionId>(),
        userId,
        createdAt: NOW,
        seenAt: NOW,
        expiresAt: later(9),
      })
      await store.connections.addReturn({
        hash: newId<DebtId>(),
        connectionId,
        userId,
        providerId: klarna,
        expiresAt: later(5),
      })
      await store.connections.agree({
        connectionId,
        scope: ['accounts'],
        text: { version: '1', locale: 'en' },
        at: NOW,
      })
      await store.inspection.record(exchange(connectionId))
      await store.audit({ at: NOW, userId, what: 'session.started', connectionId: null, facts: {} })
      const gone = newId<DebtId>()
      await store.debts.owe({ id: gone, providerId: klarna, connectionId: null, userId, payload: 1, dueAt: NOW, attempts: 0, createdAt: NOW }) // prettier-ignore
      await store.debts.writeOff(gone, NOW)
      await store.people.eraseUser(userId)
      await store.inspection.record(exchange(connectionId))
      const left: string[] = []
      for (const table of Object.values(database.schema)) {
        const rows = await database.query.select(getTableColumns(table)).from(table)
        if ([userId, connectionId, accountId].some((id) => JSON.stringify(rows).includes(id)))
          left.push(getTableName(table))
      }
      expect(left).toEqual([])
      expect(await store.connections.move(claim, {})).toBe(false)
    })

    test('a sealed value moved, cut or changed does not open', async () => {
      const ana = await linked(store, { iban: 'DE11' })
      const eve = await linked(store, { iban: 'DE22' })
      const { accounts } = database.schema
      const sealed = async (id: AccountId) =>
        (await database.query.select().from(accounts)).find((each) => each.id === id)!.sealedIban!
      const own = await sealed(ana.accountId)
      expect(own).not.toContain('DE11')
      const { eq } = await import('drizzle-orm')
      const put = (text: string) =>
        database.query.update(accounts).set({ sealedIban: text }).where(eq(accounts.id, ana.accountId))
      for (const wrong of [
        await sealed(eve.accountId),
        own.slice(0, -4),
        `${own}AAAA`,
        'gone.AAAA',
        '',
        own.toUpperCase(),
      ]) {
        await put(wrong)
        await expect(store.ledger.accounts(ana.userId)).rejects.toThrow(VaultError)
      }
      await put(own)
      expect((await store.ledger.accounts(ana.userId))[0]?.iban).toBe('DE11')
    })
  })

  test('a failing statement quotes none of its values', async () => {
    const ana = user({ passwordHash: 'CANARY-HASH' })
    await store.people.addUser(ana)
    const error: unknown = await store.people
      .addUser({ ...ana, email: 'CANARY-MAIL' })
      .catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(Error)
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('CANARY')
  })

  describe('inbox', () => {
    const delivery = (more: Partial<StoredDelivery> = {}): StoredDelivery => ({
      providerId: klarna,
      key: newId<DebtId>(),
      about: newId<DebtId>(),
      says: 'data',
      receivedAt: NOW,
      body: '{"a":1}',
      ...more,
    })

    test('a delivery is taken once per key and provider', async () => {
      const one = delivery()
      expect(await store.inbox.add(one)).toBe(true)
      expect(await store.inbox.add({ ...one, body: 'other' })).toBe(false)
      expect(await store.inbox.add({ ...one, providerId: as('klavi') })).toBe(true)
      expect(await store.inbox.contents(klarna, one.about)).toEqual([
        { key: one.key, receivedAt: NOW, rawBody: '{"a":1}' },
      ])
    })

    test('what is settled is forgotten but for its key', async () => {
      const [one, bell] = [delivery(), delivery({ says: 'revoked', body: null })]
      await store.inbox.add(one)
      await store.inbox.add(bell)
      const mine = async () => (await store.inbox.open(1_000)).filter(({ key }) => [one.key, bell.key].includes(key))
      expect(await mine()).toEqual([
        { providerId: klarna, key: one.key, about: one.about, says: 'data', receivedAt: NOW },
        { providerId: klarna, key: bell.key, about: bell.about, says: 'revoked', receivedAt: NOW },
      ])
      await store.inbox.settle(klarna, [one.key, bell.key], 'done', later(1))
      expect([await mine(), await store.inbox.contents(klarna, one.about)]).toEqual([[], []])
      expect(await store.inbox.add(one)).toBe(false)
      await store.inbox.prune(later(1))
      expect(await store.inbox.add(one)).toBe(false)
      await store.inbox.prune(later(2))
      expect(await store.inbox.add(one)).toBe(true)
    })

    test('erasing a connection erases what was pushed about it', async () => {
      const { userId, connectionId, claim } = await linked(store)
      const one = delivery()
      await store.connections.move(claim, { ref: one.about })
      await store.inbox.add(one)
      await store.connections.erase(userId, connectionId)
      expect(await store.inbox.contents(klarna, one.about)).toEqual([])
      expect(await store.inbox.add(one)).toBe(false)
    })
  })

  describe('files', () => {
    const bytes = new Uint8Array([0, 255, 128, 10])
    const sent = async (state: Connection['state'] = 'authorising') => {
      const ana = user()
      await store.people.addUser(ana)
      const link = connection(ana.id, { state })
      await store.connections.add(link)
      const { id: connectionId, userId } = link
      const file = { id: newId<FileId>(), connectionId, userId, name: 'Ausweis ü.png', mediaType: 'image/png', bytes, createdAt: NOW } as const // prettier-ignore
      await store.files.add(file)
      return file
    }

    test('a file comes back as it went in, for its own conversation, until it is dropped', async () => {
      const { id, connectionId, userId } = await sent()
      const other = await sent()
      const file = await store.files.find(connectionId, id)
      expect({ ...file, bytes: [...file!.bytes] }).toEqual({ name: 'Ausweis ü.png', mediaType: 'image/png', bytes: [...bytes] }) // prettier-ignore
      expect(await store.files.find(other.connectionId, id)).toBeNull()
      expect(await store.files.sizes(userId, NOW)).toEqual([{ connectionId, bytes: 4 }])
      expect(await store.files.sizes(userId, later(1))).toEqual([])
      await store.files.drop(other.connectionId, [id])
      expect(await store.files.find(connectionId, id)).not.toBeNull()
      await store.files.drop(connectionId, [id])
      expect(await store.files.find(connectionId, id)).toBeNull()
    })

    test('files expire with their day, and with their conversation', async () => {
      const [talking, over] = [await sent(), await sent('active')]
      await store.files.expire(NOW)
      expect(await store.files.find(talking.connectionId, talking.id)).not.toBeNull()
      expect(await store.files.find(over.connectionId, over.id)).toBeNull()
      await store.files.expire(later(1))
      expect(await store.files.find(talking.connectionId, talking.id)).toBeNull()
    })
  })

  describe('imports', () => {
    const bytes = new TextEncoder().encode('Date,Amount\r\n2026-11-10,-12.50\r\n')
    /** A person with an account that only files tell of, and a file that waits. */
    async function filed() {
      const owner = user()
      await store.people.addUser(owner)
      const link = connection(owner.id, { state: 'filed', providerId: as('file') })
      await store.connections.add(link)
      const claimed = async () => {
        const held = await store.connections.claim(link.id, NOW, later(1))
        return { connectionId: link.id, revision: held!.revision }
      }
      const send = async () => {
        const id = newId<ImportId>()
        await store.imports.add({ id, userId: owner.id, name: 'umsätze.csv', bytes, answers: { decimal: ',' }, createdAt: NOW }) // prettier-ignore
        return id
      }
      const accountId = newId<AccountId>()
      const part = { accountId, from: as<PlainDate>('2026-11-01'), to: as<PlainDate>('2026-11-30'), added: 1, known: 0, closing: { minor: 5, on: as<PlainDate>('2026-11-30') } } // prettier-ignore
      const first = await send()
      const landing = { id: first, userId: owner.id, at: NOW, parts: [part], add: [row(accountId)], revive: [] }
      const accounts = [{ connectionId: link.id, write: { id: accountId, account: account({ iban: 'DE00' }), shared: true } }] // prettier-ignore
      expect(await store.imports.land({ ...landing, accounts, claims: [await claimed()] })).toBe(true)
      const held = () => store.ledger.held(accountId, as('1970-01-01'), as('2100-01-01'))
      return { userId: owner.id, connectionId: link.id, accountId, first, part, landing, claimed, send, held }
    }

    test('a file comes back as it went in, to its owner, until it lands; then its content is gone', async () => {
      const { userId, send, landing, claimed } = await filed()
      const id = await send()
      expect(await store.imports.open(newId(), id)).toBeNull()
      expect(await store.imports.open(userId, id)).toEqual({
        name: 'umsätze.csv',
        bytes: Buffer.from(bytes),
        answers: { decimal: ',' },
      })
      expect(await store.imports.answer(userId, id, { decimal: '.' })).toBe(true)
      expect(await store.imports.answer(newId(), id, {})).toBe(false)
      expect(await store.imports.open(userId, id)).toMatchObject({ answers: { decimal: '.' } })
      expect(await store.imports.land({ ...landing, id, add: [], accounts: [], claims: [await claimed()] })).toBe(true)
      expect(await store.imports.open(userId, id)).toBeNull()
      expect(await store.imports.sizes(userId, NOW)).toEqual([bytes.length, bytes.length])
      expect(await store.imports.sizes(userId, later(1))).toEqual([])
    })

    test('what it brought is known as its own, with its sums and its balance', async () => {
      const { userId, accountId, first, held } = await filed()
      expect(await held()).toMatchObject([{ imported: true, minor: -1250 }])
      expect(await year(userId, accountId)).toMatchObject([{ outflow: -1250, count: 1 }])
      expect(await store.ledger.accounts(userId)).toMatchObject([{ balances: [{ amount: { minor: 5 } }] }])
      expect(await store.imports.list(userId)).toMatchObject([{ id: first, name: 'umsätze.csv', left: 1, parts: [{ accountId, added: 1 }] }]) // prettier-ignore
      expect(await store.imports.partsOf(userId, accountId)).toEqual([{ from: '2026-11-01', to: '2026-11-30' }])
      expect(await store.ledger.feed({ userId, limit: 1 })).toMatchObject([{ file: { ref: expect.stringMatching(/^ref-/) } }]) // prettier-ignore
    })

    test('a file lands once, and under claims that hold', async () => {
      const { first, landing, claimed, send, accountId, held } = await filed()
      const more = { ...landing, add: [row(accountId)], accounts: [] }
      expect(await store.imports.land({ ...more, id: first, claims: [await claimed()] })).toBe(false)
      const claim = await store.connections.claim((await claimedIds(landing.userId))[0]!, later(5), later(6))
      expect(claim).not.toBeNull()
      const id = await send()
      expect(await store.imports.land({ ...more, id, claims: [{ connectionId: claim!.id, revision: claim!.revision - 1 }] })).toBe(false) // prettier-ignore
      expect(await store.imports.open(landing.userId, id)).not.toBeNull()
      expect(await held()).toHaveLength(1)
    })
    const claimedIds = async (userId: Parameters<Store['connections']['list']>[0]) =>
      (await store.connections.list(userId)).map(({ id }) => id)

    test('undone, it leaves nothing behind; what a bank reported since stays', async () => {
      const one = await filed()
      expect(await store.imports.undo(newId(), one.first, [])).toBeNull()
      expect(await store.imports.undo(one.userId, one.first, [await one.claimed()])).toBe(1)
      expect(await store.ledger.accounts(one.userId)).toEqual([])
      expect(await store.connections.list(one.userId)).toEqual([])
      expect(await year(one.userId)).toEqual([])

      const other = await filed()
      const [was] = await other.held()
      const claim = await other.claimed()
      const reported = row(other.accountId, { id: was!.id, date: was!.date, minor: was!.minor })
      await store.ledger.land({ claim, userId: other.userId, at: NOW, accounts: [], rows: { add: [], change: [{ was: was!, now: reported }], drop: [], refuse: [] }, connection: { state: 'active' } }) // prettier-ignore
      expect(await other.held()).toMatchObject([{ imported: false }])
      expect(await store.imports.undo(other.userId, other.first, [await other.claimed()])).toBe(0)
      expect(await other.held()).toHaveLength(1)
    })

    test('two accounts become one: the bank’s word holds, edits and history stay, sums are exact', async () => {
      const one = await filed()
      const [mine] = await one.held()
      await edit(one.userId, mine!.id, 'family.pets')
      const older = row(one.accountId, { date: as('2025-01-01'), minor: -70 })
      const second = await one.send()
      expect(await store.imports.land({ ...one.landing, id: second, add: [older], accounts: [], claims: [await one.claimed()] })).toBe(true) // prettier-ignore
      const bank = connection(one.userId)
      await store.connections.add(bank)
      const held = await store.connections.claim(bank.id, NOW, later(1))
      const into = newId<AccountId>()
      const reported = row(into, { minor: -1250, remittance: 'as the bank says' })
      await store.ledger.land({ claim: { connectionId: bank.id, revision: held!.revision }, userId: one.userId, at: NOW, accounts: [{ id: into, account: account(), shared: true }], rows: { add: [reported], change: [], drop: [], refuse: [] }, connection: {} }) // prettier-ignore
      const again = await store.connections.claim(bank.id, NOW, later(1))
      const claims = [await one.claimed(), { connectionId: bank.id, revision: again!.revision }]
      const join = { userId: one.userId, at: NOW, claims, from: one.accountId, into, pairs: [{ from: mine!.id, into: reported.id }], moves: [{ id: older.id, ref: null, fingerprint: older.fingerprint, ordinal: 0 }] } // prettier-ignore
      expect(await store.imports.join({ ...join, claims: [{ ...claims[0]!, revision: 0 }] })).toBe(false)
      expect(await store.imports.join(join)).toBe(true)
      const rows = await store.ledger.feed({ userId: one.userId, limit: 10 })
      expect(rows).toMatchObject([
        { id: mine!.id, accountId: into, remittance: 'as the bank says', category: { id: 'family.pets' }, edited: true, file: null },
        { id: older.id, accountId: into, minor: -70, file: { ref: null } },
      ]) // prettier-ignore
      expect((await store.ledger.accounts(one.userId)).map(({ id }) => id)).toEqual([into])
      expect(await claimedIds(one.userId)).toEqual([bank.id])
      expect(await year(one.userId, into)).toMatchObject([
        { outflow: -70 },
        { outflow: -1250, categoryId: 'family.pets' },
      ])
      expect(await store.imports.partsOf(one.userId, into)).toHaveLength(2)
    })

    test('a landing that takes over the last account of a person’s files ends them', async () => {
      const one = await filed()
      const bank = connection(one.userId)
      await store.connections.add(bank)
      const held = await store.connections.claim(bank.id, NOW, later(1))
      const taken = { id: one.accountId, account: account(), shared: true }
      await store.ledger.land({ claim: { connectionId: bank.id, revision: held!.revision }, userId: one.userId, at: NOW, accounts: [taken], rows: rows({}), emptied: [one.connectionId], connection: {} }) // prettier-ignore
      expect(await claimedIds(one.userId)).toEqual([bank.id])
      expect(await one.held()).toHaveLength(1)
    })

    test('layouts belong to one person; files that nobody landed expire', async () => {
      const { userId, send, first } = await filed()
      await store.imports.keepLayout(userId, 'headers', { decimal: ',' })
      await store.imports.keepLayout(userId, 'headers', { decimal: '.', columns: { date: 0 } })
      expect(await store.imports.layout(userId, 'headers')).toEqual({ decimal: '.', columns: { date: 0 } })
      expect(await store.imports.layout(newId(), 'headers')).toBeNull()
      const id = await send()
      await store.imports.expire(NOW)
      expect(await store.imports.open(userId, id)).not.toBeNull()
      await store.imports.expire(later(1))
      expect(await store.imports.open(userId, id)).toBeNull()
      expect((await store.imports.list(userId)).map((one) => one.id)).toEqual([first])
    })
  })

  describe('rates', () => {
    const rate = (day: string, currency: string, micros: number, source = 'ECB') => ({ day: as<PlainDate>(day), currency: as<CurrencyCode>(currency), micros, source }) // prettier-ignore
    const between = (from: string, to: string) => store.rates.between([as('PLN'), as('RON')], as(from), as(to))

    test('rates begin with the last one before the first day, and a day said again is replaced', async () => {
      const [early, monday, friday] = [rate('2026-11-02', 'PLN', 4_200_000), rate('2026-11-16', 'PLN', 4_250_000), rate('2026-11-20', 'PLN', 4_300_000)] // prettier-ignore
      const leu = rate('2026-11-20', 'RON', 5_060_000)
      await store.rates.keep([early, monday, friday, leu, rate('2026-11-16', 'CZK', 24_600_000)])
      expect(await between('2026-11-18', '2026-11-30')).toEqual([monday, friday, leu])
      expect(await between('2026-11-01', '2026-11-19')).toEqual([early, monday])
      await store.rates.keep([{ ...friday, micros: 4_310_000, source: 'other' }])
      expect(await between('2026-11-20', '2026-11-20')).toEqual([
        { ...friday, micros: 4_310_000, source: 'other' },
        leu,
      ])
      expect(await store.rates.between([], as('2026-11-01'), as('2026-11-30'))).toEqual([])
      await store.rates.keep([])
    })
  })

  describe('dismissals', () => {
    test('what was put away stays away, for that person', async () => {
      const [ana, eve] = [user(), user()]
      for (const each of [ana, eve]) await store.people.addUser(each)
      await store.dismissals.add(ana.id, 'one', NOW)
      await store.dismissals.add(ana.id, 'one', later(1))
      expect(await store.dismissals.list(ana.id)).toEqual(['one'])
      expect(await store.dismissals.list(eve.id)).toEqual([])
    })
  })

  describe('days', () => {
    test('a day’s booked entries are added up per account; pending, gone and foreign ones are left out', async () => {
      const { userId, accountId, land } = await linked(store)
      const eve = (await linked(store)).userId
      const day = (date: string, more: Partial<RowWrite> = {}) => row(accountId, { date: as<PlainDate>(date), ...more })
      const gone = day('2026-11-03', { minor: -900 })
      await land({ add: [day('2026-11-02', { minor: -500 }), day('2026-11-02', { minor: 1_200 }), day('2026-11-03', { minor: -1, status: 'pending' }), day('2026-11-03', { minor: -7, currency: as('USD') }), gone, day('2026-10-31', { minor: 5 })] }) // prettier-ignore
      const [held] = await store.ledger.held(accountId, gone.date, gone.date).then((all) => all.filter(({ id }) => id === gone.id)) // prettier-ignore
      await land({ drop: [held!] })
      const november = [{ accountId, date: '2026-11-02', minor: 700, count: 2 }]
      expect(await store.ledger.dayMoves(userId, as('2026-11-01'))).toEqual(november)
      expect(await store.ledger.dayMoves(userId, as('2026-11-01'), accountId)).toEqual(november)
      expect(await store.ledger.dayMoves(userId, as('2026-10-01'))).toHaveLength(2)
      expect(await store.ledger.dayMoves(eve, as('2026-10-01'), accountId)).toEqual([])
    })
  })

  describe('journal', () => {
    test('exchanges and audit are read newest first, up to the limit', async () => {
      const { connectionId, userId } = await linked(store)
      for (const step of ['one', 'two', 'three']) {
        await store.inspection.record({ ...exchange(connectionId), step })
        await store.audit({ at: NOW, userId, what: step, connectionId, facts: { n: [1, null] } })
      }
      expect(await store.inspection.exchanges(userId, { connectionId: as(connectionId) }, 2)).toMatchObject([
        { ...exchange(connectionId), step: 'three' },
        { ...exchange(connectionId), step: 'two' },
      ])
      expect((await store.audited(userId, 2)).map(({ what }) => what)).toEqual(['three', 'two'])
    })

    test('institutions are kept per provider and country', async () => {
      expect(await store.institutions(klarna, as('DE'))).toBeNull()
      await store.keepInstitutions(klarna, as('DE'), NOW, [{ ref: 'a' }])
      await store.keepInstitutions(klarna, as('DE'), later(1), [{ ref: 'b' }])
      expect(await store.institutions(klarna, as('DE'))).toEqual({ at: later(1), list: [{ ref: 'b' }] })
      expect(await store.institutions(klarna, as('GB'))).toBeNull()
    })
  })
})

const exchange = (connectionId: string) => ({
  provider: 'klarna', step: 'flow.read', method: 'GET', path: '/xs2a/v1/{id}', status: 200, startedAt: NOW, milliseconds: 12,
  bytes: 345, failure: null, connectionId, tries: 1, origin: 'clock', reference: 'AB12', recordedAt: NOW,
  request: { headers: { accept: 'application/json' }, body: null }, response: null,
} as const) // prettier-ignore

test('the file and its companions are their owner’s alone, and hold nothing sealed in the clear', async () => {
  const database = await openDatabase(`file:${file}`)
  const store = createStore(database, testVault, () => NOW)
  const canaries = ['CANARY-IBAN', 'CANARY-HOLDER', 'CANARY-NUMBER', 'CANARY-TOKEN', 'CANARY-MEMO', 'CANARY-CURSOR', 'CANARY-ASK', 'CANARY-TAX', 'CANARY-DEBT', 'CANARY-BODY', 'CANARY-NAME', 'CANARY-FILE', 'CANARY-PAYEE'] // prettier-ignore
  const { userId, connectionId, accountId, land } = await linked(store, { iban: 'CANARY-IBAN', holder: 'CANARY-HOLDER', number: 'CANARY-NUMBER' }) // prettier-ignore
  await land(
    { add: [row(accountId, { counterparty: { name: 'Payee', account: 'CANARY-PAYEE-0001' } })] },
    {
      identity: { name: 'Ana', taxId: { scheme: 'CNP', value: 'CANARY-TAX' } },
      connection: {
        access: { token: 'CANARY-TOKEN' },
        memo: 'CANARY-MEMO',
        cursor: 'CANARY-CURSOR',
        ask: { kind: 'script', launcher: 'x', src: 'https://x.test/', clientToken: 'CANARY-ASK' },
      },
    },
  )
  await store.debts.owe({ id: newId<DebtId>(), providerId: klarna, connectionId, userId, payload: 'CANARY-DEBT', dueAt: later(9999), attempts: 0, createdAt: NOW }) // prettier-ignore
  await store.inbox.add({
    providerId: klarna,
    key: 'canary',
    about: 'x',
    says: 'data',
    receivedAt: NOW,
    body: 'CANARY-BODY',
  })
  await store.files.add({ id: newId<FileId>(), connectionId, userId, name: 'CANARY-NAME', mediaType: 'application/pdf', bytes: Buffer.from('CANARY-FILE'), createdAt: NOW }) // prettier-ignore
  const files = readdirSync(join(folder, 'data'))
  expect(files.toSorted()).toEqual(['passbook.db', 'passbook.db-shm', 'passbook.db-wal'])
  expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700)
  for (const each of files) {
    expect(statSync(join(folder, 'data', each)).mode & 0o777).toBe(0o600)
    const bytes = readFileSync(join(folder, 'data', each), 'latin1')
    expect(canaries.filter((canary) => bytes.includes(canary))).toEqual([])
  }
  await database.close()
})
