import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { ConsentLapsedError, ProviderRefusedError, ProviderUnavailableError } from '../../model/errors.ts'
import { as, type Json, type PlainDate } from '../../model/ids.ts'
import { MemoryDesk, PSU } from '../contract.ts'
import type { Reading } from '../provider.ts'
import { createFinqware, readFinqwareSettings } from './index.ts'

const NOW = new Date('2026-11-21T09:00:00Z')
const ACCESS = { credentialsId: 'cred', token: 'acc', userRef: 'user', skill: 'emu', consentEndsAt: '2027-02-18T11:20:00Z', product: false } // prettier-ignore
const SINCE = as<PlainDate>('2026-10-22')

interface Refused {
  readonly http: number
  readonly body: object
}
const isRefused = (answer: object): answer is Refused => 'body' in answer
const refused = (http: number, type: string, code: string): Refused => ({ http, body: { id: 'x', type, http, code, message: 'canary' } }) // prettier-ignore
interface Query {
  readonly path: string
  readonly filter: Record<string, string> | undefined
  readonly keys: readonly string[]
}

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

const account = (id: string) => ({ id, data: { account_schemes: [], account_type: 'Cont curent', currency: 'RON' } })
const row = (account_id: string, day: string, utx_id: string | null = day) => ({ id: `${account_id}-${day}`, utx_id, account_id, data: { amount: '1.00', booking_date_time: `${day}T07:40:00Z`, credit_debit_indicator: 'debit', currency: 'RON', info: 'POS X', status: 'booked' } }) // prettier-ignore
const consent = (status: string) => ({ op_type: 'read', code: 'credentials_info', http: 200, result: { status } })

/** Finqware's data as functions of a query; `Refused` is a refusal. */
async function finqware(data: {
  readonly accounts?: object
  readonly transactions?: (filter: Record<string, string>) => object
  readonly consent?: object
}) {
  const asked: Query[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk: Buffer) => (text += chunk.toString()))
    request.on('end', () => {
      const path = (request.url ?? '').slice(4)
      const { filter, ...rest } = JSON.parse(text) as { filter?: Record<string, string> }
      asked.push({ path, filter, keys: Object.keys(rest) })
      const answer = path === 'consents/get' ? (data.consent ?? consent('ACTIVE'))
        : path === 'accounts/get' ? (data.accounts ?? [account('a')])
        : path === 'transactions/get' ? (data.transactions?.(filter ?? {}) ?? []) : [] // prettier-ignore
      const { http, body } = isRefused(answer) ? answer : { http: 200, body: answer }
      response.writeHead(http, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => (server.closeAllConnections(), server.close()))
  const settings = readFinqwareSettings({ FINQWARE_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, FINQWARE_CLIENT_ID: 'client', FINQWARE_CLIENT_SECRET: 'secret', FINQWARE_APP_KEY: 'app' }) // prettier-ignore
  if (!settings) throw new Error('no settings')
  const provider = createFinqware(settings, { now: () => NOW, record: () => undefined, appUrl: 'http://localhost:3000' }) // prettier-ignore
  const desk = new MemoryDesk()
  /** Every page from `cursor` to the last. */
  async function read(cursor: Json = null, since: PlainDate = SINCE, access: object = ACCESS) {
    const pages: Extract<Reading, { status: 'ready' }>[] = []
    for (let next: Json = cursor; ;) {
      const page = await provider.read({ access: access as Json, cursor: next, psu: PSU, since }, desk)
      if (page.status !== 'ready') throw new Error('nothing to wait for')
      pages.push(page)
      next = JSON.parse(JSON.stringify(page.cursor)) as Json
      if (!page.more) return { pages, cursor: next, transactions: pages.flatMap(({ snapshot }) => snapshot.transactions ?? []), windows: pages.flatMap(({ snapshot }) => snapshot.window ?? []) } // prettier-ignore
    }
  }
  const filters = () => asked.flatMap(({ filter }) => (filter ? [filter] : []))
  return { read, asked, filters }
}

test('a first reading asks for all days in slices, a day early for Romania’s midnight, and says what it covers', async () => {
  const { read, filters } = await finqware({ transactions: ({ account_id }) => [row(account_id!, '2026-11-01')] })
  const { windows, cursor } = await read(null, as<PlainDate>('2026-07-01'))
  expect(filters()).toEqual([
    { account_id: 'a', booking_date_gte: '2026-06-30T00:00:00Z', booking_date_lt: '2026-08-29T00:00:00Z' },
    { account_id: 'a', booking_date_gte: '2026-08-29T00:00:00Z', booking_date_lt: '2026-10-28T00:00:00Z' },
    { account_id: 'a', booking_date_gte: '2026-10-28T00:00:00Z' },
  ])
  expect(windows).toEqual([{ accountRefs: ['a'], from: '2026-07-01', to: '2026-11-21' }])
  expect(cursor).toEqual({ kind: 'read', arrived: '2026-11-20T09:00:00Z', owes: null })
})

test('a later reading covers its days and asks besides for what arrived late from before them', async () => {
  const { read, filters } = await finqware({ transactions: (filter) => [filter['timestamp_gte'] ? row('a', '2026-08-01') : row('a', '2026-11-01')] }) // prettier-ignore
  const { transactions, windows } = await read({ kind: 'read', arrived: '2026-11-19T09:00:00Z', owes: null })
  expect(filters()).toEqual([
    { account_id: 'a', timestamp_gte: '2026-11-19T09:00:00Z', booking_date_lt: '2026-10-21T00:00:00Z' },
    { account_id: 'a', booking_date_gte: '2026-10-21T00:00:00Z' },
  ])
  expect(transactions.map(({ date }) => date)).toEqual(['2026-08-01', '2026-11-01'])
  expect(windows).toEqual([{ accountRefs: ['a'], from: SINCE, to: '2026-11-21' }])
})

test('a body holds the pair, the user and nothing that the contract does not name', async () => {
  const { read, asked } = await finqware({})
  await read()
  expect(new Set(asked.flatMap(({ keys }) => keys))).toEqual(new Set(['client_id', 'client_secret', 'credentials_id', 'access_token', 'tenant_user_id'])) // prettier-ignore
})

test('an entry that is listed twice is one', async () => {
  const { read } = await finqware({ transactions: () => [row('a', '2026-11-01', null), row('a', '2026-11-01', null)] })
  expect((await read()).transactions).toHaveLength(1)
})

test.each([
  ['a bare message', { http: 400, body: { message: 'canary' } }],
  ['an outage of the bank', refused(400, 'external_api_error', 'external_api_too_many_requests')],
])('one account that fails with %s keeps its history, the others land, and it is asked for again', async (_, failure) => {
  const { read } = await finqware({
    accounts: [account('a'), account('b')],
    transactions: ({ account_id }) => (account_id === 'a' ? failure : [row('b', '2026-11-01')]),
  })
  const { transactions, windows, cursor } = await read(null)
  expect(transactions).toMatchObject([{ accountRef: 'b' }])
  expect(windows).toEqual([{ accountRefs: ['b'], from: SINCE, to: '2026-11-21' }])
  expect(cursor).toMatchObject({ owes: SINCE })
  expect((await read(cursor, as<PlainDate>('2026-11-10'))).windows[0]).toMatchObject({ from: SINCE })
}) // prettier-ignore

test('when no account can be read the reading fails', async () => {
  const down = refused(500, 'internal_server_error', 'internal_error')
  const { read } = await finqware({ accounts: [account('a'), account('b')], transactions: () => down })
  await expect(read()).rejects.toThrow(ProviderUnavailableError)
}, 20_000)

test.each([
  ['expired_credentials', 'unauthorized', 'expired'],
  ['inactive_credentials', 'unauthorized', 'revoked'],
  ['external_api_unauthorized', 'external_api_error', 'not_granted'],
  ['external_api_forbidden', 'external_api_error', 'not_granted'],
])('%s lapses the consent', async (code, type, why) => {
  const { read } = await finqware({ transactions: () => refused(401, type, code) })
  const error: unknown = await read().catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ConsentLapsedError)
  expect(error).toMatchObject({ why })
  expect(String(error)).not.toContain('canary')
})

test.each([
  ['EXPIRED', 'expired'],
  ['DELETED', 'revoked'],
])('after a 401 that says nothing, a consent that is %s says why', async (status, why) => {
  const { read } = await finqware({ accounts: { http: 401, body: { message: 'no' } }, consent: consent(status) })
  await expect(read()).rejects.toMatchObject({ code: 'consent_lapsed', why })
})

test('after a 401 with a consent that holds, it is our keys that are wrong', async () => {
  const { read, asked } = await finqware({ accounts: refused(401, 'unauthorized', 'invalid_client_secret') })
  await expect(read()).rejects.toThrow(ProviderRefusedError)
  expect(asked.map(({ path }) => path)).toEqual(['accounts/get', 'consents/get'])
})

test('near its end the consent itself is asked first', async () => {
  const { read, asked } = await finqware({ consent: consent('EXPIRED') })
  const ending = { ...ACCESS, consentEndsAt: '2026-11-21T10:59:00Z' }
  await expect(read(null, SINCE, ending)).rejects.toMatchObject({ why: 'expired' })
  expect(asked).toMatchObject([{ path: 'consents/get' }])
})

test('a product has nothing to read but whether it still stands', async () => {
  const { read, asked } = await finqware({})
  expect((await read(null, SINCE, { ...ACCESS, product: true })).pages).toEqual([{ status: 'ready', snapshot: {}, cursor: null, more: false }]) // prettier-ignore
  expect(asked).toMatchObject([{ path: 'consents/get' }])
})
