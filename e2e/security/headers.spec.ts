/** What every answer says about itself: content policy, framing, sniffing, referrer, caching, cookies (T24, T56, T19). */
import { globSync, readFileSync } from 'node:fs'
import { E2E } from '../servers.ts'
import { BUILD } from './build.ts'
import { expect, someone, test } from './people.ts'
import { call, send, type Received } from './wire.ts'

const directives = (policy: string): ReadonlyMap<string, string> =>
  new Map(policy.split(';').map((one) => [one.trim().split(' ')[0]!, one.trim().split(' ').slice(1).join(' ')]))

function expectCommon({ headers }: Received): void {
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('same-origin')
  expect(headers['cross-origin-opener-policy']).toBe('same-origin-allow-popups')
  expect(headers['strict-transport-security']).toMatch(/max-age=31536000/)
  expect(headers['permissions-policy']).toContain('camera=()')
  expect(headers['x-powered-by']).toBeUndefined()
  expect(headers.server).toBeUndefined()
  expect(headers['access-control-allow-origin']).toBeUndefined()
}

function expectPagePolicy(received: Received, path: string): string {
  const policy = directives(received.headers['content-security-policy'] as string)
  const script = policy.get('script-src') ?? ''
  const nonce = /'nonce-([0-9a-f]{32})'/.exec(script)?.[1] ?? ''
  expect(nonce, path).not.toBe('')
  expect(script).not.toMatch(/unsafe|\*|data:|blob:|strict-dynamic/)
  expect(policy.get('default-src')).toBe(`'self'`)
  expect(policy.get('style-src')).not.toContain('unsafe-inline')
  expect(policy.get('object-src')).toBe(`'none'`)
  expect(policy.get('base-uri')).toBe(`'none'`)
  expect(policy.get('form-action')).toBe(`'self'`)
  expect(policy.get('frame-ancestors')).toBe(`'none'`)
  const foreign = [...policy.values()].join(' ').match(/https?:\/\/[^ ;]+/g) ?? []
  const widget = /^\/(connect|embed)(\/|$)/.test(path)
  expect([...new Set(foreign)], path).toEqual(widget ? [E2E.sandbox] : [])
  // Every script of the document carries the nonce of this very answer.
  const scripts = received.text.match(/<script\b[^>]*>/g) ?? []
  expect(
    scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
    path,
  ).toEqual([])
  expect(received.text, path).not.toMatch(/\son(?:click|load|error|submit|focus)=/)
  return nonce
}

const OPEN = [
  '/',
  '/sign-in',
  '/sign-up',
  '/no-such-page',
  '/preview',
  '/accounts/x/y',
  '/embed/back',
  '/embed/nope/no.pass',
  '/%00',
  '/.env',
]
const OWN = ['/overview', '/accounts', '/accounts/nope', '/transactions', '/transactions?q=x', '/connections', '/connect', '/connect/nope', '/no-such-page'] // prettier-ignore

for (const path of OPEN) {
  test(`${path} has its policy, with a nonce of its own each time`, async () => {
    const [one, other] = [await send(path), await send(path)]
    expectCommon(one)
    if (one.status === 400) return // told by the server before a page is chosen
    expect(expectPagePolicy(one, path)).not.toBe(expectPagePolicy(other, path))
  })
}

for (const path of OWN) {
  test(`${path} has its policy for a person signed in, and is kept by no cache`, async ({ stranger }) => {
    const [one, other] = [await stranger.get(path), await stranger.get(path)]
    expectCommon(one)
    expect(expectPagePolicy(one, path)).not.toBe(expectPagePolicy(other, path))
    expect(one.headers['cache-control']).toMatch(/private/)
    expect(one.headers['cache-control']).toMatch(/no-store/)
  })
}

test('a policy that a request brings along is not used', async () => {
  const { headers, text } = await send('/', {
    headers: { 'content-security-policy': `script-src * 'nonce-evil'`, 'x-nonce': 'evil' },
  })
  expect(headers['content-security-policy']).not.toContain('evil')
  expect(text).not.toContain('nonce="evil"')
})

for (const path of ['/api/institutions/DE', '/api/connections/nope', '/api/nope', '/api/auth/session', '/api/auth/csrf', '/api/auth/providers', '/webhooks/klarna', '/webhooks/x/y', '/return/klarna', '/return/x/y', '/health', '/api/health?tier=ready', '/api/metrics']) {
  test(`${path} is bare: nothing runs in it, nothing frames it`, async ({ stranger }) => {
    for (const received of [await send(path), await stranger.get(path)]) {
      expectCommon(received)
      const policy = directives(received.headers['content-security-policy'] as string)
      expect([policy.get('default-src'), policy.get('frame-ancestors')]).toEqual([`'none'`, `'none'`])
      expect(received.headers['cache-control'] ?? 'no-store').toMatch(/no-store/)
    }
  })
} // prettier-ignore

test('the redirects of people without a session are kept by no cache', async () => {
  for (const path of ['/overview', '/accounts', '/transactions', '/connections', '/connect']) {
    const received = await send(path)
    expectCommon(received)
    expect(received.headers['cache-control'], path).toMatch(/no-store/)
  }
})

test('an action’s answer is kept by no cache', async ({ stranger }) => {
  const received = await stranger.act('edit', { target: { ids: ['nope'] }, edit: { kind: 'reviewed', reviewed: true } })
  expectCommon(received)
  expect(received.headers['cache-control']).toMatch(/no-store/)
})

test('every asset of the build says what it is, and none brings a map or its sources', async () => {
  const files = globSync('**/*', { cwd: `${BUILD}/static` }).filter((file) => /\.\w+$/.test(file))
  expect(files.length).toBeGreaterThan(10)
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([])
  for (const file of files) {
    if (/\.(js|css)$/.test(file))
      expect(readFileSync(`${BUILD}/static/${file}`, 'utf8'), file).not.toMatch(/[#@] sourceMappingURL/)
    const received = await send(`/_next/static/${file.split('/').map(encodeURIComponent).join('/')}`)
    expectCommon(received)
    expect(received.status, file).toBe(200)
    expect(received.setCookies, file).toEqual([])
  }
})

test('a session’s cookie is no script’s to read and no other site’s to send', async () => {
  const { setCookies } = await call('exploreDemo', [], { also: { 'x-forwarded-for': '2001:db8:77::1' } })
  const session = setCookies.filter((cookie) => cookie.startsWith('passbook.session='))
  expect(session).toHaveLength(1)
  expect(session[0]).toMatch(/; *HttpOnly/i)
  expect(session[0]).toMatch(/; *SameSite=lax/i)
  expect(session[0]).toMatch(/; *Path=\//i)
  expect(session[0]).not.toMatch(/; *Domain=/i)
})

test('next-auth’s own cookies are no script’s to read either', async () => {
  const { setCookies } = await send('/api/auth/csrf')
  expect(setCookies.length).toBeGreaterThan(0)
  for (const cookie of setCookies) {
    expect(cookie).toMatch(/; *HttpOnly/i)
    expect(cookie).toMatch(/; *SameSite=lax/i)
  }
})

const HIDDEN = [
  '/.env', '/.env.local', '/.git/HEAD', '/.git/config', '/.data/passbook.db', '/.data/e2e/passbook.db', '/.data/auth.secret', '/package.json',
  '/package-lock.json', '/next.config.ts', '/proxy.ts', '/.next/BUILD_ID', '/_next/BUILD_ID', '/_next/server/server-reference-manifest.json',
  '/_next/required-server-files.json', '/_next/development/x', '/__nextjs_original-stack-frame', '/__nextjs_source-map', '/__next_static',
  '/_next/mcp', '/_next/webpack-hmr', '/metrics', '/debug', '/server-status', '/actuator', '/admin', '/api/debug', '/api/env',
  '/api/_dial/truth', '/_dial/truth', '/klarna/xs2a/v1/sessions', '/sandbox', '/graphql', '/wp-login.php', '/swagger.json', '/preview?show=all',
  '/_next/image?url=http://127.0.0.1:4210/_dial/truth&w=64&q=75', '/_next/image?url=/icon.svg&w=64&q=75', '/health/detail', '/db', '/backup.sql',
] // prettier-ignore

for (const path of HIDDEN) {
  test(`${path} is nothing that we serve`, async () => {
    for (const who of [undefined, await someone()]) {
      const { status, text } = await (who ? who.get(path) : send(path))
      expect([400, 404]).toContain(status)
      expect(text).not.toMatch(/AUTH_SECRET|ENCRYPTION_KEY|SQLite format|"dependencies"/)
    }
  })
}
