import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll } from 'vitest'
import * as z from 'zod'
import { startSandbox, type RunningSandbox } from '../../../scripts/sandbox.ts'
import { MemoryDesk, providerContract } from '../contract.ts'
import type { Provider } from '../provider.ts'
import { visitBank } from '../bank-pages.ts'
import { createKlavi, readKlaviSettings } from './index.ts'

const NOW = new Date('2026-11-20T09:00:00Z')
const BACK = 'http://localhost:3000/return/'
const CPF = '31840295732'
let sandbox: RunningSandbox
let origin = ''
/** Our webhook door: what the provider hears goes to the desk of the test that runs. */
const door = createServer((request, response) => {
  void letIn(request).then(
    () => response.writeHead(202).end(),
    () => response.writeHead(401).end(),
  )
})
let appUrl = ''
let desk = new MemoryDesk()
let hearing: Provider | null = null

async function letIn(request: IncomingMessage): Promise<void> {
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
  const rawBody = await text(request)
  for (const { key, says, body } of (await hearing?.hear?.({ headers, rawBody, token: null })) ?? []) {
    const known = desk.pushed.some((pushed) => pushed.key === key)
    if (says === 'data' && body !== undefined && !known) desk.pushed.push({ key, receivedAt: NOW, rawBody: body })
  }
}

beforeAll(async () => {
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  appUrl = `http://127.0.0.1:${(door.address() as AddressInfo).port}` // it listens on TCP
  sandbox = await startSandbox({ SANDBOX_APP_URL: appUrl })
  origin = sandbox.url
})
afterAll(() => {
  door.close()
  return sandbox.stop()
})

function create(): Provider {
  const settings = readKlaviSettings({ KLAVI_API_URL: `${origin}/klavi`, KLAVI_ACCESS_KEY: 'sandbox-klavi-access', KLAVI_SECRET_KEY: 'sandbox-klavi-secret' }) // prettier-ignore
  if (!settings) throw new Error('no settings')
  hearing = createKlavi(settings, { now: () => NOW, record: () => undefined, appUrl })
  return hearing
}

const truth = z.object({ klavi: z.object({ consents: z.array(z.object({ status: z.string() })) }) })
async function openConsents(): Promise<number> {
  const answer = await fetch(`${origin}/_dial/truth`, { headers: { 'x-dial-token': 'sandbox-dial' } })
  const { klavi } = truth.parse(await answer.json())
  return klavi.consents.filter(({ status }) => status === 'STARTED' || status.startsWith('AWAITING')).length
}

providerContract('Klavi', () => ({
  create,
  desk: () => (desk = new MemoryDesk()),
  ways: ['lucas', 'good'],
  refusal: { way: 'denied', problem: 'ACCESS_DENIED' },
  request: { country: 'BR', institutionRef: '901' },
  categorises: true,
  openSessions: openConsents,
  now: () => NOW,
  async drive(login, { ask }) {
    if (ask.kind === 'form') return { kind: 'filled', values: { cpf: CPF } }
    if (ask.kind !== 'redirect') throw new Error(`an ask of kind ${ask.kind}`)
    if (ask.url === null) return { kind: 'again' }
    return { kind: 'returned', params: await visitBank(ask.url, BACK, { login, press: ['approve'] }) }
  },
}))
