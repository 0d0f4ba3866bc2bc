/**
 * The production server: Next behind a small front of our own. The front refuses what no browser of ours sends and makes the
 * forwarded headers tell the truth; everything else is Next's.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'

const port = Number(process.env.PORT ?? 3000)
const hostname = process.env.HOST ?? 'localhost'
const proxied = Number(process.env.TRUSTED_PROXY_HOPS ?? 0) > 0
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])
/** A segment that leads upwards: no browser sends one, and what is decided here by a path must hold for the path that Next sees. */
const DOTS = /^[^?]*[/\\](?:\.|%2e){1,2}(?:[/\\?#]|%2f|%5c|$)/i
/** Headers that only a proxy of ours may set. */
const FORWARDED = [
  'forwarded',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-forwarded-for',
  'x-real-ip',
]

/**
 * The one origin our pages have. Providers knock at `/webhooks/` and have none; nor have the servers of products that embed the widget,
 * which show a key instead.
 */
const origin = new URL(process.env.APP_URL ?? `http://localhost:${port}`).origin

const SERVERS = /^\/api\/connect\/(?:token|exchange|cancel)$/
const hasNone = (url: string, { authorization }: IncomingMessage['headers']): boolean =>
  url.startsWith('/webhooks/') || (SERVERS.test(url) && authorization !== undefined)

const app = next({ dev: false, hostname, port })
await app.prepare()
const handle = app.getRequestHandler()

/** The address the socket itself saw goes last; what the client claims is kept only behind a proxy of ours. */
function tellTruth(request: IncomingMessage): void {
  const claimed = proxied ? request.headers['x-forwarded-for'] : undefined
  if (!proxied) for (const name of FORWARDED) delete request.headers[name]
  const socket = request.socket.remoteAddress ?? '127.0.0.1'
  request.headers['x-forwarded-for'] = claimed ? `${String(claimed)}, ${socket}` : socket
}

/** The status for a request that Next must not see; null for any other. */
function refusal({ method = '', url = '', headers, rawHeaders, httpVersionMajor }: IncomingMessage): number | null {
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host')
  if (httpVersionMajor !== 1 || hosts.length !== 1) return 400
  if (!METHODS.has(method)) return 405
  if (!url.startsWith('/') || url.startsWith('//') || DOTS.test(url)) return 400
  if (url.startsWith('/_') && !url.startsWith('/_next/')) return 404 // Next's own error pages are no addresses
  // Actions check for themselves too; here a forgery ends before anything is read, and as 403 instead of Next's 500.
  return method === 'POST' && headers.origin !== origin && !hasNone(url, headers) ? 403 : null
}

/** Actions tell their failures as values, so a 500 from one says that Next could not read what was sent: the sender's mistake. */
function blameTheSender(request: IncomingMessage, response: ServerResponse): void {
  const { 'next-action': action, 'content-type': type = '' } = request.headers
  if (request.method !== 'POST' || (action === undefined && !type.startsWith('multipart/'))) return
  const writeHead = response.writeHead.bind(response) as (status: number, ...more: unknown[]) => ServerResponse // one of its overloads
  response.writeHead = (status: number, ...more: unknown[]) => writeHead(status === 500 ? 400 : status, ...more)
}

const server = createServer(
  { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000 },
  (request, response) => {
    const status = refusal(request)
    if (status !== null) {
      response.writeHead(status).end()
      return
    }
    blameTheSender(request, response)
    tellTruth(request)
    handle(request, response).catch(() => response.destroy())
  },
)
server.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n'))
server.listen(port, hostname)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.close(() => process.exit(0))
    server.closeAllConnections()
  })
}
