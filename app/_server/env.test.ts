import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readEnv, SettingsError } from './env'

const KEY = Buffer.alloc(32, 7).toString('base64')
const folder = mkdtempSync(join(tmpdir(), 'passbook-env-'))
afterAll(() => rmSync(folder, { recursive: true }))

const production = {
  NODE_ENV: 'production',
  APP_URL: 'https://passbook.example',
  AUTH_SECRET: 'x'.repeat(48),
  ENCRYPTION_KEY: KEY,
  KLARNA_TOKEN: 'token',
}

/** The one sentence a refusal consists of. */
function refusal(settings: Record<string, string | undefined>): string {
  try {
    readEnv(settings)
  } catch (error) {
    if (error instanceof SettingsError) return error.message
    throw error
  }
  return 'started'
}

describe('production', () => {
  test('starts with everything set, and is no demo', () => {
    expect(readEnv(production)).toMatchObject({ production: true, demo: false, appUrl: 'https://passbook.example' })
  })

  test.each(['APP_URL', 'AUTH_SECRET', 'ENCRYPTION_KEY'])('refuses to start without %s, in one sentence', (name) => {
    const told = refusal({ ...production, [name]: undefined })
    expect(told).toContain(name)
    expect(told.match(/[.:!?](?:\s|$)/g)?.length).toBeLessThanOrEqual(2)
  })

  test.each(['http://localhost:4010/klarna', 'http://127.0.0.1:4010', 'http://[::1]:4010', 'http://sandbox.localhost'])(
    'refuses a provider at %s: that is a sandbox',
    (url) => expect(refusal({ ...production, KLARNA_API_URL: url })).toContain('KLARNA_API_URL'),
  )

  test('refuses a key file that others can read, and takes one that only its owner can', () => {
    const file = join(folder, 'key')
    writeFileSync(file, KEY)
    chmodSync(file, 0o644)
    const settings = { ...production, ENCRYPTION_KEY: undefined, ENCRYPTION_KEY_FILE: file }
    expect(refusal(settings)).toContain('ENCRYPTION_KEY_FILE')
    chmodSync(file, 0o600)
    expect(readEnv(settings).encryptionKey).toEqual(Buffer.from(KEY, 'base64'))
  })

  test('refuses plain http for itself, a moved clock, and a key of the wrong length', () => {
    expect(refusal({ ...production, APP_URL: 'http://passbook.example' })).toContain('APP_URL')
    expect(refusal({ ...production, CLOCK_OFFSET_MS: '1000' })).toContain('CLOCK_OFFSET_MS')
    expect(refusal({ ...production, ENCRYPTION_KEY: Buffer.alloc(16).toString('base64') })).toContain('ENCRYPTION_KEY')
  })

  test('tells no value in a refusal', () => {
    expect(refusal({ ...production, AUTH_SECRET: 'short-secret' })).not.toContain('short-secret')
    expect(refusal({ ...production, ENCRYPTION_KEY: 'not-a-key' })).not.toContain('not-a-key')
  })
})

test('a demo may talk to the sandbox and needs no address of its own', () => {
  const demo = readEnv({
    ...production,
    APP_URL: undefined,
    DEMO: '1',
    PORT: '3100',
    KLARNA_API_URL: 'http://localhost:4010/klarna',
  })
  expect(demo).toMatchObject({ demo: true, appUrl: 'http://localhost:3100' })
})

test('the sandbox’s dial is there in a demo that has both its address and its token, and nowhere else', () => {
  const sandbox = { SANDBOX_URL: 'http://localhost:4010/', SANDBOX_DIAL_TOKEN: 'dial' }
  expect(readEnv({ ...production, ...sandbox, DEMO: '1' }).dial).toEqual({
    url: 'http://localhost:4010',
    token: 'dial',
  })
  expect(readEnv({ ...production, DEMO: '1', SANDBOX_URL: sandbox.SANDBOX_URL }).dial).toBeNull()
  expect(refusal({ ...production, ...sandbox })).toContain('SANDBOX_URL')
  expect(readEnv({ ...production, ...sandbox, SANDBOX_URL: 'https://sandbox.example' }).dial).toBeNull()
})

test('an empty setting is a missing one', () => {
  expect(refusal({ ...production, AUTH_SECRET: '' })).toContain('AUTH_SECRET')
})
