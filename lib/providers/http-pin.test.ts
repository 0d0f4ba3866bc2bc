import { expect, test } from 'vitest'
import { pinned, placeOf } from './http-pin.ts'

const PLACES = [placeOf('https://api.example.com/klarna', 'xs2a/v1/'), placeOf('http://127.0.0.1:4010/k', 'v1/')]
const GOOD = 'https://api.example.com/klarna/xs2a/v1/sessions/abc'

test.each([GOOD, `${GOOD}/flows/accounts`, `${GOOD}?offset=2`, 'http://127.0.0.1:4010/k/v1/x'])('%s is ours', (url) => {
  expect(pinned(url, PLACES)?.href).toBe(url)
})

const hosts = ['evil.com', 'api.example.com.evil.com', 'evil-api.example.com', 'api.example.com.', 'example.com', 'API.example.com',
  'api.example.com:443', 'api.example.com:8443', 'api.example.com:80', 'api.example.com@evil.com', 'evil.com@api.example.com',
  'user:pass@api.example.com', '127.0.0.1', '127.1', '2130706433', '0x7f000001', '0177.0.0.1', '[::1]', '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]', '169.254.169.254', '[fd00:ec2::254]', 'metadata.google.internal', 'localhost', '0.0.0.0', '0', '10.0.0.1',
  'api.example.com%00.evil.com', 'api.example.com%2eevil.com', 'api。example.com', 'ａpi.example.com', 'api.example.com\\.evil.com',
  'api.example.com#.evil.com', 'api.example.com?.evil.com', 'api.exаmple.com', 'api.example.com:0', '127.0.0.1:4010', 'api%2eexample.com',
  '192.168.0.1', '100.100.100.200'] // prettier-ignore
const paths = ['/klarna/xs2a/v1/s', '/klarna/xs2a/v1/../v1/s', '/klarna/xs2a/v2/s', '/'] // prettier-ignore
const foreign = hosts.flatMap((host) => paths.map((path) => `https://${host}${path}`))
const twisted = ['/klarna/xs2a/v1', '/klarna/xs2a/v10/s', '/klarnaxs2a/v1/s', '/klarna/xs2a/v1/../../../admin', '/klarna/xs2a/v1/%2e%2e/s',
  '/klarna/xs2a/v1/%2E%2E/s', '/klarna/xs2a/v1/.%2e/s', '/klarna/xs2a/v1/%252e%252e/s', '/klarna/xs2a/v1/..%2fs', '/klarna/xs2a/v1/..%5cs',
  '/klarna/xs2a/v1/..\\s', '/klarna\\xs2a\\v1\\s', '//klarna/xs2a/v1/s', '/klarna//xs2a/v1/s', '/klarna/xs2a/v1//s', '/klarna/xs2a/v1/./s',
  '/klarna/xs2a/v1/s#x', '/klarna/xs2a/v1/s%00', '/klarna/xs2a/v1/s\n', '/klarna/xs2a/v1/s\t', '/klarna/xs2a/v1/ s', '/KLARNA/xs2a/v1/s',
  '/klarna/xs2a/v1;/s', '/klarna/xs2a/v1/é', '/klarna/xs2a/v1/．．/s', '/klarna/insights/v1/s', '', '/klarna', '/klarna/', '/klarna/xs2a'].map((path) => `https://api.example.com${path}`) // prettier-ignore
const schemes = ['http://api.example.com/klarna/xs2a/v1/s', 'HTTPS://api.example.com/klarna/xs2a/v1/s', 'ftp://api.example.com/klarna/xs2a/v1/s',
  'file:///klarna/xs2a/v1/s', 'javascript:alert(1)', 'data:text/html,x', '//api.example.com/klarna/xs2a/v1/s', '/klarna/xs2a/v1/s', 'klarna',
  'https:api.example.com/klarna/xs2a/v1/s', 'https:/api.example.com/klarna/xs2a/v1/s', 'https:///api.example.com/klarna/xs2a/v1/s', ' ' + GOOD,
  GOOD + ' ', 'http://127.0.0.1:4011/k/v1/x', 'https://127.0.0.1:4010/k/v1/x', `${GOOD}/${'x'.repeat(2_048)}`, ''] // prettier-ignore

test.each([...foreign, ...twisted, ...schemes])('%s is not', (url) => {
  expect(pinned(url, PLACES)).toBeNull()
})
