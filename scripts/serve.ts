/**
 * The production server: Next behind a small front of our own. The front refuses what no browser of ours sends and makes the
 * forwarded headers tell the truth; everything else is Next's.
 */
import { createServer, type IncomingMessage } from 'node:http'
import next from 'next'

const port = Number(process.env.PORT ?? 3000)
const hostname = process.env.HOST ?? 'localhost'
const proxied = Number(process.env.TRUSTED_PROXY_HOPS ?? 0) > 0
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])
/** Headers that only a proxy of ours may set. */
const FORWARDED = [
  'forwarded',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-forwarded-for',
  'x-real-ip',
]

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

const server = createServer(
  { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000 },
  (request, response) => {
    const wellFormed =
      METHODS.has(request.method ?? '') && request.url?.startsWith('/') && !request.url.startsWith('//')
    if (!wellFormed) {
      response.writeHead(METHODS.has(request.method ?? '') ? 400 : 405).end()
      return
    }
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
