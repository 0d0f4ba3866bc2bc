import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openRig } from './klarna/testing/rig.ts'
import type { Json, Rig } from './klarna/testing/rig.ts'

let rig: Rig
beforeAll(async () => void (rig = await openRig()))
afterAll(() => rig.close())

const CATEGORIZATION = 'POST /insights/v1/reports/categorization/create'

async function reader(tag: string) {
  const { result } = await rig.linked(`good+${tag}`)
  return (more: Record<string, unknown> = {}) =>
    rig.api('POST', '/insights/v1/reports/categorization/create', {
      insights_consumer_id: result.insights_consumer_id,
      combine_accounts: 'ALL',
      report_days: 60,
      ...more,
    })
}
const fault = (tag: string, what: unknown, more = {}) =>
  rig.dial('fault', { tag, route: CATEGORIZATION, fault: what, ...more })

test('without its token the dial says nothing', async () => {
  expect((await rig.send('GET', '/_dial/truth')).status).toBe(403)
  expect((await rig.send('POST', '/_dial/reset', { headers: { 'x-dial-token': 'guess' } })).status).toBe(403)
})

test('an order it does not understand is refused and names the field', async () => {
  const reply = await rig.dial('fault', { route: CATEGORIZATION, fault: 'explode' })
  expect([reply.status, reply.json.error.split(':')[0]]).toEqual([400, 'fault'])
  expect((await rig.dial('ids', { mode: 'other' })).status).toBe(400)
  expect((await rig.send('GET', '/_dial/reset', { headers: { 'x-dial-token': 'dial-secret' } })).status).toBe(405)
})

test('health needs nobody', async () => {
  expect((await rig.send('GET', '/health')).json.status).toBe('ok')
})

describe('faults', () => {
  test('a status comes with its code and Retry-After, at the ordinal and so often as told, for its tag only', async () => {
    const [mine, theirs] = [await reader('status'), await reader('unharmed')]
    await fault('status', { status: 429, retryAfter: 7, code: 'tooMany' }, { ordinal: 2, times: 2 })
    const seen: number[] = []
    for (let i = 0; i < 4; i++) {
      const reply = await mine()
      seen.push(reply.status)
      if (reply.status !== 429) continue
      expect(reply.headers['retry-after']).toBe('7')
      expect(reply.json.error.code).toBe('tooMany')
      expect((await theirs()).status).toBe(200)
    }
    expect(seen).toEqual([200, 429, 429, 200])
  })

  test('latency waits and then answers', async () => {
    const read = await reader('late')
    await fault('late', { latency: 1234 })
    expect((await read()).status).toBe(200)
    expect(rig.pauses).toContain(1234)
  })

  test('malformed and html answer 200 with what is no JSON, truncated breaks off', async () => {
    const read = await reader('broken')
    await fault('broken', 'malformed')
    const malformed = await read()
    expect([malformed.status, malformed.json]).toEqual([200, undefined])
    await fault('broken', 'html')
    expect((await read()).headers['content-type']).toBe('text/html')
    await fault('broken', 'truncated')
    await expect(read()).rejects.toThrow(/aborted|hang up|ECONNRESET/)
    expect((await read()).status).toBe(200)
  })

  test('a duplicated page has the rows of the page before', async () => {
    const read = await reader('twice')
    await fault('twice', 'duplicate-page', { ordinal: 2 })
    const rows = async (offset: number) => (await read({ size: 10, offset })).json.data.reports[0].transactions
    const first = await rows(0)
    expect(await rows(10)).toEqual(first)
    expect(await rows(10)).not.toEqual(first)
  })

  test('a lost answer of a rotating token leaves the old one stale', async () => {
    const { consent } = await rig.linked('good+lost')
    const read = () => rig.api('POST', consent.consents.accounts, { consent_token: consent.consent_token })
    await rig.dial('fault', {
      tag: 'lost',
      route: 'POST /xs2a/v1/consents/{id}/accounts/get',
      fault: { status: 502, after: true },
    })
    expect((await read()).status).toBe(502)
    expect((await read()).json.error.code).toBe('CONSENT')
  })

  test('a caller that belongs to nobody yet may name its tag, and meets the faults of that one', async () => {
    const open = (tag: string) =>
      rig.send('PUT', '/klarna/xs2a/v1/sessions', { headers: { authorization: 'Token sandbox-token', 'x-sandbox-tag': tag } }) // prettier-ignore
    await rig.dial('fault', { tag: 'named', route: 'PUT /xs2a/v1/sessions', fault: { status: 503 } })
    expect((await open('other')).status).not.toBe(503)
    expect((await open('named')).status).toBe(503)
  })

  test('a fault without a tag meets calls that belong to nobody yet', async () => {
    await rig.dial('fault', { route: 'PUT /xs2a/v1/sessions', fault: { status: 503 } })
    expect((await rig.api('PUT', '/xs2a/v1/sessions', {})).status).toBe(503)
    expect((await rig.api('PUT', '/xs2a/v1/sessions', {})).status).toBe(400)
  })
})

describe('ids', () => {
  const ids = async (read: Awaited<ReturnType<typeof reader>>): Promise<Record<string, string>> =>
    Object.fromEntries(
      (await read()).json.data.reports[0].transactions.map((row: Json) => [row.reference, row.insights_transaction_id]),
    )

  test('a pending entry keeps its id when it is booked, unless told otherwise', async () => {
    const before = await ids(await reader('still'))
    await rig.dial('clock', { now: '2026-11-23T09:00:00Z', tag: 'still' })
    const after = await ids(await reader('still'))
    expect(after['Zahlung coffee']).toBe(before['Zahlung coffee'])
    await rig.dial('ids', { tag: 'still', mode: 'change-at-booking' })
    expect((await ids(await reader('still')))['Zahlung coffee']).not.toBe(before['Zahlung coffee'])
  })

  test('all transaction ids can change, for one tag', async () => {
    const [mine, theirs] = [await reader('renamed'), await reader('unrenamed')]
    const before = await ids(mine)
    await rig.dial('ids', { tag: 'renamed', mode: 'change-transaction-ids' })
    expect((await ids(mine))['Zahlung rent']).not.toBe(before['Zahlung rent'])
    expect((await ids(theirs))['Zahlung rent']).toBe(before['Zahlung rent'])
  })

  test('account ids can change from consent to consent', async () => {
    const accounts = async (user: string): Promise<string[]> => {
      const { consent } = await rig.linked(user)
      const reply = await rig.api('POST', consent.consents.accounts, { consent_token: consent.consent_token })
      return reply.json.data.result.accounts.map((account: Json) => account.id)
    }
    expect(await accounts('good+moving')).toEqual(await accounts('good+moving'))
    await rig.dial('ids', { tag: 'moving', mode: 'change-account-ids' })
    expect(await accounts('good+moving')).not.toEqual(await accounts('good+moving'))
  })
})

describe('asking', () => {
  test('the truth of a tag has its people, true categories, sessions and consents, and no token', async () => {
    const { session, consent } = await rig.linked('good+truth')
    const { json, text } = await rig.ask('truth?tag=truth')
    const [account] = json.klarna.people[0].accounts
    expect(account.balances).toEqual({ booked: 307_500, reserved: 20_400, available: 337_100 })
    expect(account.transactions.find((row: Json) => row.key === 'rent').truth.category).toBe('housing.rent')
    expect(json.klarna.sessions).toMatchObject([
      { session_id: session.session_id, open: true, flows: [{ state: 'FINISHED' }] },
    ])
    expect(json.klarna.consents).toMatchObject([{ consent_id: consent.consent_id, status: 'valid' }])
    expect(text).not.toContain(consent.consent_token)
    await rig.api('DELETE', session.self)
    expect((await rig.ask('truth?tag=truth')).json.klarna.sessions[0]).toMatchObject({ open: false, ended: 'deleted' })
  })

  test('everybody is told of without anybody logged in, with what a bank knows of each payment', async () => {
    const { people, sessions } = (await rig.ask('truth?tag=nobody&everybody=yes')).json.klarna
    expect(people.map(({ login }: Json) => login)).toEqual(['anna', 'oliver', 'empty'])
    expect(sessions).toEqual([])
    const rent = people[0].accounts[0].transactions.find((row: Json) => row.key === 'rent')
    expect(rent).toMatchObject({ method: 'direct_debit', counterparty_iban: 'DE02120300000000202051' })
    expect((await rig.ask('truth?tag=nobody')).json.klarna.people).toEqual([])
  })

  test('requests are found under the tag, also those made before the login was typed', async () => {
    await rig.linked('good+seen')
    const { requests } = (await rig.ask('requests?tag=seen')).json
    expect(requests.map(({ method, status }: Json) => `${method} ${status}`)).toEqual([
      'PUT 201',
      'PUT 201',
      'GET 200',
      'POST 200',
      'GET 200',
      'POST 200',
    ])
    expect(Object.keys(requests[0])).toEqual(['at', 'wing', 'method', 'path', 'status', 'fault'])
  })

  test('the people are listed without their entries', async () => {
    const { people, banks } = (await rig.ask('people')).json
    expect(people[0]).toMatchObject({ login: 'anna', accounts: [{ key: 'anna-current', entries: 30 }, {}] })
    expect(banks).toHaveLength(6)
  })

  test('a reset forgets one tag and leaves the other', async () => {
    const [mine, theirs] = [await reader('forgotten'), await reader('kept')]
    await rig.dial('reset', { tag: 'forgotten' })
    expect((await mine()).status).toBe(404)
    expect((await theirs()).status).toBe(200)
    expect((await rig.ask('requests?tag=forgotten')).json.requests).toEqual([])
  })
})

describe('entries', () => {
  test('are added for a tag alone, and an order without what it needs is refused', async () => {
    const order = { tag: 'shopper', login: 'anna', amount: -1_250, text: 'CORNER SHOP' }
    expect((await rig.dial('entry', order)).status).toBe(200)
    for (const field of ['tag', 'login', 'amount', 'text'] as const) {
      const { [field]: _left, ...rest } = order
      const reply = await rig.dial('entry', rest)
      expect([reply.status, reply.json.error.split(':')[0]]).toEqual([400, field])
    }
    expect((await rig.dial('entry', { ...order, login: 'nobody' })).status).toBe(400)
    expect((await rig.dial('book', {})).status).toBe(400)
  })

  test('of a person are served to whoever logged in under the tag', async () => {
    const shown = async (tag: string): Promise<string> => {
      await rig.linked(`good+${tag}`) // who is Anna at a bank of her country
      const headers = { 'x-dial-token': 'dial-secret' }
      return JSON.stringify((await rig.send('GET', `/_dial/truth?tag=${tag}`, { headers })).json)
    }
    await rig.dial('entry', { tag: 'mine', login: 'anna', amount: -77_77, text: 'MY OWN ENTRY' })
    expect(await shown('mine')).toContain('MY OWN ENTRY')
    expect(await shown('theirs')).not.toContain('MY OWN ENTRY')
  })
})

test('all that goes wrong for a tag is taken back at once', async () => {
  const read = await reader('patient')
  await fault('patient', { status: 503 }, { times: 100 })
  expect((await read()).status).toBe(503)
  expect((await rig.dial('calm', { tag: 'patient' })).status).toBe(200)
  expect((await read()).status).toBe(200)
})
