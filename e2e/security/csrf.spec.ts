/** A request that another site made a browser send changes nothing: every action and mutating handler × what such a request carries (T23, T14). */
import { E2E } from '../servers.ts'
import { ACTIONS } from './actions.ts'
import { expectUntouched, expect, someone, test } from './people.ts'
import { call, send } from './wire.ts'

const own = new URL(E2E.app)
const sibling = `${own.protocol}//${own.hostname}:${Number(own.port) + 1}`

/** What the sender's page makes the browser say. None of it is one of our pages. */
const FORGERIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no Origin': {},
  'no Origin, our Referer': { referer: `${E2E.app}/connections` },
  'Origin null': { origin: 'null', 'sec-fetch-site': 'cross-site' },
  'a foreign Origin': { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  'a foreign Origin that names us': { origin: `https://${own.hostname}.evil.example` },
  'a foreign Origin, with our host forwarded': { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  'a foreign Origin as Host too': { origin: 'https://evil.example', host: 'evil.example' },
  'a sibling port': { origin: sibling, 'sec-fetch-site': 'same-site' },
  'the other scheme': { origin: E2E.app.replace('http:', 'https:') },
  'our Origin in upper case': { origin: E2E.app.toUpperCase() },
  'our Origin with a path': { origin: `${E2E.app}/` },
  'our Origin with a login': { origin: E2E.app.replace('//', '//evil@') },
  'two Origins': { origin: `${E2E.app}, https://evil.example` },
  'an Origin that is no address': { origin: '%%%' },
  'our Origin, told cross-site': { origin: E2E.app, 'sec-fetch-site': 'cross-site' },
  'our Origin, told same-site': { origin: E2E.app, 'sec-fetch-site': 'same-site' },
  'our Origin, told none': { origin: E2E.app, 'sec-fetch-site': 'none' },
}

for (const [name, { args }] of Object.entries(ACTIONS)) {
  test(`action ${name} is done for no other site`, async ({ anna }) => {
    for (const [forgery, headers] of Object.entries(FORGERIES)) {
      const { status, answer, setCookies } = await call(name, args(anna), { cookie: anna.cookie, headers })
      expect(status === 403 || answer?.ok === false, forgery).toBe(true)
      if (answer)
        expect(answer, forgery).toMatchObject({ error: { code: 'invalid_input', fields: { origin: 'foreign' } } })
      expect(
        setCookies.filter((cookie) => /passbook|theme|locale/.test(cookie)),
        forgery,
      ).toEqual([])
    }
    await expectUntouched(anna)
  })
}

const HANDLERS = [
  '/api/auth/signout',
  '/api/auth/callback/credentials',
  '/api/auth/signin/credentials',
  '/api/auth/_log',
]

for (const [forgery, headers] of Object.entries(FORGERIES)) {
  test(`next-auth’s own endpoints end and begin no session for ${forgery}`, async () => {
    const person = await someone()
    for (const path of HANDLERS) {
      const { status, setCookies } = await send(path, {
        method: 'POST',
        headers: { ...headers, cookie: person.cookie, 'content-type': 'application/x-www-form-urlencoded' },
        body: 'csrfToken=guess&email=demo%40passbook.test&password=demo-passbook&callbackUrl=https%3A%2F%2Fevil.example',
      })
      expect(status, path).toBeLessThan(500)
      expect(setCookies.filter((cookie) => /passbook\.session=[^;]/.test(cookie)), path).toEqual([])
    }
    expect((await person.get('/overview')).status).toBe(200)
  }) // prettier-ignore
}

test('no GET changes anything: neither an action’s id nor its arguments in an address do', async ({ anna }) => {
  for (const [name, { args }] of Object.entries(ACTIONS)) {
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']) {
      const { status, setCookies } = await anna.get(`/connections?action=${name}`, {
        method,
        headers: { 'next-action': name, accept: 'text/x-component', origin: E2E.app },
        ...(method !== 'GET' && method !== 'HEAD' && { body: JSON.stringify(args(anna)) }),
      })
      expect(status, `${method} ${name}`).toBeLessThan(500)
      expect(setCookies, `${method} ${name}`).toEqual([])
    }
  }
  await expectUntouched(anna)
})

test('a webhook without a wing to verify it is refused, whoever sends it', async () => {
  for (const provider of [
    'klarna',
    'nobody',
    '__proto__',
    'constructor',
    '%2e%2e',
    '../sign-in',
    '.%2E/connections',
    'klarna%00',
  ]) {
    const { status } = await send(`/webhooks/${provider}`, { method: 'POST', body: '{"state":"FINISHED"}' })
    expect([400, 401, 404], provider).toContain(status)
  }
})

const FORWARDED: readonly Readonly<Record<string, string>>[] = [
  { 'x-forwarded-host': 'evil.example' },
  { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-forwarded-port': '443' },
  { host: 'evil.example' },
  { host: 'evil.example:80', 'x-forwarded-host': 'evil.example' },
  { forwarded: 'host=evil.example;proto=https' },
  { 'x-original-host': 'evil.example', 'x-host': 'evil.example' },
  { 'x-forwarded-server': 'evil.example', 'x-http-host-override': 'evil.example' },
  { 'x-forwarded-prefix': '/evil.example', 'x-forwarded-uri': '//evil.example/' },
]
const ADDRESSES = ['/', '/overview', '/sign-in', '/return/klarna?state=x', '/api/auth/signin', '/api/auth/providers', '/api/auth/signout', '/no-such-page', '/accounts/'] // prettier-ignore

for (const headers of FORWARDED) {
  test(`no answer names a host that the request claimed: ${JSON.stringify(headers)}`, async ({ anna }) => {
    for (const path of ADDRESSES) {
      for (const asked of [send(path, { headers }), anna.get(path, { headers })]) {
        const { status, headers: said, text, setCookies } = await asked
        expect(status, path).toBeLessThan(500)
        expect(`${said.location ?? ''} ${setCookies.join(' ')} ${text}`, path).not.toContain('evil.example')
      }
    }
  })
}
