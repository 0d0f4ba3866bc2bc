/**
 * Every failure the product expects, each with a stable code. Messages are safe for logs: no body, no token, no name.
 * Throw for what the caller cannot foresee; what a PSU may do (cancel, be refused, wait) is a value, not an error.
 */

export const ERROR_CODES = [
  'provider_unavailable', 'provider_refused', 'wire_mismatch', 'consent_lapsed', 'unsigned_delivery',
  'not_found', 'conflict', 'invalid_input', 'not_signed_in', 'rate_limited', 'illegal_transition', 'internal',
] as const // prettier-ignore
export type ErrorCode = (typeof ERROR_CODES)[number]

/** HTTP status per code: the one table. The sentence per code lives in `messages/*.json` under `errors`. */
export const HTTP_STATUS: Readonly<Record<ErrorCode, number>> = {
  provider_unavailable: 503, provider_refused: 502, wire_mismatch: 502, consent_lapsed: 409, unsigned_delivery: 401,
  not_found: 404, conflict: 409, invalid_input: 400, not_signed_in: 401, rate_limited: 429, illegal_transition: 500, internal: 500,
} // prettier-ignore

export abstract class AppError extends Error {
  abstract readonly code: ErrorCode
  /** Whether the same call may succeed later without anybody changing anything. */
  readonly retryable: boolean = false

  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = new.target.name
  }
}

/** Network failure, timeout, 429 or 5xx. */
export class ProviderUnavailableError extends AppError {
  readonly code = 'provider_unavailable'
  override readonly retryable = true
  readonly retryAfterSeconds: number | null

  constructor(provider: string, what: string, options: { retryAfterSeconds?: number | null; cause?: unknown } = {}) {
    super(`${provider}: ${what}`, { cause: options.cause })
    this.retryAfterSeconds = options.retryAfterSeconds ?? null
  }
}

/** Our request or our keys are wrong: an operator must look. `reason` is the provider's own code, never its text. */
export class ProviderRefusedError extends AppError {
  readonly code = 'provider_refused'
  readonly reason: string

  constructor(provider: string, reason: string, options: { cause?: unknown } = {}) {
    super(`${provider}: refused (${reason})`, options)
    this.reason = reason
  }
}

/** The answer does not fit the schema. Carries the paths that do not fit, never the values. */
export class WireError extends AppError {
  readonly code = 'wire_mismatch'
  readonly paths: readonly string[]

  constructor(provider: string, what: string, paths: readonly string[]) {
    super(`${provider}: ${what} does not fit at ${paths.slice(0, 8).join(', ') || '(root)'}`)
    this.paths = paths
  }
}

/** The bank wants the PSU again: the connection lapses, its data stays. */
export class ConsentLapsedError extends AppError {
  readonly code = 'consent_lapsed'
  readonly why: 'expired' | 'revoked' | 'not_granted'

  constructor(provider: string, why: 'expired' | 'revoked' | 'not_granted') {
    super(`${provider}: consent ${why}`)
    this.why = why
  }
}

/** A webhook whose signature is missing, wrong or too old. */
export class UnsignedDeliveryError extends AppError {
  readonly code = 'unsigned_delivery'
}

/** No such thing, or not this viewer's: the two are not told apart. */
export class NotFoundError extends AppError {
  readonly code = 'not_found'

  constructor(what: string) {
    super(`no such ${what}`)
  }
}

/** Somebody else moved it first. */
export class ConflictError extends AppError {
  readonly code = 'conflict'
  override readonly retryable = true
}

/** A form, link or query that does not fit. `fields` names them. */
export class InvalidInputError extends AppError {
  readonly code = 'invalid_input'
  readonly fields: Readonly<Record<string, string>>

  constructor(fields: Readonly<Record<string, string>>) {
    super(`invalid input: ${Object.keys(fields).join(', ')}`)
    this.fields = fields
  }
}

export class NotSignedInError extends AppError {
  readonly code = 'not_signed_in'

  constructor() {
    super('not signed in')
  }
}

/** Too many attempts; `retryAfterSeconds` says when the next one counts. */
export class RateLimitedError extends AppError {
  readonly code = 'rate_limited'
  readonly retryAfterSeconds: number

  constructor(retryAfterSeconds: number) {
    super('too many attempts')
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** Our own bug: an event that the state machine has no cell for. */
export class IllegalTransitionError extends AppError {
  readonly code = 'illegal_transition'

  constructor(from: string, event: string) {
    super(`no transition from ${from} on ${event}`)
  }
}
