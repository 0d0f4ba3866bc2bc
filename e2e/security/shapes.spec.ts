/** What an action takes is exactly its schema: nothing beside it, nothing of another type, nothing that Next cannot read (T17, T26). */
import { randomBytes } from 'node:crypto'
import { E2E } from '../servers.ts'
import { ACTIONS } from './actions.ts'
import { actionId } from './build.ts'
import { expectUntouched, expect, someone, test } from './people.ts'
import { callRaw, send } from './wire.ts'

/** Columns of the store and names with a meaning to the language; none of them is anybody's to send. */
const EXTRAS: Readonly<Record<string, unknown>> = {
  userId: '01M7Y1KFGZ04GPV4F17WVDPJ5R', user_id: 1, viewer: { userId: 'x' }, sessionId: 'x', role: 'admin', admin: true, demo: false,
  state: 'active', revision: 99, leaseUntil: '2099-01-01', owner: 'x', ref: 'x', memo: {}, access: { token: 'x' }, cursor: 'x',
  ask: null, problem: null, dueAt: 0, grantedAt: '2020-01-01', syncedAt: '2020-01-01', createdAt: '2020-01-01', failures: 0,
  attemptEndsAt: '2099-01-01', unattendedReads: [], consent: { status: 'valid' }, scope: ['identity'], validUntil: '2099-01-01',
  amount: 1, minor: 1, currency: 'EUR', status: 'booked', edited: false, categorySource: 'provider', goneAt: null, passwordHash: 'x',
  constructor: { prototype: { polluted: true } }, prototype: { polluted: true }, toString: 'x', hasOwnProperty: 'x', psu: { ipAddress: '127.0.0.1' },
} // prettier-ignore

const WITH_INPUT = Object.entries(ACTIONS).filter(([, { args }]) => args({ connectionId: 'x', transactionId: 'x' })[0])

for (const [name, { args }] of WITH_INPUT) {
  test(`action ${name} refuses every key that is not its own`, async ({ anna }) => {
    const [input] = args(anna)
    for (const [extra, value] of Object.entries(EXTRAS)) {
      const { answer } = await anna.act(name, { ...input, [extra]: value })
      expect(answer, extra).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
    }
    await expectUntouched(anna)
  })

  test(`action ${name} is not moved by a prototype in its input`, async ({ anna }) => {
    const caller = await someone()
    const plain = JSON.stringify(args(anna)[0])
    for (const key of ['__proto__', '\\u005f_proto__', 'constructor']) {
      const more = `"${key}":{"userId":"x","polluted":true}`
      for (const body of [
        `[${plain === '{}' ? `{${more}}` : `${plain.slice(0, -1)},${more}}`}]`,
        `[{"${key}":${plain}}]`,
      ]) {
        const { answer, status } = await callRaw(actionId(name), body, { cookie: caller.cookie })
        // Where a prototype is not refused, it is dropped: what needs nobody's id can then be done, for its own caller.
        const own = ['addCategory', 'addRule', 'begin', 'compareProviders', 'dropImport', 'exploreDemo', 'hideCategory', 'moveDemo', 'prepareDemo', 'previewRule', 'resetDemo', 'setNotices', 'signOut', 'startDemo', 'tryRequest', 'turnSandbox'] // prettier-ignore
        if (answer?.ok) expect(own, body).toContain(name)
        expect(status, body).toBeLessThan(500)
      }
    }
    expect((await caller.get('/connections')).text).not.toContain('polluted')
    await expectUntouched(anna)
  })
}

const EMPTY_FORMS = ['signOut', 'exploreDemo', 'prepareDemo', 'resetDemo', 'compareProviders']

const WRONG: readonly unknown[] = [
  null, 0, -1, 1e308, true, '', 'x', [], [[]], {}, [null], { id: null }, { id: 0 }, { id: [] }, { id: {} }, { id: ['a', 'b'] }, { id: '' },
  { id: '../../x' }, { id: "x' or '1'='1" }, { id: 'x'.repeat(10_000) }, { id: { $ne: null } }, { id: 'x\0y' }, { id: 'ïd' },
  { reply: { kind: 'polled' } }, { reply: { kind: 'returned', params: {} } }, { email: [], password: [] },
  { email: 'a@b.c'.repeat(1000), password: 'x' }, { country: 'de', providerId: 'klarna' }, { data: 'everything' }, { categoryId: 'x' },
] // prettier-ignore

for (const name of Object.keys(ACTIONS)) {
  test(`action ${name} refuses input of any other shape`, async ({ anna }) => {
    for (const input of WRONG) {
      if (JSON.stringify(input) === '{}' && EMPTY_FORMS.includes(name)) continue // an empty form is their input
      const { answer, status } = await anna.act(name, input)
      expect(status).toBeLessThan(500)
      expect(answer, JSON.stringify(input)).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
    }
    await expectUntouched(anna)
  })
}

/** References, streams, blobs and promises of React's own encoding, pointing at nothing, at themselves, or at a prototype. */
const ENCODED = [
  '', '[', '{', 'null', '0', '"x"', '[[[[', '["$"]', '["$1"]', '["$0"]', '["$$"]', '["$@"]', '["$@0"]', '["$@1"]', '["$F0"]', '["$F1"]',
  '["$F-1"]', '["$T"]', '["$T1"]', '["$Q0"]', '["$Q1"]', '["$W0"]', '["$W1"]', '["$K0"]', '["$K1"]', '["$i0"]', '["$I"]', '["$-0"]',
  '["$NaN"]', '["$-Infinity"]', '["$undefined"]', '["$D"]', '["$Dx"]', '["$n"]', '["$n1"]', '["$B1"]', '["$R1"]', '["$r1"]', '["$X1"]',
  '["$x1"]', '["$A1"]', '["$O1"]', '["$o1"]', '["$S1"]', '["$s1"]', '["$L1"]', '["$l1"]', '["$G1"]', '["$g1"]', '["$M1"]', '["$m1"]',
  '["$V1"]', '["$C1"]', '["$E1"]', '["$1:__proto__:then"]', '["$1:constructor:constructor"]', '["$0:__proto__"]', '["$0:0"]', '["$@0:x"]',
  '{"then":"$1:__proto__:then","status":"resolved_model"}', '{"id":"$F1","bound":"$@1"}', '["$h1"]', '["$P1"]', '["$p1"]', '["$Z1"]',
  '["\\ud800"]', '[1e999]', '[-0]', '["$n9999999999999999999999999999"]', '[{"length":1e9}]', `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  `[${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}]`, `["${'x'.repeat(900_000)}"]`, `["${'x'.repeat(2_000_000)}"]`,
] // prettier-ignore

test('what Next cannot read, or what reads as a reference to something else, is refused and breaks nothing', async ({
  anna,
}) => {
  for (const name of ['setTheme', 'reply']) {
    for (const body of ENCODED) {
      const { status, answer } = await callRaw(actionId(name), body, { cookie: anna.cookie })
      expect(status, body.slice(0, 60)).toBeLessThan(500)
      expect(answer?.ok ?? false, body.slice(0, 60)).toBe(false)
    }
  }
  await expectUntouched(anna)
})

/** A row of random numbers that is the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const PIECES = ['$', '@', '"', '[', ']', '{', '}', ':', ',', '1', 'id', '__proto__', 'null', '\\', '\u0000', '\r\n', '--x', 'F', 'K', 'é', '%', ';', '='] // prettier-ignore
const TYPES = ['text/plain;charset=UTF-8', 'application/json', 'multipart/form-data; boundary=x', 'multipart/form-data', 'application/x-www-form-urlencoded', 'text/plain;charset=utf-16', 'x', 'application/octet-stream'] // prettier-ignore
const DOORS = ['/', '/sign-in', '/overview', '/connect', '/connections', '/transactions', '/api/auth/signout', '/api/auth/callback/credentials', '/api/auth/session', '/api/connections/x', '/api/institutions/DE', '/webhooks/klarna', '/return/klarna', '/health'] // prettier-ignore

for (let seed = 1; seed <= 8; seed++) {
  test(`50 random requests to actions and handlers break nothing (seed ${seed})`, async ({ stranger }) => {
    const roll = dice(seed)
    const one = <T>(of: readonly T[]): T => of[roll(of.length)]!
    const names = Object.keys(ACTIONS).filter((name) => !EMPTY_FORMS.includes(name))
    for (let at = 0; at < 50; at++) {
      const body = Array.from({ length: roll(40) }, () => one(PIECES)).join('')
      const action: Record<string, string> = roll(3) > 0 ? { 'next-action': roll(4) > 0 ? actionId(one(names)) : randomBytes(21).toString('hex') } : {} // prettier-ignore
      const origin: Record<string, string> = roll(8) > 0 ? { origin: E2E.app } : {}
      const headers: Record<string, string> = { ...action, ...origin, 'content-type': one(TYPES), accept: one(['text/x-component', '*/*', 'text/html']) } // prettier-ignore
      const method = roll(6) > 0 ? 'POST' : one(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])
      const door = one(DOORS)
      const { status } = await stranger.get(door, { method, headers, ...(method === 'POST' && { body }) })
      expect(status, JSON.stringify({ door, method, headers, body })).toBeLessThan(500)
    }
    expect((await send('/health')).text).toBe('ok')
    expect((await stranger.get('/overview')).status).toBe(200)
  })
}
