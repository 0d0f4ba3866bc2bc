import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  ConsentLapsedError,
  NotFoundError,
  ProviderUnavailableError,
  RateLimitedError,
  WireError,
} from '../model/errors.ts'
import { as, type ConnectionId, type ProviderId } from '../model/ids.ts'
import type { Progress } from '../providers/provider.ts'
import { DAY, HOUR, LEASE_MS, MINUTE } from './schedule.ts'
import { BEGIN, openHouse, PSU, type House } from './testing/house.ts'
import { ASK, asking, granted } from './testing/scripted-provider.ts'

let house: House
beforeEach(async () => void (house = await openHouse()))
afterEach(() => house.close())

const waiting: Progress = { status: 'waiting', memo: { step: 2 }, retryAfterSeconds: 5 }
const declined: Progress = { status: 'refused', reason: 'psu', problem: 'ACCESS_DENIED' }
const finish = (id: ConnectionId) => house.banking.reply(house.ana, id, { kind: 'finished' }, PSU)

describe('a first link', () => {
  test('asks the person, and is active once the provider grants', async () => {
    const begun = await house.start()
    expect(begun).toMatchObject({
      state: 'authorising',
      health: 'linking',
      ask: ASK,
      institution: { name: 'Nordlicht Bank' },
    })
    const view = await finish(begun.id)
    expect(view).toMatchObject({
      state: 'active',
      ask: null,
      awaitingFirstData: true,
      consent: { grantedAt: '2026-11-21T09:00:00.000Z' },
    })
    expect(house.provider.asked.begin[0]).toMatchObject({
      psu: PSU,
      days: 90,
      renewing: null,
      returnUrl: 'https://passbook.test/return/scripted',
    })
    const what = (await house.store.audited(house.ana.userId, 10)).map((entry) => entry.what)
    expect(what).toEqual(['consent.granted', 'consent.asked'])
    expect(await house.store.connections.consents(house.ana.userId, begun.id)).toMatchObject([
      { status: 'valid', text: BEGIN.consentText },
    ])
  })

  test('a view holds neither memo nor access nor state', async () => {
    house.provider.script.begin = [asking({ secret: 'memo-canary' })]
    house.provider.script.advance = [granted({ token: 'access-canary' })]
    const begun = await house.start()
    const view = await finish(begun.id)
    const state = house.provider.asked.begin[0]!.state
    for (const secret of ['memo-canary', 'access-canary', state]) {
      expect(JSON.stringify([begun, view, house.logged])).not.toContain(secret)
    }
  })

  test('finished is a hint: what the provider still asks is asked again', async () => {
    house.provider.script.advance = [asking({ step: 2 })]
    const { id } = await house.start()
    expect(await finish(id)).toMatchObject({ state: 'authorising', ask: ASK })
    expect(house.provider.asked.advance).toEqual([{ memo: { step: 1 }, reply: { kind: 'finished' } }])
  })

  test('a refusal ends it with its reason, and its debts are paid at once', async () => {
    house.provider.script.begin = [async (desk) => (await desk.owe({ session: 's1' }), asking())]
    house.provider.script.advance = [declined]
    const { id } = await house.start()
    expect(await finish(id)).toMatchObject({
      state: 'ended',
      problem: { code: 'ACCESS_DENIED' },
      health: 'failed',
      owed: 1,
    })
    await house.tick()
    expect(house.provider.asked.pay).toEqual([{ session: 's1' }])
    expect((await house.banking.connection(house.ana, id)).owed).toBe(0)
    expect(await house.banking.connections(house.ana)).toEqual([])
  })

  test('a cancel ends it even when the provider cannot be reached, and says nothing of it', async () => {
    house.provider.script.begin = [async (desk) => (await desk.owe({ session: 's1' }), asking())]
    house.provider.script.advance = [new ProviderUnavailableError('scripted', 'timeout')]
    const { id } = await house.start()
    const view = await house.banking.reply(house.ana, id, { kind: 'cancelled' }, PSU)
    expect(view).toMatchObject({ state: 'ended', problem: null })
    await house.tick()
    expect(house.provider.asked.pay).toEqual([{ session: 's1' }])
  })

  test('a bank that takes its time is asked again by the clock', async () => {
    house.provider.script.advance = [waiting, granted()]
    const { id } = await house.start()
    expect(await finish(id)).toMatchObject({ state: 'confirming', ask: null })
    await house.tick()
    expect(house.provider.asked.advance).toHaveLength(1)
    house.later(5_000)
    await house.tick()
    expect(house.provider.asked.advance[1]).toEqual({ memo: { step: 2 }, reply: { kind: 'polled' } })
    expect(await house.banking.connection(house.ana, id)).toMatchObject({ state: 'active' })
  })

  test('an abandoned one is asked once more after 25 minutes, then ended and its session closed', async () => {
    house.provider.script.begin = [async (desk) => (await desk.owe({ session: 's1' }), asking())]
    house.provider.script.advance = [asking()]
    const { id } = await house.start()
    house.later(25 * MINUTE - 1)
    await house.tick()
    expect(house.provider.asked.advance).toEqual([])
    house.later(1)
    await house.tick()
    expect(house.provider.asked.advance.map(({ reply }) => reply.kind)).toEqual(['polled'])
    expect(house.provider.asked.pay).toEqual([{ session: 's1' }])
    expect(await house.banking.connection(house.ana, id)).toMatchObject({
      state: 'ended',
      problem: { code: 'SESSION_EXPIRED' },
    })
  })

  test('whoever finished at the bank and closed the tab is linked all the same', async () => {
    const { id } = await house.start()
    house.later(30 * MINUTE)
    await house.tick()
    expect(await house.banking.connection(house.ana, id)).toMatchObject({ state: 'active' })
  })

  test('a failure that may pass does not end it', async () => {
    house.provider.script.advance = [
      new ProviderUnavailableError('scripted', '503', { retryAfterSeconds: 20 }),
      granted(),
    ]
    const { id } = await house.start()
    expect(await finish(id)).toMatchObject({ state: 'confirming', problem: null })
    house.later(19_000)
    await house.tick()
    expect(house.provider.asked.advance).toHaveLength(1)
    house.later(4_000)
    await house.tick()
    expect(await house.banking.connection(house.ana, id)).toMatchObject({ state: 'active' })
  })

  test.each([
    ['an answer that does not fit', new WireError('scripted', 'flow', ['data.state']), 'PROVIDER_ERROR'],
    ['a session that is gone', new ConsentLapsedError('scripted', 'expired'), 'SESSION_EXPIRED'],
    ['a bug of ours', new TypeError('oops'), 'PROVIDER_ERROR'],
  ])('%s ends it with a reference that is in the log', async (_what, error, code) => {
    house.provider.script.advance = [error]
    const { id } = await house.start()
    expect(await finish(id)).toMatchObject({ state: 'ended', problem: { code } })
    expect(house.logged.some((line) => line.startsWith('conversation.failed'))).toBe(true)
  })

  test('a provider that fails the first call leaves an ended attempt with its reason', async () => {
    house.provider.script.begin = [new ProviderUnavailableError('scripted', 'timeout')]
    expect(await house.start()).toMatchObject({ state: 'ended', problem: { code: 'PROVIDER_ERROR' } })
  })

  test.each([
    ['an unknown provider', { providerId: as<ProviderId>('nobody') }],
    ['a country it does not serve', { country: 'FR' }],
    ['a bank it does not list', { institutionRef: '99999999' }],
    ['no consent text', { consentText: { version: '', locale: 'en' } }],
  ])('%s is refused before anything is written', async (_what, wrong) => {
    await expect(house.banking.begin(house.ana, { ...BEGIN, ...wrong } as typeof BEGIN, PSU)).rejects.toMatchObject({
      code: 'invalid_input',
    })
    expect(await house.store.connections.list(house.ana.userId)).toEqual([])
  })

  test('another bank is left to the provider that searches itself', async () => {
    expect(await house.banking.begin(house.ana, { ...BEGIN, institutionRef: null }, PSU)).toMatchObject({
      institution: null,
    })
  })
})

describe('one at a time', () => {
  test('two replies at once call the provider once', async () => {
    let go = (): void => {}
    const gate = new Promise<void>((resolve) => void (go = resolve))
    house.provider.script.advance = [async () => (await gate, granted())]
    const { id } = await house.start()
    const first = finish(id)
    const second = await finish(id)
    expect(second.state).toBe('authorising')
    go()
    expect((await first).state).toBe('active')
    expect(house.provider.asked.advance).toHaveLength(1)
  })

  test('a reply after the end changes nothing', async () => {
    const id = await house.link()
    expect((await finish(id)).state).toBe('active')
    expect(house.provider.asked.advance).toHaveLength(1)
  })

  test('a process that dies in the middle loses its lease, and the next reply goes on', async () => {
    const { id } = await house.start()
    const now = house.parts.now()
    await house.store.connections.claim(id, now, new Date(now.getTime() + LEASE_MS)) // and never moved
    expect((await finish(id)).state).toBe('authorising')
    expect(house.provider.asked.advance).toEqual([])
    house.later(LEASE_MS)
    expect((await finish(id)).state).toBe('active')
  })

  test('a process that dies in the first call leaves an attempt that the clock ends', async () => {
    house.provider.script.begin = [async () => new Promise<Progress>(() => {})]
    void house.start()
    await expect.poll(() => house.provider.asked.begin.length).toBe(1)
    house.later(LEASE_MS)
    await house.tick()
    const [connection] = await house.store.connections.list(house.ana.userId)
    expect(connection).toMatchObject({ state: 'ended', problem: { code: 'SESSION_EXPIRED' } })
  })

  test('a webhook and the clock together move a connection once', async () => {
    house.provider.script.advance = [{ ...waiting, ref: 'link-1', retryAfterSeconds: 600 }, granted()]
    house.provider.script.hear = [[{ key: 'n1', about: 'link-1', says: 'authorised' }]]
    const { id } = await house.start()
    await finish(id)
    const delivery = { headers: {}, rawBody: '{}', token: null }
    await Promise.all([
      house.banking.receive(BEGIN.providerId, delivery),
      house.banking.receive(BEGIN.providerId, delivery),
    ])
    await Promise.all([house.tick(), house.tick()])
    expect(house.provider.asked.advance).toHaveLength(2)
    expect(await house.banking.connection(house.ana, id)).toMatchObject({ state: 'active' })
    expect(house.provider.asked.read).toHaveLength(1)
  })
})

describe('the return', () => {
  const state = () => house.provider.asked.begin.at(-1)!.state
  const comeBack = (as = house.ana, with_ = state(), provider = BEGIN.providerId) =>
    house.banking.returned(as, provider, { state: with_, code: '1' })

  test('carries its parameters to the wing once', async () => {
    await house.start()
    expect(await comeBack()).toMatchObject({ state: 'active' })
    expect(house.provider.asked.advance[0]!.reply).toEqual({ kind: 'returned', params: { code: '1' } })
    expect(await comeBack()).toMatchObject({ state: 'active' }) // the same address again, or a reload
    expect(house.provider.asked.advance).toHaveLength(1)
  })

  test('the state is not in the store', async () => {
    const { id } = await house.start()
    expect(JSON.stringify(await house.store.connections.get(id))).not.toContain(state())
  })

  test('another person, another provider, a wrong or late state change nothing, and the right one still works', async () => {
    await house.start()
    const right = state()
    await expect(comeBack(house.bob)).rejects.toThrow(NotFoundError)
    await expect(comeBack(house.ana, right, as<ProviderId>('other'))).rejects.toThrow(NotFoundError)
    for (const wrong of ['', right.slice(1), `${right.slice(0, -1)}!`, `${right}${right}${right}`]) {
      await expect(comeBack(house.ana, wrong)).rejects.toThrow(NotFoundError)
    }
    expect(house.provider.asked.advance).toEqual([])
    expect((await comeBack()).state).toBe('active')
  })

  test('a state is good for half an hour', async () => {
    await house.start()
    house.later(30 * MINUTE + 1_000)
    await expect(comeBack()).rejects.toThrow(NotFoundError)
  })

  test('while somebody holds the connection the state stays good', async () => {
    const { id } = await house.start()
    const now = house.parts.now()
    await house.store.connections.claim(id, now, new Date(now.getTime() + LEASE_MS))
    await expect(comeBack()).rejects.toMatchObject({ code: 'conflict' })
    house.later(LEASE_MS)
    expect((await comeBack()).state).toBe('active')
  })
})

describe('limits', () => {
  test('ten attempts an hour, then a clear refusal with the time to wait', async () => {
    house.provider.script.begin = [declined]
    for (let attempt = 0; attempt < 10; attempt++) {
      await house.start()
      house.later(MINUTE)
    }
    await expect(house.start()).rejects.toMatchObject({ code: 'rate_limited', retryAfterSeconds: 50 * 60 })
    expect(house.provider.asked.begin).toHaveLength(10)
    house.later(50 * MINUTE)
    expect((await house.start()).state).toBe('ended')
  })

  test('attempts that begin together are counted together', async () => {
    house.provider.script.begin = [declined]
    const told = await Promise.allSettled(Array.from({ length: 30 }, () => house.start()))
    expect(told.filter((one) => one.status === 'fulfilled').length).toBeLessThanOrEqual(10)
    expect(house.provider.asked.begin.length).toBeLessThanOrEqual(10)
    expect(told.some((one) => one.status === 'rejected' && one.reason instanceof RateLimitedError)).toBe(true)
  })

  test('a fourth open conversation ends the oldest and closes its session', async () => {
    let session = 0
    house.provider.script.begin = [async (desk) => (await desk.owe({ session: ++session }), asking())]
    const first = await house.start()
    for (let more = 0; more < 3; more++) {
      house.later(1_000)
      await house.start()
    }
    expect(await house.banking.connection(house.ana, first.id)).toMatchObject({ state: 'ended' })
    await house.tick()
    expect(house.provider.asked.pay).toEqual([{ session: 1 }])
  })
})

describe('a renewal', () => {
  const renew = (id: ConnectionId) => house.banking.renew(house.ana, id, PSU)

  test('replaces the consent, and hands the wing the one it replaces', async () => {
    const id = await house.link()
    await house.tick()
    house.provider.script.advance = [granted({ token: 'access-2' }, new Date('2027-05-01'))]
    expect(await renew(id)).toMatchObject({ state: 'authorising', consent: { validUntil: '2027-02-01T00:00:00.000Z' } })
    expect(house.provider.asked.begin[1]).toMatchObject({
      renewing: { token: 'access-1' },
      institution: { ref: '10000001' },
    })
    expect(await finish(id)).toMatchObject({ state: 'active', consent: { validUntil: '2027-05-01T00:00:00.000Z' } })
    await house.tick()
    expect(house.provider.asked.read.at(-1)).toMatchObject({ access: { token: 'access-2' }, cursor: null })
    const audited = await house.store.audited(house.ana.userId, 2)
    expect(audited.map(({ what }) => what)).toEqual(['data.read', 'consent.renewed'])
  })

  test('a refused renewal keeps the consent that still holds', async () => {
    const id = await house.link()
    await house.tick()
    house.provider.script.advance = [declined]
    await renew(id)
    expect(await finish(id)).toMatchObject({ state: 'active', problem: { code: 'ACCESS_DENIED' }, health: 'syncing' })
    await house.tick()
    expect(house.provider.asked.read.at(-1)).toMatchObject({ access: { token: 'access-1' } })
  })

  test('one that comes to nothing after the old consent ran out leaves it lapsed, with its data', async () => {
    const id = await house.link()
    await house.tick()
    house.later(75 * DAY)
    house.provider.script.advance = [asking()]
    await renew(id)
    house.later(30 * MINUTE)
    await house.tick()
    expect(await house.banking.connection(house.ana, id)).toMatchObject({
      state: 'lapsed',
      health: 'expired',
      nextSyncAt: null,
    })
    expect(await renew(id)).toMatchObject({ state: 'authorising' })
  })

  test('a provider that cannot be reached changes nothing but the reason', async () => {
    const id = await house.link()
    await house.tick()
    house.provider.script.begin = [new ProviderUnavailableError('scripted', 'timeout')]
    expect(await renew(id)).toMatchObject({ state: 'active', problem: { code: 'PROVIDER_ERROR' } })
  })

  test('is no way back from the end', async () => {
    const id = await house.link()
    await house.banking.stop(house.ana, id, 'keep')
    expect(await renew(id)).toMatchObject({ state: 'ended' })
    expect(house.provider.asked.begin).toHaveLength(1)
  })
})

describe('stop sharing', () => {
  test('ends the consent at the provider, repeating until it is done, and keeps the data if asked', async () => {
    const id = await house.link()
    house.provider.script.revoke = [new ProviderUnavailableError('scripted', '500'), undefined]
    await house.banking.stop(house.ana, id, 'keep')
    expect(await house.banking.connection(house.ana, id)).toMatchObject({
      state: 'ended',
      health: 'revoked',
      owed: 1,
      nextSyncAt: null,
    })
    await house.tick()
    house.later(HOUR)
    await house.tick()
    expect(house.provider.asked.revoke).toEqual([{ token: 'access-1' }, { token: 'access-1' }])
    expect((await house.banking.connection(house.ana, id)).owed).toBe(0)
    expect(house.provider.asked.read).toEqual([])
  })

  test('erasing leaves the obligation and the audit, and nothing else', async () => {
    const id = await house.link()
    await house.banking.stop(house.ana, id, 'erase')
    await expect(house.banking.connection(house.ana, id)).rejects.toThrow(NotFoundError)
    await house.tick()
    expect(house.provider.asked.revoke).toEqual([{ token: 'access-1' }])
    const what = (await house.store.audited(house.ana.userId, 10)).map((entry) => entry.what)
    expect(what.slice(0, 2)).toEqual(['data.erased', 'consent.revoked'])
  })

  test('takes the connection from a reading, whose rotated secret is the one revoked', async () => {
    const id = await house.link()
    house.provider.script.read = [
      async (desk) => {
        await house.banking.stop(house.ana, id, 'keep')
        await desk.keep({ token: 'rotated' })
        return { status: 'ready', snapshot: {}, cursor: null, more: false }
      },
    ]
    await house.tick()
    expect(await house.banking.connection(house.ana, id)).toMatchObject({ state: 'ended', syncedAt: null })
    expect(house.provider.asked.revoke).toContainEqual({ token: 'rotated' })
  })

  test('a debt that nobody can pay is written off after a day', async () => {
    const id = await house.link()
    house.provider.script.revoke = [new ProviderUnavailableError('scripted', '500')]
    await house.banking.stop(house.ana, id, 'keep')
    for (let hour = 0; hour < 40; hour++) {
      await house.tick()
      house.later(HOUR)
    }
    expect((await house.banking.connection(house.ana, id)).owed).toBe(0)
    expect(house.logged.some((line) => line.startsWith('debt.written_off'))).toBe(true)
  })
})
