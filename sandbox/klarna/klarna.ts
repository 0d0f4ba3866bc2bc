/** Klarna's wing: routes, who may call them, and what the dial can see and do. @see NOTES.md for the source of each route */
import type { BankPages } from '../bank-pages.ts'
import { dayOf } from '../clock.ts'
import type { Clock } from '../clock.ts'
import type { IdModes } from '../id-modes.ts'
import type { World } from '../people/types.ts'
import type { Answer, Call, ProviderWing, Subject, Wing } from '../wing.ts'
import { catalogue } from './banks.ts'
import { createKeyRing } from './crypto.ts'
import { Refusal, plainRefusal, refusalAnswer } from './errors.ts'
import { createRegister } from '../people/holders.ts'
import { KLARNA_HOSTS, linksFor } from './hosts.ts'
import { readInput } from './input.ts'
import { changeConsents, forget, truthOf } from './oversight.ts'
import { ROUTES } from './routes.ts'
import type { Route } from './routes.ts'
import type { KlarnaState } from './state.ts'

export interface KlarnaParts {
  readonly world: World
  readonly bankPages: BankPages
  /** Launcher, iframe document and return page. */
  readonly app: Wing
  readonly clock: Clock
  readonly ids: IdModes
  readonly token: string
  readonly pause: (milliseconds: number) => Promise<void>
}

const SLOW_MS = 4000

export function createKlarna({ world, app, token, ...parts }: KlarnaParts): ProviderWing {
  const state: KlarnaState = {
    ...parts,
    banks: catalogue(world.banks),
    register: createRegister(world, dayOf(parts.clock.now())),
    keys: createKeyRing(),
    sessions: new Map(),
    flows: new Map(),
    consents: new Map(),
    consumers: new Map(),
  }
  /** Subjects of calls whose path names nobody yet: the session they opened. */
  const opened = new WeakMap<Call, Subject>()

  const wing: Wing = async (call) => {
    const path = call.path.replace(/\/+$/, '')
    const isApp = /^\/xs2a\/(app-launcher|widget-app|return)(\/|$)/.test(path)
    if (isApp) return app(call)
    const routes = ROUTES.filter((route) => route.pattern.test(path))
    const open = routes.some((route) => route.isOpen)
    if (open && call.method === 'OPTIONS') return preflight(call)
    const route = routes.find(({ methods }) => methods.includes(call.method))
    if (!route) return refused(routes)
    const answer = await run(route, call, path)
    return open ? { ...answer, headers: { ...answer.headers, 'access-control-allow-origin': '*' } } : answer
  }

  async function run(route: Route, call: Call, path: string): Promise<Answer> {
    try {
      if (!route.isOpen && !isAuthorized(call, token))
        throw new Refusal(401, 'unauthorized', 'The access token is not valid')
      if (slowness(call)) await state.pause(SLOW_MS)
      return await route.run({
        state,
        ids: route.pattern.exec(path)?.groups ?? {},
        body: readInput(call),
        query: call.query,
        links: linksFor(call),
        opened: (subject) => opened.set(call, subject),
      })
    } catch (error) {
      if (error instanceof Refusal) return refusalAnswer(error)
      throw error
    }
  }

  const slowness = (call: Call) => sessionOf(call)?.login?.behaviour.slow || consentOf(call)?.behaviour.slow
  const sessionOf = ({ path }: Call) =>
    state.sessions.get(/\/sessions\/(\w+)/.exec(path)?.[1] ?? '') ??
    state.flows.get(/\/wizard\/(\w+)/.exec(path)?.[1] ?? '')?.session
  const consentOf = ({ path }: Call) => state.consents.get(/\/consents\/(\w+)/.exec(path)?.[1] ?? '')

  return {
    name: 'klarna',
    hosts: KLARNA_HOSTS,
    wing,
    subjectOf: (call) => opened.get(call) ?? sessionOf(call) ?? consentOf(call) ?? named(state, call),
    refuse: plainRefusal,
    changeConsents: (which, change) => changeConsents(state, which, change),
    truth: (tag, everybody) => truthOf(state, tag, everybody),
    reset: (tag) => forget(state, tag),
  }
}

/** Insights calls name their consumer or consent in the body. */
function named(state: KlarnaState, call: Call): Subject | null {
  if (!call.path.startsWith('/insights/') || call.body.length === 0) return null
  try {
    const body = readInput(call)
    const [consumer, consent] = [body.raw('insights_consumer_id'), body.raw('consent_id')]
    return state.consumers.get(String(consumer)) ?? state.consents.get(String(consent)) ?? null
  } catch {
    return null
  }
}

function isAuthorized(call: Call, token: string): boolean {
  const [scheme, given] = (call.headers['authorization'] ?? '').split(/\s+/, 2)
  return (scheme === 'Token' || scheme === 'Bearer') && given === token
}

function refused(routes: readonly Route[]): Answer {
  if (routes.length === 0) return plainRefusal(404)
  const answer = plainRefusal(405)
  return { ...answer, headers: { ...answer.headers, allow: routes.flatMap((route) => route.methods).join(', ') } }
}

/** The app may live anywhere, so any origin may ask. @see contract 10.13 */
function preflight(call: Call): Answer {
  return {
    status: 204,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST, DELETE',
      'access-control-allow-headers': call.headers['access-control-request-headers'] ?? 'content-type',
      'access-control-max-age': '600',
    },
  }
}
