/** Sessions: one bank, one login, several flows. @see contract 2 */
import { ASPSP_ACCESS, findBank, methodsFor, presentBank } from './banks.ts'
import { notFound } from './errors.ts'
import type { Links } from './hosts.ts'
import { newId, shortId } from './ids.ts'
import type { Input } from './input.ts'
import { RESOURCES, isOver } from './state.ts'
import type { ConsentScope, KlarnaState, Resource, ScopeEntry, Session } from './state.ts'

/** Not documented; a client of 2020 assumed the same. @see contract 1.7 */
export const IDLE_MINUTES = 30

const FLOW_KEYS = ['accounts', 'account_details', 'balances', 'transactions', 'transfer'] as const

export function openSession(state: KlarnaState, body: Input): Session {
  const psu = body.object('psu')
  if (!psu) throw body.wrong('psu', 'is required', 'required')
  const access = body.oneOf('aspsp_access', ASPSP_ACCESS) ?? 'prefer_fallback'
  const session: Session = {
    id: newId(),
    tag: null,
    psu: { user_agent: psu.requiredText('user_agent'), ip_address: psu.requiredText('ip_address') },
    language: readLanguage(body),
    allowedCountries: body.texts('allowed_countries') ?? null,
    preselectedCountry: body.text('preselected_country')?.toUpperCase() ?? null,
    access,
    scope: readScope(body.object('consent_scope')),
    bank: null,
    method: null,
    login: null,
    view: null,
    touchedAt: state.clock.now().getTime(),
    ended: null,
    consent: null,
  }
  const selected = body.object('selected_bank')
  if (selected) chooseBank(state, session, selected)
  state.sessions.set(session.id, session)
  return session
}

function readLanguage(body: Input): string {
  const language = body.text('language') ?? 'en'
  if (!/^[a-z]{2}$/i.test(language)) throw body.wrong('language', 'must be an ISO 639-1 code')
  return language.toLowerCase()
}

function readScope(scope: Input | undefined): ConsentScope | null {
  if (!scope) return null
  const resources: Partial<Record<Resource, ScopeEntry>> = {}
  for (const name of [...RESOURCES, 'insights_refresh'] as const) {
    const entry = scope.object(name)
    if (!entry) continue
    const [ibans, days] = [entry.texts('ibans'), entry.int('last_days') ?? entry.int('refresh_days')]
    const [from, to] = [entry.day('from_date'), entry.day('to_date')]
    resources[name] = {
      ...(ibans && { ibans }),
      ...(days !== undefined && { last_days: days }),
      ...(from !== undefined && { from_date: from }),
      ...(to !== undefined && { to_date: to }),
    }
  }
  const lifetime = scope.int('lifetime') ?? 0
  if (lifetime < 0) throw scope.wrong('lifetime', 'must not be negative')
  return { resources, lifetime }
}

/**
 * Binds the session to a bank, by preselection or by the consumer's choice. A single login method is taken at once.
 * @throws {Refusal} 400 for a bank that does not exist or that this client may not use.
 */
export function chooseBank(state: KlarnaState, session: Session, choice: Input): void {
  const [code, country] = [choice.requiredText('bank_code'), choice.requiredText('country_code')]
  const bank = findBank(state.banks, code, country)
  const allowed = session.allowedCountries?.some((one) => one.toUpperCase() === country.toUpperCase()) ?? true
  const methods = bank && methodsFor(bank, session.access)
  if (!bank || !allowed || !methods?.[0]) throw choice.wrong('bank_code', 'is not a bank of this client', 'bank')
  session.bank = bank
  session.method = methods.length === 1 ? methods[0] : null
}

/** Counts as activity. @throws {Refusal} 404 for a session that is unknown, ended or left idle too long. */
export function liveSession(state: KlarnaState, id: string): Session {
  const session = state.sessions.get(id)
  if (!session || timedOut(state, session)) throw notFound('Session')
  session.touchedAt = state.clock.now(session.tag).getTime()
  return session
}

/** Ends the session when its time is over: whatever was unfinished has failed. */
export function timedOut(state: KlarnaState, session: Session): boolean {
  const idle = state.clock.now(session.tag).getTime() - session.touchedAt
  if (session.ended === null && idle > IDLE_MINUTES * 60_000) endSession(state, session, 'timed_out')
  return session.ended !== null
}

const TIMEOUT = { code: 'USER.SESSION.TIMEOUT', message: 'The session was left idle for too long' }

export function endSession(state: KlarnaState, session: Session, how: 'timed_out' | 'deleted'): void {
  session.ended = how
  for (const flow of state.flows.values()) {
    if (flow.session !== session || isOver(flow)) continue
    flow.progress = how === 'timed_out' ? { state: 'EXCEPTION', problem: TIMEOUT } : { state: 'ABORTED' }
  }
}

export function presentSession(session: Session, links: Links) {
  const flows: Record<string, string> = {}
  for (const key of FLOW_KEYS) flows[key] = links.flow(session.id, key.replace('_', '-'))
  if (session.scope?.resources.insights_refresh) flows['insights_refresh'] = links.flow(session.id, 'insights-refresh')
  return {
    session_id: session.id,
    session_id_short: shortId(session.id),
    self: links.session(session.id),
    flows,
    ...(session.scope && { consent: `${links.session(session.id)}/consent/get` }),
    ...(session.bank && session.method && { bank: presentBank(session.bank, session.method) }),
  }
}

/** A `psu` object marks a call as attended; an empty one does not. @see contract 4.2 */
export function isAttended(body: Input): boolean {
  const psu = body.object('psu')
  return psu?.has('user_agent') === true && psu.has('ip_address')
}
