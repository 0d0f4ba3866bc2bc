/**
 * What Klarna's refusals mean to us. Codes are dotted categories, known by the longest prefix; the rest of a code is theirs.
 * @see contracts/klarna.md 1.4, 1.5, 4.4
 */
import type { Problem } from '../../model/conversation.ts'
import {
  ConsentLapsedError,
  ProviderRefusedError,
  ProviderUnavailableError,
  type AppError,
} from '../../model/errors.ts'
import type { Refusal } from '../http.ts'
import { refusal as refusalShape } from './wire.ts'

export const DATE_RANGE = 'NOT_SUPPORTED.TRANSACTIONS_DATE_RANGE'

const PROBLEMS: Readonly<Record<string, Problem>> = {
  USER: 'USER_ACTION_NEEDED',
  'USER.ABORTED': 'ACCESS_DENIED',
  'USER.ACCESS_DENIED': 'INVALID_CREDENTIALS',
  'USER.ACCESS_DENIED.BLOCKED': 'ACCOUNT_LOCKED',
  'USER.CREDENTIALS': 'INVALID_CREDENTIALS',
  'USER.BLOCKED': 'ACCOUNT_LOCKED',
  'USER.TRANSFER_DENIED': 'SCA_REJECTED',
  'USER.SESSION': 'SESSION_EXPIRED',
  'USER.TIMEOUT': 'SCA_TIMEOUT',
  'USER.DUPLICATE': 'SESSION_EXPIRED',
  BANK: 'INSTITUTION_DOWN',
  MAINTENANCE: 'INSTITUTION_DOWN',
  TECHNICAL: 'PROVIDER_ERROR',
  NOT_SUPPORTED: 'PROVIDER_ERROR',
  CONSENT: 'CONSENT_MISMATCH',
  'CONSENT.LIMIT_EXCEEDED': 'RATE_LIMITED',
}

export const PROBLEM_CODES = Object.keys(PROBLEMS)

/** The entry of the longest known prefix of a dotted code. */
export function byPrefix<T>(table: Readonly<Record<string, T>>, code: string): T | undefined {
  for (let known = code; known !== ''; known = known.slice(0, Math.max(0, known.lastIndexOf('.')))) {
    if (Object.hasOwn(table, known)) return table[known]
  }
  return undefined
}

export const problemOf = (code: string | undefined): Problem => byPrefix(PROBLEMS, code ?? '') ?? 'PROVIDER_ERROR'

const unavailable = (code: string, { retryAfterSeconds }: Refusal): AppError =>
  new ProviderUnavailableError('klarna', code, { retryAfterSeconds })
const lapsed = (why: ConsentLapsedError['why']) => (): AppError => new ConsentLapsedError('klarna', why)

const CLASSES: Readonly<Record<string, (code: string, refusal: Refusal, now: Date) => AppError>> = {
  BANK: unavailable,
  TECHNICAL: unavailable,
  MAINTENANCE: unavailable,
  // Of an unspecified consent problem only one thing is sure: without the PSU it stays one.
  CONSENT: lapsed('not_granted'),
  'CONSENT.EXPIRED': lapsed('expired'),
  'CONSENT.REVOKED': lapsed('revoked'),
  // The day's quota is used up; waiting less than until the next day would only be refused again.
  'CONSENT.LIMIT_EXCEEDED': (code, _, now) =>
    new ProviderUnavailableError('klarna', code, { retryAfterSeconds: secondsToMidnight(now) }),
}

const secondsToMidnight = (now: Date): number => {
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1)
  return Math.ceil((midnight - now.getTime()) / 1_000)
}

/** The error of a refusal that carries one of Klarna's codes; null leaves it to the status. */
export function classify(refusal: Refusal, now: Date): AppError | null {
  const shaped = refusalShape.safeParse(refusal.body)
  if (!shaped.success) return null
  const { code } = shaped.data.error
  const make = byPrefix(CLASSES, code)
  if (make) return make(code, refusal, now)
  const passing = refusal.status === 408 || refusal.status === 429 || refusal.status >= 500
  return passing ? null : new ProviderRefusedError('klarna', code)
}
