import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ConsentLapsedError, ProviderUnavailableError, WireError } from '../model/errors.ts'
import { as, type ConnectionId, type CurrencyCode, type Json, type PlainDate } from '../model/ids.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Transaction } from '../model/transaction.ts'
import type { Reading } from '../providers/provider.ts'
import { DAY, HOUR, LEASE_MS, MINUTE } from './schedule.ts'
import { BEGIN, openHouse, PSU, type House } from './testing/house.ts'
import { granted } from './testing/scripted-provider.ts'

let house: House
let id: ConnectionId
beforeEach(async () => {
  house = await openHouse()
  id = await house.link()
})
afterEach(() => house.close())

const EUR = as<CurrencyCode>('EUR')
const ACCOUNT = {
  ref: 'a1',
  name: 'Giro',
  kind: 'current' as const,
  currency: EUR,
  iban: 'DE89370400440532013000',
  balances: [],
}
const entry = (ref: string | null, more: Partial<Transaction> = {}): Transaction => ({
  ref, accountRef: 'a1', amount: { minor: -1000, currency: EUR }, status: 'booked', date: as<PlainDate>('2026-11-20'),
  counterparty: { name: 'Rewe' }, remittance: `Rewe ${ref}`, ...more,
}) // prettier-ignore
const ready = (snapshot: Snapshot, cursor: Json = null, more = false): Reading => ({
  status: 'ready',
  snapshot,
  cursor,
  more,
})
const page = (...transactions: Transaction[]): Snapshot => ({ accounts: [ACCOUNT], transactions })

const refs = async () => (await house.banking.feed(house.ana, {}, null)).rows.map((row) => row.remittance).toSorted()
const connection = () => house.banking.connection(house.ana, id)
const stored = async () => (await house.store.connections.get(id))!

describe('a reading', () => {
  test('is due at once after the grant, asks two years back, and lands page by page', async () => {
    house.provider.script.read = [ready(page(entry('1')), 'p2', true), ready({ transactions: [entry('2')] }, 'end')]
    await house.tick()
    expect(house.provider.asked.read).toMatchObject([
      { cursor: null, psu: null, since: '2024-11-21' },
      { cursor: 'p2' },
    ])
    expect(await refs()).toEqual(['Rewe 1', 'Rewe 2'])
    expect(await connection()).toMatchObject({
      awaitingFirstData: false,
      accounts: 1,
      transactions: 2,
      health: 'fresh',
      syncedAt: '2026-11-21T09:00:00.000Z',
    })
    expect((await stored()).cursor).toBe('end')
  })

  test('hands the rotated access to the next page', async () => {
    house.provider.script.read = [
      async (desk) => (await desk.keep({ token: 'access-2' }), ready(page(), 'p2', true)),
      ready({}),
    ]
    await house.tick()
    expect(house.provider.asked.read.map(({ access }) => access)).toEqual([
      { token: 'access-1' },
      { token: 'access-2' },
    ])
  })

  test('keeps a rotated secret even when the answer it came with is of no use', async () => {
    house.provider.script.read = [
      async (desk) => {
        await desk.keep({ token: 'access-2' })
        throw new WireError('scripted', 'report', ['data'])
      },
      ready(page()),
    ]
    await house.tick()
    house.later(7 * HOUR)
    await house.tick()
    expect(house.provider.asked.read.at(-1)!.access).toEqual({ token: 'access-2' })
  })

  test('a page that does not fit is discarded whole, the cursor stays and the old data too', async () => {
    house.provider.script.read = [ready(page(entry('1')), 'end-1')]
    await house.tick()
    house.provider.script.read = [
      ready({ transactions: [entry('2')] }, 'p2', true),
      new WireError('scripted', 'report', ['data.rows[3].amount']),
    ]
    house.later(2 * MINUTE)
    const view = await house.banking.refresh(house.ana, id, PSU)
    expect(view).toMatchObject({
      state: 'active',
      health: 'failed',
      problem: { code: 'PROVIDER_ERROR' },
      syncedAt: '2026-11-21T09:00:00.000Z',
    })
    expect((await stored()).cursor).toBe('end-1')
    house.provider.script.read = [
      ready({ transactions: [entry('2')] }, 'p2', true),
      ready({ transactions: [entry('3')] }, 'end-2'),
    ]
    house.later(2 * MINUTE)
    expect(await house.banking.refresh(house.ana, id, PSU)).toMatchObject({ problem: null, health: 'fresh' })
    expect(house.provider.asked.read.at(-2)!.cursor).toBe('end-1')
    expect(await refs()).toEqual(['Rewe 1', 'Rewe 2', 'Rewe 3'])
  })

  test('an entry of an account that nobody offered is an answer that does not fit', async () => {
    house.provider.script.read = [ready(page(entry('1'), entry('2', { accountRef: 'other' })))]
    await house.tick()
    expect(await refs()).toEqual([])
    expect(await connection()).toMatchObject({ problem: { code: 'PROVIDER_ERROR' }, accounts: 0 })
  })

  test('a report that is being prepared is asked for again, and is one reading', async () => {
    house.provider.script.read = [
      { status: 'preparing', cursor: { report: 1 }, retryAfterSeconds: 30 },
      ready(page(entry('1'))),
    ]
    await house.tick()
    expect(await connection()).toMatchObject({ awaitingFirstData: true })
    house.later(30_000)
    await house.tick()
    expect(house.provider.asked.read[1]!.cursor).toEqual({ report: 1 })
    expect((await stored()).unattendedReads).toHaveLength(1)
    expect(await refs()).toEqual(['Rewe 1'])
  })

  test('what vanished inside the window is gone, what lies outside stays, and it comes back with its edit', async () => {
    const old = entry('0', { date: as<PlainDate>('2026-09-01') })
    house.provider.script.read = [ready(page(old, entry('1'), entry('2')))]
    await house.tick()
    const [row] = (await house.banking.feed(house.ana, { q: 'Rewe 2' }, null)).rows
    await house.banking.edits.apply(house.ana, { ids: [row!.id] }, { kind: 'category', categoryId: 'food.restaurants' })
    const window = { accountRefs: ['a1'], from: as<PlainDate>('2026-10-22'), to: as<PlainDate>('2026-11-21') }
    house.provider.script.read = [ready({ ...page(entry('1')), window })]
    house.later(2 * MINUTE)
    await house.banking.refresh(house.ana, id, PSU)
    expect(await refs()).toEqual(['Rewe 0', 'Rewe 1'])
    house.provider.script.read = [ready({ ...page(entry('1'), entry('2')), window })]
    house.later(2 * MINUTE)
    await house.banking.refresh(house.ana, id, PSU)
    const [back] = (await house.banking.feed(house.ana, { q: 'Rewe 2' }, null)).rows
    expect(back).toMatchObject({ id: row!.id, edited: true, category: { id: 'food.restaurants', source: 'user' } })
  })

  test('an edited amount is locked: the change is shown, not taken', async () => {
    house.provider.script.read = [ready(page(entry('1')))]
    await house.tick()
    const [row] = (await house.banking.feed(house.ana, {}, null)).rows
    await house.banking.edits.apply(house.ana, { ids: [row!.id] }, { kind: 'category', categoryId: 'food.restaurants' })
    house.provider.script.read = [ready(page(entry('1', { amount: { minor: 900, currency: EUR } })))]
    house.later(2 * MINUTE)
    await house.banking.refresh(house.ana, id, PSU)
    expect((await house.banking.feed(house.ana, {}, null)).rows).toMatchObject([
      { amount: { minor: -1000 }, refusedChange: { amount: { minor: 900 } } },
    ])
  })

  test('an account the bank no longer shares keeps its history', async () => {
    const second = { ...ACCOUNT, ref: 'a2', name: 'Card', iban: 'DE02120300000000202051' }
    house.provider.script.read = [
      ready({ accounts: [ACCOUNT, second], transactions: [entry('1', { accountRef: 'a2' })] }),
    ]
    await house.tick()
    house.provider.script.read = [ready({ accounts: [ACCOUNT] })]
    house.later(2 * MINUTE)
    await house.banking.refresh(house.ana, id, PSU)
    expect((await house.store.ledger.accounts(house.ana.userId)).map(({ name, shared }) => [name, shared])).toEqual([['Giro', true], ['Card', false]]) // prettier-ignore
    expect(await refs()).toEqual(['Rewe 1'])
  })

  test('after a renewal with new account and entry refs there is nothing twice', async () => {
    house.provider.script.read = [ready(page(entry('1'), entry('2')))]
    await house.tick()
    house.provider.script.advance = [granted({ token: 'access-2' })]
    await house.banking.renew(house.ana, id, PSU)
    await house.banking.reply(house.ana, id, { kind: 'finished' }, PSU)
    const renamed = [entry('1', { ref: 'x', accountRef: 'b1' }), entry('2', { ref: 'y', accountRef: 'b1' })]
    house.provider.script.read = [ready({ accounts: [{ ...ACCOUNT, ref: 'b1' }], transactions: renamed })]
    await house.tick()
    expect(await connection()).toMatchObject({ accounts: 1, transactions: 2 })
    expect(await refs()).toEqual(['Rewe 1', 'Rewe 2'])
  })

  test('a process that dies between two pages is taken over, and the same rows land harmlessly', async () => {
    house.provider.script.read = [
      ready(page(entry('1'), entry(null)), 'p2', true),
      async () => new Promise<Reading>(() => {}),
    ]
    void house.banking.runDue()
    await expect.poll(() => house.provider.asked.read.length).toBe(2)
    expect(await refs()).toEqual(['Rewe 1', 'Rewe null'])
    house.provider.script.read = [
      ready(page(entry('1'), entry(null)), 'p2', true),
      ready({ transactions: [entry('2')] }),
    ]
    house.later(LEASE_MS)
    await house.tick()
    expect(await refs()).toEqual(['Rewe 1', 'Rewe 2', 'Rewe null'])
    expect((await stored()).unattendedReads).toHaveLength(2)
  })
})

describe('limits', () => {
  test('never more than four readings a day without the PSU, whatever nudges', async () => {
    house.provider.script.hear = Array.from({ length: 60 }, (_, at) => [
      { key: `n${at}`, about: 'consent-1', says: 'authorised' as const },
    ])
    for (let hour = 0; hour < 48; hour++) {
      await house.banking.receive(BEGIN.providerId, { headers: {}, rawBody: '', token: null })
      await house.tick()
      house.later(HOUR)
    }
    expect(house.provider.asked.read.length).toBeGreaterThanOrEqual(7)
    expect(house.provider.asked.read.length).toBeLessThanOrEqual(8)
  })

  test('without nudges the next reading is six hours away and a little more', async () => {
    await house.tick()
    const wait = Date.parse((await connection()).nextSyncAt!) - house.parts.now().getTime()
    expect(wait).toBeGreaterThanOrEqual(6 * HOUR)
    expect(wait).toBeLessThan(6 * HOUR + 10 * MINUTE)
  })

  test('the PSU may refresh once a minute, and it costs none of the four', async () => {
    await house.tick()
    await house.banking.refresh(house.ana, id, PSU)
    expect(house.provider.asked.read.at(-1)!.psu).toEqual(PSU)
    await expect(house.banking.refresh(house.ana, id, PSU)).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfterSeconds: 60,
    })
    house.later(MINUTE)
    await house.banking.refresh(house.ana, id, PSU)
    expect(house.provider.asked.read).toHaveLength(3)
    expect((await stored()).unattendedReads).toHaveLength(1)
  })

  test.each([1, 2, 7])('a reading that goes in a circle of %i is stopped and not called complete', async (period) => {
    let at = 0
    house.provider.script.read = [async () => ready(page(entry('1')), at++ % period, true)]
    await house.tick()
    expect(house.provider.asked.read).toHaveLength(period + 1)
    expect(await connection()).toMatchObject({ syncedAt: null, problem: { code: 'PROVIDER_ERROR' } })
  })

  test('a reading that never ends is stopped after five hundred pages', async () => {
    let at = 0
    house.provider.script.read = [async () => ready({}, ++at, true)]
    await house.tick()
    expect(house.provider.asked.read).toHaveLength(500)
    expect(await connection()).toMatchObject({ syncedAt: null })
  })

  test('a page of too many rows is not landed', async () => {
    house.provider.script.read = [ready(page(...Array.from({ length: 10_001 }, (_, at) => entry(String(at)))))]
    await house.tick()
    expect(await connection()).toMatchObject({ accounts: 0, transactions: 0, problem: { code: 'PROVIDER_ERROR' } })
  })

  test('a reading that takes longer than ten minutes is stopped', async () => {
    let at = 0
    house.provider.script.read = [async () => (house.later(MINUTE), ready({}, ++at, true))]
    await house.tick()
    expect(house.provider.asked.read).toHaveLength(11)
  })
})

describe('trouble', () => {
  test('a provider that is down is tried again later and later, and its Retry-After is kept', async () => {
    house.provider.script.read = [
      new ProviderUnavailableError('scripted', '503', { retryAfterSeconds: 600 }),
      new ProviderUnavailableError('scripted', '500'),
    ]
    await house.tick()
    expect(await connection()).toMatchObject({ health: 'bank_down', problem: { code: 'INSTITUTION_DOWN' } })
    house.later(600_000 - 1)
    await house.tick()
    expect(house.provider.asked.read).toHaveLength(1)
    for (let minute = 0; minute < 6 * 60; minute++) {
      house.later(MINUTE)
      await house.tick()
    }
    const tries = house.provider.asked.read.length
    expect(tries).toBeGreaterThan(8)
    expect(tries).toBeLessThan(14)
    expect((await stored()).unattendedReads).toEqual([]) // a bank that served nothing was not read
  })

  test.each([
    ['expired', 'expired', 'expired'],
    ['revoked', 'revokedByPsu', 'revoked'],
    ['not_granted', 'rejected', 'needs_user'],
  ] as const)(
    'a consent that the bank calls %s lapses the connection and keeps its data',
    async (why, status, health) => {
      house.provider.script.read = [ready(page(entry('1')))]
      await house.tick()
      house.provider.script.read = [new ConsentLapsedError('scripted', why)]
      house.later(7 * HOUR)
      await house.tick()
      expect(await connection()).toMatchObject({ state: 'lapsed', health, nextSyncAt: null, transactions: 1 })
      expect((await stored()).consent!.status).toBe(status)
      house.later(10 * DAY)
      await house.tick()
      expect(house.provider.asked.read).toHaveLength(2)
    },
  )

  test('a consent past its end is not read with', async () => {
    await house.tick()
    house.later(80 * DAY)
    await house.tick()
    expect(house.provider.asked.read).toHaveLength(1)
    expect(await connection()).toMatchObject({ state: 'lapsed', health: 'expired' })
  })

  test('one connection that fails does not keep the others waiting', async () => {
    house.provider.script.advance = [granted({ token: 'other' })]
    await house.link()
    house.provider.script.read = [new TypeError('a bug'), ready(page(entry('1')))]
    await house.tick()
    expect(house.provider.asked.read).toHaveLength(2)
    expect(await refs()).toEqual(['Rewe 1'])
  })
})
