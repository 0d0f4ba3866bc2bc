/** Between node's HTTP and the sandbox's calls and answers. */
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Answer, Call } from './wing.ts'

/** A document of ten megabytes and what is sent with it. */
const BODY_LIMIT = 12_000_000

/** A call as it arrived, before it is known which wing it is for: `base` is still the origin. */
export interface Arrival extends Call {
  /** Without port, lower case. */
  readonly hostName: string
  readonly loopback: boolean
}

/** @returns null when the body is larger than the sandbox reads. */
export async function arrival(request: IncomingMessage): Promise<Arrival | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > BODY_LIMIT) return null
    chunks.push(chunk)
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  )
  const proto = headers['x-forwarded-proto']?.split(',')[0]?.trim() === 'https' ? 'https' : 'http'
  const host = headers['host'] || 'localhost'
  const origin = `${proto}://${host}`
  const target = URL.canParse(request.url ?? '', origin)
    ? new URL(request.url ?? '/', origin)
    : new URL('/', 'http://localhost')
  return {
    method: request.method ?? 'GET',
    path: target.pathname,
    query: target.searchParams,
    headers,
    body: Buffer.concat(chunks),
    base: origin,
    origin,
    hostName: host.replace(/:\d+$/, '').toLowerCase(),
    loopback: /^(::1|127\.|::ffff:127\.)/.test(request.socket.remoteAddress ?? ''),
  }
}

export function send(response: ServerResponse, answer: Answer): void {
  const body = Buffer.from(answer.body ?? '')
  response.writeHead(answer.status, { 'content-length': body.length, ...answer.headers }).end(body)
}

/** Promises the whole body, sends half of it and hangs up. */
export function sendHalf(response: ServerResponse, answer: Answer): void {
  const body = Buffer.from(answer.body ?? '')
  response.writeHead(answer.status, { ...answer.headers, 'content-length': body.length })
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy())
}

export function json(status: number, value: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json;charset=utf-8' }, body: JSON.stringify(value) }
}

export interface Listening {
  /** `http://localhost:4010`, no trailing slash. */
  readonly url: string
  /** Cuts open connections, also those left hanging on purpose. */
  close(): Promise<void>
}

/** @param port 0 takes a free one. */
export function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  port: number,
  host: string,
): Promise<Listening> {
  const server = createServer((request, response) => {
    handle(request, response).catch(() => {
      // The caller hung up, or the sandbox has a bug: in both cases there is nobody to answer in the provider's shape.
      if (response.headersSent) response.destroy()
      else send(response, json(500, { error: 'sandbox' }))
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo // listening on TCP, so never a pipe's name
      resolve({
        url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${address.port}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      })
    })
  })
}
