/**
 * A sandbox on a free port with the small World, a bank whose pages need no browser, and an HTTP client of its own: node's
 * bare `http`, so that a test can be any host and send any header.
 */
import { constants, createCipheriv, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto'
import { request } from 'node:http'
import type { BankPages, Visit } from '../../bank-pages.ts'
import { createClock } from '../../clock.ts'
import { createDoings } from '../../people/doings.ts'
import { createFaults } from '../../faults.ts'
import { createHouse } from '../../house.ts'
import { createIdModes } from '../../id-modes.ts'
import { createJournal } from '../../journal.ts'
import { createPost } from '../../post.ts'
import { createKlarna } from '../klarna.ts'
import { WORLD } from './world.ts'

// Tests read answers of every shape; what they expect is in the assertion beside the path.
// oxlint-disable-next-line typescript/no-explicit-any
export type Json = any

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
  /** Undefined when the body is no JSON. */
  readonly json: Json
}

export interface Sent {
  readonly headers?: Record<string, string>
  readonly body?: unknown
}

export const PSU = { user_agent: 'Mozilla/5.0', ip_address: '198.51.100.23' }
export const SCOPE = {
  accounts: {},
  account_details: {},
  balances: {},
  transactions: {},
  insights_refresh: {},
  lifetime: 90,
}
const DIAL = { 'x-dial-token': 'dial-secret' }

function fakeBankPages(): BankPages & { visits: Map<string, Visit> } {
  const visits = new Map<string, Visit>()
  return {
    visits,
    open(visit) {
      visits.set(visit.id, { ...visit, outcome: 'open' })
      return `/bank/visit/${visit.id}?lang=${visit.language}`
    },
    find: (id) => visits.get(id),
    reset: () => visits.clear(),
    wing: async (call) => (call.path.startsWith('/bank/visit/') ? { status: 200, body: 'bank' } : null),
  }
}

export async function openRig() {
  const clock = createClock(new Date('2026-11-20T09:00:00Z'))
  const ids = createIdModes()
  const bankPages = fakeBankPages()
  const pauses: number[] = []
  const pause = async (milliseconds: number) => void pauses.push(milliseconds)
  const app = async () => ({ status: 200, body: 'app' })
  const klarna = createKlarna({ world: WORLD, bankPages, app, clock, ids, pause, token: 'secret' })
  const house = createHouse({
    world: WORLD,
    bankPages,
    wings: [klarna],
    clock,
    ids,
    pause,
    doings: createDoings(),
    faults: createFaults(),
    journal: createJournal(),
    post: createPost({ now: (tag) => clock.now(tag), pause }),
    dialToken: 'dial-secret',
  })
  const listening = await house.listen(0)
  const { url } = listening
  const close = () => listening.close()
  const port = Number(new URL(url).port)

  /** `target` is a path, or any absolute URL: whatever its host, it is led to this sandbox as by DNS. */
  function send(method: string, target: string, { headers = {}, body }: Sent = {}): Promise<Reply> {
    const address = new URL(target, url)
    const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
    const type = text === '' ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          host: '127.0.0.1',
          port,
          method,
          path: address.pathname + address.search,
          headers: { host: address.host, ...type, ...headers },
        },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', reject)
          response.on('end', () => {
            const answer = Buffer.concat(chunks).toString('utf8')
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text: answer, json: parsed(answer) })
          })
        },
      )
      outgoing.on('error', reject).end(text)
    })
  }

  /** With the access token, below Klarna's mount. */
  const api = (method: string, path: string, body?: unknown) =>
    send(method, path.startsWith('http') ? path : `/klarna${path}`, {
      body,
      headers: { authorization: 'Token secret' },
    })
  const dial = (name: string, body: unknown) => send('POST', `/_dial/${name}`, { body, headers: DIAL })
  const ask = (question: string) => send('GET', `/_dial/${question}`, { headers: DIAL })

  async function session(more: Record<string, unknown> = {}): Promise<Json> {
    const selected_bank = { bank_code: '88888888', country_code: 'DE' }
    return (await api('PUT', '/xs2a/v1/sessions', { psu: PSU, consent_scope: SCOPE, selected_bank, ...more })).json.data
  }
  const wizardOf = (flow: Json): string => payload(flow.client_token).auth_url
  /** Answers the current form. */
  const fill = (step: Json, values: Record<string, unknown>) =>
    send('POST', step.next, { body: seal(step.result, values) })
  const step = async (flow: Json): Promise<Json> => (await send('GET', wizardOf(flow))).json.data

  /** Starts a flow and types a login; a second form is left to the test. */
  async function login(opened: Json, type: string, user: string, order?: unknown) {
    const flow = (await api('PUT', opened.flows[type], order)).json.data
    const answered = await fill(await step(flow), { [USER]: user, [PASSWORD]: '123456' })
    return { flow, step: answered.json.data }
  }

  /** A finished Insights flow over all accounts, with its session and consent. */
  async function linked(user: string, order: Record<string, unknown> = {}) {
    const opened = await session()
    const { flow } = await login(opened, 'insights_refresh', user, {
      accounts: { all: true },
      refresh_days: 60,
      data_retention_minutes: 1440,
      ...order,
    })
    const result = (await api('GET', flow.self)).json.data.result
    const consent = (await api('POST', opened.consent)).json.data
    return { session: opened, flow, result, consent }
  }

  return {
    url,
    port,
    send,
    api,
    dial,
    ask,
    session,
    wizardOf,
    fill,
    step,
    login,
    linked,
    clock,
    bankPages,
    pauses,
    close,
  }
}

export type Rig = Awaited<ReturnType<typeof openRig>>

export const USER = 'bias.apis.forms.elements.UsernameElement'
export const PASSWORD = 'bias.apis.forms.elements.PasswordElement'
export const OTP = 'bias.apis.forms.elements.OtpElement'

function parsed(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a JWT says; nobody checks its signature. */
export function payload(token: string): Json {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
}

/** The envelope of contract 6.4. */
export function seal({ form, key }: Json, values: Record<string, unknown>) {
  const data = Object.entries(values).map(([name, value]) => ({ key: name, value }))
  return sealText(key, JSON.stringify({ form_identifier: form.form_identifier, data }))
}

export function sealText(key: string, text: string) {
  const { modulus, exponent } = payload(key)
  const [secret, iv] = [randomBytes(32), randomBytes(16)]
  const cipher = createCipheriv('aes-256-cbc', secret, iv)
  const ct = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('base64')
  const jwk = { kty: 'RSA', n: base64url(modulus), e: base64url(exponent.padStart(6, '0')) }
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' })
  const wrapped = publicEncrypt(
    { key: publicKey, padding: constants.RSA_PKCS1_PADDING },
    Buffer.from(secret.toString('hex')),
  )
  return { ct, iv: iv.toString('hex'), ek: wrapped.toString('base64') }
}

const base64url = (hex: string) => Buffer.from(hex, 'hex').toString('base64url')
