/** A Banqware that answers as canned, for tests: what is not canned for a call is as the contract's examples have it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { as, type CountryCode, type Json } from '../../../model/ids.ts'
import type { Reply } from '../../../model/conversation.ts'
import { MemoryDesk, PSU } from '../../contract.ts'
import type { Begin, Progress, Reading } from '../../provider.ts'
import { createBanqware, readBanqwareSettings } from '../index.ts'

/** A body, a refusal with its status, or no answer at all. */
export type Answer = { readonly status?: number; readonly body?: unknown; readonly headers?: Record<string, string> } | 'killed' // prettier-ignore
export interface Sent {
  /** `GET consent/c-1`: the method, and the path behind the user's. */
  readonly call: string
  readonly body: unknown
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

export const BACK = 'http://localhost:3000/return/banqware'
const USER = { userId: 'user-1', clientId: 'ref' }
export const CONSENT = { consentId: 'c-1', bankId: '901', status: 'requested', authorizationUrl: 'http://127.0.0.1:4330/bank/901/authorize?stateToken=eyJ', redirectUrl: BACK, createdAt: '2026-11-21T09:00:00Z', validUntil: '2027-05-20T12:00:00Z' } // prettier-ignore
const BANKS = [
  { id: 901, name: 'Emu', officialName: 'Bank Emulowany SA', swiftBicCode: 'EMUPPLPW', migrateToBankId: null, isAisForceAccount: false },
  { id: 902, name: 'Stary', migrateToBankId: 901, isAisForceAccount: null },
  { id: 903, name: 'Numerowy', migrateToBankId: null, isAisForceAccount: true },
] // prettier-ignore
export const given = (id = 'c-1'): Answer => ({ body: { ...CONSENT, consentId: id, status: 'given' } })
export const is = (status: string): Answer => ({ body: { ...CONSENT, status } })
export const refused = (status: number, errorCode: string | number, headers = {}): Answer => ({ status, body: { errorCode, errorMessage: 'canary' }, headers }) // prettier-ignore

const DEFAULTS: Readonly<Record<string, Answer>> = {
  'POST oauth2/token': { body: { access_token: 'token-1', token_type: 'Bearer', expires_in: 3_600, scope: 'ais' } },
  'GET management-resources/api/bank': { body: BANKS },
  'POST user-resources/api/user': { status: 201, body: USER },
  'GET user-resources/api/user/client-id/ref': { body: USER },
  'POST consent': { status: 201, body: CONSENT },
  'GET consent/c-1': { body: CONSENT },
  'GET consent': { body: [] },
  'DELETE consent/c-1': { status: 204 },
  'POST consent/c-1/update': { status: 202, body: { updateId: 'u-1', status: 'started' } },
  'GET update/u-1': { body: { updateId: 'u-1', status: 'completed' } },
  'GET kyc': refused(404, 'UPDATE_NOT_FOUND'),
}

const closing: (() => void)[] = []
export const closeHubs = (): void => closing.splice(0).forEach((close) => close())

/** @param canned answers by call; of several the last one stays. */
export async function hub(canned: Record<string, Answer | Answer[]> = {}, more: Record<string, string> = {}) {
  const sent: Sent[] = []
  const queues = new Map(Object.entries(canned).map(([call, answers]) => [call, Array.isArray(answers) ? [...answers] : [answers]])) // prettier-ignore
  let clock = new Date('2026-11-21T09:00:00Z')
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString()
      const [path = '', query] = (request.url ?? '').slice('/sandbox/'.length).split('?')
      const short = path.replace(/^[\w-]+-resources\/api\/user\/id\/user-1\//, '')
      const call = `${request.method} ${short}`
      const exact = `${call}?${query}`
      const isJson = request.headers['content-type'] === 'application/json' && text !== ''
      sent.push({ call: query && queues.has(exact) ? exact : call, body: isJson ? JSON.parse(text) : text, headers: request.headers }) // prettier-ignore
      const queue = queues.get(exact) ?? queues.get(call) ?? []
      const answer = (queue.length > 1 ? queue.shift() : queue[0]) ?? DEFAULTS[call] ?? refused(404, 'NOT_CANNED')
      if (answer === 'killed') return response.destroy()
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers })
      return response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => (server.closeAllConnections(), server.close()))
  const settings = readBanqwareSettings({ BANQWARE_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sandbox`, BANQWARE_CLIENT_ID: 'client', BANQWARE_CLIENT_SECRET: 'secret', ...more }) // prettier-ignore
  if (!settings) throw new Error('no settings')
  const surroundings = { now: () => clock, record: () => undefined, appUrl: 'http://localhost:3000' }
  const provider = createBanqware(settings, surroundings)
  const desk = new MemoryDesk()
  const PL = as<CountryCode>('PL')
  const begin = (ref = '901', extra: Partial<Begin> = {}): Promise<Progress> =>
    provider.consent.begin({ country: PL, institution: { ref, name: ref, country: PL, aliases: [] }, scope: ['accounts'], days: 180, returnUrl: BACK, state: 's', userRef: 'ref', psu: PSU, renewing: null, ...extra }, desk) // prettier-ignore
  const say = (progress: Progress, reply: Reply): Promise<Progress> => {
    if (progress.status !== 'asking' && progress.status !== 'waiting') throw new Error(`it is over: ${JSON.stringify(progress)}`) // prettier-ignore
    return provider.consent.advance(JSON.parse(JSON.stringify(progress.memo)), reply, desk)
  }
  const read = (cursor: Json = null, psu: Begin['psu'] | null = null, since = '2024-11-21'): Promise<Reading> =>
    provider.read({ access: { userId: 'user-1', consentId: 'c-1', bankId: '901' }, cursor, psu, since: as(since) }, desk) // prettier-ignore
  return {
    provider, settings, surroundings, desk, sent, begin, say, read,
    back: (progress: Progress, params: Record<string, string> = {}) => say(progress, { kind: 'returned', params }),
    poll: (progress: Progress) => say(progress, { kind: 'polled' }),
    wait: (seconds: number) => (clock = new Date(clock.getTime() + seconds * 1_000)),
    calls: () => sent.map(({ call }) => call).filter((call) => call !== 'POST oauth2/token'),
  } // prettier-ignore
}
