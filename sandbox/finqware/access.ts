/** Who may ask: the app's keys, and a pair of credentials with the user they were made for. @see contract 6, 8 */
import { bankTrouble, invalid, unauthorized } from './errors.ts'
import { isSame, isUuid } from './ids.ts'
import { text } from './input.ts'
import type { Fields } from './input.ts'
import { nowFor } from './state.ts'
import type { Consent, FinqwareState } from './state.ts'

/** `client_id`, as the front end gives it: a 400. @see contract 4.1 */
export function checkClient({ credentials }: FinqwareState, fields: Fields): void {
  if (text(fields, 'client_id') !== credentials.clientId) throw invalid('invalid_client_id', 'client id is not known')
}

export function checkApp(state: FinqwareState, fields: Fields): void {
  checkClient(state, fields)
  if (!isSame(text(fields, 'client_app_key'), state.credentials.appKey))
    throw unauthorized('invalid_client_app_key', 'client app key is not valid')
}

export function checkTenant({ credentials }: FinqwareState, fields: Fields): void {
  if (text(fields, 'client_id') !== credentials.clientId)
    throw unauthorized('invalid_client_id', 'client id is not known')
  if (!isSame(text(fields, 'client_secret'), credentials.clientSecret))
    throw unauthorized('invalid_client_secret', 'client secret is not valid')
}

/** The pair, whatever has become of it. */
export function consentOf(state: FinqwareState, fields: Fields): Consent {
  const id = text(fields, 'credentials_id')
  if (!isUuid(id)) throw invalid('invalid_credentials_id', 'credentials id is not a UUID')
  const consent = state.consents.get(id)
  if (!consent) throw unauthorized('invalid_credentials_id', 'credentials are not known')
  if (!isSame(text(fields, 'access_token'), consent.accessToken))
    throw unauthorized('invalid_access_token', 'access token does not belong to these credentials')
  return consent
}

/** @throws {Refusal} where the pair can no longer be read with, or the bank is in the way */
export function checkReadable(state: FinqwareState, consent: Consent): void {
  const now = nowFor(state, consent)
  if (consent.isDeleted) throw unauthorized('inactive_credentials', 'credentials were deleted')
  if (consent.expiresAt <= now) throw unauthorized('expired_credentials', 'consent has expired')
  if (consent.skill.type !== 'aisp') throw invalid('invalid_skill_name', 'this skill reads no accounts')
  if (consent.revokedAt !== null && consent.revokedAt <= now)
    throw bankTrouble('unauthorized', 'the bank no longer accepts the consent')
  if (consent.limitedUntil > now) throw bankTrouble('too_many_requests', 'the bank takes no more requests today')
  if (state.quirks.spend('bank-external-error', consent.tag))
    throw bankTrouble('connection_error', 'the bank did not answer')
}
