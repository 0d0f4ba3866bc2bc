/** Banqware's wing: who may call, in which words it answers, and what the dial can see and do. @see NOTES.md for the sources */
import { timingSafeEqual } from 'node:crypto'
import { dayOf } from '../clock.ts'
import { json } from '../http.ts'
import { createRegister } from '../people/holders.ts'
import type { Answer, Call, ProviderWing, Subject, Wing, WingParts } from '../wing.ts'
import { catalogue } from './banks.ts'
import { authorize, comeBack } from './consents.ts'
import { iso, TOKEN_LIFE } from './contract.ts'
import { Refusal } from './errors.ts'
import { newId, newToken } from './ids.ts'
import { changeConsents, forget, truthOf } from './oversight.ts'
import { createQuirks } from '../quirks.ts'
import { QUIRKS } from './quirks.ts'
import { ROUTES, userOfClient } from './routes.ts'
import type { BanqwareState } from './state.ts'

export interface BanqwareCredentials {
  clientId: string
  clientSecret: string
}

/** Both environments are served alike; the second's name is inferred. @see contract 2 */
const ENVIRONMENT = /^\/(?:sandbox|production)(?=\/)/
const HUB = /^\/hub\/bank\/\d+\/(authorize|return)$/

export function createBanqware({
  world,
  credentials,
  ...parts
}: WingParts & { credentials: BanqwareCredentials }): ProviderWing {
  // prettier-ignore
  const state: BanqwareState = {
    clock: parts.clock,
    ids: parts.ids,
    post: parts.post,
    bankPages: parts.bankPages,
    pause: parts.pause,
    banks: catalogue(world.banks),
    register: createRegister(world, dayOf(parts.clock.now())),
    quirks: createQuirks(),
    urls: { redirectUrls: [], updateCallbackUrls: [] },
    tokens: new Map(),
    users: new Map(),
    consents: new Map(),
    updates: new Map(),
  }

  const wing: Wing = async (call) => {
    const hub = HUB.exec(call.path)?.[1]
    if (hub !== undefined) return browse(call, hub)
    if (!ENVIRONMENT.test(call.path)) return null
    const path = call.path.replace(ENVIRONMENT, '').replace(/\/+$/, '')
    if (path === '/oauth2/token') return issue(call)
    const subject = subjectOf(call)
    if (!isAuthorized(call)) return gateway(401, 'Unauthorized', 'Client id or access token is not valid')
    try {
      return run(call, path)
    } catch (error) {
      if (error instanceof Refusal) return refusal(error, subject?.tag ?? null, call.path)
      throw error
    }
  }

  function browse(call: Call, deed: string): Answer {
    const consent = consentOfLink(call)
    if (call.method !== 'GET') return { status: 405, headers: { allow: 'GET' } }
    if (!consent) return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'This link is not known.' }
    return deed === 'authorize' ? authorize(state, consent, call) : comeBack(state, consent)
  }

  function issue(call: Call): Answer {
    const form = new URLSearchParams(call.body.toString('utf8'))
    const isForm = (call.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')
    if (call.method !== 'POST' || !isForm) return json(400, { error: 'invalid_request' })
    if (form.get('grant_type') !== 'client_credentials') return json(400, { error: 'unsupported_grant_type' })
    if (!isClient(form.get('client_id'), form.get('client_secret'))) return json(401, { error: 'invalid_client' })
    const token = newToken()
    state.tokens.set(token, state.clock.now().getTime() + TOKEN_LIFE)
    const scope = form.get('scope') ?? 'ais'
    return json(200, { access_token: token, token_type: 'Bearer', expires_in: TOKEN_LIFE / 1000, scope })
  }

  const isClient = (id: string | null | undefined, secret: string | null | undefined) =>
    same(id ?? '', credentials.clientId) && same(secret ?? '', credentials.clientSecret)

  function isAuthorized({ headers }: Call): boolean {
    const [scheme = '', token = ''] = (headers['authorization'] ?? '').split(/\s+/, 2)
    if (scheme.toLowerCase() === 'bearer') return (state.tokens.get(token) ?? 0) > state.clock.now().getTime()
    return isClient(headers['x-ibm-client-id'], headers['x-ibm-client-secret'])
  }

  function run(call: Call, path: string): Answer {
    const here = ROUTES.filter(({ pattern }) => pattern.test(path))
    const route = here.find(({ method }) => method === call.method)
    if (!route) return gateway(here.length > 0 ? 405 : 404, 'Not served', 'No such operation')
    const tag = subjectOf(call)?.tag ?? null
    const say = (word: string) => (state.quirks.has('upper-case', tag) ? word.toUpperCase() : word)
    const made = route.run({ state, call, say, tag, ids: route.pattern.exec(path)?.groups ?? {} })
    if (made.body === undefined) return { status: made.status }
    return json(made.status, state.quirks.has('wrapped', tag) ? { success: true, data: made.body } : made.body)
  }

  function refusal({ status, code, message, retryAfter }: Refusal, tag: string | null, path: string): Answer {
    const errorCode = state.quirks.has('numeric-error-code', tag) ? status : code
    const timestamp = iso(state.clock.now(tag).getTime())
    const answer = json(status, { errorCode, errorMessage: message, timestamp, path, traceId: newId() })
    if (retryAfter === undefined) return answer
    return { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfter) } }
  }

  const consentOfLink = ({ query }: Call) =>
    [...state.consents.values()].find(({ stateToken }) => stateToken === query.get('stateToken'))

  function subjectOf(call: Call): Subject | null {
    if (HUB.test(call.path)) return consentOfLink(call) ?? null
    const [, update] = /\/update\/([\w-]+)/.exec(call.path) ?? []
    const [, consent] = /\/consent\/([\w-]+)/.exec(call.path) ?? []
    const [, user] = /\/user\/id\/([^/]+)/.exec(call.path) ?? []
    const [, client] = /\/user\/client-id\/([^/]+)/.exec(call.path) ?? []
    return (
      state.updates.get(update ?? '')?.consent ??
      state.consents.get(consent ?? call.query.get('consentId') ?? '') ??
      state.users.get(user ?? '') ??
      userOfClient(state, client ?? '') ??
      null
    )
  }

  return {
    name: 'banqware',
    hosts: ['api.banqware.com'],
    wing,
    subjectOf,
    refuse: (status, code) => refusal(new Refusal(status, code ?? REFUSALS[status] ?? 'INTERNAL_ERROR', 'Refused'), null, '/'), // prettier-ignore
    changeConsents: (which, change) => changeConsents(state, which, change),
    truth: (tag, everybody) => truthOf(state, tag, everybody),
    quirks: QUIRKS,
    turn: (quirk, tag, on) => state.quirks.turn(quirk, tag, on),
    reset: (tag) => forget(state, tag),
  }
}

const REFUSALS: Readonly<Record<number, string>> = {
  400: 'VALIDATION_ERROR',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  429: 'TOO_MANY_REQUESTS',
  502: 'BANK_UNAVAILABLE',
  503: 'BANK_UNAVAILABLE',
  504: 'BANK_TIMEOUT',
}

/** The gateway's own shape, before the hub is reached. @see contract 10 */
const gateway = (status: number, httpMessage: string, moreInformation: string) =>
  json(status, { httpCode: String(status), httpMessage, moreInformation })

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return wanted !== '' && a.length === b.length && timingSafeEqual(a, b)
}
