/** Finqware's wing: routes, who may call them, and what the dial can see and do. @see NOTES.md for the source of each route */
import { dayOf } from '../clock.ts'
import { json } from '../http.ts'
import { createRegister } from '../people/holders.ts'
import type { Answer, Call, ProviderWing, Subject, Wing, WingParts } from '../wing.ts'
import { checkApp } from './access.ts'
import { comeBack, sessionOfVisit } from './callback.ts'
import { presentSkill, skillsOf } from './catalog.ts'
import { deleteConsent, exchange, showConsent } from './consents.ts'
import { listAccounts, listBalances, listTransactions } from './data.ts'
import { Refusal, invalid, plainRefusal, refusalAnswer } from './errors.ts'
import { expectKeys, peek, readJson } from './input.ts'
import type { Fields } from './input.ts'
import { changeConsents, forget, truthOf } from './oversight.ts'
import { createQuirks } from '../quirks.ts'
import { QUIRKS } from './quirks.ts'
import { openSession, takeStep } from './sessions.ts'
import { checkSignature } from './signing.ts'
import type { FinqwareCredentials, FinqwareState } from './state.ts'
import { takeUpload } from './uploads.ts'

export type { FinqwareCredentials } from './state.ts'

interface Asked {
  readonly state: FinqwareState
  readonly call: Call
  readonly ids: Readonly<Record<string, string>>
  /** A session was opened by this call: it is its subject from now on. */
  readonly opened: (subject: Subject) => void
}
interface Route {
  readonly pattern: RegExp
  /** Answers browsers of any origin: what a front end may do by itself. @see contract 13.2 */
  readonly isFront: boolean
  readonly isData?: true
  readonly run: (asked: Asked) => unknown
}

const reads = (name: string, run: (state: FinqwareState, fields: Fields) => unknown, isData?: true): Route => ({
  pattern: new RegExp(`^/${name}$`),
  isFront: false,
  ...(isData && { isData }),
  run: ({ state, call }) => run(state, readJson(call)),
})

const ROUTES: readonly Route[] = [
  { pattern: /^\/catalogs\/get$/, isFront: true, run: ({ state, call }) => listSkills(state, readJson(call)) },
  {
    pattern: /^\/sessions$/,
    isFront: true,
    run({ state, call, opened }) {
      const session = openSession(state, readJson(call))
      opened(session)
      return { nonce: session.nonce?.value, session_id: session.id, status: session.status }
    },
  },
  {
    pattern: /^\/sessions\/(?<session>[^/]+)\/steps$/,
    isFront: true,
    run: ({ state, call, ids }) => takeStep(state, ids['session'] ?? '', readJson(call), call),
  },
  {
    pattern: /^\/sessions\/(?<session>[^/]+)\/steps\/(?<step>[^/]+)\/upload$/,
    isFront: true,
    run: ({ state, call, ids }) => takeUpload(state, call, ids['session'] ?? '', ids['step'] ?? ''),
  },
  reads('tokens', exchange),
  reads('accounts/get', listAccounts, true),
  reads('balances/get', listBalances, true),
  reads('transactions/get', listTransactions, true),
  reads('consents/get', showConsent),
  reads('consents/delete', deleteConsent),
]

function listSkills(state: FinqwareState, fields: Fields) {
  expectKeys(fields, ['client_id', 'client_app_key'])
  checkApp(state, fields)
  if (state.quirks.has('no-catalog', null)) throw invalid('not_found', 'not found', 404)
  return state.skills.map(presentSkill)
}

export function createFinqware({ world, ...parts }: WingParts & { credentials: FinqwareCredentials }): ProviderWing {
  const { credentials, clock, ids, bankPages } = parts
  const state: FinqwareState = {
    credentials,
    clock,
    ids,
    bankPages,
    register: createRegister(world, dayOf(clock.now())),
    skills: skillsOf(world.banks),
    quirks: createQuirks(),
    sessions: new Map(),
    tempTokens: new Map(),
    consents: new Map(),
  }
  const subjects = new WeakMap<Call, Subject>()

  const wing: Wing = async (call) => {
    const visit = /^\/callback\/([\w-]+)$/.exec(call.path)?.[1]
    if (visit !== undefined) return call.method === 'GET' ? comeBack(state, visit) : notAllowed('GET')
    const [, generation = '', path = ''] = /^\/(v1s?)(\/.*)$/.exec(call.path) ?? []
    const route = ROUTES.find(({ pattern }) => pattern.test(path))
    if (!route) return null
    if (route.isFront && call.method === 'OPTIONS') return preflight(call)
    const answer = call.method === 'POST' ? await run(route, call, path, generation === 'v1s') : notAllowed('POST')
    return route.isFront ? { ...answer, headers: { ...answer.headers, 'access-control-allow-origin': '*' } } : answer
  }

  async function run(route: Route, call: Call, path: string, isSigned: boolean): Promise<Answer> {
    const tag = subjectOf(call)?.tag ?? null
    try {
      if (isSigned) checkSignature(call, credentials.signerPublicKey, clock.now(tag).getTime())
      const asked = {
        state,
        call,
        ids: route.pattern.exec(path)?.groups ?? {},
        opened: (subject: Subject) => void subjects.set(call, subject),
      }
      return json(200, await route.run(asked))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return refusalAnswer(error, route.isData && state.quirks.has('message-only', tag))
    }
  }

  /** By the path where it names a session or a visit, else by what the body says of itself. */
  function subjectOf(call: Call): Subject | null {
    const known = subjects.get(call)
    if (known) return known
    const session = /\/sessions\/([^/]+)\//.exec(call.path)?.[1]
    const visit = /^\/callback\/([\w-]+)$/.exec(call.path)?.[1]
    if (session !== undefined) return state.sessions.get(session) ?? null
    if (visit !== undefined) return sessionOfVisit(state, visit) ?? null
    const { credentials_id: id, temp_token: token } = peek(call)
    const found = state.consents.get(String(id)) ?? state.tempTokens.get(String(token))?.session ?? null
    // A token is gone once it has been exchanged, and the journal asks afterwards.
    if (found) subjects.set(call, found)
    return found
  }

  return {
    name: 'finqware',
    hosts: ['api.finqware.com'],
    wing,
    subjectOf,
    refuse: plainRefusal,
    changeConsents: (which, change) => changeConsents(state, which, change),
    truth: (tag, everybody) => truthOf(state, tag, everybody),
    quirks: QUIRKS,
    turn: (quirk, tag, on) => state.quirks.turn(quirk, tag, on),
    reset: (tag) => forget(state, tag),
  }
}

function notAllowed(allow: string): Answer {
  const answer = plainRefusal(405)
  return { ...answer, headers: { ...answer.headers, allow } }
}

function preflight({ headers }: Call): Answer {
  return {
    status: 204,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': headers['access-control-request-headers'] ?? 'content-type',
      'access-control-max-age': '600',
    },
  }
}
