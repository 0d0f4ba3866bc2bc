import { createHash, createVerify, generateKeyPairSync, verify } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { InvalidInputError } from '../../model/errors.ts'
import { as, type CountryCode } from '../../model/ids.ts'
import { readFinqwareSettings } from './config.ts'
import { createFinqware } from './index.ts'
import { authorization, digestOf } from './signing.ts'

const NOW = new Date('2026-11-21T09:00:00Z')
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 })
const KEYS = { FINQWARE_CLIENT_ID: 'c', FINQWARE_CLIENT_SECRET: 's', FINQWARE_APP_KEY: 'k' }
const folder = mkdtempSync(join(tmpdir(), 'finqware-'))
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const pem = file('key.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }) as string)

test('the digest of the contract’s test vector', () => {
  const body = { client_id: '3f0d6a52-7c11-4e0b-9a55-2f6d1b7c8e90', client_app_key: 'emul-app-key', skill: 'emu_ro_aisp_sbx_#1.0' } // prettier-ignore
  expect(digestOf(JSON.stringify(body))).toBe('QVOU4QA4+vgDCRYTCbEeNAGS2Q6AlbSka6BuBeO00yU=')
})

test('a call carries a short RS256 token of the service account over its own body', () => {
  const signer = { email: 'app@tenant.iam.test', key: privateKey, audience: 'https://finqware.test' }
  const { authorization: header } = authorization(signer, '{"a":1}', NOW)
  const [head = '', claims = '', signature = ''] = header.replace('Bearer ', '').split('.')
  const parsed = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  expect(parsed(head)).toEqual({ alg: 'RS256', typ: 'JWT' })
  const iat = NOW.getTime() / 1_000
  expect(parsed(claims)).toEqual({ iss: signer.email, sub: signer.email, email: signer.email, aud: signer.audience, iat, exp: iat + 60, digest: digestOf('{"a":1}') }) // prettier-ignore
  expect(verify('RSA-SHA256', Buffer.from(`${head}.${claims}`), publicKey, Buffer.from(signature, 'base64url'))).toBe(true) // prettier-ignore
  expect(createVerify('RSA-SHA256').update(`${head}.x`).verify(publicKey, signature, 'base64url')).toBe(false)
})

test('without a client id there is no provider', () => {
  expect(readFinqwareSettings({ ...KEYS, FINQWARE_CLIENT_ID: '' })).toBeNull()
})

test('without a signer calls are not signed, and the address has no slash at its end', () => {
  const read = readFinqwareSettings({ ...KEYS, FINQWARE_API_URL: 'http://localhost:9/finqware/', FINQWARE_SIGNER_EMAIL: '' }) // prettier-ignore
  expect(read).toEqual({ apiUrl: 'http://localhost:9/finqware', clientId: 'c', clientSecret: 's', appKey: 'k', signer: null }) // prettier-ignore
})

test('a whole signer is read with its key', () => {
  const signer = { FINQWARE_SIGNER_EMAIL: 'a@b', FINQWARE_SIGNER_KEY_FILE: pem, FINQWARE_SIGNER_AUDIENCE: 'x' }
  expect(readFinqwareSettings({ ...KEYS, ...signer })?.signer).toMatchObject({ email: 'a@b', audience: 'x', key: { asymmetricKeyType: 'rsa' } }) // prettier-ignore
})

test.each([
  [{ FINQWARE_SIGNER_EMAIL: 'a@b' }, 'FINQWARE_SIGNER'],
  [{ FINQWARE_SIGNER_EMAIL: 'a@b', FINQWARE_SIGNER_KEY_FILE: pem }, 'FINQWARE_SIGNER'],
  [{ FINQWARE_SIGNER_KEY_FILE: file('bad.pem', 'canary') }, 'FINQWARE_SIGNER_KEY_FILE'],
  [{ FINQWARE_SIGNER_KEY_FILE: '/nowhere/canary' }, 'FINQWARE_SIGNER_KEY_FILE'],
  [{ FINQWARE_CLIENT_SECRET: '' }, 'FINQWARE_CLIENT_SECRET'],
  [{ FINQWARE_API_URL: 'ftp://canary' }, 'FINQWARE_API_URL'],
])('a setting that does not fit is named without its value: %#', (wrong, name) => {
  const read = (): unknown => readFinqwareSettings({ ...KEYS, ...wrong })
  expect(read).toThrow(InvalidInputError)
  expect(read).toThrow(name)
  expect(read).not.toThrow('canary')
})

test('with a signer every call goes to /v1s, signed over the very text that is sent', async () => {
  const heard: { path: string | undefined; digest: string; signed: unknown }[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk: Buffer) => (text += chunk.toString()))
    request.on('end', () => {
      const claims = Buffer.from(request.headers.authorization?.split('.')[1] ?? '', 'base64url').toString('utf8')
      const { digest } = JSON.parse(claims) as { digest?: unknown }
      heard.push({ path: request.url, digest: createHash('sha256').update(text).digest('base64'), signed: digest })
      response.writeHead(200, { 'content-type': 'application/json' }).end('[]')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const signer = { FINQWARE_SIGNER_EMAIL: 'a@b', FINQWARE_SIGNER_KEY_FILE: pem, FINQWARE_SIGNER_AUDIENCE: 'x' }
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const settings = readFinqwareSettings({ ...KEYS, ...signer, FINQWARE_API_URL: api })
  const provider = settings && createFinqware(settings, { now: () => NOW, record: () => undefined, appUrl: 'http://localhost:3000' }) // prettier-ignore
  await provider?.institutions(as<CountryCode>('RO'))
  server.close()
  expect(heard).toMatchObject([{ path: '/v1s/catalogs/get', signed: heard[0]?.digest }])
})
