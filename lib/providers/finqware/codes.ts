/**
 * What Finqware's refusals mean to us, by type and code: the HTTP status says little, and several codes appear under two types.
 * @see contracts/finqware.md 7.3, 8
 */
import {
  ConsentLapsedError,
  ProviderRefusedError,
  ProviderUnavailableError,
  type AppError,
} from '../../model/errors.ts'
import type { Refusal } from '../http.ts'
import { refusal as refusalShape } from './wire.ts'

/** The bank is asked four times a day at most; asking again within minutes would only be refused again. */
const TOO_MANY_SECONDS = 3_600

const LAPSED: Readonly<Record<string, ConsentLapsedError['why']>> = {
  expired_credentials: 'expired', inactive_credentials: 'revoked',
} // prettier-ignore

/** The error of a refusal in the full envelope; null leaves a bare `{message}` to the status. */
export function classify({ status, body, retryAfterSeconds }: Refusal): AppError | null {
  const { data } = refusalShape.safeParse(body)
  if (!data) return null
  const { type, code } = data
  const lapsed = LAPSED[code]
  if (lapsed) return new ConsentLapsedError('finqware', lapsed)
  if (type === 'external_api_error') {
    if (/_(?:unauthorized|forbidden)$/.test(code)) return new ConsentLapsedError('finqware', 'not_granted')
    const wait = retryAfterSeconds ?? (code.endsWith('too_many_requests') ? TOO_MANY_SECONDS : null)
    return new ProviderUnavailableError('finqware', code, { retryAfterSeconds: wait })
  }
  return status >= 500 ? null : new ProviderRefusedError('finqware', `${type}/${code}`)
}

/** Whether an error is a refusal with one of these codes, under whatever type. */
export const refusedWith = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof ProviderRefusedError && codes.includes(error.reason.split('/').at(-1) ?? '')

/** Whether our pair of keys was refused, for a reason that the consent itself may tell. */
export const unauthorised = (error: unknown): boolean =>
  error instanceof ProviderRefusedError && /^(?:unauthorized\/|http_401$)/.test(error.reason)
