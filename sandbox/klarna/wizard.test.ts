import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OTP, PASSWORD, PSU, USER, openRig, payload, seal, sealText } from './testing/rig.ts'
import type { Json, Rig } from './testing/rig.ts'

let rig: Rig
beforeAll(async () => void (rig = await openRig()))
afterAll(() => rig.close())

const at = (bank_code: string, country_code = 'DE', more = {}) =>
  rig.session({ selected_bank: { bank_code, country_code }, ...more })
const start = async (opened: Json, type = 'accounts') => (await rig.api('PUT', opened.flows[type])).json.data
const look = async (flow: Json): Promise<Json> => (await rig.send('GET', rig.wizardOf(flow))).json.data
const read = async (flow: Json): Promise<Json> => (await rig.api('GET', flow.self)).json.data

describe('the way in', () => {
  test('without a bank it starts with a search by country', async () => {
    const opened = (await rig.api('PUT', '/xs2a/v1/sessions', { psu: PSU, preselected_country: 'GB' })).json.data
    const flow = await start(opened)
    const step = await look(flow)
    expect(step).toMatchObject({ state: 'CONSUMER_INPUT_NEEDED', result: { type: 'form', context: 'bank_selection' } })
    const [search] = step.result.form.elements
    expect(search).toMatchObject({ type: 'switchable', key: 'country_code', selected: 'GB' })
    const german = search.options.find((option: Json) => option.value === 'DE').content[0]
    expect(german).toMatchObject({ type: 'choice', key: 'bank_code' })
    expect(german.options.map((option: Json) => option.label)).toContain('Demo Bank')
  })

  test('allowed_countries limits the search', async () => {
    const opened = (await rig.api('PUT', '/xs2a/v1/sessions', { psu: PSU, allowed_countries: ['gb'] })).json.data
    const [search] = (await look(await start(opened))).result.form.elements
    expect(search.options.map((option: Json) => option.value)).toEqual(['GB'])
  })

  test('GET repeats the current step, and the client token says where it is', async () => {
    const flow = await start(await rig.session())
    expect(payload(flow.client_token).auth_url).toBe(`${rig.url}/klarna/branded/xs2a/v1/wizard/${flow.flow_id}`)
    expect(await look(flow)).toEqual(await look(flow))
  })

  test('the demo bank offers its two interfaces, and force_psd2 only one', async () => {
    const step = await look(await start(await at('00000')))
    expect(step.result.form.elements[0].options.map((option: Json) => option.value)).toEqual([
      'de_testbank_bias',
      'de_testbank_transport',
    ])
    const forced = await look(await start(await at('00000', 'DE', { aspsp_access: 'force_psd2' })))
    expect(forced.result.context).toBe('authentication')
  })

  test('the fallback interface counts its accounts from zero and gives no consent', async () => {
    const opened = await at('00000')
    const flow = await start(opened)
    const login = (await rig.fill(await look(flow), { interface: ['de_testbank_transport'] })).json.data
    await rig.fill(login, { [USER]: 'good', [PASSWORD]: 'x' })
    expect((await read(flow)).result.accounts.map((account: Json) => account.id)).toEqual(['0', '1'])
    expect((await rig.api('POST', opened.consent)).json.error.code).toBe('CONSENT')
  })

  test('a bank that is down ends the flow at once', async () => {
    expect((await read(await start(await at('99999999')))).error.code).toBe('BANK')
  })

  test('any web page may ask the wizard, and it looks at no token', async () => {
    const wizard = rig.wizardOf(await start(await rig.session()))
    const preflight = await rig.send('OPTIONS', wizard, {
      headers: { 'access-control-request-headers': 'content-type' },
    })
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'content-type',
    })
    const reply = await rig.send('GET', wizard, { headers: { authorization: 'Token undefined' } })
    expect([reply.status, reply.headers['access-control-allow-origin']]).toEqual([200, '*'])
  })
})

describe('sealed answers', () => {
  test('a form answered twice is refused the second time', async () => {
    const step = await look(await start(await rig.session()))
    const body = seal(step.result, { [USER]: 'embedded', [PASSWORD]: 'x' })
    expect((await rig.send('POST', step.next, { body })).status).toBe(200)
    const again = await rig.send('POST', step.next, { body })
    expect([again.status, again.json.error.code]).toEqual([400, 'badRequest'])
  })

  test('a form answered twice at the same moment counts once', async () => {
    const step = await look(await start(await rig.session()))
    const body = seal(step.result, { [USER]: 'embedded', [PASSWORD]: 'x' })
    const replies = await Promise.all([1, 2, 3].map(() => rig.send('POST', step.next, { body })))
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1)
  })

  test.each(['ct', 'iv', 'ek'] as const)('a broken %s is a bad request that does not say why', async (part) => {
    const step = await look(await start(await rig.session()))
    const sealed = seal(step.result, { [USER]: 'good', [PASSWORD]: 'x' })
    const reply = await rig.send('POST', step.next, { body: { ...sealed, [part]: 'AAAA' } })
    expect(reply.status).toBe(400)
    expect(reply.json.error.errors).toEqual([
      { code: 'encryption', message: 'The answer could not be decrypted', location: 'body' },
    ])
  })

  test('an ek whose leading zero byte was dropped is read all the same', async () => {
    const step = await look(await start(await rig.session()))
    const text = JSON.stringify({
      form_identifier: step.result.form.form_identifier,
      data: [
        { key: USER, value: 'good' },
        { key: PASSWORD, value: 'x' },
      ],
    })
    for (;;) {
      const sealed = sealText(step.result.key, text)
      const ek = Buffer.from(sealed.ek, 'base64')
      if (ek[0] !== 0) continue
      const reply = await rig.send('POST', step.next, { body: { ...sealed, ek: ek.subarray(1).toString('base64') } })
      expect(reply.json.data.state).toBe('FINISHED')
      return
    }
  })

  test('another form_identifier is refused', async () => {
    const step = await look(await start(await rig.session()))
    const form = { ...step.result.form, form_identifier: 'other' }
    const reply = await rig.send('POST', step.next, { body: seal({ ...step.result, form }, { [USER]: 'good' }) })
    expect(reply.json.error.errors[0].location).toBe('body.form_identifier')
  })

  test('missing and unfitting answers come back on their elements, with a fresh form', async () => {
    const step = await look(await start(await rig.session()))
    const empty = (await rig.fill(step, { [USER]: '' })).json.data
    expect(empty.result.form.elements.map((element: Json) => element.validation_error)).toEqual([
      { required: true },
      { required: true },
    ])
    expect(empty.result.form.form_identifier).not.toBe(step.result.form.form_identifier)
    const code = (await rig.fill(empty, { [USER]: 'embedded', [PASSWORD]: 'x' })).json.data
    const wrong = (await rig.fill(code, { [OTP]: '12a' })).json.data
    expect(wrong.result.form.elements[0].validation_error).toEqual({ min_length: true, numeric_only: true })
  })
})

describe('what user names do', () => {
  test.each([
    ['wrong', 'USER.ACCESS_DENIED.CREDENTIALS'],
    ['locked', 'USER.ACCESS_DENIED.BLOCKED'],
    ['denied', 'USER.ABORTED'],
    ['action-needed', 'USER.CONFIGURATION.CONFIRM_INFOPAGE'],
    ['configuration-expected', 'USER.CONFIGURATION'],
    ['maintenance', 'MAINTENANCE'],
    ['bank-maintenance', 'MAINTENANCE'],
    ['bank-technical', 'BANK'],
    ['technical', 'TECHNICAL'],
  ])('%s ends the flow with %s', async (user, code) => {
    const { flow, step } = await rig.login(await rig.session(), 'accounts', `${user}+words`)
    expect(step).toMatchObject({ state: 'EXCEPTION', error: { code } })
    expect((await read(flow)).error.code).toBe(code)
  })

  test('invalid gets the same form back with a validation error', async () => {
    const { step } = await rig.login(await rig.session(), 'accounts', 'invalid')
    expect(step.result.form.elements[0]).toMatchObject({ key: USER, validation_error: { pattern: true } })
  })

  test('a name nobody knows is the usual customer of the bank, without a code', async () => {
    const { flow, step } = await rig.login(await rig.session(), 'accounts', 'whoever')
    expect(step.state).toBe('FINISHED')
    expect((await read(flow)).result.accounts[0].holder_name).toBe('Anna Beispiel')
  })

  test.each(['anna', 'persona-anna', 'embedded'])(
    '%s is asked for a code, and three wrong ones end it',
    async (user) => {
      const { flow, step } = await rig.login(await rig.session(), 'accounts', user)
      let current = step
      for (const code of ['0000', '0000']) current = (await rig.fill(current, { [OTP]: code })).json.data
      expect(current.result.form.elements[0].validation_error).toEqual({ pattern: true })
      await rig.fill(current, { [OTP]: '0000' })
      expect((await read(flow)).state).toBe('EXCEPTION')
    },
  )

  test('otp-wrong-once rejects the first right code and takes the second', async () => {
    const { step } = await rig.login(await rig.session(), 'accounts', 'otp-wrong-once')
    const again = (await rig.fill(step, { [OTP]: '123456' })).json.data
    expect(again.state).toBe('CONSUMER_INPUT_NEEDED')
    expect((await rig.fill(again, { [OTP]: '123456' })).json.data.state).toBe('FINISHED')
  })

  test('decoupled is done at the third look', async () => {
    const { flow, step } = await rig.login(await rig.session(), 'accounts', 'decoupled')
    const states = [step.state]
    for (let i = 0; i < 3; i++) states.push((await look(flow)).state)
    expect(states).toEqual(['PROCESSING', 'PROCESSING', 'PROCESSING', 'FINISHED'])
  })

  test('decoupled-slow takes 45 seconds of its own clock', async () => {
    const { flow } = await rig.login(await rig.session(), 'accounts', 'decoupled-slow+slowly')
    for (let i = 0; i < 5; i++) expect((await look(flow)).state).toBe('PROCESSING')
    await rig.dial('clock', { advanceSeconds: 46, tag: 'slowly' })
    expect((await look(flow)).state).toBe('FINISHED')
  })

  test('decoupled-failed fails, decoupled-abort leads back to the login, timeout never ends', async () => {
    const outcome = async (user: string) => {
      const { flow } = await rig.login(await rig.session(), 'accounts', user)
      let step: Json
      for (let i = 0; i < 4; i++) step = await look(flow)
      return step
    }
    expect((await outcome('decoupled-failed')).error.code).toBe('USER.ACCESS_DENIED')
    expect((await outcome('timeout')).state).toBe('PROCESSING')
    const back = await outcome('decoupled-abort')
    expect((await rig.fill(back, { [USER]: 'good', [PASSWORD]: 'x' })).json.data.state).toBe('FINISHED')
  })

  test('mfa-choose offers three ways, the app among them', async () => {
    const { step } = await rig.login(await rig.session(), 'accounts', 'mfa-choose')
    expect(step.result.form.elements[0].options.map((option: Json) => option.value)).toEqual(['sms', 'app', 'reader'])
    expect((await rig.fill(step, { method: 'app' })).json.data.state).toBe('PROCESSING')
  })

  test('expired-session dies at the second step', async () => {
    const { step } = await rig.login(await rig.session(), 'accounts', 'expired-session')
    expect((await rig.fill(step, { [OTP]: '123456' })).json.data.error.code).toBe('USER.SESSION.TIMEOUT')
  })

  test('slow makes every later call of the session wait four seconds', async () => {
    const { flow } = await rig.login(await rig.session(), 'accounts', 'slow')
    const before = rig.pauses.length
    await read(flow)
    expect(rig.pauses.slice(before)).toEqual([4000])
  })

  test.each([
    ['no-accounts', 0],
    ['one-account', 1],
    ['many-accounts', 24],
  ])('%s has %i accounts', async (user, count) => {
    const { flow } = await rig.login(await rig.session(), 'accounts', user)
    const { accounts } = (await read(flow)).result
    expect(accounts).toHaveLength(count)
    expect(new Set(accounts.map((account: Json) => account.iban)).size).toBe(count)
  })

  test('validate-ip-no-v6 refuses a consumer on IPv6, telling the consumer only the root', async () => {
    const opened = await rig.session({ psu: { ...PSU, ip_address: '2001:db8::1' } })
    expect((await rig.login(opened, 'accounts', 'validate-ip-no-v6')).step.error.code).toBe('TECHNICAL')
    expect((await rig.login(await rig.session(), 'accounts', 'validate-ip')).step.state).toBe('FINISHED')
  })
})

describe('redirects', () => {
  async function leave() {
    const opened = await at('88888889')
    const flow = await start(opened)
    const step = await look(flow)
    const back = (result: string, redirect_id = step.result.redirect.id) =>
      rig.send('POST', step.next, { body: { redirect_id, return_url: `https://any.example/?result=${result}` } })
    return { flow, step, back, visit: rig.bankPages.visits.get(step.result.redirect.id) }
  }

  test('a redirect bank is left for at once, to its own page, which knows the way back', async () => {
    const { step, visit } = await leave()
    expect(step.result).toMatchObject({ type: 'redirect', context: 'authentication' })
    expect(step.result.redirect.url).toBe(`${rig.url}/bank/visit/${step.result.redirect.id}?lang=en`)
    expect((await rig.send('GET', step.result.redirect.url)).text).toBe('bank')
    expect(visit).toMatchObject({
      bank: { id: 'isar' },
      login: null,
      returnTo: `${rig.url}/klarna/xs2a/return?redirect_id=${step.result.redirect.id}`,
    })
  })

  test('who logged in at the bank decides whose accounts come back', async () => {
    const { flow, back, visit } = await leave()
    Object.assign(visit ?? {}, { login: 'empty+visit', outcome: 'approved' })
    expect((await back('success')).json.data.state).toBe('FINISHED')
    expect((await read(flow)).result.accounts[0].holder_name).toBe('Emil Neu')
  })

  test('an abort, a failure and a refusal that claims success all end the flow', async () => {
    const aborted = await leave()
    expect((await aborted.back('abort')).json.data.error.code).toBe('USER.ABORTED')
    const broken = await leave()
    expect((await broken.back('failed')).json.data.error.code).toBe('BANK')
    const lying = await leave()
    Object.assign(lying.visit ?? {}, { outcome: 'refused' })
    expect((await lying.back('success')).json.data.error.code).toBe('USER.ABORTED')
  })

  test('a return with another id or without a result changes nothing', async () => {
    const { flow, back } = await leave()
    expect((await back('success', 'other')).status).toBe(400)
    expect((await back('perhaps')).status).toBe(400)
    expect((await read(flow)).state).toBe('CONSUMER_INPUT_NEEDED')
  })
})

test('a cancel aborts the flow, by the consumer or by the client, and the wizard is over then', async () => {
  const opened = await rig.session()
  const [first, second] = [await start(opened), await start(opened)]
  expect((await rig.send('POST', rig.wizardOf(first), { body: { cancel: true } })).json.data.state).toBe('ABORTED')
  expect((await rig.api('DELETE', second.self)).status).toBe(204)
  expect((await read(second)).state).toBe('ABORTED')
  const late = await rig.send('POST', rig.wizardOf(second), { body: { bank_code: '00000', country_code: 'DE' } })
  expect([late.status, late.json.error.code]).toEqual([410, 'gone'])
})
