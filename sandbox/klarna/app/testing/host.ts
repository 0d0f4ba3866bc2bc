/**
 * A website that embeds the launcher under a strict content policy, and a Klarna that consists of the app's files, a scripted
 * wizard and a bank of one link. They are two origins, and the wizard is a third.
 */
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { appWing } from '../wing.ts'
import { jwt } from './forms.ts'
import type { Step } from './forms.ts'

export interface Asked {
  readonly method: string
  // Tests name what they expect of a body beside the assertion.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any
}

/** A flow whose answers are listed beforehand: each POST, and each poll while it waits, moves on by one. */
interface Script {
  readonly steps: (Step | 'refuse' | 'break')[]
  readonly asked: Asked[]
}

const HOST_PAGE = (launcher: string) => `<!doctype html><html lang="en"><head><title>Shop</title>
<script src="/host.js"></script><script src="${launcher}"></script></head>
<body><main><h1>Shop</h1><button id="open">Connect a bank</button></main></body></html>`

const TROUBLE = { refuse: [400, 'badRequest'], break: [503, 'serviceUnavailable'] } as const

/** Writes down which callback came when, with what. */
const HOST_SCRIPT = `
window.events = []
window.errors = []
window.logging = (names = ['onLoad', 'onReady', 'onFinished', 'onAbort', 'onError', 'onClose']) =>
  Object.fromEntries(names.map((name) => [name, (...given) => window.events.push([name, ...given])]))
const hook = new URLSearchParams(location.search).get('hook')
if (hook === 'function') window.onXS2AReady = (xs2a) => window.events.push(['hook', typeof xs2a.startFlow])
if (hook === 'value') window.onXS2AReady = 'not a function'
`

export async function openHost() {
  const scripts = new Map<string, Script>()
  let flows = 0

  const klarna = await serve(async (request, response, url) => {
    const wizard = /^\/wizard\/(\w+)$/.exec(url.pathname)?.[1]
    if (wizard) return converse(scripts.get(wizard), request, response)
    if (url.pathname === '/bank') {
      const back = `/klarna/xs2a/return?redirect_id=${url.searchParams.get('id')}&result=success`
      return reply(response, 200, `<title>Bank</title><a href="${back.replace('&', '&amp;')}">Approve</a>`, 'text/html')
    }
    const answer = await appWing({
      method: request.method ?? 'GET',
      path: url.pathname.replace(/^\/klarna/, ''),
      query: url.searchParams,
      headers: {},
      body: Buffer.alloc(0),
      base: `${url.origin}/klarna`,
      origin: url.origin,
    })
    response.writeHead(answer?.status ?? 404, answer?.headers).end(answer?.body)
  })
  const launcher = `${klarna.url}/klarna/xs2a/app-launcher/v0/xs2a-app-launcher.js`

  const shop = await serve(async (_request, response, url) => {
    if (url.pathname === '/host.js') return reply(response, 200, HOST_SCRIPT, 'text/javascript')
    const policy = [
      "default-src 'none'",
      `script-src 'self' ${klarna.url}`,
      "style-src 'nonce-c2VjcmV0'",
      `frame-src ${klarna.url}`,
      "base-uri 'none'",
    ].join('; ')
    response.setHeader('content-security-policy', policy)
    response.setHeader('referrer-policy', 'no-referrer')
    return reply(response, url.pathname === '/' ? 200 : 204, HOST_PAGE(launcher), 'text/html')
  })

  return {
    shop: shop.url,
    klarna: klarna.url,
    /** @returns a client token for a flow that will take these steps. `refuse` answers 400, `break` 503, both once. */
    flow(steps: readonly (Step | 'refuse' | 'break')[], claims: object = {}) {
      flows += 1
      const script: Script = { steps: [...steps], asked: [] }
      scripts.set(`f${flows}`, script)
      // Another host name for the same machine: another origin, as on Klarna's real names.
      const auth_url = `${klarna.url.replace('localhost', '127.0.0.1')}/wizard/f${flows}`
      const consent = { scope: ['account_details', 'balances', 'transactions'], lifetime: 90 }
      return { token: jwt({ auth_url, flow: 'accounts', consent, ...claims }), asked: script.asked }
    },
    close: () => Promise.all([klarna.close(), shop.close()]),
  }
}

export type Host = Awaited<ReturnType<typeof openHost>>

async function converse(script: Script | undefined, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('access-control-allow-headers', 'content-type')
  if (request.method === 'OPTIONS') return reply(response, 204, '')
  const method = request.method ?? 'GET'
  const text = await bodyOf(request)
  const body = text === '' ? null : JSON.parse(text)
  script?.asked.push({ method, body })
  const current = script?.steps[0]
  if (!script || !current) return reply(response, 404, '{"error":{"code":"notFound","message":"gone"}}')
  if (body?.cancel) script.steps.splice(0, Infinity, { state: 'ABORTED' })
  else {
    const moves = method === 'POST' || (typeof current === 'object' && current.state === 'PROCESSING')
    // Trouble that is listed first meets the first question; trouble after a step meets the answer to it, and the step stays.
    const at = typeof current === 'string' ? 0 : 1
    const trouble = at === 0 || moves ? script.steps[at] : undefined
    if (typeof trouble === 'string') {
      script.steps.splice(at, 1)
      const [status, code] = TROUBLE[trouble]
      return reply(response, status, JSON.stringify({ error: { code, message: code } }))
    }
    if (moves) script.steps.shift()
  }
  reply(response, 200, JSON.stringify({ data: script.steps[0] }))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function reply(response: ServerResponse, status: number, body: string, type = 'application/json'): void {
  response.writeHead(status, { 'content-type': `${type};charset=utf-8` }).end(body)
}

async function serve(handle: (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>) {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
    handle(request, response, url).catch((error: unknown) => response.destroy(error as Error)) // what is thrown here are errors
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // listening on a port, so not a pipe
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
