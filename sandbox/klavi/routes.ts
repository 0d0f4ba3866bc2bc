/** The API, route by route, and which token each wants. @see contract 3 to 7 */
import { json } from '../http.ts'
import type { Answer, Call } from '../wing.ts'
import { authenticate, checkAccess, checkLink, refresh } from './access.ts'
import { consentAt, createConsent, listConsents, presentConsent, revoke } from './consents.ts'
import { listInstitutions, listStatuses } from './institutions.ts'
import { createLink, showLink } from './links.ts'
import { orderReports } from './orders.ts'
import type { Level, Party } from './products.ts'
import type { KlaviState, Link } from './state.ts'

interface Given {
  readonly state: KlaviState
  readonly call: Call
  readonly id: string
}

export interface Route {
  readonly method: string
  /** Below `/data/v1`; `id` is its only group. */
  readonly pattern: RegExp
  readonly run: (given: Given) => unknown
}

const open = (method: string, pattern: RegExp, run: Route['run']): Route => ({ method, pattern, run })

const withAccess = (method: string, pattern: RegExp, run: Route['run']): Route => ({
  method,
  pattern,
  run(given) {
    checkAccess(given.state, given.call)
    return run(given)
  },
})

const withLink = (method: string, pattern: RegExp, run: (given: Given, link: Link) => unknown): Route => ({
  method,
  pattern,
  run: (given) => run(given, checkLink(given.state, given.call)),
})

const ordered = (party: Party, level: Level): Route =>
  withAccess('POST', new RegExp(`^/${party}/${level}-data$`), ({ state, call }) =>
    orderReports(state, call, { party, level }),
  )

/** The first that fits is taken: `links/institutions` is no link. */
export const ROUTES: readonly Route[] = [
  open('POST', /^\/auth$/, ({ state, call }) => authenticate(state, call)),
  open('GET', /^\/refresh$/, ({ state, call }) => refresh(state, call)),
  withLink('GET', /^\/links\/institutions$/, ({ state, call }, link) => listInstitutions(state, link, call.base)),
  withLink('GET', /^\/links\/institutions\/status$/, ({ state }, link) => listStatuses(state, link)),
  withAccess('POST', /^\/links$/, ({ state, call }) => createLink(state, call)),
  withAccess('GET', /^\/links\/(?<id>[\w-]+)$/, ({ state, id }) => showLink(state, id)),
  withLink('POST', /^\/consents$/, ({ state, call }, link) => createConsent(state, link, call)),
  withAccess('GET', /^\/consents$/, ({ state, call }) => listConsents(state, call.query)),
  withAccess('GET', /^\/consents\/(?<id>[\w-]+)$/, ({ state, id }) => presentConsent(consentAt(state, id))),
  withAccess('DELETE', /^\/consents\/(?<id>[\w-]+)(?:\/revoke)?$/, ({ state, id }) =>
    revoke(state, consentAt(state, id)),
  ),
  ordered('personal', 'institution'),
  ordered('business', 'institution'),
  ordered('personal', 'user'),
  ordered('business', 'user'),
]

/** @returns null for a path that is no operation at all */
export async function runRoute(state: KlaviState, call: Call, path: string): Promise<Answer | null> {
  const here = ROUTES.filter(({ pattern }) => pattern.test(path))
  if (here.length === 0) return null
  const route = here.find(({ method }) => method === call.method)
  if (!route) return { status: 405, headers: { allow: here.map(({ method }) => method).join(', ') } }
  const id = route.pattern.exec(path)?.groups?.['id'] ?? ''
  return json(200, await route.run({ state, call, id }))
}
