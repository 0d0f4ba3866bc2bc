/** What a passport says, what stays of a connection that was erased, and what stays of a person who left. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ConsentLapsedError, ProviderUnavailableError } from '../model/errors.ts'
import { hashOf } from './converse.ts'
import { fateOf } from './passport.ts'
import { DAY, HOUR } from './schedule.ts'
import { archiveOf } from './testing/archive.ts'
import { EUR, entry, linkWith, snapshot } from './testing/filed.ts'
import { openHouse, PSU, type House } from './testing/house.ts'
import type { ConsentRecord } from './store.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const passport = (id: Awaited<ReturnType<House['link']>>) => house.banking.passport(house.ana, id)

test('a passport holds the agreement with its text, and every reading with who asked for it', async () => {
  const id = await house.link()
  await house.tick()
  house.later(2 * HOUR)
  await house.banking.refresh(house.ana, id, PSU)
  const { consents, accesses, ending } = await passport(id)
  expect(consents).toMatchObject([{ number: 1, fate: 'holds', renewal: false, text: { version: '2026-11', locale: 'en' } }]) // prettier-ignore
  expect(accesses.map(({ by }) => by)).toEqual(['viewer', 'clock'])
  expect(ending).toBeNull()
})

test('a renewal stands beside the consent it replaced, which keeps its receipt', async () => {
  const id = await house.link()
  await house.tick()
  house.later(HOUR)
  await house.banking.renew(house.ana, id, PSU)
  await house.banking.reply(house.ana, id, { kind: 'finished' }, PSU)
  const { consents } = await passport(id)
  expect(consents.map(({ number, fate, renewal }) => [number, fate, renewal])).toEqual([
    [2, 'holds', true],
    [1, 'replaced', false],
  ])
})

describe('an end', () => {
  test('leaves a proof that outlives the connection: what was erased, and when the provider ended the consent', async () => {
    const id = await house.link()
    await house.tick()
    await house.banking.stop(house.ana, id, 'erase')
    expect((await passport(id)).ending).toMatchObject({ answer: 'owed', tries: 0, answeredAt: null })
    await house.tick()
    const { connection, consents, ending } = await passport(id)
    expect(connection).toBeNull()
    expect(ending).toMatchObject({ answer: 'ended', bank: 'Nordlicht Bank', nextTryAt: null })
    expect(ending?.erasedAt).not.toBeNull()
    expect(ending?.answeredAt).not.toBeNull()
    expect(consents).toMatchObject([{ number: 1, fate: 'stopped' }])
    expect(await house.banking.consents(house.ana)).toEqual(consents)
  })

  test.each([
    ['said to be gone where there was nothing left to end', new ConsentLapsedError('scripted', 'revoked'), 'gone'],
    ['still being told where the provider does not respond', new ProviderUnavailableError('scripted', 'down'), 'owed'],
  ])('is %s', async (_what, error, answer) => {
    const id = await house.link()
    house.provider.script.revoke = [error]
    await house.banking.stop(house.ana, id, 'keep')
    await house.tick()
    const { connection, ending } = await passport(id)
    expect(connection?.state).toBe('ended')
    expect(ending).toMatchObject({ answer, erasedAt: null, tries: answer === 'owed' ? 1 : 0 })
    expect(ending?.nextTryAt === null).toBe(answer !== 'owed')
  })

  test('is said to be forgotten, not ended, where the provider has no call for it', async () => {
    house.provider.endsConsents = false
    const id = await house.link()
    await house.banking.stop(house.ana, id, 'keep')
    await house.tick()
    expect((await passport(id)).ending?.answer).toBe('forgotten')
  })

  test('is given up on after a day, and says so', async () => {
    house.provider.script.revoke = [new ProviderUnavailableError('scripted', 'down')]
    const id = await house.link()
    await house.banking.stop(house.ana, id, 'keep')
    house.later(DAY + HOUR)
    await house.tick()
    expect((await passport(id)).ending?.answer).toBe('given_up')
  })

  test('is nobody else’s to look at', async () => {
    const id = await house.link()
    await house.banking.stop(house.ana, id, 'erase')
    await expect(house.banking.passport(house.bob, id)).rejects.toMatchObject({ code: 'not_found' })
    expect(await house.banking.consents(house.bob)).toEqual([])
  })
})

describe('leaving', () => {
  test('ends every consent, erases the person, and leaves proofs to whoever holds the secret', async () => {
    await house.link()
    const other = await house.link()
    await house.tick()
    const { secret, connections } = await house.banking.leave(house.ana)
    expect(connections).toBe(2)
    expect(await house.store.people.userById(house.ana.userId)).toBeNull()
    expect(await house.store.connections.list(house.ana.userId)).toEqual([])
    await house.tick()
    expect(house.provider.asked.revoke).toHaveLength(2)
    const proofs = await house.banking.farewell(secret)
    expect(proofs.map(({ answer }) => answer)).toEqual(['ended', 'ended'])
    expect(proofs.map(({ connectionId }) => connectionId)).toContain(other)
    expect(await house.banking.farewell(hashOf(secret))).toEqual([])
  })

  test('names nobody in the audit, and its proofs are forgotten after thirty days', async () => {
    await house.link()
    const { secret } = await house.banking.leave(house.ana)
    expect(await house.store.audited(house.ana.userId, 10)).toEqual([])
    house.later(30 * DAY)
    await house.tick()
    expect(await house.banking.farewell(secret)).toEqual([])
    expect(await house.store.endings.sweep(house.parts.now())).toBe(0)
  })
})

test('a badge is put away for a day, but not one that says the access ended', async () => {
  const id = await house.link()
  await house.tick()
  await house.banking.quieten(house.ana, id)
  expect((await house.banking.connection(house.ana, id)).quiet).toBe(true)
  house.later(DAY)
  expect((await house.banking.connections(house.ana))[0]?.quiet).toBe(false)
  house.later(120 * DAY)
  await house.banking.quieten(house.ana, id)
  expect(await house.banking.connection(house.ana, id)).toMatchObject({ health: 'expired', quiet: false })
  await expect(house.banking.quieten(house.bob, id)).rejects.toMatchObject({ code: 'not_found' })
})

test('everything held is handed over, and nothing that is sealed for the provider', async () => {
  const reported = snapshot([entry('2026-11-10', -12_00, 'Rewe')])
  const balances = [{ type: 'closingBooked' as const, amount: { minor: 88_00, currency: EUR }, at: house.parts.now() }]
  await linkWith(house, { ...reported, accounts: reported.accounts!.map((account) => ({ ...account, balances })) })
  const [row] = await house.store.ledger.feed({ userId: house.ana.userId, limit: 1 })
  await house.banking.edits.apply(house.ana, { ids: [row!.id] }, { kind: 'note', note: 'for the tax office' })
  const files = await archiveOf(house, house.ana)
  expect([...files.keys()]).toEqual([
    'profile.json', 'connections.json', 'consents.json', 'endings.json', 'accounts.json', 'balances.json', 'transactions.json',
    'transactions.csv', 'put-away.json', 'imports.json', 'categories.json', 'rules.json', 'links.json', 'edits.json', 'audit.json',
  ]) // prettier-ignore
  expect(JSON.parse(files.get('edits.json')!)).toEqual([
    expect.objectContaining({ id: row!.id, note: 'for the tax office', excluded: false }),
  ])
  expect(JSON.parse(files.get('balances.json')!)).toMatchObject([{ balances: [{ amount: { minor: 88_00 } }] }])
  const whole = [...files.values()].join('')
  expect(whole).toContain('consent.granted')
  expect(whole).not.toMatch(/access-1|passwordHash/)
  const unreadable = [...files].filter(([name, text]) => name.endsWith('.json') && JSON.parse(text) === undefined)
  expect(unreadable).toEqual([])
})

test.each([
  ['waiting', { status: 'received' }],
  ['refused', { status: 'received', endedAt: new Date(1) }],
  ['refused', { status: 'terminatedByTpp' }],
  ['stopped', { status: 'terminatedByTpp', grantedAt: new Date(1) }],
  ['stopped_at_bank', { status: 'revokedByPsu' }],
  ['expired', { status: 'valid', validUntil: new Date(1) }],
  ['replaced', { status: 'valid', endedAt: new Date(1) }],
] as const)('a consent is %s: %j', (fate, record) => {
  const whole: ConsentRecord = { scope: [], agreedAt: null, grantedAt: null, validUntil: null, endedAt: null, text: null, ...record } // prettier-ignore
  expect(fateOf(whole, new Date(2))).toBe(fate)
})
