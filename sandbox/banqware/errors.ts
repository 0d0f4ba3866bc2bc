/** Refusals on their way to the caller. @see contract 10 */

export class Refusal extends Error {
  readonly status: number
  readonly code: string
  /** Seconds. */
  readonly retryAfter: number | undefined

  constructor(status: number, code: string, message: string, retryAfter?: number) {
    super(message)
    this.status = status
    this.code = code
    this.retryAfter = retryAfter
  }
}

export const invalid = (message: string, code = 'VALIDATION_ERROR') => new Refusal(400, code, message)

export const notFound = (what: 'BANK' | 'USER' | 'CONSENT' | 'UPDATE' | 'ACCOUNT') =>
  new Refusal(404, `${what}_NOT_FOUND`, `${what.toLowerCase()} does not exist`)
