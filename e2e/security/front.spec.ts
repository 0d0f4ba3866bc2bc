/** What our own front refuses before Next sees it, byte for byte (T15). */
import { E2E } from '../servers.ts'
import { expect, test } from './people.ts'
import { raw, send } from './wire.ts'

const host = new URL(E2E.app).host
const head = (line: string, ...headers: readonly string[]): string =>
  `${[line, ...(headers.some((one) => /^host:/i.test(one)) ? [] : [`Host: ${host}`]), 'Connection: close', ...headers].join('\r\n')}\r\n\r\n`

const REFUSED: Readonly<Record<string, string>> = {
  TRACE: head('TRACE / HTTP/1.1'),
  TRACK: head('TRACK / HTTP/1.1'),
  CONNECT: head('CONNECT 127.0.0.1:4210 HTTP/1.1'),
  PUT: head('PUT / HTTP/1.1'),
  DELETE: head('DELETE /api/connections/x HTTP/1.1'),
  PATCH: head('PATCH / HTTP/1.1'),
  PROPFIND: head('PROPFIND / HTTP/1.1'),
  'a method nobody knows': head('BREW / HTTP/1.1'),
  'absolute form': head('GET http://127.0.0.1:4210/_dial/truth HTTP/1.1'),
  'absolute form of ourselves': head(`GET ${E2E.app}/overview HTTP/1.1`),
  'asterisk form': head('OPTIONS * HTTP/1.1'),
  'a path without a slash': head('GET overview HTTP/1.1'),
  'a doubled slash': head('GET //evil.example/ HTTP/1.1'),
  'a doubled slash and back': head('GET //evil.example/%2e%2e HTTP/1.1'),
  'dot segments': head('GET /api/../overview HTTP/1.1'),
  'encoded dot segments': head('GET /webhooks/%2e%2E/overview HTTP/1.1'),
  'dot segments by backslash': head('GET /webhooks\\..\\overview HTTP/1.1'),
  'Next’s own error page': head('GET /_global-error HTTP/1.1'),
  'an upgrade to WebSocket': head('GET / HTTP/1.1', 'Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: eA=='),
  'an upgrade to HTTP/2': head('GET / HTTP/1.1', 'Upgrade: h2c', 'Connection: Upgrade, HTTP2-Settings', 'HTTP2-Settings: AAMAAABkAAQAAP__'),
  'two lengths': head('POST /sign-in HTTP/1.1', 'Content-Length: 1', 'Content-Length: 2'),
  'length and chunks': `${head('POST /sign-in HTTP/1.1', 'Content-Length: 4', 'Transfer-Encoding: chunked')}0\r\n\r\nGET /overview HTTP/1.1\r\n\r\n`,
  'chunks under another name': head('POST /sign-in HTTP/1.1', 'Transfer-Encoding: xchunked'),
  'a header with a bare line feed': head('GET / HTTP/1.1', 'X: a\nSet-Cookie: b'),
  'a header of 64 kB': head('GET / HTTP/1.1', `X: ${'a'.repeat(65_536)}`),
  'two hosts': head('GET / HTTP/1.1', `Host: ${host}`, 'Host: evil.example'),
  'no host': 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n',
  'HTTP/0.9': 'GET /overview\r\n\r\n',
  'no HTTP at all': '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n',
} // prettier-ignore

for (const [name, bytes] of Object.entries(REFUSED)) {
  test(`${name} is refused`, async () => {
    const said = await raw(bytes)
    expect(said).toMatch(/^(HTTP\/1\.1 (400|403|404|405|431) |$)/)
    expect(said).not.toMatch(/klarna|passbook\.session|NEXT_REDIRECT/)
    expect((await send('/health')).text).toBe('ok')
  })
}
