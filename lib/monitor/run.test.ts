/** What the monitor finds, against the sandbox over HTTP: whose failure it is, at which step, and nothing of what was said. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../../scripts/processes.ts'
import { placeOf } from '../providers/http-pin.ts'
import type { Journey, Request as Asked } from './journey.ts'
import { klarna } from './journeys/klarna.ts'
import { runJourney, type RunRecord } from './run.ts'
import { IDS, openPlayground, type Id, type Playground } from './testing/playground.ts'

let playground: Playground
beforeAll(async () => void (playground = await openPlayground()))
afterEach(() => playground.forget())
afterAll(() => playground.close())

const requestsOf = ({ steps }: Journey) => steps.flatMap(({ id, requests }) => requests.map((request) => ({ step: id, request }))) // prettier-ignore
const brief = ({ outcome, failure }: RunRecord) => ({ outcome, ...failure })
const addressed = (input: Parameters<typeof fetch>[0]): string => (input instanceof Request ? input.url : input.toString()) // prettier-ignore
/** Bank pages are no part of the dial. */
const isSpoilable = ({ at }: Asked): boolean => at === 'provider'

test('the published journey has 8 steps and 11 requests, and each of them is asserted', async () => {
  expect(klarna.steps.map(({ requests }) => requests.length)).toEqual([1, 1, 2, 2, 1, 1, 1, 2])
  for (const { request } of requestsOf(klarna)) expect(request.expect.length).toBeGreaterThan(0)
  const record = await playground.run('klarna')
  expect(record).toMatchObject({ outcome: 'passed', failure: null, earlier: [] })
  const requests = record.steps.flatMap((step) => step.requests)
  expect(requests).toHaveLength(11)
  expect(requests.every(({ status, held }) => status !== null && held.length >= 2)).toBe(true)
  for (const [at, one] of requests.entries())
    expect(one.startsAt).toBeGreaterThanOrEqual(requests[at - 1]?.startsAt ?? 0)
})

test.each(IDS)('%s: all steps pass, and nothing is left open afterwards', async (id) => {
  expect(brief(await playground.run(id))).toEqual({ outcome: 'passed' })
  const answer = await fetch(`${playground.url}/_dial/truth?everybody=yes`, { headers: { 'x-dial-token': 'sandbox-dial' } })
  const truth = JSON.stringify(await answer.json())
  expect(truth).not.toMatch(/"open":true|"status":"(?:AUTHORISED|ACTIVE|given)"/)
}) // prettier-ignore

describe.each(IDS)('%s', (id) => {
  test('an outage is found at whichever request it begins, and is the provider’s', async () => {
    const { journey } = playground.of(id)
    const spoilable = requestsOf(journey).filter(({ request }) => isSpoilable(request))
    for (const [at, { step, request }] of spoilable.entries()) {
      await playground.spoil(at + 1, { status: 500 })
      const record = await playground.run(id)
      expect(brief(record)).toEqual({
        outcome: 'failed',
        class: 'provider',
        code: 'http_500',
        step,
        request: request.id,
      })
      const failed = record.steps.findIndex((one) => one.outcome === 'failed')
      expect(record.steps.map(({ outcome }) => outcome)).toEqual(record.steps.map((_, i) => (i < failed ? 'passed' : i === failed ? 'failed' : 'skipped'))) // prettier-ignore
      await playground.forget()
    }
  })

  test('a bank that fails is the bank’s failure', async () => {
    const kept = { login: 'bank-technical' }
    const at = id === 'klarna' ? 'forms' : 'bank'
    expect(brief(await playground.run(id, { kept }))).toMatchObject({ class: 'bank', step: at })
  })
})

test.each([
  ['hang', 'provider', 'timeout'],
  ['reset', 'network', 'reset'],
  ['truncated', 'network', 'reset'],
  ['html', 'provider', 'expectation'],
  ['malformed', 'provider', 'expectation'],
  ['nonsense', 'provider', 'expectation'],
  [{ status: 429 }, 'provider', 'http_429'],
  [{ status: 401 }, 'app', 'http_401'],
  [{ status: 400, code: 'BANK.UNAVAILABLE' }, 'bank', 'http_400'],
  [{ status: 500, code: 'TECHNICAL' }, 'provider', 'http_500'],
])('%j in the sixth request is of the class %s, with the code %s', async (fault, whose, code) => {
  await playground.spoil(6, fault)
  // Only what hangs is not waited for.
  const record = await playground.run('klarna', fault === 'hang' ? { timeouts: { request: 4_000 } } : {})
  expect(brief(record)).toEqual({ outcome: 'failed', class: whose, code, step: 'forms', request: 'form.login' })
})

test('a step over its budget is slow, and the run degraded; the others are not', async () => {
  const slow: typeof fetch = async (input, init) => {
    if (addressed(input).endsWith('/consent/get')) await new Promise((resolve) => setTimeout(resolve, 120))
    return fetch(input, init)
  }
  const record = await playground.run('klarna', { fetch: slow, budgets: { consent: 100 } })
  expect(record).toMatchObject({ outcome: 'degraded', failure: null })
  expect(record.steps.filter(({ outcome }) => outcome === 'slow').map(({ id }) => id)).toEqual(['consent'])
})

/** The published journey with something else expected of one request. */
const expecting = (id: string, holds: () => boolean): Journey => ({
  ...klarna,
  steps: klarna.steps.map((step) => ({
    ...step,
    requests: step.requests.map((one) => (one.id === id ? { ...one, expect: [{ says: 'x', holds }] } : one)),
  })),
})

test.each([
  ['that does not hold is what was answered', () => false, 'provider', 'expectation'],
  ['that cannot be told is ours', () => JSON.parse('{') as boolean, 'app', 'ours'],
])('an expectation %s', async (_, holds, whose, code) => {
  const options = { ...playground.of('klarna').target(), now: () => new Date(), location: 'here' }
  const record = await runJourney(expecting('consent.get', holds), options)
  expect(brief(record)).toEqual({ outcome: 'failed', class: whose, code, step: 'consent', request: 'consent.get' })
})

test('an access token that is no good is ours to renew, and said of the first step', async () => {
  const record = await playground.run('klarna', { kept: { token: 'expired' } })
  expect(brief(record)).toEqual({ outcome: 'failed', class: 'app', code: 'http_401', step: 'session', request: 'session.open' }) // prettier-ignore
})

test('a consent that ends while it is used is the provider’s, and said of the last step', async () => {
  const ending: typeof fetch = async (input, init) => {
    const consent_id = /consents\/(\w+)\/account-details/.exec(addressed(input))?.[1]
    if (consent_id) await playground.dial('consent', { do: 'expire', consent_id })
    return fetch(input, init)
  }
  const record = await playground.run('klarna', { fetch: ending })
  expect(brief(record)).toEqual({ outcome: 'failed', class: 'provider', code: 'http_400', step: 'data', request: 'account.details' }) // prettier-ignore
})

test('a failure that does not come again is told of a run that passed', async () => {
  await playground.spoil(3, { status: 503 })
  const record = await playground.run('klarna', {}, 1)
  expect(record.outcome).toBe('passed')
  expect(record.earlier).toEqual([{ class: 'provider', code: 'http_503', step: 'bank', request: 'bank.select' }])
})

describe('where no answer comes', () => {
  const elsewhere = (base: string) => ({
    kept: { api: base, auth: base },
    places: { provider: [placeOf(base)], bank: [] },
    isSandbox: false,
  })

  test('a certificate that nobody vouches for is the network’s failure', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'monitor-'))
    const [key, cert] = [join(folder, 'key'), join(folder, 'cert')]
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-keyout', key, '-out', cert, '-subj', '/CN=localhost'], { stdio: 'ignore' }) // prettier-ignore
    const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) })
    await new Promise<void>((resolve) => server.listen(0, resolve))
    const base = `https://localhost:${(server.address() as AddressInfo).port}`
    expect(brief(await playground.run('klarna', elsewhere(base)))).toMatchObject({ class: 'network', code: 'tls', step: 'session' }) // prettier-ignore
    server.close()
    rmSync(folder, { recursive: true })
  })

  test('a name that nobody knows, too', async () => {
    expect(brief(await playground.run('klarna', elsewhere('https://nobody.invalid')))).toMatchObject({ class: 'network', code: 'dns' }) // prettier-ignore
  })

  test('nobody at home is the sandbox’s failure where it is one', async () => {
    const base = `http://localhost:${await freePort(0)}`
    expect(brief(await playground.run('klarna', elsewhere(base)))).toMatchObject({ class: 'network', code: 'refused' })
    expect(brief(await playground.run('klarna', { ...elsewhere(base), isSandbox: true }))).toMatchObject({ class: 'sandbox', code: 'refused' }) // prettier-ignore
  })

  test('an address that an answer gives is not followed to another host', async () => {
    const led: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init)
      const text = await answer.text()
      return new Response(text.replace(/"account_details":"http[^"]*\/get"/, '"account_details":"https://evil.example/get"'), answer) // prettier-ignore
    }
    const record = await playground.run('klarna', { fetch: led })
    expect(brief(record)).toMatchObject({ class: 'provider', code: 'address', request: 'account.details' })
    expect(JSON.stringify(record)).not.toContain('evil')
  })
})

/** Every text of some JSON that is long enough to be told apart. */
function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length >= 5 ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}

describe('what is recorded', () => {
  test.each<[Id, unknown]>(
    IDS.flatMap((id): [Id, unknown][] => [
      [id, null],
      [id, 'nonsense'],
      [id, { status: 400 }],
    ]),
  )('of %s holds nothing that was said, with the fault %j', async (id, fault) => {
    const heard = new Set<string>()
    const listening: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init)
      const text = await answer.clone().text()
      const { searchParams, pathname } = new URL(addressed(input))
      const query = [...searchParams.values(), ...pathname.split('/')]
      const sent = typeof init?.body === 'string' ? init.body : '{}'
      const form = sent.startsWith('{') ? texts(JSON.parse(sent)) : [...new URLSearchParams(sent).values()]
      const json = text.startsWith('{') || text.startsWith('[') ? texts(JSON.parse(text)) : []
      for (const one of [...json, ...form, ...query, answer.headers.get('location') ?? '']) heard.add(one)
      return answer
    }
    const { journey, target } = playground.of(id)
    if (fault !== null) await playground.spoil(4, fault)
    const record = await playground.run(id, { fetch: listening })
    const ours = texts(record.steps.map(({ requests }) => requests.map((one) => [one.id, one.held])))
    const known = new Set([...journey.words, ...ours, record.journey, 'application/x-www-form-urlencoded'])
    const isSecret = (one: string): boolean => one.length >= 5 && !known.has(one)
    const secrets = [...heard, ...Object.values(target().kept)].filter(isSecret)
    expect(secrets.length).toBeGreaterThan(10)
    const said = texts(record)
      .flatMap((one) => one.split('/'))

      .filter((one) => isSecret(one) && !/^‹[\w ]+›$/.test(one))
    expect(said.filter((one) => secrets.some((secret) => one.includes(secret)))).toEqual([])
  })

  test('is words, and types in place of the rest', async () => {
    const { steps } = await playground.run('klarna')
    const [opened] = steps[0]!.requests
    expect(opened!.address).toMatch(/^localhost:\d+\/klarna\/xs2a\/v1\/sessions$/)
    expect(opened!.exchange.request.body).toMatchObject({ language: 'en', psu: { ip_address: '‹text›' } })
    expect(opened!.exchange.response!.body).toMatchObject({ data: { session_id: '‹text›' } })
    const balance = steps.at(-1)!.requests.at(-1)!
    expect(balance.address).toMatch(/\/consents\/\{id\}\/balances\/get$/)
    expect(balance.exchange.response!.body).toMatchObject({ data: { result: { available: { amount: '‹number›' } } } })
  })
})
