/** The browser's way: to the bank, to Klavi's own LGPD page, and back to the partner. @see contract 6.1, 6.4, 6.6 */
import { readLogin } from '../people/logins.ts'
import type { Answer, Call } from '../wing.ts'
import { become, isOpen } from './consents.ts'
import { DAY, GRANTED, endOfValidity } from './contract.ts'
import { newKey } from './ids.ts'
import { deliverAll } from './orders.ts'
import { endPage, lgpdPage, lostPage } from './pages.ts'
import { nowFor } from './state.ts'
import type { Consent, KlaviState } from './state.ts'

/** The redirect URL is good once, and for a minute. */
export function leaveForBank(state: KlaviState, call: Call): Answer {
  const key = call.query.get('request') ?? ''
  const consent = [...state.consents.values()].find((one) => key !== '' && one.redirectKey === key)
  if (!consent || !isOpen(consent) || consent.redirectUntil <= nowFor(state, consent)) return lostPage()
  return openVisit(state, consent, call)
}

export function openVisit(state: KlaviState, consent: Consent, call: Call): Answer {
  const id = newKey()
  consent.redirectKey = null
  consent.visitId = id
  become(state, consent, 'AWAITING_AUTHORISATION')
  const path = state.bankPages.open({
    id,
    bank: consent.bank,
    language: 'pt-BR',
    asks: 'Klavi',
    returnTo: `${call.base}/consents/${id}/return`,
    login: null,
  })
  return goTo(call.origin + path, 303)
}

export const consentOfVisit = (state: KlaviState, id: string): Consent | undefined =>
  [...state.consents.values()].find(({ visitId }) => visitId === id)

/** Back from the bank. What the bank knows outweighs the query. */
export function comeBack(state: KlaviState, consent: Consent, call: Call): Answer {
  const visit = state.bankPages.find(consent.visitId ?? '')
  if (consent.status !== 'AWAITING_AUTHORISATION') return onward(state, consent, call)
  if (!visit || visit.outcome === 'open') return lostPage()
  if (visit.login !== null) identify(state, consent, visit.login)
  if (consent.login?.behaviour.dies) {
    become(state, consent, 'ERROR', { error: 'server_error', description: 'CONSENT_TECHNICAL_ISSUE' })
  } else if (visit.outcome === 'refused') {
    become(state, consent, 'REJECTED', { error: 'access_denied', description: 'CUSTOMER_MANUALLY_REJECTED' })
  } else if (visit.outcome === 'failed' || !consent.holder) {
    become(state, consent, 'ERROR', { error: 'server_error', description: 'CONSENT_TECHNICAL_ISSUE' })
  } else become(state, consent, 'AWAITING_LGPD_AUTHORISATION')
  return onward(state, consent, call)
}

function identify(state: KlaviState, consent: Consent, typed: string): void {
  const login = readLogin(typed)
  const before = nowFor(state, consent)
  consent.login = login
  consent.tag = login.tag
  consent.link.tag = login.tag
  consent.holder = state.register.holder(login, consent.bank)
  // A tag may live at another time; what was left of each life is left of it there too.
  const shift = nowFor(state, consent) - before
  consent.decideUntil += shift
  consent.link.validUntil += shift
}

const onward = (state: KlaviState, consent: Consent, call: Call): Answer =>
  consent.status === 'AWAITING_LGPD_AUTHORISATION'
    ? goTo(`${call.base}/lgpd/${consent.visitId}`, 303)
    : wayBack(consent)

export function lgpd(state: KlaviState, consent: Consent, call: Call): Answer {
  if (consent.status !== 'AWAITING_LGPD_AUTHORISATION') return wayBack(consent)
  if (call.method === 'GET') return lgpdPage(consent)
  const decision = new URLSearchParams(call.body.toString('utf8')).get('decision')
  if (decision !== 'approve' && decision !== 'decline') return lgpdPage(consent)
  if (decision === 'approve') authorise(state, consent)
  else become(state, consent, 'REJECTED', { error: 'access_denied', description: 'CUSTOMER_MANUALLY_REJECTED' })
  return wayBack(consent)
}

function authorise(state: KlaviState, consent: Consent): void {
  const now = nowFor(state, consent)
  const { consentDays = Infinity, revokedAfterDays = null } = consent.login?.behaviour ?? {}
  consent.expiresAt = Math.min(endOfValidity(now, consent.validityPeriod), now + consentDays * DAY)
  consent.revokesAt = revokedAfterDays === null ? null : now + revokedAfterDays * DAY
  consent.permissions = GRANTED
  consent.accountSalt = state.ids.of(consent.tag).accountsPerSession ? consent.id : ''
  become(state, consent, 'AUTHORISED')
  if (state.quirks.has('auto-delivery', consent.tag)) deliverAll(state, consent)
}

/** To the partner, where there is an address; the query is a hint only. */
function wayBack(consent: Consent): Answer {
  const { link, redirectURL, problem, isDirect } = consent
  if (redirectURL === null) return endPage(problem === null)
  const params = {
    link_id: link.id,
    ...(isDirect && { consent_id: consent.id }),
    ...(link.externalInfo && { external_info: JSON.stringify(link.externalInfo) }),
    ...(isDirect && { external_track_id: consent.externalTrackId }),
    ...(problem && { error: problem.error, error_description: problem.description }),
  }
  return goTo(appended(redirectURL, params), 302)
}

/** Behind whatever the address already asks and before its fragment; the rest stays as the partner wrote it. */
function appended(address: string, params: Readonly<Record<string, string>>): string {
  const [before = '', ...fragment] = address.split('#')
  const query = new URLSearchParams(params).toString()
  return [`${before}${before.includes('?') ? '&' : '?'}${query}`, ...fragment].join('#')
}

export const goTo = (location: string, status: 302 | 303): Answer => ({
  status,
  headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
})
