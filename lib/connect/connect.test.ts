/** Link sessions over the whole product: what a token opens, what a frame reaches, and what is exchanged in the end. */
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createLinkSessions } from '../../db/link-sessions.ts'
import { BEGIN, openHouse, PSU, type House } from '../banking/testing/house.ts'
import { ConflictError, InvalidInputError, NotFoundError, NotSignedInError } from '../model/errors.ts'
import { as, type CountryCode, type UserId } from '../model/ids.ts'
import { createConnect, type Connect } from './connect.ts'
import { originOf, passFor } from './pass.ts'
import { readToken } from './token.ts'

const MINUTE = 60_000
const ORIGIN = 'https://shop.example'
let house: House
let connect: Connect
beforeEach(async () => {
  house = await openHouse()
  const { parts, banking, store, database } = house
  connect = createConnect({ ...parts, banking, people: store.people, links: createLinkSessions(database), passSecret: 's'.repeat(32), demo: false }) // prettier-ignore
})
afterEach(() => house.close())

const ask = (more: object = {}) => connect.issueFor('customer 7', { origin: ORIGIN, ...more })
const opened = async (more: object = {}) => {
  const issued = await ask(more)
  const start = await connect.open(issued.token)
  return { ...issued, start, desk: await connect.frame(start.frame) }
}
/** Links the bank in a frame. */
async function linked(more: object = {}) {
  const frame = await opened(more)
  await frame.desk.begin(BEGIN, PSU)
  const desk = await connect.frame(frame.start.frame)
  await desk.reply({ kind: 'finished' }, PSU)
  return { ...frame, desk }
}
const refusal = async (told: Promise<unknown>) => {
  const error = await told.catch((thrown: unknown) => thrown)
  return error instanceof InvalidInputError ? error.fields : error
}

describe('a token', () => {
  test('lasts thirty minutes, opens once, and says why it does not', async () => {
    const { token, expiresAt } = await ask()
    expect(Date.parse(expiresAt) - house.parts.now().getTime()).toBe(30 * MINUTE)
    await connect.open(token)
    expect(await refusal(connect.open(token))).toEqual({ token: 'used' })
    const late = await ask()
    house.later(30 * MINUTE)
    expect(await refusal(connect.open(late.token))).toEqual({ token: 'expired' })
    const gone = await ask()
    await connect.cancel(gone.linkSessionId, null, PSU)
    expect(await refusal(connect.open(gone.token))).toEqual({ token: 'cancelled' })
    expect(await refusal(connect.open(`${late.token.slice(0, -43)}${'x'.repeat(43)}`))).toEqual({ token: 'unknown' })
    expect(await refusal(connect.open('x'))).toEqual({ token: 'unknown' })
  })

  test('is forgotten with its session a day after its time', async () => {
    await ask()
    house.later(30 * MINUTE + 23 * 60 * MINUTE)
    expect(await connect.sweep()).toBe(0)
    house.later(2 * 60 * MINUTE)
    expect(await connect.sweep()).toBe(1)
  })

  test('is never made for somebody who can sign in, even under the name that a user of the product would have', async () => {
    const email = `${createHash('sha256').update('user customer 7').digest('hex')}@embedded.invalid`
    const squatter = { id: as<UserId>('01SQUATTER'), email, name: '', passwordHash: 'x', demo: false, createdAt: house.parts.now() } // prettier-ignore
    expect(await house.store.people.addUser(squatter)).toBe(true)
    expect(await ask().catch((error: unknown) => error)).toBeInstanceOf(NotFoundError)
  })

  test('names the page that may frame it, and nobody can say another', async () => {
    const { token, linkSessionId } = await ask()
    const { pass } = JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString())
    const secret = 's'.repeat(32)
    expect(originOf(linkSessionId, pass, secret)).toBe(ORIGIN)
    expect(originOf('another', pass, secret)).toBeNull()
    expect(originOf(linkSessionId, pass, 't'.repeat(32))).toBeNull()
    const forged = `${Buffer.from('https://evil.example').toString('base64url')}.${pass.split('.')[1]}`
    expect(originOf(linkSessionId, forged, secret)).toBeNull()
    expect(originOf('a', passFor('a', ORIGIN, secret), secret)).toBe(ORIGIN)
  })

  test('is for an https origin, as a browser writes it', async () => {
    for (const origin of ['http://shop.example', 'https://shop.example/', 'https://shop.example/x', 'shop.example', 'null', '*', 'http://localhost:3000', 'https://a@shop.example']) {
      expect(await refusal(ask({ origin }))).toEqual({ origin: 'not an origin' })
    }
  }) // prettier-ignore

  test('is refused for what is not served, and for a way back to another site', async () => {
    expect(await refusal(ask({ countryCodes: ['DE', 'FR'] }))).toEqual({ countryCodes: 'not offered' })
    expect(await refusal(ask({ redirectUri: 'https://evil.example/x' }))).toEqual({ redirectUri: 'not of the origin' })
    expect(await refusal(opened({ institutionId: 'scripted:nobody' }))).toEqual({ institutionId: 'not offered' })
  })

  test('the same user of the product is the same person, another is another', async () => {
    const person = async (ref: string) => {
      const { token } = await connect.issueFor(ref, { origin: ORIGIN })
      return (await connect.frame((await connect.open(token)).frame)).viewer.userId
    }
    expect(await person('customer 7')).toBe(await person('customer 7'))
    expect(await person('customer 8')).not.toBe(await person('customer 7'))
  })
})

describe('a frame', () => {
  test('begins where the product chose to', async () => {
    const { start } = await opened({ countryCodes: ['DE'], institutionId: 'scripted:10000001' })
    expect(start).toMatchObject({ countries: ['DE'], institution: { name: 'Nordlicht Bank' }, connection: null })
  })

  test('begins no other bank than the token’s, and in no other country', async () => {
    const { desk } = await opened({ institutionId: 'scripted:10000001', countryCodes: ['DE'] })
    expect(await refusal(desk.begin({ ...BEGIN, institutionRef: '10000002' }, PSU))).toEqual({ institutionRef: 'not offered' }) // prettier-ignore
    expect(await refusal(desk.begin({ ...BEGIN, country: as<CountryCode>('GB') }, PSU))).toEqual({ country: 'not offered' }) // prettier-ignore
    expect(await refusal(desk.finder(as('GB')))).toEqual({ country: 'not offered' })
  })

  test('reaches no connection before it began one, and its own alone after', async () => {
    const { desk } = await opened()
    await expect(desk.connection()).rejects.toThrow(NotFoundError)
    await expect(desk.reply({ kind: 'finished' }, PSU)).rejects.toThrow(NotFoundError)
  })

  test('is over after an hour, and when the session is cancelled', async () => {
    const { start } = await opened()
    house.later(60 * MINUTE)
    await expect(connect.frame(start.frame)).rejects.toThrow(NotSignedInError)
    const second = await opened()
    await connect.cancel(second.linkSessionId, null, PSU)
    await expect(connect.frame(second.start.frame)).rejects.toThrow(NotSignedInError)
    await expect(connect.frame('')).rejects.toThrow(NotSignedInError)
  })

  test('of a renewal knows its connection, which must be the person’s own', async () => {
    const id = await house.link()
    const mine = await connect.issue(house.ana, { origin: ORIGIN, connectionId: id })
    expect((await connect.open(mine.token)).connection).toMatchObject({ id })
    await expect(connect.issue(house.bob, { origin: ORIGIN, connectionId: id })).rejects.toThrow(NotFoundError)
    await expect(ask({ connectionId: id })).rejects.toThrow(NotFoundError)
  })

  test('that was left goes on with another token of the same session', async () => {
    const { linkSessionId, start } = await linked()
    const again = await connect.issueFor('customer 7', { origin: ORIGIN, linkSessionId })
    expect(readToken(again.token)?.link).toBe(linkSessionId)
    await expect(connect.frame(start.frame)).rejects.toThrow(NotSignedInError)
    expect((await connect.open(again.token)).connection).toMatchObject({ state: 'active' })
    await expect(connect.issueFor('customer 8', { origin: ORIGIN, linkSessionId })).rejects.toThrow(NotFoundError)
  })
})

describe('a handoff', () => {
  test('is there once a bank is linked, says what was, and is exchanged once', async () => {
    const before = await opened()
    await expect(before.desk.handOff()).rejects.toThrow(NotFoundError)
    const { desk, linkSessionId } = await linked({ institutionId: 'scripted:10000001' })
    const { handoffToken, linked: told } = await desk.handOff()
    expect(told).toMatchObject({
      linkSessionId, provider: 'scripted', institution: { id: 'scripted:10000001', name: 'Nordlicht Bank', country: 'DE' },
      consent: { scopes: ['accounts', 'balances', 'transactions'], historyMonths: 24 },
    }) // prettier-ignore
    await expect(connect.exchange(handoffToken, house.bob)).rejects.toThrow(InvalidInputError)
    expect(await connect.exchange(handoffToken, null)).toEqual(told)
    await expect(connect.exchange(handoffToken, null)).rejects.toThrow(InvalidInputError)
    await expect(desk.handOff()).rejects.toThrow(ConflictError)
  })

  test('carries no credential of a provider', async () => {
    const { desk } = await linked()
    expect(JSON.stringify(await desk.handOff())).not.toMatch(/access-1|client-token/)
  })
})

test('cancelling closes the conversation with the bank, for its own person alone', async () => {
  const { linkSessionId, desk } = await opened()
  const { id } = await desk.begin(BEGIN, PSU)
  await expect(connect.cancel(linkSessionId, house.bob, PSU)).rejects.toThrow(NotFoundError)
  await connect.cancel(linkSessionId, null, PSU)
  expect(house.provider.asked.advance.at(-1)?.reply).toEqual({ kind: 'cancelled' })
  expect(await connect.session(linkSessionId)).toBeNull()
  expect(id).toBeTruthy()
})
