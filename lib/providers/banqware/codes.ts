/** What Banqware's refusals mean to us. Codes are inferred, so the HTTP status counts where there is none. @see contracts/banqware.md 10 */
import { ProviderRefusedError, ProviderUnavailableError, type AppError } from '../../model/errors.ts'
import type { Refusal } from '../http.ts'
import { DAILY_LIMIT_SECONDS, refusal as refusalShape } from './inferred.ts'

/** The error of a refusal with a code in words; null leaves numbers, a refused token and outages to the status. */
export function classify({ status, body, retryAfterSeconds }: Refusal): AppError | null {
  const code = refusalShape.safeParse(body).data?.errorCode
  if (code === undefined || status === 401) return null
  if (code === 'DAILY_LIMIT') {
    return new ProviderUnavailableError('banqware', code, { retryAfterSeconds: retryAfterSeconds ?? DAILY_LIMIT_SECONDS }) // prettier-ignore
  }
  return status === 408 || status === 429 || status >= 500 ? null : new ProviderRefusedError('banqware', code)
}

const refusedWith = (error: unknown, reason: RegExp): boolean =>
  error instanceof ProviderRefusedError && reason.test(error.reason)
export const isGone = (error: unknown): boolean => refusedWith(error, /^(?:\w+_NOT_FOUND|http_404|http_410)$/)
export const isTaken = (error: unknown): boolean => refusedWith(error, /^(?:USER_ALREADY_EXISTS|http_409)$/)
export const isBusy = (error: unknown): boolean => refusedWith(error, /^(?:UPDATE_IN_PROGRESS|http_409)$/)
export const isNotGiven = (error: unknown): boolean => refusedWith(error, /^CONSENT_NOT_GIVEN$/)
export const isInvalid = (error: unknown): boolean => refusedWith(error, /^(?:VALIDATION_ERROR|http_400)$/)
