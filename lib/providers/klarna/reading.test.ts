import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { ConsentLapsedError, ProviderUnavailableError } from '../../model/errors.ts'
import { as, type PlainDate } from '../../model/ids.ts'
import { MemoryDesk } from '../contract.ts'
import { readKlarnaSettings } from './config.ts'
import { createKlarna } from './index.ts'

const NOW = new Date('2026-11-21T09:00:00Z')
type Canned = { readonly status: number; readonly body: object } | 'killed'
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A provider whose consent answers as canned, in order; and what it was sent. */
async function bank(...answers: Canned[]) {
  const tokens: unknown[] = []
  const server = createServer((request, response) => {
    let sent = ''
    request.on('data', (chunk: Buffer) => (sent += chunk.toString()))
    request.on('end', () => {
      tokens.push((JSON.parse(sent) as { consent_token?: string }).consent_token)
      const answer = answers.shift()
      if (!answer || answer === 'killed') response.destroy()
      else response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => (server.closeAllConnections(), server.close()))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/k`
  const settings = readKlarnaSettings({ KLARNA_API_URL: base, KLARNA_AUTH_URL: base, KLARNA_TOKEN: 't', KLARNA_INSIGHTS: '0' }) // prettier-ignore
  if (!settings) throw new Error('no settings')
  const provider = createKlarna(settings, { now: () => NOW, record: () => undefined, appUrl: 'http://localhost:3000' })
  const desk = new MemoryDesk()
  const consents = { accounts: `${base}/xs2a/v1/consents/c/accounts/get` }
  const access = { consentId: 'c', token: 'first', consents, insights: null }
  const read = () => provider.read({ access, cursor: null, psu: null, since: as<PlainDate>('2026-01-01') }, desk)
  return { read, desk, tokens }
}

const accounts = { status: 200, body: { data: { consent_token: 'second', result: { accounts: [] } } } }
const refused = (code: string, token?: string): Canned => ({
  status: 400,
  body: { error: { code, message: 'canary' }, ...(token !== undefined && { consent_token: token }) },
})

test('a rotated token is kept before the answer is used', async () => {
  const { read, desk } = await bank(accounts)
  await expect(read()).resolves.toMatchObject({ status: 'ready', more: false, cursor: null })
  expect(desk.kept).toMatchObject([{ token: 'second' }])
})

test('a token that arrives on an error is kept too, and the next try uses it', async () => {
  const { read, desk, tokens } = await bank(refused('BANK', 'second'), accounts)
  await read()
  expect(tokens).toEqual(['first', 'second'])
  expect(desk.kept).toMatchObject([{ token: 'second' }])
})

test('an answer that was lost is asked for again with the token we have', async () => {
  const { read, tokens } = await bank('killed', accounts)
  await read()
  expect(tokens).toEqual(['first', 'first'])
})

test.each([
  ['CONSENT.EXPIRED', 'expired'],
  ['CONSENT.REVOKED', 'revoked'],
  ['CONSENT.RESOURCE_NOT_GRANTED', 'not_granted'],
  ['CONSENT.SOMETHING_NEW', 'not_granted'],
])('%s lapses the consent as %s, without the bank’s words', async (code, why) => {
  const { read } = await bank(refused(code))
  const error = await read().catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ConsentLapsedError)
  expect(error).toMatchObject({ why })
  expect((error as Error).message).not.toContain('canary')
})

test('a quota that is used up waits for the next day', async () => {
  const { read, tokens } = await bank(refused('CONSENT.LIMIT_EXCEEDED'))
  const error = await read().catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ProviderUnavailableError)
  expect(error).toMatchObject({ retryAfterSeconds: 15 * 3_600 })
  expect(tokens).toHaveLength(1)
})
