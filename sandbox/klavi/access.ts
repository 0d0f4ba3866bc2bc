/** Keys for tokens, and which token opens what. @see contract 3, 9 */
import { timingSafeEqual } from 'node:crypto'
import type { Call } from '../wing.ts'
import { PARTNER_APP_ID, SECOND, TOKEN_LIFE } from './contract.ts'
import { Refusal } from './errors.ts'
import { newToken } from './ids.ts'
import { readFields, text } from './input.ts'
import { nowFor } from './state.ts'
import type { KlaviState, Link } from './state.ts'

export function authenticate(state: KlaviState, call: Call) {
  const fields = readFields(call)
  const [accessKey, secretKey] = [text(fields, 'accessKey'), text(fields, 'secretKey')]
  const { credentials } = state
  if (!same(accessKey, credentials.accessKey) || !same(secretKey, credentials.secretKey)) {
    throw new Refusal(401, 'Invalid accessKey or secretKey')
  }
  return issue(state)
}

/** The old token lives on until its own end. @see contract 3.2 (INFERRED) */
export function refresh(state: KlaviState, call: Call) {
  checkAccess(state, call)
  return issue(state)
}

function issue(state: KlaviState) {
  const accessToken = newToken({ app: PARTNER_APP_ID })
  state.accessTokens.set(accessToken, state.clock.now().getTime() + TOKEN_LIFE)
  return { accessToken, expireIn: TOKEN_LIFE / SECOND }
}

const bearerOf = ({ headers }: Call): string => /^Bearer\s+(\S+)$/i.exec(headers['authorization'] ?? '')?.[1] ?? ''

/** @throws {Refusal} 403 for a token of the other kind */
export function checkAccess(state: KlaviState, call: Call): void {
  const token = bearerOf(call)
  if ((state.accessTokens.get(token) ?? 0) > state.clock.now().getTime()) return
  const link = state.linkTokens.get(token)
  if (link && isLive(state, link)) throw new Refusal(403, 'A linkToken is not accepted here')
  throw new Refusal(401, 'Invalid or expired token')
}

/** @throws {Refusal} 403 for a token of the other kind */
export function checkLink(state: KlaviState, call: Call): Link {
  const token = bearerOf(call)
  const link = state.linkTokens.get(token)
  if (link && isLive(state, link)) return link
  if ((state.accessTokens.get(token) ?? 0) > state.clock.now().getTime()) {
    throw new Refusal(403, 'An accessToken is not accepted here')
  }
  throw new Refusal(401, 'Invalid or expired token')
}

/** Whose a call is, whatever its token is still worth. */
export const linkOfCall = (state: KlaviState, call: Call): Link | undefined => state.linkTokens.get(bearerOf(call))

export const isLive = (state: KlaviState, link: Link): boolean => link.validUntil > nowFor(state, link)

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
