/** Klavi's wing: which words it answers to, and what the dial can see and do. @see NOTES.md for the sources */
import { dayOf } from '../clock.ts'
import { createRegister } from '../people/holders.ts'
import type { Answer, Call, ProviderWing, Subject, Wing, WingParts } from '../wing.ts'
import { linkOfCall } from './access.ts'
import { settle } from './consents.ts'
import { present, Refusal, refusalOf } from './errors.ts'
import { fieldsIn } from './input.ts'
import { drawLogo } from './institutions.ts'
import { changeConsents, forget, truthOf } from './oversight.ts'
import { createQuirks } from '../quirks.ts'
import { QUIRKS } from './quirks.ts'
import { runRoute } from './routes.ts'
import type { KlaviCredentials, KlaviState } from './state.ts'
import { SHEET } from './style.ts'
import { comeBack, consentOfVisit, leaveForBank, lgpd } from './way.ts'
import { chooseBank, linkOfPage, openBasicLink } from './whitelabel.ts'

export type { KlaviCredentials } from './state.ts'

const API = /^\/data\/v1(?=\/)/
/** The WhiteLabel host is an app of its own; here it has a folder, and is found without as well. */
const WHITELABEL = /^(?:\/whitelabel)?\/(path|data\/v1\/basic-links\/([\w-]+))$/
const PAGE = /^\/(?:consents\/([\w-]+)\/return|lgpd\/([\w-]+))$/
const LEAVE = /^\/institutions\/\w+\/authorize$/
const LOGO = /^\/logo\/(\w+\.svg)$/

export function createKlavi({
  world,
  credentials,
  ...parts
}: WingParts & { credentials: KlaviCredentials }): ProviderWing {
  const state: KlaviState = {
    ...parts,
    credentials,
    banks: world.banks.filter(({ country }) => country === 'BR'),
    register: createRegister(world, dayOf(parts.clock.now())),
    quirks: createQuirks(),
    accessTokens: new Map(),
    links: new Map(),
    linkTokens: new Map(),
    consents: new Map(),
  }

  const wing: Wing = async (call) => {
    settle(state)
    try {
      return browse(call) ?? (API.test(call.path) ? await runRoute(state, call, call.path.replace(API, '').replace(/\/+$/, '')) : null) // prettier-ignore
    } catch (error) {
      if (error instanceof Refusal) return present(error)
      throw error
    }
  }

  /** What a browser asks for. */
  function browse(call: Call): Answer | null {
    const { path, method } = call
    const [, page, appId] = WHITELABEL.exec(path) ?? []
    if (appId !== undefined) return only(method, ['GET'], () => openBasicLink(state, appId, call))
    if (page !== undefined) return only(method, ['GET', 'POST'], () => chooseBank(state, call))
    if (LEAVE.test(path)) return only(method, ['GET'], () => leaveForBank(state, call))
    const [, back, terms] = PAGE.exec(path) ?? []
    const consent = consentOfVisit(state, back ?? terms ?? '')
    if (consent && back !== undefined) return only(method, ['GET'], () => comeBack(state, consent, call))
    if (consent) return only(method, ['GET', 'POST'], () => lgpd(state, consent, call))
    const logo = LOGO.exec(path)?.[1]
    if (logo !== undefined) return only(method, ['GET'], () => drawLogo(state, logo))
    if (!path.endsWith('/klavi.css')) return null
    const headers = { 'content-type': 'text/css;charset=utf-8', 'cache-control': 'no-cache' }
    return only(method, ['GET'], () => ({ status: 200, headers, body: SHEET }))
  }

  function subjectOf(call: Call): Subject | null {
    const [, back, terms] = PAGE.exec(call.path) ?? []
    const visit = back ?? terms
    if (visit !== undefined) return consentOfVisit(state, visit) ?? null
    if (LEAVE.test(call.path)) return [...state.consents.values()].find(({ id }) => call.query.get('scope')?.endsWith(id)) ?? null // prettier-ignore
    if (WHITELABEL.test(call.path)) return linkOfPage(state, call) ?? null
    const [, kind, id = ''] = /^\/data\/v1\/(links|consents)\/([\w-]+)/.exec(call.path) ?? []
    const named = kind === 'links' ? state.links.get(id) : state.consents.get(id)
    return named ?? linkOfCall(state, call) ?? state.links.get(call.query.get('linkId') ?? '') ?? orderedBy(call)
  }

  /** Whose reports are asked for: the consent's, the link's, else the newest's of the tax id. */
  function orderedBy({ path, body }: Call): Subject | null {
    if (!/^\/data\/v1\/(?:personal|business)\/\w+-data$/.test(path)) return null
    const { consentIds, linkId, taxId } = fieldsIn(body.toString('utf8')) ?? {}
    const ids: readonly unknown[] = Array.isArray(consentIds) ? consentIds : []
    const consents = [...state.consents.values()].toReversed()
    return (
      consents.find(({ id }) => ids.includes(id)) ??
      consents.find(({ link }) => link.id === linkId) ??
      consents.find(({ personalTaxId, businessTaxId }) => taxId === personalTaxId || taxId === businessTaxId) ??
      null
    )
  }

  return {
    name: 'klavi',
    hosts: HOSTS,
    wing,
    subjectOf,
    refuse: (status, code) => present(refusalOf(status, code)),
    changeConsents: (which, change) => changeConsents(state, which, change),
    truth: (tag, everybody) => truthOf(state, tag, everybody),
    quirks: QUIRKS,
    turn: (quirk, tag, on) => state.quirks.turn(quirk, tag, on),
    reset: (tag) => forget(state, tag),
  }
}

/** @see contract 2 */
const HOSTS = ['', '-sandbox', '-testing'].flatMap((environment) =>
  ['api', 'mtls-api', 'conecte', 'open'].map((app) => app + environment + '.klavi.ai'),
)

const only = (method: string, allowed: readonly string[], answer: () => Answer): Answer =>
  allowed.includes(method) ? answer() : { status: 405, headers: { allow: allowed.join(', ') } }
