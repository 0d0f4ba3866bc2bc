/** Consents: asked for, approved at the bank, looked at, and withdrawn. @see contract 6 */
import type { Answer, Call } from '../wing.ts'
import { findBank } from './banks.ts'
import { CONSENT_DAYS, DAY, LINK_LIFE, SLOW, hubUrl } from './contract.ts'
import type { ConsentStatus } from './contract.ts'
import { Refusal, invalid } from './errors.ts'
import { newId, stateToken } from './ids.ts'
import type { Input } from './input.ts'
import { readLogin } from '../people/logins.ts'
import type { BanqwareState, Consent, User } from './state.ts'

export const nowFor = (state: BanqwareState, { tag }: { tag: string | null }) => state.clock.now(tag).getTime()

export function createConsent(state: BanqwareState, user: User, body: Input): Consent {
  const [bankId, bankIdType, redirectUrl] = [body.text('bankId'), body.text('bankIdType'), body.text('redirectUrl')]
  if (!state.urls.redirectUrls.includes(redirectUrl)) {
    throw invalid('redirectUrl is not registered', 'REDIRECT_URL_NOT_REGISTERED')
  }
  const bank = findBank(state.banks, bankId, bankIdType)
  if (!bank.bank.up) throw new Refusal(502, 'BANK_UNAVAILABLE', 'The bank does not answer')
  const ibans = (body.textsOrNull('ibans') ?? []).map((iban) => iban.replaceAll(' ', ''))
  if (bank.forcesAccount && ibans.length === 0) throw invalid('ibans is required by this bank')
  const [id, createdAt] = [newId(), nowFor(state, user)]
  const lifespanDays = Math.min(body.countOrNull('requestedLifespan') ?? CONSENT_DAYS, CONSENT_DAYS)
  const consent: Consent = {
    id,
    user,
    // Whoever logs in decides; until then it is the user's.
    tag: user.tag,
    bank,
    bankId,
    bankIdType,
    redirectUrl,
    ibans,
    daysBack: body.countOrNull('daysBack'),
    lifespanDays,
    createdAt,
    stateToken: stateToken(id),
    visit: null,
    outcome: null,
    error: null,
    login: null,
    holder: null,
    givenAt: null,
    validUntil: createdAt + lifespanDays * DAY,
    revokedAt: null,
    limitedUntil: 0,
    unattended: [],
    data: null,
    syncedAt: null,
  }
  state.consents.set(id, consent)
  return consent
}

export function statusOf(state: BanqwareState, consent: Consent): ConsentStatus {
  const now = nowFor(state, consent)
  const { outcome, givenAt, revokedAt, validUntil, createdAt } = consent
  if (revokedAt !== null && revokedAt <= now) return 'withdrawn'
  if (outcome === null) return now >= Math.min(createdAt + LINK_LIFE, validUntil) ? 'expired' : 'requested'
  if (outcome !== 'approved') return outcome
  if (validUntil <= now) return 'expired'
  return givenAt !== null && givenAt <= now ? 'given' : 'requested'
}

/** The consent with all that was read through it. */
export function deleteConsent(state: BanqwareState, consent: Consent): void {
  state.consents.delete(consent.id)
  for (const [id, update] of state.updates) if (update.consent === consent) state.updates.delete(id)
}

/** The browser arrives with the hub's link: on to the bank, or back if there is nothing left to approve. */
export function authorize(state: BanqwareState, consent: Consent, call: Call): Answer {
  if (consent.outcome !== null || statusOf(state, consent) !== 'requested') return wayBack(state, consent)
  if (consent.visit) return seeOther(consent.visit.path)
  const id = newId()
  const path = state.bankPages.open({
    id,
    bank: consent.bank.bank,
    language: 'en',
    asks: 'Banqware',
    returnTo: hubUrl(call.base, consent, 'return'),
    login: null,
  })
  consent.visit = { id, path }
  return seeOther(path)
}

/** The browser comes back from the bank. What the bank knows outweighs the query. */
export function comeBack(state: BanqwareState, consent: Consent): Answer {
  const visit = consent.visit && state.bankPages.find(consent.visit.id)
  if (consent.outcome !== null || !visit || visit.outcome === 'open') return wayBack(state, consent)
  const inTime = statusOf(state, consent) === 'requested'
  if (visit.login !== null) {
    consent.login = readLogin(visit.login)
    consent.tag = consent.login.tag
    consent.user.tag = consent.login.tag
  }
  const dies = consent.login?.behaviour.dies === true
  if (!inTime || dies) fail(consent, 'failed', 'consent_expired')
  else if (visit.outcome === 'refused') fail(consent, 'rejected', 'access_denied')
  else if (visit.outcome === 'failed') fail(consent, 'failed', 'server_error')
  else approve(state, consent)
  return wayBack(state, consent)
}

function fail(consent: Consent, outcome: 'rejected' | 'failed', error: string): void {
  consent.outcome = outcome
  consent.error = error
}

function approve(state: BanqwareState, consent: Consent): void {
  const { login, bank } = consent
  if (!login) return fail(consent, 'failed', 'server_error')
  const now = nowFor(state, consent)
  const { consentDays, revokedAfterDays } = login.behaviour
  consent.outcome = 'approved'
  consent.holder = state.register.holder(login, bank.bank)
  consent.givenAt = now + (state.quirks.has('slow-given', consent.tag) ? SLOW : 0)
  consent.validUntil = now + Math.min(consentDays ?? consent.lifespanDays, consent.lifespanDays) * DAY
  if (revokedAfterDays !== undefined) consent.revokedAt = now + revokedAfterDays * DAY
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  access_denied: 'The user refused at the bank',
  server_error: 'The bank had a technical problem',
  consent_expired: 'The authorization link is no longer valid',
}

function wayBack(state: BanqwareState, consent: Consent): Answer {
  const url = new URL(consent.redirectUrl)
  if (!state.quirks.has('bare-redirect', consent.tag)) {
    const status = statusOf(state, consent)
    const error = consent.error ?? (status === 'expired' ? 'consent_expired' : null)
    url.searchParams.set('consentId', consent.id)
    url.searchParams.set('userId', consent.user.id)
    url.searchParams.set('status', state.quirks.has('upper-case', consent.tag) ? status.toUpperCase() : status)
    if (error !== null) {
      url.searchParams.set('error', error)
      url.searchParams.set('error_description', DESCRIPTIONS[error] ?? error)
    }
  }
  return seeOther(url.href)
}

const seeOther = (location: string): Answer => ({ status: 302, headers: { location, 'cache-control': 'no-store' } })
