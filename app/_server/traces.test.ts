// @vitest-environment node
/** Traces as a collector receives them: from the click to the provider's call, and nothing of anybody in them. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { createHttp, placeOf } from '@/lib/providers/http'
import { createTraces, parseTraceparent, type Traces } from './traces'
import { appoint, crossing, exchanged } from './witness'

vi.mock('./env', () => ({ env: () => ({ logLevel: 'silent' }) }))

interface OtlpSpan {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly name: string
  readonly startTimeUnixNano: string
  readonly endTimeUnixNano: string
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[]
  readonly status: { readonly code?: number }
}

const received: { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string }[] = []
const called: IncomingHttpHeaders[] = []

/** A collector, and a provider with a secret in its address. */
const server: Server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    if (request.url?.startsWith('/provider/')) {
      called.push(request.headers)
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"name":"Anna Canary"}')
      return
    }
    received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() })
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
})

let url = ''
let traced: Traces
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  traced = createTraces({ endpoint: url, headers: { 'x-collector-key': 'k' }, service: 'passbook-test' })
})
afterAll(() => void server.close())
afterEach(() => {
  appoint({ metrics: null, traces: null })
  received.length = called.length = 0
})

async function spans(): Promise<readonly OtlpSpan[]> {
  await traced.flush()
  return received.flatMap(({ body }) => {
    const { resourceSpans } = JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: OtlpSpan[] }[] }[] }
    return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans))
  })
}

const TRACE = '0af7651916cd43dd8448eb211c80319c'
const CLICK = 'b7ad6b7169203331'
const traceparent = `00-${TRACE}-${CLICK}-01`

const provider = () =>
  createHttp({
    provider: 'klarna', allow: [placeOf(url, 'provider/')], words: [], now: () => new Date('2031-01-01'), record: exchanged,
    headers: { authorization: 'Token secret-canary' },
  }) // prettier-ignore

const read = () =>
  provider().call({ step: 'session.open', method: 'GET', url: `${url}/provider/id-canary?code=code-canary`, answer: z.object({ name: z.string() }), attended: true }) // prettier-ignore

test('one trace leads from the click through the action to the provider’s call', async () => {
  appoint({ traces: traced })
  traced.click({ traceparent, kind: 'click', ago: 100, milliseconds: 80 })
  await crossing(() => ({ door: 'action', name: 'begin', traceparent }), read)
  const all = await spans()
  const [click, action, call] = ['browser click', 'action begin', 'klarna session.open'].map((name) => all.find((span) => span.name === name)) // prettier-ignore
  expect(all.map(({ traceId }) => traceId)).toEqual([TRACE, TRACE, TRACE])
  expect(click).toMatchObject({ spanId: CLICK })
  expect(click?.parentSpanId ?? '').toBe('')
  expect(action?.parentSpanId).toBe(CLICK)
  expect(call?.parentSpanId).toBe(action?.spanId)
  expect(Object.fromEntries((call?.attributes ?? []).map(({ key, value }) => [key, Object.values(value)[0]]))).toEqual({
    'passbook.provider': 'klarna', 'passbook.step': 'session.open', 'http.request.method': 'GET',
    'http.response.status_code': 200, 'http.response.body.size': 22,
  }) // prettier-ignore
})

test('what the clock does for an action is in the action’s trace, and the clock alone begins one of its own', async () => {
  appoint({ traces: traced })
  const turn = () => crossing(() => ({ door: 'clock', name: 'turn', traceparent: null }), read)
  await crossing(() => ({ door: 'action', name: 'begin', traceparent }), turn)
  await turn()
  const turns = (await spans()).filter(({ name }) => name === 'clock turn')
  expect(turns[0]?.traceId).toBe(TRACE)
  expect(turns[1]?.traceId).not.toBe(TRACE)
})

test('a turn of the clock in which nothing was due is not told', async () => {
  appoint({ traces: traced })
  await crossing(
    () => ({ door: 'clock', name: 'turn', traceparent: null }),
    async (say) => say.nothing(),
  )
  expect(await spans()).toEqual([])
})

test('a failure is told as its code, whatever its message says', async () => {
  appoint({ traces: traced })
  await crossing(() => ({ door: 'action', name: 'begin', traceparent: null }), async (say) => say.outcome('wire_mismatch')) // prettier-ignore
  const [span] = await spans()
  expect(span?.status.code).toBe(2)
  expect(JSON.stringify(span?.attributes)).toContain('wire_mismatch')
})

test('no secret and nothing of a person is in a trace, and nothing of a trace is sent to a provider', async () => {
  appoint({ traces: traced })
  await crossing(() => ({ door: 'action', name: 'begin', traceparent }), read)
  await spans()
  expect(received.map(({ body }) => body).join()).not.toMatch(/canary/i)
  expect(called.map((headers) => headers.traceparent)).toEqual([undefined])
})

test('a span lies where the machine’s clock says, wherever the product’s clock stands', async () => {
  appoint({ traces: traced })
  const before = Date.now() * 1e6
  await read()
  const [span] = await spans()
  expect(Number(span?.startTimeUnixNano)).toBeGreaterThan(before - 5e9)
  expect(Number(span?.endTimeUnixNano)).toBeLessThan(Date.now() * 1e6 + 5e9)
})

test('the collector is told who sends, with its own headers', async () => {
  appoint({ traces: traced })
  await read()
  await spans()
  expect(received[0]).toMatchObject({ path: '/v1/traces', headers: { 'x-collector-key': 'k' } })
  expect(received[0]?.body).toContain('passbook-test')
})

test.each([null, '', 'x', `01-${TRACE}-${CLICK}-01`, `00-${'0'.repeat(32)}-${CLICK}-01`, `00-${TRACE}-${'0'.repeat(16)}-01`, `00-${TRACE}-${CLICK}-01 `])(
  'what is no traceparent begins a trace of its own: %s', (header) => expect(parseTraceparent(header)).toBeNull(),
) // prettier-ignore
