import { afterEach, expect, test } from 'vitest'
import { as, type CountryCode } from '../../model/ids.ts'
import { bankPage } from './consents.ts'
import { registerUrls } from './index.ts'
import { BACK, closeHubs, CONSENT, given, hub, is, refused, type Answer } from './testing/hub.ts'

afterEach(closeHubs)

const refusal = (reason: string, problem: string) => ({ status: 'refused', reason, problem })
const REDIRECT = { status: 'asking', ask: { kind: 'redirect', url: CONSENT.authorizationUrl, expiresAt: '2026-11-21T09:15:00.000Z' } } // prettier-ignore

test('the finder lists banks that were not merged into others, by all their names', async () => {
  const { provider } = await hub()
  const banks = await provider.institutions(as<CountryCode>('PL'))
  expect(banks.map(({ ref }) => ref)).toEqual(['901', '903'])
  expect(banks[0]).toEqual({ ref: '901', name: 'Emu', country: 'PL', aliases: ['Bank Emulowany SA', 'EMUPPLPW', '901'] }) // prettier-ignore
  expect(await provider.institutions(as<CountryCode>('DE'))).toEqual([])
})

test('a consent is asked for with our exact way back, and granted once it is given', async () => {
  const { begin, back, poll, sent, desk } = await hub({ 'GET consent/c-1': [is('requested'), is('requested'), given()] }) // prettier-ignore
  const asking = await begin()
  expect(asking).toMatchObject(REDIRECT)
  expect(desk.debts.size).toBe(1)
  expect(sent.find(({ call }) => call === 'POST consent')?.body).toEqual({ bankId: '901', bankIdType: 'BANK_ID', redirectUrl: BACK }) // prettier-ignore
  const waiting = await back(asking, { consentId: 'c-1', status: 'given' })
  expect(waiting).toMatchObject({ status: 'waiting', retryAfterSeconds: 2 })
  const still = await poll(waiting)
  expect(still).toMatchObject({ status: 'waiting', retryAfterSeconds: 4 })
  expect(await poll(still)).toEqual({
    status: 'granted',
    access: { userId: 'user-1', consentId: 'c-1', bankId: '901' },
    ref: 'c-1',
    consent: { status: 'valid', scope: ['accounts', 'details', 'balances', 'transactions', 'identity'], validUntil: new Date('2027-05-20T12:00:00Z') },
  }) // prettier-ignore
  expect(desk.debts.size).toBe(0)
})

test('a bare return is enough; what a return says of another consent, or of success, is not', async () => {
  const bare = await hub({ 'GET consent/c-1': given() })
  expect(await bare.back(await bare.begin())).toMatchObject({ status: 'granted' })
  const { begin, back } = await hub()
  const asking = await begin()
  expect(await back(asking, { consentId: 'c-2', status: 'given' })).toMatchObject(REDIRECT)
  expect(await back(asking, { status: 'given' })).toMatchObject({ status: 'waiting' })
})

test('while nobody came back the PSU is asked as before, and asking again makes a fresh consent', async () => {
  const fresh: Answer = { body: { ...CONSENT, consentId: 'c-2' } }
  const { begin, poll, say, desk, calls } = await hub({ 'POST consent': [{ body: CONSENT }, fresh] })
  const asking = await begin()
  expect(await poll(asking)).toMatchObject(REDIRECT)
  expect(await say(asking, { kind: 'finished' })).toMatchObject(REDIRECT)
  const again = await say(asking, { kind: 'again' })
  expect(again).toMatchObject(REDIRECT)
  expect(calls().at(-1)).toBe('DELETE consent/c-1')
  expect([...desk.debts.values()]).toEqual([{ kind: 'consent', userId: 'user-1', consentId: 'c-2' }])
})

test.each([
  ['rejected', refusal('psu', 'ACCESS_DENIED')],
  ['REJECTED', refusal('psu', 'ACCESS_DENIED')],
  ['failed', refusal('institution', 'INSTITUTION_DOWN')],
  ['expired', refusal('expired', 'SESSION_EXPIRED')],
])('a consent that is %s ends the conversation, and nothing is owed', async (word, end) => {
  const { begin, back, desk } = await hub({ 'GET consent/c-1': is(word) })
  expect(await back(await begin())).toEqual(end)
  expect(desk.debts.size).toBe(0)
})

test('a word that nobody foretold is waited for, and after ten minutes the consent is ended', async () => {
  const { begin, back, poll, wait, calls, desk } = await hub({ 'GET consent/c-1': is('AWAITING_BANK') })
  let progress = await back(await begin(), {})
  const pauses: number[] = []
  for (let look = 0; look < 6; look++) {
    if (progress.status === 'waiting') pauses.push(progress.retryAfterSeconds)
    progress = await poll(progress)
  }
  expect(pauses).toEqual([2, 4, 8, 16, 30, 30])
  wait(601)
  expect(await poll(progress)).toEqual(refusal('expired', 'SESSION_EXPIRED'))
  expect(calls().at(-1)).toBe('DELETE consent/c-1')
  expect(desk.debts.size).toBe(0)
})

test('cancelling deletes the consent; where that fails it stays owed, and is paid later', async () => {
  const { begin, say, provider, desk } = await hub({ 'DELETE consent/c-1': [refused(403, 'FORBIDDEN'), refused(404, 'CONSENT_NOT_FOUND')] }) // prettier-ignore
  expect(await say(await begin(), { kind: 'cancelled' })).toEqual(refusal('psu', 'ACCESS_DENIED'))
  expect(desk.debts.size).toBe(1)
  for (const debt of desk.debts.values()) await expect(provider.pay(debt)).resolves.toBeUndefined()
})

test('a bank that must know the account asks for an IBAN first, and a wrong one is asked again', async () => {
  const { begin, say, sent } = await hub({ 'POST consent': [refused(400, 'VALIDATION_ERROR'), { body: CONSENT }] })
  const form = await begin('903')
  expect(form).toMatchObject({ status: 'asking', ask: { kind: 'form', fields: [{ key: 'iban', label: null, type: 'text', required: true }] } }) // prettier-ignore
  const fill = (iban: string) => say(form, { kind: 'filled', values: { iban } })
  const fault = (word: string) => ({ status: 'asking', ask: { kind: 'form', fields: [{ fault: word }] } })
  expect(await fill('')).toMatchObject(fault('required'))
  expect(await fill('PL61 1090 1014 0000 0712 1981 2875')).toMatchObject(fault('invalid'))
  expect(await fill('PL61 1090 1014 0000 0712 1981 2874')).toMatchObject(fault('rejected'))
  expect(await fill('61 1090 1014 0000 0712 1981 2874')).toMatchObject(REDIRECT)
  expect(sent.findLast(({ call }) => call === 'POST consent')?.body).toMatchObject({ ibans: ['PL61109010140000071219812874'] }) // prettier-ignore
  expect(await say(form, { kind: 'again' })).toMatchObject({ ask: { kind: 'form' } })
})

test('a bank that was merged leads to the one it was merged into', async () => {
  const { begin, sent } = await hub()
  await begin('902')
  expect(sent.find(({ call }) => call === 'POST consent')?.body).toMatchObject({ bankId: '901' })
  await expect(begin('999')).rejects.toMatchObject({ code: 'invalid_input' })
})

test('a user who is known already is looked up', async () => {
  const { begin, calls } = await hub({ 'POST user-resources/api/user': refused(409, 409) })
  expect(await begin()).toMatchObject(REDIRECT)
  expect(calls()).toContain('GET user-resources/api/user/client-id/ref')
})

test('an answer that was lost is looked for before the consent is asked for again', async () => {
  const found = await hub({ 'POST consent': 'killed', 'GET consent': { body: { consents: [{ ...CONSENT, consentId: 'old', createdAt: '2026-11-21T08:00:00Z' }, CONSENT] } } }) // prettier-ignore
  expect(await found.begin()).toMatchObject(REDIRECT)
  expect(found.calls().filter((call) => call === 'POST consent')).toHaveLength(1)
  expect([...found.desk.debts.values()]).toEqual([{ kind: 'consent', userId: 'user-1', consentId: 'c-1' }])
  const unreadable = await hub({ 'POST consent': { status: 201, body: {} }, 'GET consent': { body: [CONSENT] } })
  expect(await unreadable.begin()).toMatchObject(REDIRECT)
  const absent = await hub({ 'POST consent': ['killed', { body: CONSENT }] })
  expect(await absent.begin()).toMatchObject(REDIRECT)
  expect(absent.calls().filter((call) => call.endsWith(' consent'))).toEqual(['POST consent', 'GET consent', 'POST consent']) // prettier-ignore
})

test('a consent that was never named is found and ended by paying, until its window is over', async () => {
  const { begin, provider, desk, calls, wait } = await hub({ 'POST consent': 'killed', 'GET consent': [{ body: [] }, { body: [CONSENT] }] }) // prettier-ignore
  await expect(begin()).rejects.toMatchObject({ code: 'provider_unavailable' })
  const [debt] = desk.debts.values()
  await provider.pay(debt!)
  expect(calls().at(-1)).toBe('DELETE consent/c-1')
  const before = calls().length
  wait(17 * 60)
  await provider.pay(debt!)
  expect(calls()).toHaveLength(before)
})

test('a refusal leaves nothing owed', async () => {
  const { begin, desk } = await hub({ 'POST consent': refused(400, 'REDIRECT_URL_NOT_REGISTERED') })
  await expect(begin()).rejects.toMatchObject({ code: 'provider_refused', reason: 'REDIRECT_URL_NOT_REGISTERED' })
  expect(desk.debts.size).toBe(0)
})

test.each(['javascript:alert(1)', 'https://user:secret@bank.example/', 'https://user@bank.example/', '/bank', ''])(
  'nobody is sent to %j, and the consent stays owed',
  async (authorizationUrl) => {
    const { begin, desk } = await hub({ 'POST consent': { body: { ...CONSENT, authorizationUrl } } })
    await expect(begin()).rejects.toMatchObject({ code: 'wire_mismatch', paths: ['authorizationUrl'] })
    expect(desk.debts.size).toBe(1)
  },
)

test('without TLS the bank is visited only where Banqware is on this machine', () => {
  const page = { consentId: 'c-1', status: 'requested', authorizationUrl: 'http://localhost/bank' } as const
  const full = { bankId: undefined, redirectUrl: undefined, createdAt: undefined, validUntil: undefined, ...page }
  expect(bankPage(full, 'http://localhost:4010/banqware/sandbox')).toBe('http://localhost/bank')
  expect(() => bankPage(full, 'https://api.banqware.com/sandbox')).toThrow('authorizationUrl')
})

test('a renewal’s grant owes the end of the consent it replaces', async () => {
  const old = { userId: 'user-1', consentId: 'c-0', bankId: '901' }
  const { begin, back, desk } = await hub({ 'GET consent/c-1': given() })
  expect(await back(await begin('901', { renewing: old }))).toMatchObject({ status: 'granted', ref: 'c-1' })
  expect([...desk.debts.values()]).toEqual([{ kind: 'consent', userId: 'user-1', consentId: 'c-0' }])
})

test('a token that is refused is fetched anew, once, whatever the gateway says of it', async () => {
  const gateway: Answer = { status: 401, body: { httpCode: '401', httpMessage: 'Unauthorized', moreInformation: '' } }
  const { begin, sent } = await hub({ 'GET management-resources/api/bank': [gateway, { body: [{ id: 901, name: 'Emu' }] }] }) // prettier-ignore
  expect(await begin()).toMatchObject(REDIRECT)
  const tokens = sent.filter(({ call }) => call === 'POST oauth2/token')
  expect(tokens).toHaveLength(2)
  expect(tokens[0]?.body).toBe('grant_type=client_credentials&scope=ais&client_id=client&client_secret=secret')
  expect(sent.at(-1)?.headers).toMatchObject({ authorization: 'Bearer token-1', accept: 'application/json' })
  expect(sent.at(-1)?.headers['x-request-id']).toMatch(/^[\da-f-]{36}$/)
})

test('with gateway keys no token is fetched', async () => {
  const { begin, sent } = await hub({}, { BANQWARE_AUTH: 'keys' })
  await begin()
  expect(sent.some(({ call }) => call === 'POST oauth2/token')).toBe(false)
  expect(sent.at(-1)?.headers).toMatchObject({ 'x-ibm-client-id': 'client', 'x-ibm-client-secret': 'secret' })
})

test('our addresses are registered beside those of other installations, and replace our own', async () => {
  const token = 'callback-token-of-22-characters'
  const { settings, surroundings, sent } = await hub({
    'GET management-resources/api/tenant/urls': { body: { redirectUrls: ['https://other.example/back', BACK], updateCallbackUrls: ['http://localhost:3000/webhooks/banqware/old'] } },
    'PUT management-resources/api/tenant/urls': { status: 204 },
  }, { BANQWARE_CALLBACK_TOKEN: token }) // prettier-ignore
  await registerUrls(settings, surroundings)
  expect(sent.at(-1)?.body).toEqual({
    redirectUrls: ['https://other.example/back', BACK],
    updateCallbackUrls: [`http://localhost:3000/webhooks/banqware/${token}`],
  })
})
