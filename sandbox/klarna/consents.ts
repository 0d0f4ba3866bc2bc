/** The Consent API: fetched once a flow is finished, then read with a token that changes on every answer. @see contract 4 */
import { dayOf } from '../clock.ts'
import { Refusal, badRequest, notFound } from './errors.ts'
import type { HeldAccount } from '../people/holders.ts'
import type { Links } from './hosts.ts'
import { jwt, newId } from './ids.ts'
import type { Input } from './input.ts'
import { pageOf, readOffset } from './paging.ts'
import type { Place } from './paging.ts'
import { accountId, presentAccount, presentBalances } from './present.ts'
import { isInScope, isTooOld, plain, readPageSize } from './selection.ts'
import { isAttended, timedOut } from './sessions.ts'
import type { Consent, KlarnaState, Resource, Session } from './state.ts'

const DAY = 86_400_000
/** RTS Art. 36(5)(b): four unattended calls a day. */
const UNATTENDED_CALLS = 4

const newToken = (consentId: string) => jwt({ version: 1, consent_id: consentId, jti: newId() })

/** @throws {Refusal} 404 without a logged-in session; 400 where there is no consent to fetch. */
export function fetchConsent(state: KlarnaState, sessionId: string, links: Links) {
  const session = state.sessions.get(sessionId)
  if (!session?.view || timedOut(state, session)) throw notFound('Session')
  const hasFinished = [...state.flows.values()].some(
    (flow) => flow.session === session && flow.progress.state === 'FINISHED',
  )
  if (!hasFinished) throw new Refusal(400, 'CONSENT', 'No flow of this session has finished')
  if (session.view.method.connection !== 'PSD2')
    throw new Refusal(400, 'CONSENT', 'This bank is not connected through PSD2')
  if (!session.scope || session.scope.lifetime === 0)
    throw new Refusal(400, 'CONSENT', 'The session asked for no consent')
  session.consent ??= grant(state, session)
  const consent = session.consent
  consent.token = newToken(consent.id)
  return { consent_id: consent.id, consent_token: consent.token, consents: consentUrls(consent, links) }
}

function grant(state: KlarnaState, session: Session): Consent {
  const { scope, view, login, tag } = session
  if (!scope || !view) throw new Error('A consent needs a scope and a consumer')
  const now = state.clock.now(tag).getTime()
  const behaviour = login?.behaviour ?? {}
  const id = newId()
  const consent: Consent = {
    id,
    tag,
    view,
    behaviour,
    scope,
    token: newToken(id),
    grantedAt: now,
    expiresAt: now + Math.min(scope.lifetime, behaviour.consentDays ?? scope.lifetime) * DAY,
    revokedAt: behaviour.revokedAfterDays === undefined ? null : now + behaviour.revokedAfterDays * DAY,
    limitedUntil: 0,
    unattended: new Map(),
  }
  state.consents.set(id, consent)
  return consent
}

function consentUrls({ id, scope }: Consent, links: Links): Record<string, string> {
  const urls: Record<string, string> = {}
  for (const key of ['accounts', 'account_details', 'balances', 'transactions'] as const) {
    if (scope.resources[key]) urls[key] = links.consent(id, `${key.replace('_', '-')}/get`)
  }
  return urls
}

/**
 * Runs one call on a consent: checks the token, lets `read` do its work, and answers with a new token. A refusal of the
 * consent itself carries none; a refusal of the call that the client may repeat does.
 */
export function withConsent<T>(
  state: KlarnaState,
  id: string,
  body: Input,
  resource: Resource,
  read: (consent: Consent) => T,
): { result: T; consent_token: string } {
  const consent = state.consents.get(id)
  if (!consent) throw notFound('Consent')
  const token = body.requiredText('consent_token')
  checkAlive(consent, state.clock.now(consent.tag).getTime())
  if (token !== consent.token) throw new Refusal(400, 'CONSENT', 'The consent token is not the newest one')
  if (!consent.scope.resources[resource]) throw notGranted(consent)
  const result = read(consent)
  consent.token = newToken(consent.id)
  return { result, consent_token: consent.token }
}

function checkAlive(consent: Consent, now: number): void {
  if (consent.revokedAt !== null && consent.revokedAt <= now)
    throw new Refusal(400, 'CONSENT.REVOKED', 'The consent was revoked')
  if (consent.expiresAt <= now) throw new Refusal(400, 'CONSENT.EXPIRED', 'The consent has expired')
  if (consent.limitedUntil > now) throw new Refusal(400, 'CONSENT.LIMIT_EXCEEDED', 'The daily quota is used up')
}

/** A refusal after which the client may go on, with the token it carries. */
function passing(consent: Consent, code: string, message: string): Refusal {
  consent.token = newToken(consent.id)
  return new Refusal(400, code, message, { consentToken: consent.token })
}

const notGranted = (consent: Consent) =>
  passing(consent, 'CONSENT.RESOURCE_NOT_GRANTED', 'The consent does not cover this')

/** Counts an unattended call. @throws {Refusal} CONSENT.LIMIT_EXCEEDED on the fifth within 24 hours. */
export function countCall(state: KlarnaState, consent: Consent, body: Input, resource: Resource, account = ''): void {
  if (isAttended(body)) return
  const now = state.clock.now(consent.tag).getTime()
  const key = `${resource} ${account}`
  const recent = (consent.unattended.get(key) ?? []).filter((at) => at > now - DAY)
  if (recent.length >= UNATTENDED_CALLS) throw new Refusal(400, 'CONSENT.LIMIT_EXCEEDED', 'The daily quota is used up')
  consent.unattended.set(key, [...recent, now])
}

/** The accounts a consent covers for a resource. */
export function granted(consent: Consent, resource: Resource): readonly HeldAccount[] {
  const ibans = consent.scope.resources[resource]?.ibans?.map(plain)
  return consent.view.holder.accounts.filter((account) => ibans === undefined || ibans.includes(account.iban))
}

function grantedAccount(consent: Consent, resource: Resource, id: string): HeldAccount {
  const account = granted(consent, resource).find((one) => accountId(consent.view, one) === id)
  if (!account) throw notGranted(consent)
  return account
}

export function consentAccounts(state: KlarnaState, id: string, body: Input) {
  return withConsent(state, id, body, 'accounts', (consent) => {
    countCall(state, consent, body, 'accounts')
    return { accounts: granted(consent, 'accounts').map((account) => presentAccount(consent.view, account)) }
  })
}

export function consentAccountDetails(state: KlarnaState, id: string, body: Input) {
  return withConsent(state, id, body, 'account_details', (consent) => {
    const accountRef = body.requiredText('account_id')
    const account = grantedAccount(consent, 'account_details', accountRef)
    countCall(state, consent, body, 'account_details', account.key)
    return { account: presentAccount(consent.view, account) }
  })
}

export function consentBalances(state: KlarnaState, id: string, body: Input) {
  return withConsent(state, id, body, 'balances', (consent) => {
    const account = grantedAccount(consent, 'balances', body.requiredText('account_id'))
    countCall(state, consent, body, 'balances', account.key)
    return presentBalances(account, dayOf(state.clock.now(consent.tag)))
  })
}

export function firstTransactions(state: KlarnaState, id: string, body: Input, links: Links) {
  return transactions(state, id, body, links, firstPlace)
}

/** Pages of one reading count once, so only the first one is counted. */
export function nextTransactions(state: KlarnaState, id: string, body: Input, links: Links) {
  return transactions(state, id, body, links, (fields) => readOffset(fields.requiredText('offset')))
}

function transactions(state: KlarnaState, id: string, body: Input, links: Links, placeOf: (body: Input) => Place) {
  return withConsent(state, id, body, 'transactions', (consent) => {
    const today = dayOf(state.clock.now(consent.tag))
    const start = placeOf(body)
    const account = grantedAccount(consent, 'transactions', start.account)
    if (!isInScope(consent.scope.resources.transactions, start, today))
      throw badRequest('body.from_date', 'is outside the consent', 'scope')
    if (isTooOld(start.from, consent.behaviour.historyDays, today)) {
      throw passing(consent, 'NOT_SUPPORTED.TRANSACTIONS_DATE_RANGE', 'The bank cannot serve this date range')
    }
    if (consent.behaviour.partial && account === consent.view.holder.accounts.at(-1)) {
      throw passing(consent, 'BANK', 'The bank did not give the transactions')
    }
    if (start.position === 0) countCall(state, consent, body, 'transactions', account.key)
    const page = pageOf({ view: consent.view, account, place: start, today, mood: state.ids.of(consent.tag) })
    return page(links.consent(consent.id, 'transactions/list'))
  })
}

function firstPlace(body: Input): Place {
  const [account, from, to] = [body.requiredText('account_id'), body.day('from_date'), body.day('to_date')]
  if (from === undefined) throw body.wrong('from_date', 'is required', 'required')
  if (to === undefined) throw body.wrong('to_date', 'is required', 'required')
  if (from > to) throw body.wrong('from_date', 'must not be after to_date')
  return { account, from, to, size: readPageSize(body), position: 0 }
}
