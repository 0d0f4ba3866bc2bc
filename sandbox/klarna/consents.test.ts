import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PSU, SCOPE, openRig } from './testing/rig.ts'
import type { Json, Rig } from './testing/rig.ts'

let rig: Rig
beforeAll(async () => void (rig = await openRig()))
afterAll(() => rig.close())

/** A consent whose token is passed on from answer to answer, also from refusals. */
async function consented(user = 'good', more = {}) {
  const opened = await rig.session(more)
  const { flow } = await rig.login(opened, 'accounts', user)
  const { accounts } = (await rig.api('GET', flow.self)).json.data.result
  const { consent_id, consent_token, consents } = (await rig.api('POST', opened.consent)).json.data
  let token: string = consent_token
  const call = async (path: string, body: Record<string, unknown> = {}) => {
    const reply = await rig.api('POST', `/xs2a/v1/consents/${consent_id}/${path}`, {
      consent_token: token,
      psu: PSU,
      ...body,
    })
    token = reply.json.data?.consent_token ?? reply.json.consent_token ?? token
    return reply
  }
  return { opened, flow, consent_id, consents, call, token: () => token, account_id: accounts[0]?.id, accounts }
}

const YEAR = { from_date: '2026-10-01', to_date: '2026-11-20' }

describe('fetching', () => {
  test('before anybody has logged in it is not found', async () => {
    const opened = await rig.session()
    await rig.api('PUT', opened.flows.accounts)
    const reply = await rig.api('POST', opened.consent)
    expect([reply.status, reply.json.error.code]).toEqual([404, 'notFound'])
  })

  test('a lifetime of zero gives none', async () => {
    const opened = await rig.session({ consent_scope: { ...SCOPE, lifetime: 0 } })
    await rig.login(opened, 'accounts', 'good')
    expect((await rig.api('POST', opened.consent)).json.error.code).toBe('CONSENT')
  })

  test('only what was asked for has an address, and only that can be read', async () => {
    const { consents, call } = await consented('good', { consent_scope: { accounts: {}, lifetime: 30 } })
    expect(Object.keys(consents)).toEqual(['accounts'])
    const reply = await call('balances/get', { account_id: 'any' })
    expect(reply.json).toMatchObject({
      error: { code: 'CONSENT.RESOURCE_NOT_GRANTED' },
      consent_token: expect.any(String),
    })
  })

  test('ibans in the scope leave out the other accounts', async () => {
    const scope = { accounts: { ibans: ['DE60888888880123456789'] }, lifetime: 30 }
    const { call } = await consented('good', { consent_scope: scope })
    expect((await call('accounts/get')).json.data.result.accounts).toHaveLength(1)
  })

  test('it outlives its session', async () => {
    const { opened, call } = await consented()
    await rig.api('DELETE', opened.self)
    expect((await call('accounts/get')).status).toBe(200)
  })
})

describe('the token', () => {
  test('changes with every answer, and an older one is refused without a new one', async () => {
    const { call, token } = await consented()
    const first = token()
    expect((await call('accounts/get')).status).toBe(200)
    const second = token()
    expect(second).not.toBe(first)
    const stale = await call('accounts/get', { consent_token: first })
    expect(stale.json).toEqual({ error: { code: 'CONSENT', message: expect.any(String) } })
    expect((await call('accounts/get', { consent_token: second })).status).toBe(200)
  })

  test('survives a request with a missing field', async () => {
    const { call } = await consented()
    const reply = await call('balances/get')
    expect(reply.json.error).toMatchObject({ code: 'badRequest', errors: [{ location: 'body.account_id' }] })
    expect((await call('accounts/get')).status).toBe(200)
  })

  test('comes at the top level of a refusal that may be repeated', async () => {
    const { call, account_id } = await consented('timerange')
    const reply = await call('transactions/get', { account_id, ...YEAR, from_date: '2026-01-01' })
    expect(reply.status).toBe(400)
    expect(reply.json).toMatchObject({
      error: { code: 'NOT_SUPPORTED.TRANSACTIONS_DATE_RANGE' },
      consent_token: expect.any(String),
    })
    expect((await call('transactions/get', { account_id, ...YEAR })).status).toBe(200)
  })
})

describe('reading', () => {
  test('details, balances and transactions of one account', async () => {
    const { call, account_id } = await consented()
    expect((await call('account-details/get', { account_id })).json.data.result.account.id).toBe(account_id)
    const balances = (await call('balances/get', { account_id })).json.data.result
    expect(Object.keys(balances)).toEqual(['balance', 'available', 'limit', 'reserved'])
    const { result } = (await call('transactions/get', { account_id, ...YEAR })).json.data
    expect(result).toMatchObject({ from_date: YEAR.from_date, to_date: YEAR.to_date, pagination: {} })
    expect(result.transactions).toHaveLength(29)
  })

  test('pages are listed at the address given, whatever else the body still has', async () => {
    const { call, account_id, consent_id } = await consented()
    const body = { account_id, ...YEAR, preferred_pagination_size: 15 }
    const first = (await call('transactions/get', body)).json.data.result
    expect(first.pagination.url).toBe(`${rig.url}/klarna/xs2a/v1/consents/${consent_id}/transactions/list`)
    const last = (await call('transactions/list', { ...body, ...first.pagination.next })).json.data.result
    expect([first.transactions.length, last.transactions.length, last.pagination]).toEqual([15, 14, {}])
  })

  test('an account that is not in the consent is not granted', async () => {
    const { call } = await consented()
    expect((await call('balances/get', { account_id: 'other' })).json.error.code).toBe('CONSENT.RESOURCE_NOT_GRANTED')
  })

  test('partial cannot read the transactions of the last account', async () => {
    const { call, accounts } = await consented('partial')
    const last = await call('transactions/get', { account_id: accounts.at(-1).id, ...YEAR })
    expect([last.json.error.code, typeof last.json.consent_token]).toEqual(['BANK', 'string'])
    expect((await call('transactions/get', { account_id: accounts[0].id, ...YEAR })).status).toBe(200)
  })
})

describe('limits', () => {
  test('the fifth unattended call in 24 hours is refused, per resource and account; attended ones are not counted', async () => {
    const { call, account_id, accounts } = await consented('good+quota')
    const read = (id: string, psu: unknown) => call('balances/get', { account_id: id, psu })
    for (let i = 0; i < 4; i++) expect((await read(account_id, {})).status).toBe(200)
    const fifth = await read(account_id, null)
    expect(fifth.json).toEqual({ error: { code: 'CONSENT.LIMIT_EXCEEDED', message: expect.any(String) } })
    expect((await read(account_id, PSU)).status).toBe(200)
    expect((await read(accounts[1].id, {})).status).toBe(200)
    await rig.dial('clock', { advanceSeconds: 86_401, tag: 'quota' })
    expect((await read(account_id, {})).status).toBe(200)
  })

  test('it ends after its lifetime; short-consent after two days; revoked after one', async () => {
    const afterDays = async (user: string, days: number) => {
      const { call } = await consented(`${user}+${user}`)
      await rig.dial('clock', { advanceSeconds: days * 86_400 + 1, tag: user })
      return (await call('accounts/get')).json.error?.code
    }
    expect(await afterDays('good', 89)).toBeUndefined()
    expect(await afterDays('good', 90)).toBe('CONSENT.EXPIRED')
    expect(await afterDays('short-consent', 2)).toBe('CONSENT.EXPIRED')
    expect(await afterDays('revoked', 1)).toBe('CONSENT.REVOKED')
  })

  test.each([
    ['expire', 'CONSENT.EXPIRED'],
    ['revoke', 'CONSENT.REVOKED'],
    ['limit', 'CONSENT.LIMIT_EXCEEDED'],
  ])('the dial can %s it, by tag, without touching another tag', async (change, code) => {
    const [mine, theirs] = [await consented(`good+${change}`), await consented('good+theirs')]
    expect((await rig.dial('consent', { tag: change, do: change })).json).toEqual({ changed: 1 })
    const reply = await mine.call('accounts/get')
    expect([reply.status, reply.json.error.code, reply.json.consent_token]).toEqual([400, code, undefined])
    expect((await theirs.call('accounts/get')).status).toBe(200)
  })
})

test('an Insights refresh needs no consumer when there is a consent', async () => {
  const { consent_id, token } = await consented()
  const body = { consent_id, consent_token: token(), accounts: { all: true }, refresh_days: 60 }
  const { data } = (await rig.api('PUT', '/insights/v1/consents/insights-refresh', body)).json
  expect(data.consent_token).not.toBe(body.consent_token)
  const report = await rig.api('POST', '/insights/v1/reports/categorization/create', {
    insights_consumer_id: data.result.insights_consumer_id,
  })
  expect(report.json.data.reports.map((one: Json) => one.insights_account_ids[0])).toEqual(
    data.result.accounts.map((one: Json) => one.insights_account_id),
  )
})
