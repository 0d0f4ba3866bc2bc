/** Credentials: made of a temp_token, looked at, deleted. @see contract 5, 7 */
import { randomUUID } from 'node:crypto'
import { readLogin } from '../people/logins.ts'
import { checkTenant, consentOf } from './access.ts'
import { invalid, unauthorized } from './errors.ts'
import { instant, newToken } from './ids.ts'
import { expectKeys, text } from './input.ts'
import type { Fields } from './input.ts'
import { DAY, MINUTE, nowFor } from './state.ts'
import type { Consent, FinqwareState } from './state.ts'

const CONSENT_DAYS = 90
const RETENTION_DAYS = 120
const PAIR = ['client_id', 'client_secret', 'credentials_id', 'access_token']

export function exchange(state: FinqwareState, fields: Fields) {
  expectKeys(fields, ['client_id', 'client_secret', 'temp_token'])
  checkTenant(state, fields)
  const token = text(fields, 'temp_token')
  const temporary = state.tempTokens.get(token)
  if (!temporary) throw unauthorized('invalid_temp_token', 'temp token is not valid')
  const { session } = temporary
  const now = nowFor(state, session)
  state.tempTokens.delete(token)
  if (temporary.expiresAt <= now) throw unauthorized('invalid_temp_token', 'temp token expired')
  const login = session.login ?? readLogin('')
  const { consentDays = CONSENT_DAYS, revokedAfterDays } = login.behaviour
  const consent: Consent = {
    id: randomUUID(),
    accessToken: newToken('access'),
    tag: session.tag,
    tenantUserId: session.tenantUserId,
    skill: session.skill,
    login,
    holder: state.register.holder(login, session.skill.bank),
    createdAt: now,
    updatedAt: now,
    expiresAt: now + consentDays * DAY,
    retainedUntil: now + RETENTION_DAYS * DAY,
    isDeleted: false,
    revokedAt: revokedAfterDays === undefined ? null : now + revokedAfterDays * DAY,
    limitedUntil: 0,
  }
  state.consents.set(consent.id, consent)
  return { credentials_id: consent.id, access_token: consent.accessToken, ...lifetimes(consent) }
}

export function showConsent(state: FinqwareState, fields: Fields) {
  expectKeys(fields, PAIR)
  checkTenant(state, fields)
  const consent = consentOf(state, fields)
  const { skill, bank } = consent.skill
  return {
    op_type: 'read',
    code: 'credentials_info',
    http: 200,
    message: 'Consent info retrieved',
    result: {
      credentials_id: consent.id,
      status: statusOf(state, consent),
      originator: { country: 'Romania', servicer: bank.name, skill },
      tenant_app_info: { client_id: state.credentials.clientId, name: 'sandbox-tenant' },
      utc_created: instant(consent.createdAt),
      utc_last_update: instant(consent.updatedAt),
      ...lifetimes(consent),
    },
  }
}

/** Deleting what is deleted changes nothing but, where asked, when its data go. */
export function deleteConsent(state: FinqwareState, fields: Fields) {
  expectKeys(fields, PAIR, ['pcd_data_retention'])
  checkTenant(state, fields)
  const minutes = fields['pcd_data_retention']
  if (minutes !== undefined && !(Number.isSafeInteger(minutes) && Number(minutes) >= 0))
    throw invalid('invalid_pcd_data_retention', 'pcd_data_retention must be whole minutes')
  const consent = consentOf(state, fields)
  const now = nowFor(state, consent)
  if (minutes !== undefined) consent.retainedUntil = Math.min(consent.retainedUntil, now + Number(minutes) * MINUTE)
  if (!consent.isDeleted) consent.updatedAt = now
  consent.isDeleted = true
  purge(state, consent)
  return {
    op_type: 'delete',
    code: 'credentials_deleted',
    http: 200,
    message: 'Consent deleted',
    result: {
      client_id: state.credentials.clientId,
      credentials_id: consent.id,
      status: statusOf(state, consent),
      utc_last_update: instant(consent.updatedAt),
    },
  }
}

/** Finqware does this every two hours; here it is done whenever somebody looks. @see contract 7.3 */
export function purge(state: FinqwareState, consent: Consent): void {
  if (consent.retainedUntil <= nowFor(state, consent)) consent.holder = null
}

export function statusOf(state: FinqwareState, consent: Consent): 'ACTIVE' | 'DELETED' | 'EXPIRED' {
  if (consent.isDeleted) return 'DELETED'
  return consent.expiresAt <= nowFor(state, consent) ? 'EXPIRED' : 'ACTIVE'
}

const lifetimes = ({ expiresAt, retainedUntil }: Consent) => ({
  consent_exp: instant(expiresAt),
  max_data_retention: instant(retainedUntil),
})
