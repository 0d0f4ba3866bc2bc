/** The wing over HTTP, against the examples of the contract. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createSign } from 'node:crypto'
import { digestOf } from './signing.ts'
import { APP, BACK, CARPAT, DEPOSIT, MURES, SIGNER, TENANT, openRig } from './testing/rig.ts'

let rig: Awaited<ReturnType<typeof openRig>>
beforeAll(async () => void (rig = await openRig()))
afterEach(() => {
  rig.wing.reset()
  rig.clock.reset()
})
afterAll(() => rig.close())

describe('strictness', () => {
  test('only POST with JSON is answered, and no unknown or missing key', async () => {
    expect((await rig.send('/finqware/v1/sessions', {})).status).toBe(405)
    expect((await rig.post('/sessions', '{}', { 'content-type': 'text/plain' })).status).toBe(406)
    const unknown = await rig.post('/catalogs/get', { ...APP, more: 1 })
    expect(unknown.json).toMatchObject({ type: 'invalid_request', http: 400, code: 'unknown_fields' })
    expect((await rig.post('/catalogs/get', {})).json.code).toBe('missing_fields')
  })
  test('browsers may call front-end routes only', async () => {
    expect((await rig.post('/catalogs/get', APP)).headers.get('access-control-allow-origin')).toBe('*')
    expect((await rig.post('/tokens', {})).headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('sessions', () => {
  test('a nonce works once, for its skill, for thirty minutes', async () => {
    const { session_id, nonce } = await rig.open(MURES)
    const data = { psu_redirect_link: BACK }
    expect((await rig.step(session_id, nonce, CARPAT, 'sca', data)).json.code).toBe('invalid_skill_name')
    expect((await rig.step('no', nonce, MURES, 'sca', data)).json.code).toBe('invalid_session_id')
    expect((await rig.step(session_id, nonce, MURES, 'psu_data', data)).json.code).toBe('invalid_step')
    expect((await rig.step(session_id, nonce, MURES, 'sca', data)).json.status).toBe('SESSION_IN_PROGRESS')
    expect((await rig.step(session_id, nonce, MURES, 'sca', data)).json.code).toBe('invalid_api_keys')
    const late = await rig.open(MURES)
    rig.clock.advance(1801)
    expect((await rig.step(late.session_id, late.nonce, MURES, 'sca', data)).json.code).toBe('invalid_api_keys')
  })
  test('a bank that asks who comes first gives a nonce for the next step', async () => {
    const { session_id, nonce } = await rig.open(CARPAT)
    const first = (await rig.step(session_id, nonce, CARPAT, 'psu_data', { psu_id: 'andreea+t' })).json
    const second = await rig.step(session_id, first.nonce, CARPAT, 'sca', { psu_redirect_link: BACK })
    expect(second.json.data.method).toBe('GET')
  })
  test('who refuses at the bank comes back with access_denied', async () => {
    const { session_id, nonce } = await rig.open(MURES)
    const { data } = (await rig.step(session_id, nonce, MURES, 'sca', { psu_redirect_link: BACK })).json
    const back = await rig.atBank(data.url, 'andreea', 'decline')
    expect(back.searchParams.get('error')).toBe('access_denied')
    expect(back.searchParams.get('state')).toBe('x')
  })
})

describe('credentials and data', () => {
  test('a temp_token works once and gives ninety days', async () => {
    const { pair, temp_token, consent } = await rig.linked()
    expect(pair).toMatchObject({ consent_exp: '2027-02-18T09:00:00Z', max_data_retention: '2027-03-20T09:00:00Z' })
    expect((await rig.post('/tokens', { ...TENANT, temp_token })).json.code).toBe('invalid_temp_token')
    rig.clock.advance(91 * 86_400)
    expect((await rig.post('/consents/get', consent)).json.result.status).toBe('EXPIRED')
  })
  test('a second consent repeats utx_id, while id differs', async () => {
    const [one, two] = [await rig.linked(), await rig.linked()]
    const a = (await rig.post('/transactions/get', one.common)).json
    const b = (await rig.post('/transactions/get', two.common)).json
    const utx = (rows: { utx_id: string }[]) => rows.map(({ utx_id }) => utx_id)
    expect(a).toHaveLength(6)
    expect(new Set(utx(a)).size).toBe(6)
    expect(utx(a)).toEqual(utx(b))
    expect(a[0].id).not.toBe(b[0].id)
    expect(a[0].utx_id).toHaveLength(44)
  })
  test('all filters must hold', async () => {
    const { common } = await rig.linked()
    const filter = { credit_debit_indicator: 'debit', gt: 10.5, booking_date_gte: '2026-10-01T00:00:00Z' }
    const rows = (await rig.post('/transactions/get', { ...common, filter })).json
    expect(rows.map(({ data }: { data: { amount: string } }) => data.amount)).toEqual(['57.30', '57.30'])
    expect((await rig.post('/transactions/get', { ...common, filter: { x: 1 } })).json.code).toBe('unknown_fields')
  })
  test('an overdraft is a debit balance without a sign', async () => {
    const { common } = await rig.linked()
    const filter = { type: 'ClosingBooked', currency: 'RON' }
    const [balance] = (await rig.post('/balances/get', { ...common, filter })).json
    expect(balance.data).toMatchObject({ amount: '4.60', credit_debit_indicator: 'debit' })
    expect((await rig.post('/accounts/get', common)).json[0].data.account_schemes[0].scheme_name).toBe('IBAN')
  })
  test('another user’s pair, an expired and a deleted one are refused; deleting twice changes nothing', async () => {
    const { common, consent } = await rig.linked()
    const code = async (body: unknown) => (await rig.post('/accounts/get', body)).json.code
    expect(await code({ ...common, tenant_user_id: 'other' })).toBe('invalid_credentials_id')
    rig.wing.changeConsents({ consentId: consent.credentials_id }, 'expire')
    expect(await code(common)).toBe('expired_credentials')
    const bad = await rig.post('/consents/delete', { ...consent, pcd_data_retention: -1 })
    expect(bad.json.code).toBe('invalid_pcd_data_retention')
    const first = (await rig.post('/consents/delete', { ...consent, pcd_data_retention: 0 })).json
    expect((await rig.post('/consents/delete', consent)).json).toEqual(first)
    expect(await code(common)).toBe('inactive_credentials')
    expect(rig.wing.truth(null, false)).toMatchObject({ people: [], consents: [{ cached: false }] })
  })
  test('a bank’s fault comes once, and a data page may say no more than a message', async () => {
    const { common } = await rig.linked()
    for (const quirk of ['bank-external-error', 'message-only']) rig.wing.turn?.(quirk, null, true)
    const failed = await rig.post('/accounts/get', common)
    expect([failed.status, Object.keys(failed.json)]).toEqual([400, ['message']])
    expect((await rig.post('/accounts/get', common)).status).toBe(200)
  })
})

describe('a product', () => {
  test('takes a form and two documents, the first of which may be refused, and ends in credentials', async () => {
    const { session_id, nonce } = await rig.open(DEPOSIT)
    const form = { psu_id: 'upload-reject', amount: '5000', period: '12', iban: 'RO34DEMO0000000000000001' }
    const given = await rig.step(session_id, nonce, DEPOSIT, 'product_form', form)
    expect(given.status).toBe(200)
    const upload = (type: string, bytes: string) => {
      const body = new FormData()
      for (const [key, value] of Object.entries({ client_id: APP.client_id, nonce: given.json.nonce, type }))
        body.set(key, value)
      body.set('file', new Blob([Buffer.from(bytes, 'latin1')]), 'id')
      const path = `/finqware/v1/sessions/${session_id}/steps/${given.json.step_id}/upload`
      return rig.send(path, { method: 'POST', body })
    }
    expect((await upload('id_front', 'GIF89a')).json.code).toBe('invalid_input')
    expect((await upload('id_front', '%PDF-1.7')).json.code).toBe('invalid_input')
    expect((await upload('id_front', '%PDF-1.7')).json.status).toBe('UPLOADED')
    const confirm = () => rig.step(session_id, given.json.nonce, DEPOSIT, 'confirm', {})
    expect((await confirm()).json.code).toBe('invalid_step')
    expect((await upload('id_back', '\xff\xd8\xff\xe0')).json.status).toBe('UPLOADED')
    const { status, temp_token } = (await confirm()).json
    expect(status).toBe('SESSION_COMPLETED')
    const { credentials_id, access_token } = (await rig.post('/tokens', { ...TENANT, temp_token })).json
    const shown = await rig.post('/consents/get', { ...TENANT, credentials_id, access_token })
    expect(shown.json.result).toMatchObject({ status: 'ACTIVE', originator: { skill: DEPOSIT } })
  })
})

describe('signing', () => {
  const body =
    '{"client_id":"3f0d6a52-7c11-4e0b-9a55-2f6d1b7c8e90","client_app_key":"emul-app-key","skill":"emu_ro_aisp_sbx_#1.0"}'
  test('the digest is the one of the test vector', () => {
    expect(digestOf({ body: Buffer.from(body), headers: {} })).toBe('QVOU4QA4+vgDCRYTCbEeNAGS2Q6AlbSka6BuBeO00yU=')
  })
  test('/v1s takes a signature over this body and no other', async () => {
    const sent = JSON.stringify(APP)
    const iat = Date.parse('2026-11-20T09:00:00Z') / 1000
    const who = { iss: 'a@b', sub: 'a@b', email: 'a@b', aud: 'finqware' }
    const claims = { iat, exp: iat + 60, ...who, digest: digestOf({ body: Buffer.from(sent), headers: {} }) }
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const signed = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}`
    const jws = `${signed}.${createSign('RSA-SHA256').update(signed).sign(SIGNER.privateKey, 'base64url')}`
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${jws}` }
    const call = (text: string) => rig.send('/finqware/v1s/catalogs/get', { method: 'POST', headers, body: text })
    expect((await call(sent)).json).toHaveLength(4)
    expect((await call(sent.replace('emul', 'emil'))).json.code).toBe('invalid_tenant_keys')
  })
})
