import { afterEach, beforeEach, expect, test } from 'vitest'
import { BACK, HOOK, openRig } from './testing/rig.ts'
import type { Rig } from './testing/rig.ts'
import { CURRENT_IBAN } from './testing/world.ts'

let rig: Rig
beforeEach(async () => void (rig = await openRig()))
afterEach(() => rig.close())

const URLS = '/management-resources/api/tenant/urls'

test('a call without keys is refused in the gateway’s words', async () => {
  const { status, json } = await rig.send('GET', `/sandbox${URLS}`, undefined, {})
  expect(status).toBe(401)
  expect(json).toMatchObject({ httpCode: '401', httpMessage: 'Unauthorized' })
})

test('client credentials buy a bearer token for an hour', async () => {
  const form = { grant_type: 'client_credentials', client_id: 'tenant', client_secret: 'secret', scope: 'ais' }
  const answer = await fetch(`${rig.url}/banqware/sandbox/oauth2/token`, { method: 'POST', body: new URLSearchParams(form) }) // prettier-ignore
  const bought = await answer.json()
  expect(bought).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope: 'ais' })
  const bearer = { authorization: `Bearer ${bought.access_token}` }
  expect((await rig.send('GET', `/sandbox${URLS}`, undefined, bearer)).status).toBe(200)
  rig.clock.advance(3600)
  expect((await rig.send('GET', `/sandbox${URLS}`, undefined, bearer)).status).toBe(401)
})

test('URLs are replaced as a whole, and must be https or on this machine', async () => {
  await rig.api('PUT', URLS, { redirectUrls: [BACK, 'https://app.local/r'], updateCallbackUrls: [HOOK] })
  await rig.api('PUT', URLS, { redirectUrls: [BACK] })
  expect((await rig.api('GET', URLS)).json).toEqual({ redirectUrls: [BACK], updateCallbackUrls: [] })
  const bad = await rig.api('PUT', URLS, { redirectUrls: ['http://app.example/r'] })
  expect([bad.status, bad.json.errorCode]).toEqual([400, 'INVALID_URL'])
})

test('a clientId is taken once, and finds its user', async () => {
  const made = await rig.api('POST', '/user-resources/api/user', { clientId: 'user-118' })
  expect(made.status).toBe(201)
  const again = await rig.api('POST', '/user-resources/api/user', { clientId: 'user-118' })
  expect([again.status, again.json.errorCode]).toEqual([409, 'USER_ALREADY_EXISTS'])
  expect((await rig.api('GET', '/user-resources/api/user/client-id/user-118')).json).toEqual(made.json)
})

test('a bank is named by number, BIC, clearing number or name, and by nothing else', async () => {
  const banks = (await rig.api('GET', '/management-resources/api/bank?country=PL')).json
  expect(banks[0]).toMatchObject({ id: 901, name: 'Bank Wisła', isAisForceAccount: false, country: { isoCode: 'pl' } })
  for (const [type, id] of [
    ['BIC', 'WISLPLPW'],
    ['SORT_CODE', '00000001'],
    ['NAME', 'Bank Wisła'],
  ]) {
    expect((await rig.asked({ bankIdType: type, bankId: id })).consent.status).toBe('requested')
  }
  expect((await rig.asked({ bankIdType: 'IBAN' })).consent.errorCode).toBe('UNKNOWN_BANK_ID_TYPE')
  expect((await rig.asked({ bankId: '999' })).consent.errorCode).toBe('BANK_NOT_FOUND')
  expect((await rig.asked({ redirectUrl: `${BACK}?x=1` })).consent.errorCode).toBe('REDIRECT_URL_NOT_REGISTERED')
})

test('an approved consent is given for 180 days, and the browser comes back with it', async () => {
  const { consent, path, userId } = await rig.asked()
  const back = await rig.visit(consent.authorizationUrl, 'kasia+t1')
  expect(Object.fromEntries(back.searchParams)).toEqual({ consentId: consent.consentId, userId, status: 'given' })
  expect((await rig.api('GET', path)).json).toMatchObject({ status: 'given', validUntil: '2027-05-19T09:00:00Z' })
  rig.clock.advance(180 * 86_400)
  expect((await rig.api('GET', path)).json.status).toBe('expired')
})

test.each([
  ['kasia', 'decline', 'rejected', 'access_denied'],
  ['denied', 'approve', 'rejected', 'access_denied'],
  ['bank-technical', 'approve', 'failed', 'server_error'],
  ['expired-session', 'approve', 'failed', 'consent_expired'],
])('%s who presses %s ends %s with %s', async (login, decision, status, error) => {
  const { consent, path } = await rig.asked()
  const back = await rig.visit(consent.authorizationUrl, login, decision)
  expect([back.searchParams.get('status'), back.searchParams.get('error')]).toEqual([status, error])
  expect((await rig.api('GET', path)).json.status).toBe(status)
})

test('a link that nobody used is expired after a quarter of an hour', async () => {
  const { consent, path } = await rig.asked()
  rig.clock.advance(15 * 60)
  expect((await rig.api('GET', path)).json.status).toBe('expired')
  expect((await rig.visit(consent.authorizationUrl, 'kasia')).searchParams.get('error')).toBe('consent_expired')
})

test('a slow hub has the consent given only a while after the approval', async () => {
  rig.wing.turn?.('slow-given', null, true)
  const { path } = await rig.given('kasia')
  expect((await rig.api('GET', path)).json.status).toBe('requested')
  rig.clock.advance(20)
  expect((await rig.api('GET', path)).json.status).toBe('given')
})

test('a bank that wants the account named gets it, and shows no other', async () => {
  expect((await rig.asked({ bankId: '902' })).consent.errorCode).toBe('VALIDATION_ERROR')
  const { update, accounts } = await rig.given('kasia', { bankId: '902', ibans: [CURRENT_IBAN] })
  await update()
  expect((await rig.api('GET', accounts)).json.accounts.map(({ iban }: { iban: string }) => iban)).toEqual([
    CURRENT_IBAN,
  ])
})

test('what the dial revokes is withdrawn, for its tag alone', async () => {
  const mine = await rig.given('kasia+a')
  const other = await rig.given('kasia+b')
  expect(rig.wing.changeConsents({ tag: 'a' }, 'revoke')).toBe(1)
  expect((await rig.api('GET', mine.path)).json.status).toBe('withdrawn')
  expect((await rig.api('GET', other.path)).json.status).toBe('given')
})

test('the quirks answer in other words', async () => {
  for (const quirk of ['bare-redirect', 'upper-case', 'wrapped', 'numeric-error-code', 'empty-answer']) rig.wing.turn?.(quirk, null, true) // prettier-ignore
  expect((await rig.api('PUT', URLS, { redirectUrls: [BACK] })).status).toBe(204)
  const { data: user } = (await rig.api('POST', '/user-resources/api/user', {})).json
  const order = { bankId: '901', bankIdType: 'BANK_ID', redirectUrl: BACK }
  const asked = (await rig.api('POST', `/consent-resources/api/user/id/${user.userId}/consent`, order)).json
  expect(asked).toMatchObject({ success: true, data: { status: 'REQUESTED' } })
  expect((await rig.visit(asked.data.authorizationUrl, 'kasia')).href).toBe(BACK)
  expect((await rig.api('GET', '/user-resources/api/user/id/nobody')).json.errorCode).toBe(404)
})
