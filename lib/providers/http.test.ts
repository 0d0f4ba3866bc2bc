import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { ProviderRefusedError, ProviderUnavailableError, WireError } from '../model/errors.ts'
import { createHttp, type Call, type HttpConfig } from './http.ts'
import { placeOf } from './http-pin.ts'
import { retryAfterSeconds } from './http-retry.ts'
import type { Exchange } from './provider.ts'

const NOW = new Date('2026-11-21T09:00:00Z')
const servers: Server[] = []
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

let respond: RequestListener
let hits = 0
let decoyHits = 0
let origin = ''
let decoy = ''
beforeAll(async () => {
  origin = await serve((request, response) => {
    hits++
    respond(request, response)
  })
  decoy = await serve((_, response) => {
    decoyHits++
    response.end('{}')
  })
})
beforeEach(() => {
  hits = 0
  decoyHits = 0
})
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

const json =
  (body: string, status = 200, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)

function make(options: Partial<HttpConfig> = {}) {
  const records: Exchange[] = []
  const waits: number[] = []
  const http = createHttp({
    provider: 'acme',
    allow: [placeOf(origin, 'v1/')],
    words: ['things'],
    now: () => NOW,
    record: (exchange) => records.push(exchange),
    sleep: async (ms) => waits.push(ms),
    dice: () => 0.5,
    headers: { authorization: 'Token secret' },
    ...options,
  })
  const call = (over: Partial<Call<{ ok: boolean }>> = {}) =>
    http.call({ step: 'thing.read', method: 'GET', url: `${origin}/v1/things/abc123`, answer: z.object({ ok: z.boolean() }), attended: true, ...over }) // prettier-ignore
  return { call, records, waits }
}

describe('answers', () => {
  test('a record names the step and the path template, and neither id, query nor token', async () => {
    respond = json('{"ok":true}')
    const { call, records } = make()
    await call({ url: `${origin}/v1/things/abc123?q=private` })
    expect(records[0]).toMatchObject({ step: 'thing.read', status: 200, failure: null, bytes: 11 })
    expect(records[0]?.path).toBe(`${new URL(origin).host}/v1/things/{id}`)
    expect(JSON.stringify(records)).not.toMatch(/abc123|private|secret/)
  })
  test('an answer that does not fit is a WireError naming the path, never the value', async () => {
    respond = json('{"ok":"canary"}')
    const error = await make().call().catch((thrown: unknown) => thrown) // prettier-ignore
    expect(error).toBeInstanceOf(WireError)
    expect((error as WireError).paths).toEqual(['ok'])
    expect((error as Error).message).not.toContain('canary')
    expect(hits).toBe(1)
  })
  test.each([
    ['malformed', '{"ok":tru', 'application/json', '(json)', 2],
    ['a page of HTML', '<html>', 'text/html', '(type)', 2],
    ['deeper than 32', '['.repeat(33) + ']'.repeat(33), 'application/json', '(depth)', 1],
    ['very deep', '['.repeat(1_000_000), 'application/json', '(depth)', 1],
    ['larger than 8 MiB', `"${'x'.repeat(8 * 1024 * 1024)}"`, 'application/json', '(size)', 1],
  ])('an answer that is %s is refused whole', async (_, body, type, path, tries) => {
    respond = json(body, 200, { 'content-type': type })
    await expect(make().call()).rejects.toMatchObject({ code: 'wire_mismatch', paths: [path] })
    expect(hits).toBe(tries)
  })
  test('brackets inside a text are not depth', async () => {
    respond = json(JSON.stringify({ ok: true, text: '\\"[['.repeat(50) }))
    await expect(make().call()).resolves.toEqual({ ok: true })
  })
  test('a truncated answer is unavailable and asked for once more', async () => {
    respond = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('{"ok":')
      response.destroy()
    }
    await expect(make().call()).rejects.toBeInstanceOf(ProviderUnavailableError)
    expect(hits).toBe(2)
  })
  test('a provider that never answers runs into the deadline', async () => {
    respond = () => undefined
    await expect(make({ deadlines: { firstByte: 50 } }).call({ method: 'POST' })).rejects.toThrow('timed out')
  })
  test('a body that never ends runs into the deadline', async () => {
    respond = (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).write('{')
    await expect(make({ deadlines: { wholeCall: 80 } }).call({ method: 'POST' })).rejects.toThrow('timed out')
  })
  test('what must be seen first is seen before the answer is judged, also on a refusal', async () => {
    const seen: unknown[] = []
    const first = async (body: unknown) => void seen.push(body)
    respond = json('{"token":1}', 400)
    await expect(make().call({ first })).rejects.toBeInstanceOf(ProviderRefusedError)
    respond = json('{"token":2}')
    await expect(make().call({ first })).rejects.toBeInstanceOf(WireError)
    expect(seen).toEqual([{ token: 1 }, { token: 2 }])
  })
})

describe('retries', () => {
  test('a passing failure of a call that changes nothing is tried twice', async () => {
    respond = json('{}', 500)
    const { call, waits } = make()
    await expect(call()).rejects.toBeInstanceOf(ProviderUnavailableError)
    expect([hits, waits]).toEqual([2, [500]])
  })
  test('a POST is not repeated after a 500', async () => {
    respond = json('{}', 500)
    await expect(make().call({ method: 'POST' })).rejects.toBeInstanceOf(ProviderUnavailableError)
    expect(hits).toBe(1)
  })
  test('a 429 is waited for as told, whatever the call', async () => {
    respond = (request, response) => (hits === 1 ? json('{}', 429, { 'retry-after': '2' }) : json('{"ok":true}'))(request, response) // prettier-ignore
    const { call, waits } = make()
    await expect(call({ method: 'POST' })).resolves.toEqual({ ok: true })
    expect(waits).toEqual([2_100])
  })
  test('a longer wait than anybody has patience for is left to the clock', async () => {
    respond = json('{}', 429, { 'retry-after': '60' })
    await expect(make().call()).rejects.toMatchObject({ retryAfterSeconds: 60 })
    expect(hits).toBe(1)
  })
  test.each([400, 401, 403, 404, 405, 410, 422])('a %i is never repeated', async (status) => {
    respond = json('{}', status)
    await expect(make().call()).rejects.toMatchObject({ code: 'provider_refused', reason: `http_${status}` })
    expect(hits).toBe(1)
  })
  test.each([
    ['5', 5], ['1000000000', 86_400], ['Sat, 21 Nov 2026 09:00:30 GMT', 30], ['Sat, 21 Nov 2020 09:00:30 GMT', 0],
    ['soon', null], ['-3', null], [null, null],
  ])('Retry-After %s means %s seconds', (header, seconds) => {
    expect(retryAfterSeconds(header, NOW)).toBe(seconds)
  }) // prettier-ignore
})

describe('addresses', () => {
  test.each([301, 302, 303, 307, 308])('a %i is not followed', async (status) => {
    respond = json('{}', status, { location: decoy })
    await expect(make().call()).rejects.toBeInstanceOf(ProviderRefusedError)
    expect([hits, decoyHits]).toEqual([1, 0])
  })
})

describe('what was said', () => {
  const heard = async (options: Partial<HttpConfig>, over: Partial<Call<{ ok: boolean }>> = {}) => {
    const said: unknown[] = []
    const tries: number[] = []
    const { call } = make({
      ...options,
      record: (exchange, what) => {
        tries.push(exchange.tries)
        said.push(what())
      },
    })
    await call(over).catch(() => undefined)
    return { said, tries }
  }
  const shows = () => new Set(['ok', 'state', 'FINISHED', 'token'])

  test('is recorded by the wing’s own words, and nothing else of it', async () => {
    respond = json('{"ok":true,"state":"FINISHED","name":"Anna"}')
    const { said } = await heard({ shows }, { method: 'POST', body: () => ({ token: 'secret', state: 'x' }) })
    expect(said).toEqual([
      {
        request: {
          headers: { accept: 'application/json', 'content-type': 'application/json', authorization: 'Token ‹secret›' },
          body: { token: '‹text 6›', state: '‹text 1›' },
        },
        response: expect.objectContaining({ body: { ok: true, state: 'FINISHED', '…': '‹1 more›' } }) as unknown,
      },
    ])
  })

  test('every try is on record with its number, a refusal with its body', async () => {
    respond = json('{"state":"FINISHED"}', 503)
    const { said, tries } = await heard({ shows })
    expect(tries).toEqual([1, 2])
    expect(said).toMatchObject([{ response: { body: { state: 'FINISHED' } } }, { response: {} }])
  })

  test('a call that nobody answers has no answer, and one in no JSON says so', async () => {
    respond = (_, response) => void response.destroy()
    expect((await heard({ shows })).said).toMatchObject([{ response: null }, { response: null }])
    respond = (_, response) => void response.writeHead(502, { 'content-type': 'text/html' }).end('<p>Anna</p>')
    expect((await heard({ shows }, { method: 'POST' })).said).toMatchObject([{ response: { body: '‹page›' } }])
  })

  test('nothing is looked at where nothing is kept', async () => {
    respond = json('{"ok":true}')
    const { call } = make({ shows: () => expect.fail('asked for words'), record: () => undefined })
    await expect(call()).resolves.toEqual({ ok: true })
  })
})
