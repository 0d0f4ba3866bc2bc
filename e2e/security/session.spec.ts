/** Signing in and the session: the same answer to every failure, few guesses, and nothing but our own cookie counts (T20, T21, T22, T26). */
import { randomBytes, randomUUID } from 'node:crypto'
import { E2E } from '../servers.ts'
import { anonymous, cookieOf, expect, someone, test, withSession } from './people.ts'
import { call, send, type Called } from './wire.ts'

const PASSWORD = 'correct horse battery'
const from = (): Readonly<Record<string, string>> => ({ 'x-forwarded-for': `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::7` }) // prettier-ignore
const knock = (email: string, password: string, address = from()): Promise<Called> =>
  call('signIn', [{ email, password }], { also: address })

async function member(): Promise<{ readonly email: string; readonly cookie: string }> {
  const email = `m-${randomUUID().slice(0, 12)}@example.org`
  const cookie = cookieOf(await call('signUp', [{ email, password: PASSWORD, name: 'M' }], { also: from() }))
  if (cookie === undefined) throw new Error('no session began')
  return { email, cookie }
}

test('a wrong password and an unknown address get the same answer, byte for byte but its reference', async () => {
  const { email } = await member()
  const plain = ({ status, text, headers, setCookies }: Called) => ({
    status, type: headers['content-type'], setCookies, text: text.replace(/"reference":"[0-9A-F]+"/g, ''),
  }) // prettier-ignore
  const [wrong, unknown, odd] = [await knock(email, 'wrong horse'), await knock(`x${email}`, 'wrong horse'), await knock('no address', 'wrong horse')] // prettier-ignore
  expect(plain(wrong)).toEqual(plain(unknown))
  expect(plain(odd)).toEqual(plain(unknown))
  expect(wrong.answer).toMatchObject({ ok: false, error: { code: 'not_signed_in' } })
})

test('an account takes few guesses, from wherever they come, and the right one has to wait then too', async () => {
  const { email } = await member()
  const codes: string[] = []
  for (let guess = 0; guess < 8; guess++) {
    const { answer } = await knock(email, `wrong horse ${guess}`)
    codes.push(answer && !answer.ok ? answer.error.code : 'in')
  }
  expect(codes.filter((code) => code === 'not_signed_in').length).toBeLessThanOrEqual(6)
  expect(codes.at(-1)).toBe('rate_limited')
  expect((await knock(email, PASSWORD)).answer).toMatchObject({ ok: false, error: { code: 'rate_limited' } })
})

test('guesses made side by side are counted like any others', async () => {
  const { email } = await member()
  const answers = await Promise.all(Array.from({ length: 30 }, (_, guess) => knock(email, `wrong horse ${guess}`)))
  const tried = answers.filter(({ answer }) => answer && !answer.ok && answer.error.code === 'not_signed_in')
  expect(tried.length).toBeLessThanOrEqual(6)
})

test('a network takes few guesses, spread over accounts as they may be', async () => {
  const network = `2001:db8:${randomUUID().slice(0, 4)}:1`
  const codes: string[] = []
  for (let guess = 0; guess < 24; guess++) {
    const address = { 'x-forwarded-for': `${network}:${guess.toString(16)}::1` }
    const { answer } = await knock(`n${guess}-${randomUUID()}@example.org`, 'wrong horse', address)
    codes.push(answer && !answer.ok ? answer.error.code : 'in')
  }
  expect(codes.at(-1)).toBe('rate_limited')
})

test('next-auth’s own door counts guesses too, and tells nothing in its address', async () => {
  const { email } = await member()
  const address = from()
  const { text, setCookies } = await send('/api/auth/csrf', { headers: address })
  const { csrfToken } = JSON.parse(text) as { csrfToken: string }
  const cookie = setCookies.map((one) => one.split(';')[0]).join('; ')
  const guess = (password: string) =>
    send('/api/auth/callback/credentials', {
      method: 'POST',
      headers: { ...address, cookie, origin: E2E.app, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ csrfToken, email, password, json: 'true' }).toString(),
    })
  for (let at = 0; at < 8; at++) {
    const answer = await guess(`wrong horse ${at}`)
    expect(answer.status).toBeLessThan(500)
    expect(cookieOf(answer)).toBeUndefined()
    expect(`${answer.headers.location} ${answer.text}`).not.toContain(encodeURIComponent(email))
  }
  expect(cookieOf(await guess(PASSWORD))).toBeUndefined()
})

test('a session ended by signing out is refused at once, everywhere, though its cookie is kept', async () => {
  const person = await someone()
  const copy = withSession(person.cookie)
  expect((await copy.get('/overview')).status).toBe(200)
  await person.act('signOut')
  for (const path of ['/overview', '/accounts', '/connections', '/connect']) expect((await copy.get(path)).status).toBe(307)
  expect((await copy.get('/api/institutions/DE')).status).toBe(401)
  expect((await copy.act('refreshConnection', { id: 'x' })).answer).toMatchObject({ ok: false, error: { code: 'not_signed_in' } })
}) // prettier-ignore

test('signing out through next-auth ends the session as well', async () => {
  const person = await someone()
  const { text, setCookies } = await person.get('/api/auth/csrf')
  const { csrfToken } = JSON.parse(text) as { csrfToken: string }
  const csrf = setCookies.map((one) => one.split(';')[0]).join('; ')
  await send('/api/auth/signout', {
    method: 'POST',
    headers: { cookie: `${person.cookie}; ${csrf}`, origin: E2E.app, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, json: 'true' }).toString(),
  })
  expect((await person.get('/overview')).status).toBe(307)
}) // prettier-ignore

test('ending one session leaves the person’s others', async () => {
  const { email, cookie } = await member()
  const other = cookieOf(await knock(email, PASSWORD))!
  await withSession(other).act('signOut')
  expect((await withSession(other).get('/overview')).status).toBe(307)
  expect((await withSession(cookie).get('/overview')).status).toBe(200)
})

test('a cookie planted before signing in is not the session afterwards', async () => {
  const attacker = await someone()
  const { email } = await member()
  const entered = await call('signIn', [{ email, password: PASSWORD }], { cookie: attacker.cookie, also: from() })
  const victims = cookieOf(entered)
  expect(victims).toBeDefined()
  expect(victims).not.toBe(attacker.cookie)
  expect((await withSession(victims!).get('/overview')).status).toBe(200)
  await withSession(victims!).act('signOut')
  expect((await attacker.get('/overview')).status).toBe(200) // theirs is still their own, of their own person
})

test('every sign-in has a session of its own', async () => {
  const { email } = await member()
  const cookies = new Set<string | undefined>()
  for (let at = 0; at < 3; at++) cookies.add(cookieOf(await knock(email, PASSWORD)))
  expect(cookies.size).toBe(3)
})

test('next-auth tells no script which session it is', async () => {
  const person = await someone()
  const { text } = await person.get('/api/auth/session')
  expect(Object.keys(JSON.parse(text) as object)).toEqual(['expires'])
})

const NAME = 'passbook.session'
const ODD_VALUES = [
  '', 'x', 'null', 'undefined', '{}', '[]', '""', 'a.b', 'a.b.c', 'a.b.c.d', 'a.b.c.d.e', '....', 'eyJhbGciOiJub25lIn0.eyJzaWQiOiJ4In0.',
  'eyJhbGciOiJub25lIn0..eyJzaWQiOiJ4In0..', 'eyJhbGciOiJIUzI1NiJ9.eyJzaWQiOiJ4In0.x', 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0....',
  'eyJhbGciOiJkaXIiLCJlbmMiOiJub25lIn0..AAAA.AAAA.AAAA', 'eyJhbGciOiJQQkVTMi1IUzI1NitBMTI4S1ciLCJwMmMiOjk5OTk5OTk5OX0.A.A.A.A',
  '%00', '%', '%zz', '%FF%FE', '"quoted"', 'a=b', 'a;b', 'a,b', '\\', '../../x', '__proto__', `'or'1'='1`, 'é', '\u{1f4a5}', 'x'.repeat(4_000), 'x'.repeat(12_000),
] // prettier-ignore

test('no malformed cookie is a session, and none breaks anything', async () => {
  for (const value of ODD_VALUES) {
    const cookies = [`${NAME}=${value}`, `${NAME}=${value}; ${NAME}=${value}`, `${NAME}.0=${value}; ${NAME}.1=${value}`, `__Host-${NAME}=${value}`, `next-auth.session-token=${value}`, `next-auth.csrf-token=${value}; next-auth.callback-url=${value}`, `theme=${value}; locale=${value}`] // prettier-ignore
    for (const cookie of cookies.map((each) => Buffer.from(each).toString('latin1').replaceAll('\u0000', ''))) {
      for (const path of ['/overview', '/api/institutions/DE', '/api/auth/session']) {
        const { status, text } = await send(path, { headers: { cookie } })
        expect([200, 307, 400, 401, 431], `${path} ${cookie.slice(0, 80)}`).toContain(status)
        if (path !== '/api/auth/session') expect(status, cookie.slice(0, 80)).not.toBe(200)
        else if (status === 200) expect(text).toBe('{}')
      }
    }
  }
})

test('no cookie with a byte changed, cut, doubled or mixed with another’s is a session', async () => {
  const [one, other] = [(await someone()).cookie, (await someone()).cookie]
  const token = one.slice(NAME.length + 1)
  const parts = token.split('.')
  const others = other.slice(NAME.length + 1).split('.')
  const changed: string[] = []
  for (let at = 0; at < token.length; at += 3) changed.push(token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)) // prettier-ignore
  for (let at = 1; at < token.length; at += 17) changed.push(token.slice(0, at))
  for (let at = 0; at < parts.length; at++) changed.push(parts.map((part, where) => (where === at ? others[at] : part)).join('.')) // prettier-ignore
  changed.push(token + token, `${token}.`, `.${token}`, token.toUpperCase(), randomBytes(200).toString('base64url'))
  // A changed padding bit of base64 may decode to the same bytes; it then is the same cookie.
  const same = (value: string): boolean => value.split('.').map((part) => Buffer.from(part, 'base64url').toString('hex')).join() === parts.map((part) => Buffer.from(part, 'base64url').toString('hex')).join() // prettier-ignore
  for (const value of changed.filter((each) => !same(each))) {
    const { status } = await send('/api/institutions/DE', { headers: { cookie: `${NAME}=${value}` } })
    expect(status, value.slice(0, 60)).toBe(401)
  }
  expect(changed.length).toBeGreaterThan(80)
})

test('no other credential is one: Bearer, Basic, query, header', async () => {
  const { cookie } = await someone()
  const token = cookie.slice(NAME.length + 1)
  const claims: readonly Readonly<Record<string, string>>[] = [
    { authorization: `Bearer ${token}` }, { authorization: 'Bearer' }, { authorization: 'Bearer  ' }, { authorization: `Basic ${Buffer.from('demo@passbook.test:demo-passbook').toString('base64')}` },
    { authorization: 'Basic =' }, { authorization: 'Token sandbox-token' }, { authorization: 'x'.repeat(8_000) }, { 'x-session': token }, { 'x-user-id': 'x' },
    { 'x-forwarded-user': 'demo' }, { 'x-auth-request-user': 'demo' }, { 'x-remote-user': 'demo' }, { 'x-api-key': 'sandbox-token' },
  ] // prettier-ignore
  for (const headers of claims) {
    for (const path of ['/api/institutions/DE', `/api/institutions/DE?${NAME}=${token}`, `/api/institutions/DE?token=${token}`]) {
      expect((await anonymous().get(path, { headers })).status, JSON.stringify(headers).slice(0, 60)).toBe(401)
    }
  }
}) // prettier-ignore
