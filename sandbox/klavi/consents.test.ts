import { afterEach, beforeEach, expect, test } from 'vitest'
import { BACK, openRig } from './testing/rig.ts'
import type { Json, Rig } from './testing/rig.ts'
import { CNPJ, CPF } from './testing/world.ts'

let rig: Rig
beforeEach(async () => void (rig = await openRig()))
afterEach(() => rig.close())

const statusOf = async (id: string) => (await rig.api('GET', `/consents/${id}`)).json.status

test('a consent goes from STARTED through the bank and the LGPD page to AUTHORISED, and back to the partner', async () => {
  const { link, consent } = await rig.asked({ externalTrackId: 'trk-000231', redirectURL: `${BACK}?keep=1%20a#top` })
  expect(consent).toMatchObject({ consentId: expect.stringMatching(/^.{36}$/), expireAt: '2027-11-20T23:59:59Z' })
  const { consentId } = consent
  expect(await statusOf(consentId)).toBe('STARTED')
  const bank = (await fetch(consent.consentRedirectURL, { redirect: 'manual' })).headers.get('location') ?? ''
  expect(await statusOf(consentId)).toBe('AWAITING_AUTHORISATION')
  expect((await rig.walk(bank, 'ana+t1')).url?.href.startsWith(BACK)).toBe(true)
  expect((await rig.api('GET', `/consents/${consentId}`)).json).toEqual({
    consentId,
    linkId: link.linkId,
    externalTrackId: 'trk-000231',
    personalTaxId: CPF,
    businessTaxId: '',
    institutionCode: '901',
    status: 'AUTHORISED',
    permissionsApply: ['ACCOUNTS_ALL', 'CREDIT_CARDS_ALL', 'CREDIT_OPERATIONS_ALL', 'REGISTRATION_ALL', 'INVESTMENTS_ALL'], // prettier-ignore
    permissionsGranted: ['ACCOUNTS_ALL', 'CREDIT_CARDS_ALL', 'REGISTRATION_ALL'],
    expireAt: '2027-11-20T23:59:59.999Z',
    createdAt: '2026-11-20T14:46:40.000Z',
    updatedAt: '2026-11-20T14:46:40.000Z',
  })
})

test('the way back carries ids, track and info, behind what the address asks already', async () => {
  const { back, link, id } = await rig.given('ana', { externalTrackId: 'trk-1x', redirectURL: `${BACK}?keep=1%20a#top` }) // prettier-ignore
  expect(back.status).toBe(302)
  expect(back.url?.search.startsWith('?keep=1%20a&link_id=')).toBe(true)
  expect(back.url?.hash).toBe('#top')
  expect(Object.fromEntries(back.url?.searchParams ?? [])).toEqual({ keep: '1 a', link_id: link.linkId, consent_id: id, external_info: '{"traceId":"t-77"}', external_track_id: 'trk-1x' }) // prettier-ignore
})

test('between bank and partner the consent awaits the LGPD decision', async () => {
  const { consent: other } = await rig.asked()
  const bank = new URL((await fetch(other.consentRedirectURL, { redirect: 'manual' })).headers.get('location') ?? '')
  const form = (deed: string, body: Record<string, string>) =>
    fetch(`${bank.origin}${bank.pathname}/${deed}`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(body) }) // prettier-ignore
  await form('login', { username: 'ana', password: 'x' })
  const decided = await form('decision', { decision: 'approve' })
  const onward = await fetch(decided.headers.get('location') ?? '', { redirect: 'manual' })
  expect(await statusOf(other.consentId)).toBe('AWAITING_LGPD_AUTHORISATION')
  const lgpd = await fetch(onward.headers.get('location') ?? '')
  expect(lgpd.headers.get('content-security-policy')).toContain(`default-src 'none'`)
  const text = await lgpd.text()
  expect(text).toContain('lang="pt-BR"')
  expect(text).toContain('LGPD')
  expect(text).not.toContain(CPF)
  const refused = await fetch(lgpd.url, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ decision: 'decline' }) }) // prettier-ignore
  expect(new URL(refused.headers.get('location') ?? '').searchParams.get('error')).toBe('access_denied')
  expect(await statusOf(other.consentId)).toBe('REJECTED')
})

test.each([
  ['ana', 'decline', 'REJECTED', 'access_denied'],
  ['ana', 'error', 'ERROR', 'server_error'],
  ['denied', 'approve', 'REJECTED', 'access_denied'],
  ['bank-technical', 'approve', 'ERROR', 'server_error'],
  ['expired-session', 'approve', 'ERROR', 'server_error'],
])('%s who presses %s ends %s', async (login, press, status, error) => {
  const { consent } = await rig.asked()
  const back = await rig.walk(consent.consentRedirectURL, login, [press])
  expect(back.url?.searchParams.get('error')).toBe(error)
  expect(back.url?.searchParams.get('error_description')).toMatch(/^[A-Z_]+$/)
  expect(await statusOf(consent.consentId)).toBe(status)
})

test('the redirect URL works once', async () => {
  const { consent } = await rig.asked()
  expect((await fetch(consent.consentRedirectURL, { redirect: 'manual' })).status).toBe(303)
  expect((await fetch(consent.consentRedirectURL, { redirect: 'manual' })).status).toBe(410)
})

test('the redirect URL is dead after a minute, and the consent rejected after an hour', async () => {
  const { consent } = await rig.asked()
  rig.clock.advance(60)
  expect((await fetch(consent.consentRedirectURL, { redirect: 'manual' })).status).toBe(410)
  rig.clock.advance(3539)
  const token = await rig.auth()
  const look = async () => (await rig.send('GET', `/consents/${consent.consentId}`, { token })).json.status
  expect(await look()).toBe('STARTED')
  rig.clock.advance(1)
  expect(await look()).toBe('REJECTED')
  await rig.post.idle()
  expect(rig.events('consent_rejected')[0].payload.consents).toMatchObject({ consentId: consent.consentId, error: 'access_denied' }) // prettier-ignore
})

test('who is still at the bank after an hour comes back rejected', async () => {
  const { consent } = await rig.asked()
  const bank = (await fetch(consent.consentRedirectURL, { redirect: 'manual' })).headers.get('location') ?? ''
  rig.clock.advance(3600)
  expect((await rig.walk(bank, 'ana')).url?.searchParams.get('error')).toBe('access_denied')
})

test('a tag that lives at another time keeps its hour', async () => {
  rig.clock.set(new Date('2027-03-01T10:00:00Z'), 'later')
  const { id } = await rig.given('ana+later')
  expect((await rig.api('GET', `/consents/${id}`)).json).toMatchObject({ status: 'AUTHORISED', expireAt: '2028-03-01T23:59:59.999Z' }) // prettier-ignore
})

test('a query nobody at the bank has decided changes nothing', async () => {
  const { consent } = await rig.asked()
  const bank = (await fetch(consent.consentRedirectURL, { redirect: 'manual' })).headers.get('location') ?? ''
  const visit = /visit\/([\w-]+)/.exec(bank)?.[1]
  const back = await fetch(`${rig.url}/klavi/consents/${visit}/return?result=success`, { redirect: 'manual' })
  expect([back.status, await statusOf(consent.consentId)]).toEqual([410, 'AWAITING_AUTHORISATION'])
})

test.each([
  [{ externalTrackId: undefined }, 400],
  [{ personalTaxId: undefined }, 400],
  [{ institutionCode: undefined }, 400],
  [{ redirectURL: undefined }, 400],
  [{ validityPeriod: undefined }, 400],
  [{ validityPeriod: 6 }, 422],
  [{ validityPeriod: '12' }, 422],
  [{ personalTaxId: '11111111112' }, 422],
  [{ businessTaxId: '27461093000100' }, 422],
  [{ redirectURL: 'nowhere' }, 422],
  [{ institutionCode: '999' }, 4004],
  [{ institutionCode: '000' }, 4004],
])('a consent with %j is refused with %i', async (more, code) => {
  expect((await rig.asked(more)).consent.statusCode).toBe(code)
})

test('no two consents share an externalTrackId', async () => {
  await rig.asked({ externalTrackId: 'same' })
  expect((await rig.asked({ externalTrackId: 'same' })).consent).toMatchObject({ statusCode: 409, error: 'Conflict' })
})

test('a validity of 0 has no end', async () => {
  expect((await rig.asked({ validityPeriod: 0 })).consent.expireAt).toBe('2300-01-01T23:59:59Z')
})

test('more consents of one tax id at one bank than the cap are refused with 4003', async () => {
  rig.wing.turn?.('tight-cap', null, true)
  const { id } = await rig.given()
  expect((await rig.asked()).consent.statusCode).toBe(4003)
  expect((await rig.asked({ institutionCode: '902' })).consent.consentId).toBeDefined()
  await rig.api('DELETE', `/consents/${id}/revoke`)
  expect((await rig.asked()).consent.consentId).toBeDefined()
})

test.each(['/revoke', ''])('a consent is revoked by DELETE %s', async (end) => {
  const { id } = await rig.given()
  const answer = await rig.api('DELETE', `/consents/${id}${end}`)
  expect([answer.status, answer.json]).toEqual([200, { message: 'ok' }])
  expect(await statusOf(id)).toBe('REVOKED')
  await rig.post.idle()
  expect(rig.events('consent_revoked')).toHaveLength(1)
  await rig.api('DELETE', `/consents/${id}${end}`)
  await rig.post.idle()
  expect(rig.events('consent_revoked')).toHaveLength(1)
})

test('consents are listed as a bare array by tax id and link', async () => {
  const { id, link } = await rig.given()
  const { consent } = await rig.asked({ businessTaxId: CNPJ })
  const list = async (query: string) =>
    (await rig.api('GET', `/consents${query}`)).json.map(({ consentId }: Json) => consentId)
  expect(await list('')).toEqual([id, consent.consentId])
  expect(await list(`?personalTaxId=${CPF}&businessTaxId=${CNPJ}`)).toEqual([consent.consentId])
  expect(await list(`?personalTaxId=${CPF}&businessTaxId=&linkId=${link.linkId}`)).toEqual([id])
  expect(await list('?personalTaxId=70411523830')).toEqual([])
  expect((await rig.send('GET', '/links/institutions/status', { token: link.linkToken })).json).toEqual([{ institutionCode: '901', name: 'Banco Emulado', status: 'AUTHORISED' }]) // prettier-ignore
})

test('logins can give for two days, or take back after one', async () => {
  const short = await rig.given('short-consent')
  const revoked = await rig.given('revoked')
  rig.clock.advance(86_400)
  const token = await rig.auth()
  expect((await rig.send('GET', `/consents/${revoked.id}`, { token })).json.status).toBe('REVOKED')
  rig.clock.advance(86_400)
  const later = await rig.auth()
  expect((await rig.send('GET', `/consents/${short.id}`, { token: later })).json.status).toBe('EXPIRED')
})

test('the WhiteLabel page asks for bank and CPF, and its way back names the link only', async () => {
  const link = (await rig.api('POST', '/links', { redirectURL: BACK, externalInfo: { a: 'b' } })).json
  expect((await rig.walk(link.linkURL, 'ana', ['nothing']).catch(({ message }: Error) => message))).toBe('the pages never end') // prettier-ignore
  const back = await rig.walk(link.linkURL, 'ana', ['901', 'approve'])
  expect(Object.fromEntries(back.url?.searchParams ?? [])).toEqual({ link_id: link.linkId, external_info: '{"a":"b"}' })
  expect((await rig.api('GET', `/links/${link.linkId}`)).json).toMatchObject({ status: 'AUTHORISED', personalTaxId: CPF }) // prettier-ignore
  const refused = await rig.walk(link.linkURL, 'ana', ['901', 'decline'])
  expect(refused.url?.searchParams.get('error')).toBe('access_denied')
  rig.clock.advance(1800)
  expect((await rig.walk(link.linkURL, 'ana')).status).toBe(410)
})

test('a WhiteLabel link without an address ends on a page of its own', async () => {
  const link = await rig.newLink({ institutionCode: '902' })
  const end = await rig.walk(link.linkURL, 'ana', ['902', 'approve'])
  expect([end.status, end.text.includes('Compartilhamento autorizado')]).toEqual([200, true])
})

test('a basic link opens a link from its query, in snake case', async () => {
  const query = new URLSearchParams({ personal_tax_id: CPF, institution_code: '902', redirect_url: BACK, external_info: '{"n":1}' }) // prettier-ignore
  const back = await rig.walk(`${rig.url}/klavi/whitelabel/data/v1/basic-links/90210044?${query}`, 'ana', ['902', 'approve']) // prettier-ignore
  expect(back.url?.searchParams.get('external_info')).toBe('{"n":1}')
  expect((await fetch(`${rig.url}/klavi/whitelabel/data/v1/basic-links/other`)).status).toBe(404)
})
