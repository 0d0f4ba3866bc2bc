import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PSU, SCOPE, openRig } from './testing/rig.ts'
import type { Rig } from './testing/rig.ts'

let rig: Rig
beforeAll(async () => void (rig = await openRig()))
afterAll(() => rig.close())

const SESSIONS = '/klarna/xs2a/v1/sessions'

describe('who may call', () => {
  test.each(['', 'Token wrong', 'Basic secret'])(
    'the API refuses the authorization "%s" with 401',
    async (authorization) => {
      const reply = await rig.send('PUT', SESSIONS, { body: { psu: PSU }, headers: { authorization } })
      expect(reply.status).toBe(401)
      expect(reply.headers['content-type']).toContain('application/json')
      expect(reply.json.error.code).toBe('unauthorized')
    },
  )

  test('both spellings of the scheme are accepted, with and without a trailing slash', async () => {
    const bearer = await rig.send('PUT', `${SESSIONS}/`, {
      body: { psu: PSU },
      headers: { authorization: 'Bearer secret' },
    })
    expect(bearer.status).toBe(201)
    expect((await rig.api('PUT', '/xs2a/v1/sessions', { psu: PSU })).status).toBe(201)
  })

  test('an unknown path is 404 and a wrong verb 405 with the right ones named, in the error envelope', async () => {
    const unknown = await rig.api('GET', '/xs2a/v1/nothing')
    expect([unknown.status, unknown.json.error.code]).toEqual([404, 'notFound'])
    const verb = await rig.api('POST', '/xs2a/v1/sessions')
    expect([verb.status, verb.headers['allow']]).toEqual([405, 'PUT'])
  })
})

describe('opening', () => {
  test('the answer has every flow with hyphenated paths, and insights and consent only when scoped', async () => {
    const { data } = (await rig.api('PUT', '/xs2a/v1/sessions', { psu: PSU })).json
    expect(data.session_id).toMatch(/^[0-9a-v]{32}$/)
    expect(data.session_id_short).toMatch(/^[0-9A-V]{8}$/)
    expect(data.flows.account_details).toBe(`${data.self}/flows/account-details`)
    expect(Object.keys(data.flows)).toEqual(['accounts', 'account_details', 'balances', 'transactions', 'transfer'])
    expect(data.consent).toBeUndefined()
    const scoped = await rig.session()
    expect(scoped.flows.insights_refresh).toBe(
      `${rig.url}/klarna/insights/v1/sessions/${scoped.session_id}/flows/insights-refresh`,
    )
    expect(scoped.consent).toBe(`${scoped.self}/consent/get`)
  })

  test('without the consumer it is refused, naming the field', async () => {
    const reply = await rig.api('PUT', '/xs2a/v1/sessions', { psu: { user_agent: 'any' } })
    expect(reply.status).toBe(400)
    expect(reply.json.error.errors[0]).toMatchObject({ code: 'required', location: 'body.psu.ip_address' })
  })

  test('keys that begin with an underscore, unknown keys, nulls and empty texts count as absent', async () => {
    const body = { psu: { ...PSU, extra: 1 }, _language: 17, aspsp_access: '', selected_bank: null, keys: {} }
    expect((await rig.api('PUT', '/xs2a/v1/sessions', body)).status).toBe(201)
  })

  test.each([
    ['a bank nobody has', { selected_bank: { bank_code: '12345', country_code: 'DE' } }],
    [
      'a bank of a country that is not allowed',
      { selected_bank: { bank_code: '000001', country_code: 'gb' }, allowed_countries: ['DE'] },
    ],
    ['an unknown access', { aspsp_access: 'fastest' }],
    ['a broken date in the scope', { consent_scope: { transactions: { from_date: '2026-02-30' } } }],
    ['a body that is no object', []],
  ])('%s is a bad request', async (_, more) => {
    const reply = await rig.api('PUT', '/xs2a/v1/sessions', Array.isArray(more) ? more : { psu: PSU, ...more })
    expect([reply.status, reply.json.error.code]).toEqual([400, 'badRequest'])
  })

  test('enumerations are read in either case', async () => {
    expect((await rig.api('PUT', '/xs2a/v1/sessions', { psu: PSU, aspsp_access: 'PREFER_PSD2' })).status).toBe(201)
  })
})

describe('living and ending', () => {
  test('GET repeats the creation answer and names the bank', async () => {
    const opened = await rig.session()
    const { data } = (await rig.api('GET', opened.self)).json
    expect(data).toMatchObject({ session_id: opened.session_id, flows: opened.flows })
    expect(data.bank).toMatchObject({
      bank_name: 'Nordlicht Bank',
      bank_code: '88888888',
      country_code: 'DE',
      connection: 'PSD2',
    })
    expect(data.bank.bank_krn).toMatch(/^krn:openbanking:global:bank:[0-9a-f-]{36}$/)
  })

  test('a deleted session is gone, for itself, its flows and its consent', async () => {
    const { session, flow } = await rig.linked('good')
    expect((await rig.api('DELETE', session.self)).status).toBe(204)
    for (const [method, url] of [
      ['GET', session.self],
      ['DELETE', session.self],
      ['GET', flow.self],
      ['PUT', session.flows.accounts],
      ['POST', session.consent],
    ] as const) {
      const reply = await rig.api(method, url)
      expect([reply.status, reply.json.error.code], `${method} ${url}`).toEqual([404, 'notFound'])
    }
  })

  test('a session left idle for half an hour times out, and its unfinished flow says so', async () => {
    const opened = await rig.session()
    const { flow } = await rig.login(opened, 'accounts', 'embedded+idle')
    await rig.dial('clock', { advanceSeconds: 1799, tag: 'idle' })
    expect((await rig.api('GET', opened.self)).status).toBe(200)
    await rig.dial('clock', { advanceSeconds: 1801, tag: 'idle' })
    expect((await rig.api('GET', opened.self)).status).toBe(404)
    const { data } = (await rig.api('GET', flow.self)).json
    expect(data).toMatchObject({ state: 'EXCEPTION', error: { code: 'USER.SESSION.TIMEOUT' } })
  })
})

test('payments are refused', async () => {
  const opened = await rig.session({ consent_scope: SCOPE })
  const reply = await rig.api('PUT', opened.flows.transfer, {})
  expect([reply.status, reply.json.error.code]).toEqual([403, 'forbidden'])
})
