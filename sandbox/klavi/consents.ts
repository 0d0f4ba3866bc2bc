/** Consents: asked for, looked at, ended. @see contract 6 */
import type { Call } from '../wing.ts'
import { AUTHORISATION_LIFE, endOfValidity, iso, isoSeconds, MOST_CONSENTS, PERMISSIONS, REDIRECT_LIFE } from './contract.ts' // prettier-ignore
import type { ConsentStatus, EventName } from './contract.ts'
import { business, malformed, notFound, Refusal, unacceptable } from './errors.ts'
import { tellConsent } from './events.ts'
import { newId, newKey } from './ids.ts'
import { addressOrNull, cnpjOrNull, cpfOrNull, fieldsOrNull, readFields, text, textOrNull } from './input.ts'
import type { Fields } from './input.ts'
import { bankAt, nowFor } from './state.ts'
import type { Consent, KlaviState, Link } from './state.ts'

/** By API: the partner's own page asks, and the browser comes back to it. */
export function createConsent(state: KlaviState, link: Link, call: Call) {
  const fields = readFields(call)
  const externalTrackId = text(fields, 'externalTrackId')
  for (const name of ['phone', 'email']) textOrNull(fields, name)
  fieldsOrNull(fields, 'clientMetadata')
  const redirectURL = addressOrNull(fields, 'redirectURL')
  if (redirectURL === null) throw malformed('redirectURL is required')
  const validityPeriod = readValidity(fields)
  const isTaken = [...state.consents.values()].some((consent) => consent.externalTrackId === externalTrackId)
  if (isTaken) throw new Refusal(409, 'externalTrackId was used before')
  const consent = openConsent(state, link, fields, { externalTrackId, redirectURL, validityPeriod, isDirect: true })
  const scope = encodeURIComponent(`openid consent:urn:klavi:${consent.id}`)
  const url = `${call.base}/institutions/${consent.bank.code}/authorize?client_id=klavi&scope=${scope}&request=${consent.redirectKey}`
  const named = state.quirks.has('lower-case-url', link.tag) ? { consentRedirectUrl: url } : { consentRedirectURL: url }
  return { consentId: consent.id, ...named, expireAt: isoSeconds(consent.expiresAt) }
}

function readValidity(fields: Fields): number {
  const value = fields['validityPeriod'] ?? null
  if (value === null) throw malformed('validityPeriod is required')
  if (value === 0 || value === 12) return value
  throw unacceptable('validityPeriod must be 0 or 12')
}

/** @param fields tax ids and institution, as the API or the WhiteLabel page has them */
export function openConsent(
  state: KlaviState,
  link: Link,
  fields: Fields,
  how: Pick<Consent, 'externalTrackId' | 'redirectURL' | 'validityPeriod' | 'isDirect'>,
): Consent {
  const personalTaxId = cpfOrNull(fields, 'personalTaxId')
  if (personalTaxId === null) throw malformed('personalTaxId is required')
  const businessTaxId = cnpjOrNull(fields, 'businessTaxId')
  const bank = bankAt(state, text(fields, 'institutionCode'))
  if (!bank?.up) throw business(4004)
  const payer = businessTaxId ?? personalTaxId
  const isHeld = ({ status, ...one }: Consent) =>
    status === 'AUTHORISED' && one.bank === bank && (one.businessTaxId ?? one.personalTaxId) === payer
  const most = state.quirks.has('tight-cap', link.tag) ? 1 : MOST_CONSENTS
  if ([...state.consents.values()].filter(isHeld).length >= most) throw business(4003)
  const now = nowFor(state, link)
  const consent: Consent = {
    ...how,
    id: newId(),
    link,
    tag: link.tag,
    personalTaxId,
    businessTaxId,
    bank,
    createdAt: now,
    updatedAt: now,
    status: 'STARTED',
    redirectKey: newKey(),
    redirectUntil: now + REDIRECT_LIFE,
    decideUntil: now + AUTHORISATION_LIFE,
    visitId: null,
    problem: null,
    login: null,
    holder: null,
    permissions: [],
    accountSalt: '',
    expiresAt: endOfValidity(now, how.validityPeriod),
    revokesAt: null,
    limitedUntil: 0,
  }
  state.consents.set(consent.id, consent)
  return consent
}

const TOLD: Readonly<Partial<Record<ConsentStatus, EventName>>> = {
  AUTHORISED: 'consent_authorised',
  ERROR: 'consent_error',
  REJECTED: 'consent_rejected',
  EXPIRED: 'consent_expired',
  REVOKED: 'consent_revoked',
  DELETED_BY_USER: 'consent_deleted_by_user',
}

/** The one place where a status changes. */
export function become(state: KlaviState, consent: Consent, status: ConsentStatus, problem?: Consent['problem']): void {
  consent.status = status
  consent.problem = problem ?? null
  consent.updatedAt = nowFor(state, consent)
  const name = TOLD[status]
  if (name) tellConsent(state, consent, name)
}

export const isOpen = ({ status }: Consent): boolean =>
  status === 'STARTED' || status === 'AWAITING_AUTHORISATION' || status === 'AWAITING_LGPD_AUTHORISATION'

/** What time has done since somebody last looked. */
export function settle(state: KlaviState): void {
  for (const consent of state.consents.values()) {
    const now = nowFor(state, consent)
    if (isOpen(consent) && consent.decideUntil <= now) {
      become(state, consent, 'REJECTED', { error: 'access_denied', description: 'CONSENT_EXPIRED' })
    } else if (consent.status === 'AUTHORISED' && consent.expiresAt <= now) become(state, consent, 'EXPIRED')
    else if (consent.status === 'AUTHORISED' && consent.revokesAt !== null && consent.revokesAt <= now) {
      become(state, consent, 'REVOKED')
    }
  }
}

export function consentAt(state: KlaviState, id: string): Consent {
  const consent = state.consents.get(id)
  if (!consent) throw notFound('Consent')
  return consent
}

/** All filters are optional, and narrow together. */
export function listConsents(state: KlaviState, query: URLSearchParams) {
  const wanted = (name: string, value: string | null) => !query.get(name) || query.get(name) === value
  return [...state.consents.values()]
    .filter(({ personalTaxId }) => wanted('personalTaxId', personalTaxId))
    .filter(({ businessTaxId }) => wanted('businessTaxId', businessTaxId))
    .filter(({ link }) => wanted('linkId', link.id))
    .map(presentConsent)
}

export const presentConsent = (consent: Consent) => ({
  consentId: consent.id,
  linkId: consent.link.id,
  externalTrackId: consent.externalTrackId,
  personalTaxId: consent.personalTaxId,
  businessTaxId: consent.businessTaxId ?? '',
  institutionCode: consent.bank.code,
  status: consent.status,
  permissionsApply: PERMISSIONS,
  permissionsGranted: consent.permissions,
  expireAt: iso(consent.expiresAt),
  createdAt: iso(consent.createdAt),
  updatedAt: iso(consent.updatedAt),
})

/** What has ended stays as it ended; asking twice is no mistake. INFERRED: one that is still open is withdrawn as well. */
export function revoke(state: KlaviState, consent: Consent) {
  if (consent.status === 'AUTHORISED' || isOpen(consent)) become(state, consent, 'REVOKED')
  return { message: 'ok' }
}
