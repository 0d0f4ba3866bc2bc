import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import en from '../../app/_i18n/messages/en/developers.json' with { type: 'json' }
import { sandboxSettings } from '../../scripts/settings.ts'
import { openPlayground, type Playground } from '../monitor/testing/playground.ts'
import { examine } from './doctor.ts'
import type { DatabaseState, Finding, Surgery } from './finding.ts'

const KEY = randomBytes(32).toString('base64')
const SECRET = 'x'.repeat(48)
const GOOD: DatabaseState = { is: 'there', applied: 13, known: 13, writable: true, freeBytes: 50e9, sample: null }
const SAMPLE = { sealed: 'k1.x', table: 'connections', column: 'access', row: '1', user: '1' }

const settings = {
  NODE_ENV: 'production', APP_URL: 'https://passbook.example', AUTH_SECRET: SECRET, ENCRYPTION_KEY: KEY, TRUSTED_PROXY_HOPS: '1',
  SMTP_URL: 'smtps://user:canary@mail.example', MAIL_FROM: 'a@b.example',
} // prettier-ignore

const LAUNCHER = 'https://x.klarnacdn.net/xs2a/app-launcher/v0/xs2a-app-launcher.js'

/** A world in which all is well: whoever is asked answers as they should. */
function surgery(over: Partial<Surgery> = {}, answers: (url: string) => Response | null = () => null): Surgery {
  const own = { ...settings, ...over.settings }
  return {
    demo: false,
    appUrl: own.APP_URL,
    now: Date.now,
    newId: () => 'id',
    file: () => null,
    database: async () => GOOD,
    opens: () => true,
    greet: async () => {},
    async fetch(input) {
      const url = input instanceof Request ? input.url : input.toString()
      const told = answers(url)
      if (told) return told
      if (url.endsWith('/api/health')) return Response.json({ tier: 'live' })
      if (url.includes('/webhooks/')) return new Response(null, { status: 401 })
      if (url.endsWith('.js')) return new Response('x', { headers: { 'content-type': 'text/javascript' } })
      return Response.json({}, { status: 404, headers: { date: new Date().toUTCString() } })
    },
    ...over,
    settings: own,
  }
}

const found = async (one: Surgery, says: string): Promise<Finding | undefined> => (await examine(one)).find((finding) => finding.says === says) // prettier-ignore
const lineOf = async (one: Surgery, says: string) => {
  const finding = await found(one, says)
  return finding && { state: finding.state, line: finding.line }
}

describe('the address', () => {
  test('must be set, and be https where it is no demo on this machine', async () => {
    expect(await lineOf(surgery({ appUrl: null }), 'addressMissing')).toEqual({ state: 'wrong', line: '.env: APP_URL=https://passbook.example' }) // prettier-ignore
    expect(await lineOf(surgery({ appUrl: 'http://book.example' }), 'addressPlain')).toEqual({ state: 'wrong', line: '.env: APP_URL=https://book.example' }) // prettier-ignore
    expect(await lineOf(surgery({ appUrl: 'http://localhost:3000', demo: true }), 'cookieHere')).toMatchObject({ state: 'fine' }) // prettier-ignore
    expect(await lineOf(surgery({ appUrl: 'book.example' }), 'settingUnusable')).toMatchObject({ state: 'wrong' })
  })

  test('must lead to this server', async () => {
    expect(await lineOf(surgery(), 'addressAnswers')).toMatchObject({ state: 'fine' })
    expect(await lineOf(surgery({}, (url) => (url.endsWith('/api/health') ? new Response('<h1>parked</h1>', { status: 302 }) : null)), 'addressElsewhere')).toMatchObject({ state: 'wrong' }) // prettier-ignore
    expect(await lineOf(surgery({ fetch: () => Promise.reject(new TypeError('x', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) })) }), 'addressSilent')).toMatchObject({ state: 'warning' }) // prettier-ignore
  })

  test('a proxy that ends https is counted, or all people have one address', async () => {
    expect(await lineOf(surgery({ settings: { TRUSTED_PROXY_HOPS: '0' } }), 'proxyUncounted')).toEqual({ state: 'warning', line: '.env: TRUSTED_PROXY_HOPS=1' }) // prettier-ignore
    expect(await found(surgery(), 'proxyUncounted')).toBeUndefined()
  })
})

describe('webhooks', () => {
  const klavi = { KLAVI_ACCESS_KEY: 'a', KLAVI_SECRET_KEY: 'b' }

  test('refuse what is not signed; one that takes it is wrong', async () => {
    expect(await lineOf(surgery({ settings: klavi }), 'webhookShut')).toMatchObject({ state: 'fine' })
    expect(await lineOf(surgery({ settings: klavi }, (url) => (url.includes('/webhooks/') ? new Response(null, { status: 202 }) : null)), 'webhookOpen')).toMatchObject({ state: 'wrong' }) // prettier-ignore
  })

  test('need an address that can be reached from outside, unless the provider is a sandbox on this machine', async () => {
    const appUrl = 'http://localhost:3000'
    expect(await lineOf(surgery({ appUrl, demo: true, settings: klavi }), 'webhookPrivate')).toMatchObject({ state: 'warning' }) // prettier-ignore
    expect(await found(surgery({ appUrl, demo: true, settings: { ...klavi, KLAVI_API_URL: 'http://localhost:4010/klavi' } }), 'webhookPrivate')).toBeUndefined() // prettier-ignore
  })

  test('of a provider that signs nothing need their secret', async () => {
    const banqware = { BANQWARE_CLIENT_ID: 'a', BANQWARE_CLIENT_SECRET: 'b' }
    expect(await lineOf(surgery({ settings: banqware }), 'webhookSecret')).toEqual({ state: 'warning', line: 'echo "BANQWARE_CALLBACK_TOKEN=$(openssl rand -hex 24)" >> .env' }) // prettier-ignore
  })
})

describe('the script of the widget', () => {
  const klarna = { KLARNA_TOKEN: 'a' }
  const redirected = (to: string) => (url: string) =>
    url === LAUNCHER ? Object.defineProperty(new Response('x', { headers: { 'content-type': 'text/javascript' } }), 'url', { value: to }) : null // prettier-ignore

  test('must come from where the content policy lets it in', async () => {
    expect(await lineOf(surgery({ settings: klarna }), 'launcherFine')).toMatchObject({ state: 'fine' })
    expect(await lineOf(surgery({ settings: klarna }, redirected('https://cdn.example/launcher.js')), 'launcherMoved')).toEqual({ state: 'wrong', line: '.env: KLARNA_LAUNCHER_URL=https://cdn.example/launcher.js' }) // prettier-ignore
  })

  test('must be there, be a script, and come by https under https', async () => {
    expect(await lineOf(surgery({ settings: klarna }, (url) => (url === LAUNCHER ? new Response('x', { status: 404 }) : null)), 'launcherNone')).toEqual({ state: 'wrong', line: `.env: KLARNA_LAUNCHER_URL=${LAUNCHER}` }) // prettier-ignore
    expect(await lineOf(surgery({ settings: klarna }, (url) => (url === LAUNCHER ? new Response('<html>') : null)), 'launcherNone')).toMatchObject({ state: 'wrong' }) // prettier-ignore
    const plain = { ...klarna, KLARNA_LAUNCHER_URL: 'http://cdn.example/a.js' }
    expect(await lineOf(surgery({ settings: plain }), 'launcherMixed')).toEqual({ state: 'wrong', line: '.env: KLARNA_LAUNCHER_URL=https://cdn.example/a.js' }) // prettier-ignore
  })
})

describe('the providers', () => {
  let playground: Playground
  beforeAll(async () => {
    playground = await openPlayground()
  })
  afterAll(() => playground.close())

  const at = (over: Record<string, string> = {}) =>
    surgery({ demo: true, appUrl: 'http://localhost:3000', fetch, settings: { ...sandboxSettings(playground.url), ...over } }) // prettier-ignore

  test('that take our keys and know our address are fine, each of the four', async () => {
    const findings = await examine(at())
    expect(findings.filter(({ check }) => check === 'providers' || check === 'clock').map(({ says }) => says)).toEqual(['providerFine', 'providerFine', 'providerFine', 'providerFine', 'clockFine']) // prettier-ignore
    expect(findings.some(({ says }) => says === 'returnKnown')).toBe(true)
  })

  test.each([
    ['KLARNA_TOKEN', 'Klarna', 'KLARNA_TOKEN'],
    ['KLAVI_SECRET_KEY', 'Klavi', 'KLAVI_ACCESS_KEY'],
    ['FINQWARE_APP_KEY', 'Finqware', 'FINQWARE_CLIENT_ID'],
    ['BANQWARE_CLIENT_SECRET', 'Banqware', 'BANQWARE_CLIENT_ID'],
  ])('that refuse %s are named with the line to change, and the key is in no finding', async (name, provider, line) => {
    const findings = await examine(at({ [name]: 'wrong-canary' }))
    expect(findings.find(({ says, gaps }) => says === 'providerRefuses' && gaps['provider'] === provider)).toMatchObject({ state: 'wrong', line: `.env: ${line}=…` }) // prettier-ignore
    expect(JSON.stringify(findings)).not.toContain('canary')
  })

  test('that do not know where people come back to are told so', async () => {
    expect(await lineOf({ ...at(), appUrl: 'http://localhost:3999' }, 'returnUnknown')).toEqual({ state: 'wrong', line: 'npm run banqware:register' }) // prettier-ignore
  })

  test('that nobody answers for are unreachable, not refused', async () => {
    const away = { KLARNA_API_URL: 'http://127.0.0.1:9', KLARNA_AUTH_URL: 'http://127.0.0.1:9' }
    expect(await lineOf(at(away), 'providerAway')).toEqual({ state: 'wrong', line: '.env: KLARNA_API_URL=https://api.openbanking.klarna.com' }) // prettier-ignore
  })

  test('with a clock that is far from ours say how far', async () => {
    expect(await lineOf({ ...at(), now: () => Date.now() + 90_000 }, 'clockApart')).toEqual({ state: 'warning', line: 'sudo timedatectl set-ntp true' }) // prettier-ignore
    expect(await lineOf({ ...at(), now: () => Date.now() - 900_000 }, 'clockApart')).toMatchObject({ state: 'wrong' })
  })

  test('with a setting of a wrong form leave the others to be checked', async () => {
    const one = surgery({ settings: { ...sandboxSettings(playground.url), KLARNA_CONSENT_DAYS: 'many' } })
    expect(await found(one, 'settingUnusable')).toMatchObject({ state: 'wrong', gaps: { name: 'KLARNA_CONSENT_DAYS' } })
  })
})

describe('the database', () => {
  const having = (state: Partial<Extract<DatabaseState, { is: 'there' }>>) => surgery({ database: async () => ({ ...GOOD, ...state }) }) // prettier-ignore

  test('is of this version, can be written, and has room', async () => {
    expect(await lineOf(surgery(), 'databaseFine')).toMatchObject({ state: 'fine' })
    expect(await lineOf(having({ applied: 11 }), 'databaseBehind')).toMatchObject({ state: 'warning' })
    expect(await lineOf(having({ applied: 14 }), 'databaseAhead')).toMatchObject({ state: 'wrong' })
    expect(await lineOf(having({ writable: false }), 'databaseReadOnly')).toMatchObject({ state: 'wrong' })
    expect(await lineOf(having({ freeBytes: 5e8 }), 'databaseFull')).toMatchObject({ state: 'warning' })
    expect(await lineOf(having({ freeBytes: 5e6 }), 'databaseFull')).toMatchObject({ state: 'wrong' })
    expect(await lineOf(surgery({ database: async () => ({ is: 'absent' }) }), 'databaseAbsent')).toMatchObject({ state: 'warning' }) // prettier-ignore
  })

  test('that cannot be opened is said without its address', async () => {
    const error = Object.assign(new Error('postgres://user:canary@host'), { code: 'ECONNREFUSED' })
    const findings = await examine(surgery({ database: () => Promise.reject(error) }))
    expect(findings.find(({ says }) => says === 'databaseShut')).toMatchObject({ state: 'wrong', gaps: { code: 'ECONNREFUSED' } }) // prettier-ignore
    expect(JSON.stringify(findings)).not.toContain('canary')
  })
})

describe('the keys', () => {
  test('have their length, are nobody else’s to read, and open what is stored', async () => {
    expect(await lineOf(surgery(), 'keyUnused')).toMatchObject({ state: 'fine' })
    const sealed = { database: async () => ({ ...GOOD, sample: SAMPLE }) }
    expect(await lineOf(surgery(sealed), 'keyFine')).toMatchObject({ state: 'fine' })
    expect(await lineOf(surgery({ ...sealed, opens: () => false }), 'keyForeign')).toMatchObject({ state: 'wrong' })
    expect(await lineOf(surgery({ settings: { ENCRYPTION_KEY: 'c2hvcnQ=' } }), 'keyLength')).toMatchObject({ state: 'wrong' }) // prettier-ignore
    const inFile = { ENCRYPTION_KEY: '', ENCRYPTION_KEY_FILE: '/run/key' }
    expect(await lineOf(surgery({ settings: inFile, file: () => ({ mode: 0o100644, text: KEY }) }), 'keyFileOpen')).toEqual({ state: 'wrong', line: 'chmod 600 /run/key' }) // prettier-ignore
    expect(await lineOf(surgery({ settings: inFile }), 'keyFileMissing')).toMatchObject({ state: 'wrong' })
    expect(await lineOf(surgery({ settings: inFile, file: () => ({ mode: 0o100600, text: KEY }) }), 'keyUnused')).toMatchObject({ state: 'fine' }) // prettier-ignore
  })

  test('that are missing are wrong, and in a demo, which makes its own, to be looked at', async () => {
    const none = { ENCRYPTION_KEY: '', AUTH_SECRET: '' }
    for (const says of ['keyMissing', 'secretMissing']) {
      expect(await lineOf(surgery({ settings: none }), says)).toMatchObject({ state: 'wrong' })
      expect(await lineOf(surgery({ settings: none, demo: true }), says)).toMatchObject({ state: 'warning' })
    }
    expect(await lineOf(surgery({ settings: { AUTH_SECRET: 'short' }, demo: true }), 'secretShort')).toMatchObject({ state: 'wrong' }) // prettier-ignore
  })
})

describe('mail', () => {
  test('is a server that takes it, and a sender', async () => {
    expect(await lineOf(surgery(), 'mailFine')).toMatchObject({ state: 'fine' })
    expect(await lineOf(surgery({ settings: { MAIL_FROM: '' } }), 'mailSender')).toMatchObject({ state: 'wrong' })
    expect(await lineOf(surgery({ settings: { SMTP_URL: '' } }), 'mailNone')).toMatchObject({ state: 'warning' })
    const findings = await examine(surgery({ greet: () => Promise.reject(Object.assign(new Error('canary'), { code: 'EAUTH' })) })) // prettier-ignore
    expect(findings.find(({ says }) => says === 'mailRefused')).toMatchObject({
      state: 'wrong',
      gaps: { code: 'EAUTH' },
    })
    expect(JSON.stringify(findings)).not.toContain('canary')
  })
})

test('a check that fails of itself says so, and the others are made', async () => {
  const broken = surgery({ file: () => { throw new Error('canary') }, settings: { ENCRYPTION_KEY: '', ENCRYPTION_KEY_FILE: '/x' } }) // prettier-ignore
  const findings = await examine(broken)
  expect(findings.some(({ says }) => says === 'unchecked')).toBe(true)
  expect(findings.some(({ says }) => says === 'addressAnswers')).toBe(true)
})

test('every sentence is written, and every finding that is not fine of itself names a line', async () => {
  const everything = [surgery(), surgery({ appUrl: null }), surgery({ settings: { ENCRYPTION_KEY: '', AUTH_SECRET: '', SMTP_URL: '' } })] // prettier-ignore
  for (const one of everything) {
    const findings = await examine(one)
    for (const { says } of findings) expect(Object.keys(en.doctor.says)).toContain(says)
    expect(findings.filter(({ state, line }) => state === 'wrong' && line === null)).toEqual([])
  }
})
