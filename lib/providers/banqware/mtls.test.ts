import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, type CountryCode } from '../../model/ids.ts'
import { createBanqware, readBanqwareSettings } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'banqware-'))
const file = (name: string): string => join(folder, name)
const trusted = getCACertificates()
let server: Server
let apiUrl = ''

/** A certificate of its own, for one machine and one day. */
function certify(name: string): void {
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2',
    '-keyout', file(`${name}.key`), '-out', file(`${name}.crt`), '-subj', `/CN=${name}`, '-addext', 'subjectAltName=DNS:localhost'], { stdio: 'ignore' }) // prettier-ignore
}

beforeAll(async () => {
  for (const name of ['hub', 'tenant', 'stranger']) certify(name)
  const read = (name: string): string => readFileSync(file(name), 'utf8')
  server = createServer(
    { key: read('hub.key'), cert: read('hub.crt'), ca: read('tenant.crt'), requestCert: true, rejectUnauthorized: true },
    (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify([{ id: 901, name: 'Emu' }]))
    },
  ) // prettier-ignore
  await new Promise<void>((resolve) => server.listen(0, resolve))
  apiUrl = `https://localhost:${(server.address() as AddressInfo).port}/production`
  setDefaultCACertificates([...trusted, read('hub.crt')])
})
afterAll(() => {
  setDefaultCACertificates(trusted)
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true })
})

function create(certificate: Readonly<Record<string, string>>) {
  const settings = readBanqwareSettings({ BANQWARE_API_URL: apiUrl, BANQWARE_CLIENT_ID: 'client', BANQWARE_CLIENT_SECRET: 'secret', BANQWARE_AUTH: 'keys', ...certificate }) // prettier-ignore
  if (!settings) throw new Error('no settings')
  return createBanqware(settings, { now: () => new Date(), record: () => undefined, appUrl: 'http://localhost:3000' })
}
const filesOf = (name: string) => ({ BANQWARE_CLIENT_CERT_FILE: file(`${name}.crt`), BANQWARE_CLIENT_KEY_FILE: file(`${name}.key`) }) // prettier-ignore
const PL = as<CountryCode>('PL')

test('calls show the client certificate', async () => {
  expect(await create(filesOf('tenant')).institutions(PL)).toMatchObject([{ ref: '901' }])
})

test('without it, or with another’s, no call comes through', async () => {
  await expect(create({}).institutions(PL)).rejects.toMatchObject({ code: 'provider_unavailable' })
  await expect(create(filesOf('stranger')).institutions(PL)).rejects.toMatchObject({ code: 'provider_unavailable' })
})

test('a certificate needs its key, and files that hold them', () => {
  const { BANQWARE_CLIENT_CERT_FILE: cert } = filesOf('tenant')
  expect(() => create({ BANQWARE_CLIENT_CERT_FILE: cert })).toThrow('BANQWARE_CLIENT_CERT')
  expect(() => create({ BANQWARE_CLIENT_CERT_FILE: cert, BANQWARE_CLIENT_KEY_FILE: file('absent') })).toThrow('BANQWARE_CLIENT_KEY_FILE') // prettier-ignore
})
