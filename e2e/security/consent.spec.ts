/** A consent comes from the provider's own word, never from a browser's: forged ends, foreign ends, and the return address (T02, T03, T04, T06). */
import { E2E } from '../servers.ts'
import { beginning, connectionOf, expect, expectUntouched, someone, test, type Person } from './people.ts'
import { logInAtBank } from './wizard.ts'
import { send } from './wire.ts'

const say = (person: Person, id: string, reply: unknown) => person.act('reply', { id, reply })
const finished = { kind: 'finished' }

test('a flow that waits for the person is not finished by saying so, however often', async () => {
  const person = await someone()
  const { id } = await beginning(person)
  for (let at = 0; at < 5; at++) await say(person, id, finished)
  expect(await connectionOf(person, id)).toMatchObject({ state: 'authorising', transactions: 0 })
  const { text } = await person.get('/accounts')
  expect(text).not.toMatch(/href="\/accounts\/[0-9A-Z]{26}"/)
})

test('a flow left in the middle of its forms is not finished by saying so', async () => {
  const person = await someone()
  const { id, ask } = await beginning(person)
  let forms = 0
  await logInAtBank(ask.clientToken, 'anna', () => forms++ === 1)
  await say(person, id, finished)
  expect(await connectionOf(person, id)).toMatchObject({ state: 'authorising', transactions: 0 })
})

test('what only the return route and the clock may say is refused from a browser', async () => {
  const person = await someone()
  const { id, ask } = await beginning(person)
  await logInAtBank(ask.clientToken, 'anna') // even of a flow that is finished
  const forged = [
    { kind: 'returned', params: {} }, { kind: 'returned', params: { state: 'x', code: 'x' } }, { kind: 'polled' }, { kind: 'granted' },
    { kind: 'FINISHED' }, { kind: 'finished', state: 'FINISHED' }, { kind: 'finished', result: { accounts: [] } }, { kind: '' }, {},
    { kind: ['finished'] }, { kind: 'finished', __proto__: null, memo: {} }, { kind: 'landed' }, { kind: 'waiting' }, { kind: 'refused' },
  ] // prettier-ignore
  for (const reply of forged) {
    const { answer } = await say(person, id, reply)
    expect(answer, JSON.stringify(reply)).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
  }
  expect(await connectionOf(person, id)).toMatchObject({ transactions: 0 })
})

test('a finished flow makes one connection, though its end is told ten times at once', async () => {
  const person = await someone()
  const { id, ask } = await beginning(person)
  await logInAtBank(ask.clientToken, 'anna')
  const answers = await Promise.all(Array.from({ length: 10 }, () => say(person, id, finished)))
  expect(answers.every(({ answer }) => answer?.ok)).toBe(true)
  await expect.poll(async () => (await connectionOf(person, id)).transactions, { timeout: 20_000 }).toBeGreaterThan(0)
  const { text } = await person.get('/accounts')
  const accounts = new Set([...text.matchAll(/href="\/accounts\/([0-9A-Z]{26})"/g)].map((match) => match[1]))
  expect(accounts.size).toBe(3)
})

test('another’s finished flow is not mine to finish, and stays theirs', async () => {
  const [owner, thief] = [await someone(), await someone()]
  const { id, ask } = await beginning(owner)
  await logInAtBank(ask.clientToken, 'anna')
  const own = await beginning(thief)
  for (const kind of ['finished', 'failed', 'again', 'cancelled']) {
    const { answer } = await say(thief, id, { kind })
    expect(answer, kind).toMatchObject({ ok: false, error: { code: 'not_found' } })
  }
  await say(thief, own.id, finished) // their own is not finished by the owner's login
  expect(await connectionOf(thief, own.id)).toMatchObject({ state: 'authorising', transactions: 0 })
  expect((await say(owner, id, finished)).answer?.ok).toBe(true)
  await expect.poll(async () => (await connectionOf(owner, id)).state).toBe('active')
})

test('a cancelled attempt does not come back to life', async () => {
  const person = await someone()
  const { id, ask } = await beginning(person)
  await say(person, id, { kind: 'cancelled' })
  await logInAtBank(ask.clientToken, 'anna').catch(() => undefined) // its session is closed: the wizard has nothing to say
  for (const kind of ['finished', 'again', 'failed']) await say(person, id, { kind })
  expect(await connectionOf(person, id)).toMatchObject({ state: 'ended', transactions: 0 })
})

test('the token that Klarna’s window needs is told once, in the conversation, and is nowhere after it', async ({
  anna,
}) => {
  for (const path of ['/connections', '/overview', '/accounts', '/transactions', `/connect/${anna.connectionId}`, `/api/connections/${anna.connectionId}`]) {
    const { text, headers, setCookies } = await anna.get(path)
    expect(`${text} ${JSON.stringify(headers)} ${setCookies.join(' ')}`, path).not.toContain(anna.clientToken)
  }
}) // prettier-ignore

/** Of the right form, and given out by nobody. */
const random = 'q7Yb0X2lq4v9mNn3cVtE1sJwKfHhRrUuZzAaBbCcDdE'
const STATES = [
  '', 'x', random, random.slice(0, 20), random.repeat(3), random.repeat(100), `${random}%00`, `${random}%0d%0aLocation:%20https://evil.example`,
  '%00', '%FF%FE', '../../etc/passwd', '__proto__', 'constructor', "'%20or%20'1'='1", '%24ne', '[object%20Object]', 'null', 'undefined', '0', '-1',
  '%E2%80%AE', '%F0%9F%92%A5', `${random}&state=${random}`, `a&state[]=${random}`, `${random};state=x`, `${random}#x`, `${random}%23`,
  `${random}&__proto__[x]=1`, `${random}&constructor=x`, `${random}&provider=klarna`, `${random}&next=https://evil.example`,
  `${random}&${'p=1&'.repeat(500)}`, `${random}&p=${'x'.repeat(8_000)}`,
] // prettier-ignore

test.describe('the return address', () => {
  for (const [at, state] of STATES.entries()) {
    test(`with forged state ${at}, ${state.replace(random, '…').slice(0, 40)}, shows the neutral page and changes nothing`, async ({ anna }) => {
      for (const provider of ['klarna', 'klavi', '__proto__', '%2e%2e%2fx', 'KLARNA']) {
        const { status, headers } = await anna.get(`/return/${provider}?state=${state}`)
        if (status === 400) continue // our front, or Node, does not read such an address at all
        expect(status).toBe(303)
        expect(headers.location).toMatch(new RegExp(`^${E2E.app}/connections\\?return=unknown&reference=[0-9A-F]{10}$`))
      }
      await expectUntouched(anna)
    }) // prettier-ignore
  }

  test('tells a person without a session to sign in, and takes nothing from the address along', async () => {
    const { status, headers } = await send(`/return/klarna?state=${random}&next=https://evil.example`)
    expect([status, headers.location]).toEqual([303, `${E2E.app}/sign-in`])
  })

  test('says of a lost return nothing but its reference, made of letters we know', async ({ anna }) => {
    const { text } = await anna.get('/connections?return=unknown&reference=%3Cscript%3Ealert(1)%3C/script%3EABC123')
    expect(text).not.toContain('<script>alert')
  })
})

const HOSTILE = [
  '//evil.example', '///evil.example', '////evil.example', '/\\evil.example', '\\\\evil.example', '/\\/evil.example', '\\/evil.example',
  '/%2f%2fevil.example', '/%5cevil.example', '%2f%2fevil.example', '/%09/evil.example', '/\t/evil.example', '/%0a/evil.example',
  '/%0d%0aLocation:%20https://evil.example', '%0d%0aSet-Cookie:%20x=1', 'https://evil.example', 'HTTPS://evil.example', 'https:evil.example',
  'https:/evil.example', 'https:\\\\evil.example', 'http://evil.example', 'ftp://evil.example', 'javascript:alert(1)', 'JaVaScRiPt:alert(1)',
  'java%0ascript:alert(1)', ' javascript:alert(1)', '%01javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:x',
  'blob:https://evil.example/x', 'file:///etc/passwd', 'mailto:x@evil.example', 'about:blank', `${E2E.app}@evil.example`,
  `${E2E.app}.evil.example`, `${E2E.app}%40evil.example`, `https://evil.example#${E2E.app}`, `https://evil.example?${E2E.app}`,
  `https://evil.example/${E2E.app}`, `https://localhost@evil.example`, 'https://localhost:3210%20@evil.example', 'https://evil%E3%80%82example',
  'https://evil.example%00.localhost', 'https://evil.example%5c.localhost', '//evil%00.example', '//%65vil.example', '//evil.example:80',
  '//[::1]', '//0x7f000001', '//2130706433', '/..//evil.example', '/.//evil.example', '/x/..//evil.example', './/evil.example',
  '?//evil.example', '#//evil.example', '/;@evil.example', '/@evil.example', '@evil.example', ':evil.example', '〱evil.example', '／／evil.example',
  '/／evil.example', 'ｊavascript:alert(1)', `/${'a'.repeat(6_000)}`, '//evil.example/%2e%2e', 'https://evil.example/\u202e', '/\u2028/evil.example',
] // prettier-ignore
const PARAMETERS = [
  'callbackUrl',
  'next',
  'returnTo',
  'redirect',
  'redirect_uri',
  'url',
  'continue',
  'from',
  'to',
  'reference',
]

/** Where the browser would go: `Location`, resolved as browsers do. */
const target = (location: string | undefined): string =>
  location === undefined ? E2E.app : new URL(location, E2E.app).origin

for (const [at, hostile] of HOSTILE.entries()) {
  test(`nothing sends a browser to hostile address ${at}, ${JSON.stringify(hostile).slice(0, 60)}`, async ({ anna }) => {
    const value = encodeURIComponent(hostile)
    // Node resets a head of more than 16 KiB, often before its answer can be read.
    const names = value.length > 1_000 ? PARAMETERS.slice(0, 2) : PARAMETERS
    const all = names.map((name) => `${name}=${value}`).join('&')
    for (const path of ['/', '/sign-in', '/connections', '/return/klarna', '/api/auth/signin', '/api/auth/signout', '/api/auth/error']) {
      for (const asked of [send(`${path}?${all}`), anna.get(`${path}?${all}`)]) {
        const { status, headers } = await asked
        expect(status, path).toBeLessThan(500)
        expect(target(headers.location), path).toBe(E2E.app)
      }
    }
    const form = await anna.get('/api/auth/signin/credentials', {
      method: 'POST',
      headers: { origin: E2E.app, 'content-type': 'application/x-www-form-urlencoded' },
      body: `callbackUrl=${value}&csrfToken=x&json=true`,
    })
    expect(form.status).toBeLessThan(500)
    expect(target(form.headers.location)).toBe(E2E.app)
    const path = await send(encodeURI(hostile.startsWith('/') ? hostile : `/${hostile}`))
    expect(path.status).toBeLessThan(500)
    expect(target(path.headers.location)).toBe(E2E.app)
  }) // prettier-ignore
}
