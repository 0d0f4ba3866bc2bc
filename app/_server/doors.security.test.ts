/** Who may knock, by what a request says of where it comes from; and what a failure tells (T14, T23, T35). */
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { ConflictError, HTTP_STATUS, InvalidInputError, NotFoundError, NotSignedInError, RateLimitedError, WireError } from '@/lib/model/errors' // prettier-ignore

vi.mock('next/navigation', () => ({ unstable_rethrow: () => undefined }))
const APP = 'https://passbook.example'

beforeAll(() => {
  vi.stubEnv('NODE_ENV', 'production')
  vi.stubEnv('APP_URL', APP)
  vi.stubEnv('AUTH_SECRET', 's'.repeat(48))
  vi.stubEnv('ENCRYPTION_KEY', Buffer.alloc(32, 7).toString('base64'))
  vi.stubEnv('TRUSTED_PROXY_HOPS', '1')
  vi.stubEnv('LOG_LEVEL', 'silent')
  vi.stubEnv('KLARNA_TOKEN', '')
})
const doors = () => import('./doors')

describe('the origin of a change', () => {
  test.each([
    [{ origin: APP }],
    [{ origin: APP, 'sec-fetch-site': 'same-origin' }],
    [{ origin: APP, 'sec-fetch-site': 'same-origin', host: 'inside.local' }],
  ])('%j is ours', async (headers) => {
    const { sameOrigin } = await doors()
    expect(() => sameOrigin(new Headers(headers as Record<string, string>))).not.toThrow()
  })

  test.each([
    {}, { referer: `${APP}/x` }, { origin: '' }, { origin: 'null' }, { origin: 'http://passbook.example' }, { origin: `${APP}:8443` }, { origin: `${APP}:443` },
    { origin: `${APP}/` }, { origin: `${APP}.evil.example` }, { origin: 'https://evil.example' }, { origin: 'https://passbook.example@evil.example' },
    { origin: 'https://www.passbook.example' }, { origin: 'HTTPS://PASSBOOK.EXAMPLE' }, { origin: `${APP}, ${APP}` }, { origin: `${APP} ` .trim() + '\u00a0' },
    { origin: APP, 'sec-fetch-site': 'cross-site' }, { origin: APP, 'sec-fetch-site': 'same-site' }, { origin: APP, 'sec-fetch-site': 'none' },
    { origin: APP, 'sec-fetch-site': '' }, { origin: 'https://evil.example', host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  ])('%j is not', async (headers) => {
    const { sameOrigin } = await doors()
    expect(() => sameOrigin(new Headers(headers as Record<string, string>))).toThrow(InvalidInputError)
  }) // prettier-ignore
})

describe('what a failure tells a browser', () => {
  const SECRET = 'DE89370400440532013000 token-xyz anna@example.org'

  test.each([
    new NotFoundError(SECRET), new ConflictError(SECRET), new WireError('klarna', SECRET, [SECRET]), new NotSignedInError(),
    new RateLimitedError(7), new Error(SECRET), new TypeError(SECRET, { cause: new Error(SECRET) }), SECRET, { message: SECRET }, null, undefined,
  ])('is a code and a reference, never what went wrong: %#', async (error) => {
    const { problemOf } = await doors()
    const problem = problemOf(error)
    expect(JSON.stringify(problem)).not.toContain('token-xyz')
    expect(problem.reference).toMatch(/^[0-9A-F]{10}$/)
    expect(Object.keys(HTTP_STATUS)).toContain(problem.code)
  }) // prettier-ignore

  test('is an answer that nobody keeps', async () => {
    const { answer } = await doors()
    const response = await answer(() => Promise.reject(new Error(SECRET)))()
    expect([response.status, response.headers.get('cache-control')]).toEqual([500, 'private, no-store'])
    expect(await response.text()).not.toContain('token-xyz')
  })
})

describe('the address a request comes from', () => {
  test.each([
    ['203.0.113.9, 10.0.0.1', '203.0.113.9'],
    ['1.1.1.1, 203.0.113.9, 10.0.0.1', '203.0.113.9'],
    ['127.0.0.1, 127.0.0.1, 203.0.113.9, 10.0.0.1', '203.0.113.9'],
    ['::ffff:203.0.113.9, 10.0.0.1', '203.0.113.9'],
    ['10.0.0.1', '10.0.0.1'],
    [',,203.0.113.9,,10.0.0.1,', '203.0.113.9'],
    ['', '127.0.0.1'],
  ])('behind one proxy of ours, %s is %s: what stands further left is a claim', async (forwarded, address) => {
    const { psu } = await import('./psu')
    const claims = { 'x-forwarded-for': forwarded, 'x-real-ip': '6.6.6.6', forwarded: 'for=6.6.6.6' }
    expect(psu(new Headers(claims)).ipAddress).toBe(address)
  })

  test('a browser’s name is cut, so that nobody makes us send a provider a megabyte', async () => {
    const { psu } = await import('./psu')
    expect(psu(new Headers({ 'user-agent': 'x'.repeat(100_000) })).userAgent).toHaveLength(512)
  })
})
