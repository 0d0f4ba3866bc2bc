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

const OURS: unique symbol = Symbol.for('passbook.error')

export abstract class AppError extends Error {
  /** On the prototype, one per class: see {@link Symbol.hasInstance} below. */
  abstract get code(): ErrorCode
  /** Whether the same call may succeed later without anybody changing anything. */
  readonly retryable: boolean = false

  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = new.target.name
  }

  get [OURS](): true {
    return true
  }

  /**
   * Next loads this module once for pages, once for handlers and once for the server's start, and an error of the product
   * crosses between them: one that another copy of its class made is known by its code.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    const made = (by: object): boolean => Function.prototype[Symbol.hasInstance].call(by as () => void, value)
    if (made(AppError)) return made(this)
    if (typeof value !== 'object' || value === null || !(OURS in value) || !('code' in value)) return false
    return this === AppError || value.code === this.prototype.code
  }
}

/** Network failure, timeout, 429 or 5xx. */
export class ProviderUnavailableError extends AppError {
  get code() {
    return 'provider_unavailable' as const
  }
  override readonly retryable = true
  readonly retryAfterSeconds: number | null

  constructor(provider: string, what: string, options: { retryAfterSeconds?: number | null; cause?: unknown } = {}) {
    super(`${provider}: ${what}`, { cause: options.cause })
    this.retryAfterSeconds = options.retryAfterSeconds ?? null
  }
}

/** Our request or our keys are wrong: an operator must look. `reason` is the provider's own code, never its text. */
export class ProviderRefusedError extends AppError {
  get code() {
    return 'provider_refused' as const
  }
  readonly reason: string

  constructor(provider: string, reason: string, options: { cause?: unknown } = {}) {
    super(`${provider}: refused (${reason})`, options)
    this.reason = reason
  }
}

/** The answer does not fit the schema. Carries the paths that do not fit, never the values. */
export class WireError extends AppError {
  get code() {
    return 'wire_mismatch' as const
  }
  readonly paths: readonly string[]

  constructor(provider: string, what: string, paths: readonly string[]) {
    super(`${provider}: ${what} does not fit at ${paths.slice(0, 8).join(', ') || '(root)'}`)
    this.paths = paths
  }
}

/** The bank wants the PSU again: the connection lapses, its data stays. */
export class ConsentLapsedError extends AppError {
  get code() {
    return 'consent_lapsed' as const
  }
  readonly why: 'expired' | 'revoked' | 'not_granted'

  constructor(provider: string, why: 'expired' | 'revoked' | 'not_granted') {
    super(`${provider}: consent ${why}`)
    this.why = why
  }
}

/** A webhook whose signature is missing, wrong or too old. */
export class UnsignedDeliveryError extends AppError {
  get code() {
    return 'unsigned_delivery' as const
  }
}

/** No such thing, or not this viewer's: the two are not told apart. */
export class NotFoundError extends AppError {
  get code() {
    return 'not_found' as const
  }

  constructor(what: string) {
    super(`no such ${what}`)
  }
}

/** Somebody else moved it first. */
export class ConflictError extends AppError {
  get code() {
    return 'conflict' as const
  }
  override readonly retryable = true
}

/** A form, link or query that does not fit. `fields` names them. */
export class InvalidInputError extends AppError {
  get code() {
    return 'invalid_input' as const
  }
  readonly fields: Readonly<Record<string, string>>

  constructor(fields: Readonly<Record<string, string>>) {
    super(`invalid input: ${Object.keys(fields).join(', ')}`)
    this.fields = fields
  }
}

export class NotSignedInError extends AppError {
  get code() {
    return 'not_signed_in' as const
  }

  constructor() {
    super('not signed in')
  }
}

/** Too many attempts; `retryAfterSeconds` says when the next one counts. */
export class RateLimitedError extends AppError {
  get code() {
    return 'rate_limited' as const
  }
  readonly retryAfterSeconds: number

  constructor(retryAfterSeconds: number) {
    super('too many attempts')
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** Our own bug: an event that the state machine has no cell for. */
export class IllegalTransitionError extends AppError {
  get code() {
    return 'illegal_transition' as const
  }

  constructor(from: string, event: string) {
    super(`no transition from ${from} on ${event}`)
  }
}
