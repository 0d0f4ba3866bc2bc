import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { as, type CountryCode } from '../../model/ids.ts'
import { MemoryDesk, PSU } from '../contract.ts'
import { readKlarnaSettings } from './config.ts'
import { createKlarna } from './index.ts'

/** What Klarna is asked when somebody who reads `locale` begins; it refuses, which is all that this test needs of it. */
async function sessionAskedIn(locale: string): Promise<unknown> {
  let asked: unknown
  const server = createServer((request, response) => {
    let sent = ''
    request.on('data', (chunk: Buffer) => (sent += chunk.toString()))
    request.on('end', () => {
      asked = JSON.parse(sent)
      const body = { error: { code: 'NOT_SUPPORTED', message: 'canary' } }
      response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/k`
  const settings = readKlarnaSettings({ KLARNA_API_URL: base, KLARNA_AUTH_URL: base, KLARNA_TOKEN: 't', KLARNA_INSIGHTS: '0' }) // prettier-ignore
  if (!settings) throw new Error('no settings')
  const provider = createKlarna(settings, { now: () => new Date('2026-11-21T09:00:00Z'), record: () => undefined, appUrl: 'http://localhost:3000' }) // prettier-ignore
  const country = as<CountryCode>('DE')
  await provider.consent.begin({ country, institution: null, scope: ['accounts'], days: 90, returnUrl: 'http://localhost:3000/return/klarna', state: 's', userRef: 'u', psu: { ...PSU, locale }, renewing: null }, new MemoryDesk()) // prettier-ignore
  server.closeAllConnections()
  server.close()
  return asked
}

test.each([
  ['de', 'de'],
  ['pt-BR', 'pt'],
])('a session for a person who reads %s is asked for in %s: Klarna takes two letters', async (locale, language) => {
  expect(await sessionAskedIn(locale)).toMatchObject({ language })
})
