/** The published monitoring script, request by request as contract section 8 tells it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OTP, PASSWORD, USER, openRig, seal } from './testing/rig.ts'
import type { Json, Rig } from './testing/rig.ts'

let rig: Rig
beforeAll(async () => void (rig = await openRig()))
afterAll(() => rig.close())

const AUTH = 'https://authapi.openbanking.playground.klarna.com'
const API = 'https://api.openbanking.playground.klarna.com'
const KEYS = { hsm: '', aspsp_data: '' }
const PRIVATE_PSU = { user_agent: 'Mozilla/5.0', ip_address: '10.20.30.40' }

/** TLS ends in front of the sandbox, which says so in a header. */
const post = (method: string, url: string, body?: unknown, authorization = 'Token secret') =>
  rig.send(method, url, { body, headers: { authorization, 'x-forwarded-proto': 'https' } })

test('the published script runs unmodified on the hard-coded host names', async () => {
  // 1
  const session = await post('PUT', `${AUTH}/xs2a/v1/sessions`, {
    language: 'en',
    _selected_bank: { bank_code: '000000', country_code: 'GB' },
    psu: PRIVATE_PSU,
    consent_scope: {
      lifetime: 30,
      accounts: {},
      account_details: {},
      balances: {},
      transactions: {},
      transfer: {},
      _insights_refresh: {},
    },
    _aspsp_access: 'prefer_psd2',
    _redirect_return_url: 'http://test/auth',
    keys: KEYS,
  })
  expect(session.status).toBe(201)
  const sid: string = session.json.data.session_id
  expect(session.json.data.flows.insights_refresh).toBeUndefined()

  // 2
  const flow = await post('PUT', `${AUTH}/xs2a/v1/sessions/${sid}/flows/account-details`, {
    account_id: '',
    iban: '',
    keys: KEYS,
  })
  expect(flow.status).toBe(201)
  const wizard = `${AUTH}/branded/xs2a/v1/wizard/${flow.json.data.flow_id}`

  // 3: the old version of the script already reads the interface form here
  const chosen = await post('POST', wizard, { bank_code: '00000', country_code: 'DE', keys: KEYS })
  expect(chosen.json.data.result).toMatchObject({
    type: 'form',
    context: 'interface_selection',
    key: expect.any(String),
  })

  // 4
  const current: Json = (await post('GET', wizard)).json.data
  expect(current.next).toBe(wizard)

  // 5
  const afterInterface = await post('POST', current.next, seal(current.result, { interface: 'de_testbank_bias' }))
  expect(afterInterface.status).toBe(200)

  // 6
  const login: Json = afterInterface.json.data
  const afterLogin = await post('POST', login.next, seal(login.result, { [USER]: 'redirect', [PASSWORD]: '123456' }))
  expect(afterLogin.status).toBe(200)
  const { context, redirect } = afterLogin.json.data.result
  expect(context).toBe('authentication')
  expect(redirect.url).toContain('?')

  // 7: the bank is never visited
  const back = await post('POST', wizard, {
    redirect_id: redirect.id,
    return_url: `${redirect.url}&result=success`,
    keys: KEYS,
  })
  const accounts: Json = back.json.data
  const [option] = accounts.result.form.elements[0].options
  expect(option.label).toBe('Girokonto')

  // 8: with the header of a token that was never set
  const done = await post('POST', accounts.next, seal(accounts.result, { account_id: option.value }), 'Token undefined')
  expect(done.json.data.state).toBe('FINISHED')

  // 9
  const consent = (await post('POST', `${API}/xs2a/v1/sessions/${sid}/consent/get`, { keys: KEYS })).json.data
  expect(Object.keys(consent.consents)).toEqual(['accounts', 'account_details', 'balances', 'transactions'])
  expect(consent.consents.balances).toBe(`${API}/xs2a/v1/consents/${consent.consent_id}/balances/get`)

  // 10
  const details = await post('POST', consent.consents.account_details, {
    consent_token: consent.consent_token,
    account_id: option.value,
    psu: PRIVATE_PSU,
    keys: KEYS,
  })
  const { account } = details.json.data.result

  // 11
  const balances = await post('POST', consent.consents.balances, {
    consent_token: details.json.data.consent_token,
    account_id: account.id,
    psu: PRIVATE_PSU,
    keys: KEYS,
  })
  expect(balances.json.data.result.available.amount).toBeTypeOf('number')
  expect(balances.json.data.result.available.amount).toBeGreaterThanOrEqual(0)
})

test('a return without redirect_id and return_url is a bad request', async () => {
  const opened = await rig.session({ selected_bank: { bank_code: '88888889', country_code: 'DE' } })
  const flow = (await rig.api('PUT', opened.flows.accounts)).json.data
  const reply = await rig.send('POST', rig.wizardOf(flow), { body: { keys: KEYS } })
  expect(reply.status).toBe(400)
  expect(reply.json.error.code).toBe('badRequest')
})

test('addresses follow the host and the forwarded scheme', async () => {
  const local = await rig.session()
  expect(local.self).toBe(`${rig.url}/klarna/xs2a/v1/sessions/${local.session_id}`)
  const old = 'http://api.playground.openbanking.klarna.com'
  const reply = await post('PUT', `${old}/xs2a/v1/sessions/`, { psu: PRIVATE_PSU }, 'Bearer secret')
  expect(reply.json.data.self).toMatch(
    /^https:\/\/api\.playground\.openbanking\.klarna\.com\/xs2a\/v1\/sessions\/[0-9a-v]{32}$/,
  )
  const flow = (await post('PUT', reply.json.data.flows.accounts)).json.data
  expect(rig.wizardOf(flow)).toBe(`${AUTH}/branded/xs2a/v1/wizard/${flow.flow_id}`)
})

test('the OTP element has the key the published tests fill', async () => {
  const { step } = await rig.login(await rig.session(), 'accounts', 'embedded')
  expect(step.result.form.elements[0].key).toBe(OTP)
})
