import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openHouse, type House } from '../banking/testing/house.ts'
import { as, type SessionId } from '../model/ids.ts'
import { canonicalEmail } from './email.ts'
import { networkOf } from './guesses.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { createIdentity, type Identity } from './people.ts'

const MINUTE = 60_000
const IP = '198.51.100.7'
const EVA = { email: 'eva@example.com', password: 'a sentence is good', name: 'Eva' }

let house: House
let identity: Identity
beforeEach(async () => {
  house = await openHouse()
  identity = createIdentity(house.parts)
})
afterEach(() => house.close())

describe('passwords', () => {
  test('are kept as Argon2id with 19 MiB, and checked', async () => {
    const phc = await hashPassword('correct')
    expect(phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(await verifyPassword('correct', phc)).toBe(true)
    expect(await verifyPassword('Correct', phc)).toBe(false)
  })

  test('nothing fits an unknown user, a demo user or a broken hash', async () => {
    expect(await verifyPassword('anything', null)).toBe(false)
    expect(await verifyPassword('anything', 'plain')).toBe(false)
  })

  test('many at once all get their turn', async () => {
    const phc = await hashPassword('correct')
    const told = await Promise.all(
      Array.from({ length: 9 }, (_, at) => verifyPassword(at % 2 ? 'correct' : 'wrong', phc)),
    )
    expect(told.filter(Boolean)).toHaveLength(4)
  })
})

describe('addresses', () => {
  test.each([
    ['Eva@Example.COM', 'eva@example.com'],
    ['  eva+bank@mail.example.com ', 'eva+bank@mail.example.com'],
  ])('%j is %j', (text, address) => expect(canonicalEmail(text)).toBe(address))

  test.each([
    'eva', 'eva@', '@example.com', 'eva@example', 'e@va@example.com', 'eva＠example.com', 'ėva@example.com', '"eva"@example.com',
    'eva(x)@example.com', 'eva@example.com\r\nbcc: x@y.z', 'eva@-example.com', 'eva@exa mple.com', 'eva..a@example.com', 'eva@[127.0.0.1]',
    `${'x'.repeat(65)}@example.com`, 'eva@ｅxample.com', `${'a'.repeat(64)}@embedded.invalid`, 'eva@INVALID.invalid',
  ])('%j is none', (text) => expect(canonicalEmail(text)).toBeNull()) // prettier-ignore
})

describe('signing up and in', () => {
  test('a person signs up, and in again under the same address written differently', async () => {
    const first = await identity.signUp(EVA, IP)
    const again = await identity.signIn({ email: ' EVA@example.com', password: EVA.password }, IP)
    expect(again.userId).toBe(first.userId)
    expect(again.id).not.toBe(first.id)
    expect(await identity.viewer(again.id)).toEqual({ userId: first.userId, sessionId: again.id })
  })

  test('a wrong password and an unknown address get the same answer', async () => {
    await identity.signUp(EVA, IP)
    const wrong = await identity.signIn({ ...EVA, password: 'wrong' }, IP).catch((error: unknown) => error)
    const unknown = await identity.signIn({ ...EVA, email: 'nobody@example.com' }, IP).catch((error: unknown) => error)
    expect(wrong).toEqual(unknown)
    expect(wrong).toMatchObject({ code: 'not_signed_in' })
  })

  test('a taken address is refused whatever the password, and nothing changes', async () => {
    await identity.signUp(EVA, IP)
    await expect(identity.signUp({ ...EVA, password: 'another sentence', name: 'Mallory' }, IP)).rejects.toMatchObject({
      code: 'conflict',
    })
    expect((await identity.signIn(EVA, IP)).userId).toBeDefined()
  })

  test.each([
    ['short', 'too_short'],
    ['x'.repeat(129), 'too_long'],
    ['Password123', 'too_common'],
    ['eva@example.com', 'too_common'],
  ])('the password %j is refused', async (password, why) => {
    await expect(identity.signUp({ ...EVA, password }, IP)).rejects.toMatchObject({ fields: { password: why } })
  })

  test('five failures close an account for a while, also to guesses made side by side', async () => {
    await identity.signUp(EVA, IP)
    const guesses = await Promise.allSettled(
      Array.from({ length: 12 }, (_, at) => identity.signIn({ ...EVA, password: `guess ${at}` }, `203.0.113.${at}`)),
    )
    const codes = guesses.map((one) => (one.status === 'rejected' ? (one.reason as { code: string }).code : 'in'))
    expect(codes.filter((code) => code === 'not_signed_in')).toHaveLength(5)
    expect(codes.filter((code) => code === 'rate_limited')).toHaveLength(7)
    await expect(identity.signIn(EVA, IP)).rejects.toMatchObject({ code: 'rate_limited' })
    house.later(15 * MINUTE)
    expect((await identity.signIn(EVA, IP)).userId).toBeDefined()
  })

  test('one network may fail twenty times, and one good login does not hide the bad ones', async () => {
    await identity.signUp(EVA, IP)
    const guess = (at: number) => identity.signIn({ email: `p${at}@example.com`, password: 'wrong' }, IP).catch((error: { code: string }) => error.code) // prettier-ignore
    for (let at = 0; at < 10; at++) expect(await guess(at)).toBe('not_signed_in')
    await identity.signIn(EVA, IP)
    for (let at = 10; at < 20; at++) expect(await guess(at)).toBe('not_signed_in')
    expect(await guess(20)).toBe('rate_limited')
  })

  test('an IPv6 household is one network', () => {
    expect(networkOf('2001:db8:0:1:aaaa::1')).toBe(networkOf('2001:db8:0:1:ffff:1:2:3'))
    expect(networkOf('2001:db8:0:2::1')).not.toBe(networkOf('2001:db8:0:1::1'))
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64')
  })

  test('everyone who explores the demo is somebody else, whom no password fits', async () => {
    const one = await identity.exploreDemo(IP)
    const other = await identity.exploreDemo(IP)
    expect(one.userId).not.toBe(other.userId)
    expect(await house.store.people.userById(one.userId)).toMatchObject({ demo: true, passwordHash: null })
  })

  test('the demo login is made once', async () => {
    await identity.ensureDemoLogin()
    await identity.ensureDemoLogin()
    expect((await identity.signIn({ email: 'demo@passbook.test', password: 'demo-passbook' }, IP)).userId).toBeDefined()
  })
})

describe('a session', () => {
  test('ends after half an hour without a look, and not before', async () => {
    const { id } = await identity.signUp(EVA, IP)
    house.later(30 * MINUTE - 1)
    expect(await identity.viewer(id)).not.toBeNull()
    house.later(30 * MINUTE - 1)
    expect(await identity.viewer(id)).not.toBeNull()
    house.later(30 * MINUTE)
    expect(await identity.viewer(id)).toBeNull()
  })

  test('ends after twelve hours whatever happens', async () => {
    const { id } = await identity.signUp(EVA, IP)
    for (let minutes = 20; minutes < 720; minutes += 20) {
      house.later(20 * MINUTE)
      expect(await identity.viewer(id)).not.toBeNull()
    }
    house.later(20 * MINUTE)
    expect(await identity.viewer(id)).toBeNull()
  })

  test('is written at most once a minute', async () => {
    const { id } = await identity.signUp(EVA, IP)
    house.later(MINUTE - 1)
    await identity.viewer(id)
    expect((await house.store.people.session(id, house.parts.now()))!.seenAt).toEqual(new Date('2026-11-21T09:00:00Z'))
    house.later(1)
    await identity.viewer(id)
    expect((await house.store.people.session(id, house.parts.now()))!.seenAt).toEqual(new Date('2026-11-21T09:01:00Z'))
  })

  test('can be ended alone or with all others, and an unknown one is nobody', async () => {
    const first = await identity.signUp(EVA, IP)
    const second = await identity.signIn(EVA, IP)
    await identity.endSession(first.id)
    expect(await identity.viewer(first.id)).toBeNull()
    await identity.endSessions({ userId: second.userId, sessionId: second.id })
    expect(await identity.viewer(second.id)).toBeNull()
    expect(await identity.viewer(as<SessionId>('unknown'))).toBeNull()
  })
})
