/** The session's cookie as a deployment gets it, and the settings with which nothing may start (T22, T34, T58). */
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { readEnv, SettingsError } from './env'
import { authOptions, sessionCookie } from './session'

vi.mock('./banking', () => ({ product: () => Promise.reject(new Error('not asked here')) }))

const GOOD = {
  NODE_ENV: 'production', APP_URL: 'https://passbook.example', AUTH_SECRET: 's'.repeat(48),
  ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'), DATABASE_URL: 'file:x.db',
} // prettier-ignore

describe('the session’s cookie', () => {
  test('under https it is bound to the very host, secure, and no script’s to read', () => {
    expect(sessionCookie('https://passbook.example')).toEqual({
      name: '__Host-passbook.session',
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true, maxAge: 12 * 60 * 60 },
    })
  })

  test('on this machine it is the same but for https', () => {
    expect(sessionCookie('http://localhost:3000')).toMatchObject({
      name: 'passbook.session',
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: false },
    })
  })

  test('names no domain, which __Host- forbids and which would hand it to neighbours', () => {
    expect(sessionCookie('https://passbook.example').options).not.toHaveProperty('domain')
  })

  test('next-auth uses this cookie and no other, and tells pages no session id', async () => {
    for (const [name, value] of Object.entries({ ...GOOD, KLARNA_TOKEN: '' })) vi.stubEnv(name, value)
    const options = authOptions()
    expect(options.cookies?.sessionToken).toEqual(sessionCookie('https://passbook.example'))
    const told = options.callbacks!.session!({ session: { expires: 'e' }, token: { sid: 'secret-id' } } as never) // one of its many shapes
    expect(JSON.stringify(await told)).not.toContain('secret-id')
    expect(options.debug ?? false).toBe(false)
  })
})

const folder = mkdtempSync(join(tmpdir(), 'passbook-key-'))
function keyFile(mode: number, text = GOOD.ENCRYPTION_KEY): string {
  const file = join(folder, `key-${mode.toString(8)}-${text.length}`)
  writeFileSync(file, text)
  chmodSync(file, mode)
  return file
}
const without = (...names: readonly string[]) =>
  Object.fromEntries(Object.entries(GOOD).filter(([name]) => !names.includes(name)))

describe('a production start', () => {
  test('with every setting in order is possible', () => {
    expect(readEnv(GOOD)).toMatchObject({ production: true, demo: false })
    expect(readEnv({ ...without('ENCRYPTION_KEY'), ENCRYPTION_KEY_FILE: keyFile(0o600) }).production).toBe(true)
  })

  test.each([
    ['no signing secret', without('AUTH_SECRET')],
    ['an empty signing secret', { ...GOOD, AUTH_SECRET: '' }],
    ['a short signing secret', { ...GOOD, AUTH_SECRET: 'short' }],
    ['no encryption key', without('ENCRYPTION_KEY')],
    ['a short encryption key', { ...GOOD, ENCRYPTION_KEY: Buffer.alloc(16).toString('base64') }],
    ['a long encryption key', { ...GOOD, ENCRYPTION_KEY: Buffer.alloc(33).toString('base64') }],
    ['no address', without('APP_URL')],
    ['an address without https', { ...GOOD, APP_URL: 'http://passbook.example' }],
    ['an address that is none', { ...GOOD, APP_URL: 'javascript:alert(1)' }],
    ['a sandbox as provider', { ...GOOD, KLARNA_API_URL: 'http://localhost:4010/klarna' }],
    ['a sandbox by number', { ...GOOD, KLARNA_AUTH_URL: 'http://127.0.0.1:4010' }],
    ['a sandbox by IPv6', { ...GOOD, KLARNA_LAUNCHER_URL: 'http://[::1]:4010/x.js' }],
    ['a sandbox by a name of this machine', { ...GOOD, KLARNA_API_URL: 'http://x.localhost:4010' }],
    ['a moved clock', { ...GOOD, CLOCK_OFFSET_MS: '1' }],
    ['a key file that is not there', { ...without('ENCRYPTION_KEY'), ENCRYPTION_KEY_FILE: join(folder, 'none') }],
    ['a key file that a group can read', { ...without('ENCRYPTION_KEY'), ENCRYPTION_KEY_FILE: keyFile(0o640) }],
    ['a key file that all can read', { ...without('ENCRYPTION_KEY'), ENCRYPTION_KEY_FILE: keyFile(0o604) }],
    ['a key file that all can write', { ...without('ENCRYPTION_KEY'), ENCRYPTION_KEY_FILE: keyFile(0o602) }],
    ['a key file with something else in it', { ...without('ENCRYPTION_KEY'), ENCRYPTION_KEY_FILE: keyFile(0o600, 'x') }],
    ['proxies without number', { ...GOOD, TRUSTED_PROXY_HOPS: '99' }],
    ['an unknown log level', { ...GOOD, LOG_LEVEL: 'all' }],
  ])('with %s is refused, in one sentence that names no value', (_what, source) => {
    let refused: unknown
    try {
      readEnv(source)
    } catch (error) {
      refused = error
    }
    expect(refused).toBeInstanceOf(SettingsError)
    const { message } = refused as SettingsError
    expect(message.trim().split('\n')).toHaveLength(1)
    for (const secret of [GOOD.AUTH_SECRET, GOOD.ENCRYPTION_KEY, 'short', 'javascript:', '4010']) expect(message).not.toContain(secret)
  }) // prettier-ignore
})
