/**
 * Where secrets and people must not be: a whole link on a server whose secrets, people and output are known, and then a look
 * at everything that it said, showed, stored in the clear or was built from (T02, T34, T35, T14).
 */
import { randomUUID } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { test as base } from '@playwright/test'
import Database from 'better-sqlite3'
import { E2E } from '../servers.ts'
import { BUILD } from './build.ts'
import { cookieOf, expect, TERMS, valueOf, type ConnectionView } from './people.ts'
import { secondServer, type SecondServer } from './second-server.ts'
import { call, send } from './wire.ts'
import { logInAtBank } from './wizard.ts'

interface Run {
  readonly server: SecondServer
  readonly cookie: string
  readonly clientToken: string
  readonly person: { readonly email: string; readonly name: string; readonly password: string }
  readonly ibans: readonly string[]
  readonly remittances: readonly string[]
  readonly holders: readonly string[]
  readonly connectionId: string
  /** What pages and handlers showed, by address. */
  readonly shown: ReadonlyMap<string, string>
}

interface Truth {
  readonly klarna: {
    readonly people: readonly {
      readonly name?: string
      readonly accounts: readonly {
        readonly iban: string
        readonly transactions: readonly { readonly remittance: string }[]
      }[]
    }[]
  }
}

const PAGES = ['/developers/requests', '/developers/deliveries', '/api/inspector', '/', '/sign-in', '/overview', '/accounts', '/transactions', '/transactions?q=a', '/connections', '/connect', '/api/institutions/DE', '/api/auth/session', '/api/auth/csrf', '/no-such-page'] // prettier-ignore

/** Where everything that was exchanged about a connection can be read. */
const recordOf = (id: string) => [`/api/inspector?connection=${id}`, `/api/inspector/har?connection=${id}`]

const isRecord = (path: string): boolean => /^\/(?:api\/inspector|developers\/requests)/.test(path)

async function aWholeLink(server: SecondServer): Promise<Run> {
  const at = server.url
  const mark = randomUUID().slice(0, 8)
  const person = { email: `canary-${mark}@example.org`, name: `Canary ${mark}`, password: `correct horse ${mark}` }
  const cookie = cookieOf(await call('signUp', [person], { at }))
  if (cookie === undefined) throw new Error('no session began')
  const act = async <T>(name: string, input: unknown): Promise<T> =>
    valueOf<T>((await call(name, [input], { at, cookie })).answer)
  const { id, ask } = await act<ConnectionView>('begin', TERMS)
  const clientToken = ask?.clientToken ?? ''
  const tag = randomUUID().slice(0, 8)
  await logInAtBank(clientToken, `anna+${tag}`)
  await act('reply', { id, reply: { kind: 'finished' } })
  const view = async (): Promise<string> => (await send(`/api/connections/${id}`, { at, headers: { cookie } })).text
  await expect.poll(async () => (JSON.parse(await view()) as ConnectionView).transactions, { timeout: 20_000 }).toBeGreaterThan(0) // prettier-ignore
  const own = [...PAGES, `/connect/${id}`, `/api/connections/${id}`, ...recordOf(id)]
  const shown = new Map<string, string>()
  for (const path of own) {
    const { text, headers } = await send(path, { at, headers: { cookie } })
    shown.set(path, `${JSON.stringify({ ...headers, 'set-cookie': undefined })}\n${text}`)
  }
  // What fails says its part in the log too.
  for (const input of [{ email: person.email, password: 'wrong' }, { email: person.email }, person.email]) await call('signIn', [input], { at }) // prettier-ignore
  await call('reply', [{ id: 'nope', reply: { kind: 'finished' } }], { at, cookie })
  await send(`/return/klarna?state=${'s'.repeat(32)}&code=${mark}`, { at, headers: { cookie } })
  await send(`/no-such-page?email=${person.email}`, { at, headers: { cookie } })
  const dial = await fetch(`${E2E.sandbox}/_dial/truth?tag=${tag}`, { headers: { 'x-dial-token': E2E.dialToken } })
  const { people } = ((await dial.json()) as Truth).klarna
  const accounts = people.flatMap((each) => each.accounts)
  return {
    server, cookie, clientToken, person, shown, connectionId: id,
    ibans: accounts.map(({ iban }) => iban),
    remittances: [...new Set(accounts.flatMap(({ transactions }) => transactions.map(({ remittance }) => remittance)))].filter((text) => text.length > 12).slice(0, 200),
    holders: people.flatMap(({ name }) => name ?? []),
  } // prettier-ignore
}

const test = base.extend<object, { run: Run }>({
  run: [
    async ({}, use) => {
      const server = await secondServer()
      try {
        await use(await aWholeLink(server))
      } finally {
        await server.stop()
      }
    },
    { scope: 'worker', timeout: 90_000 },
  ],
})
test.describe.configure({ mode: 'serial' }) // one server for all of them

const secretsOf = ({ server: { secrets }, clientToken, cookie, person }: Run): Readonly<Record<string, string>> => ({
  'the signing secret': secrets.auth, 'the encryption key': secrets.key, 'the encryption key in hexadecimal': Buffer.from(secrets.key, 'base64').toString('hex'),
  'the provider’s token': secrets.token, 'the client token': clientToken, 'the client token’s payload': clientToken.split('.')[1]!,
  'the session': cookie.split('=').slice(1).join('='), 'the password': person.password,
}) // prettier-ignore

const held = (text: string, canaries: Readonly<Record<string, string>>): string[] =>
  Object.entries(canaries).flatMap(([name, value]) => (text.includes(value) ? [name] : []))

test('the log holds no secret, no name, no address, no account and no line of a statement', ({ run }) => {
  const log = run.server.said()
  expect(log.length).toBeGreaterThan(100)
  expect(held(log, { ...secretsOf(run), mail: run.person.email, name: run.person.name })).toEqual([])
  expect([...run.ibans, ...run.remittances, ...run.holders].filter((text) => log.includes(text))).toEqual([])
  expect(log).not.toMatch(/Bearer |Token [A-Za-z0-9]|consent_token|client_token|\b[A-Z]{2}\d{2}[A-Z0-9]{14,}/) // a whole word: an id may hold such letters within
})

test('every line of the log is one line of JSON, or one of Next’s own', ({ run }) => {
  const odd = run.server
    .said()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .filter((line) => {
      const entry = JSON.parse(line) as Record<string, unknown>
      return typeof entry.event !== 'string' || Object.values(entry).some((value) => typeof value === 'object' && value !== null)
    })
  expect(odd).toEqual([])
}) // prettier-ignore

test('no page and no handler shows a secret or a whole account number', ({ run }) => {
  for (const [path, text] of run.shown) {
    expect(held(text, secretsOf(run)), path).toEqual([])
    expect(run.ibans.filter((iban) => text.includes(iban) || text.includes(iban.replace(/(.{4})/g, '$1 ').trim())), path).toEqual([]) // prettier-ignore
    expect(text, path).not.toMatch(/passwordHash|password_hash|"memo"|"access"|clientToken":"ey/)
    // The record names what providers call their tokens, and hides each of them.
    const named = [...text.matchAll(/consent_token/g)].map(({ index }) => text.slice(index, index + 200))
    expect(
      named.filter((rest) => !isRecord(path) || !/^consent_token[^‹]*‹text \d+›/.test(rest)),
      path,
    ).toEqual([])
  }
})

test('the record of what was exchanged is full, and holds no secret, no person, no account and no line of a statement', ({ run }) => {
  for (const path of recordOf(run.connectionId)) {
    const text = run.shown.get(path) ?? ''
    for (const step of ['session.open', 'flow.start', 'consent.get', 'accounts.get', 'report.categorization']) expect(text, path).toContain(step)
    expect(text, path).toContain('‹text ')
    expect(held(text, { ...secretsOf(run), mail: run.person.email, name: run.person.name }), path).toEqual([])
    expect([...run.ibans, ...run.remittances, ...run.holders].filter((one) => text.includes(one)), path).toEqual([])
    expect(text, path).not.toMatch(/Bearer (?!‹)|Token (?!‹)|eyJ[A-Za-z0-9]/)
  }
}) // prettier-ignore

test('the database on disk holds no line of what providers said in its record', ({ run }) => {
  const database = new Database(`${run.server.folder}/passbook.db`, { readonly: true })
  const said = database.prepare('select request, response from exchanges').all().map((row) => JSON.stringify(row))
  database.close()
  expect(said.length).toBeGreaterThan(8)
  const text = said.join('')
  expect([...run.ibans, ...run.remittances, ...run.holders, ...Object.values(secretsOf(run))].filter((one) => text.includes(one))).toEqual([])
}) // prettier-ignore

test('the database on disk holds no secret, account number or client token in the clear', ({ run }) => {
  const files = globSync(`${run.server.folder}/*`)
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) {
    const bytes = readFileSync(file)
    const found = Object.entries(secretsOf(run)).filter(([, value]) => bytes.includes(value))
    expect(found.map(([name]) => name), file).toEqual([])
    expect(run.ibans.filter((iban) => bytes.includes(iban)), file).toEqual([])
  }
}) // prettier-ignore

test('the build holds no secret: not in what browsers get, nor in what the server runs', ({ run }) => {
  const files = globSync(`${BUILD}/{static,server}/**/*.{js,json,html,css,rsc,txt}`)
  expect(files.length).toBeGreaterThan(20)
  const { 'the provider’s token': _known, ...secrets } = secretsOf(run)
  const e2e = globSync('.data/*/{auth.secret,encryption.key}').map((file) => readFileSync(file, 'utf8').trim())
  for (const file of files) {
    const text = readFileSync(file, 'utf8')
    expect(held(text, secrets), file).toEqual([])
    expect(e2e.filter((value) => text.includes(value)), file).toEqual([])
  }
}) // prettier-ignore

test('what browsers get names no setting, no server module and no sandbox', () => {
  for (const file of globSync(`${BUILD}/static/**/*.js`)) {
    const text = readFileSync(file, 'utf8')
    const words = ['AUTH_SECRET', 'ENCRYPTION_KEY', 'KLARNA_TOKEN', 'DATABASE_URL', 'sandbox-token', 'sandbox-dial', '_dial/', 'better-sqlite3', 'drizzle', 'insert into', 'scrypt', 'argon2'] // prettier-ignore
    expect(
      words.filter((word) => text.includes(word)),
      file,
    ).toEqual([])
  }
})

test('browsers get no map of the sources', () => {
  expect(globSync(`${BUILD}/static/**/*.map`)).toEqual([])
})

test('without a proxy of ours in front, a claimed address counts for nothing: guesses are limited all the same', async ({
  run,
}) => {
  const at = run.server.url
  const codes: string[] = []
  for (let guess = 0; guess < 24; guess++) {
    const claims = { 'x-forwarded-for': `198.51.100.${guess}`, 'x-real-ip': `198.51.100.${guess}`, forwarded: `for=198.51.100.${guess}` } // prettier-ignore
    const { answer } = await call('signIn', [{ email: `n${guess}@example.org`, password: 'wrong horse' }], { at, also: claims })
    codes.push(answer && !answer.ok ? answer.error.code : 'in')
  }
  expect(codes[0]).toBe('not_signed_in')
  expect(codes.at(-1)).toBe('rate_limited')
  expect(codes).not.toContain('in')
}) // prettier-ignore
