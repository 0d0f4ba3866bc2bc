/** Klarna's envelopes: `{data}` for success, `{error, consent_token?}` for everything else. @see contract 1.3, 1.4 */
import { json } from '../http.ts'
import type { Answer } from '../wing.ts'

/** One broken field. */
export interface FieldError {
  readonly code?: string
  readonly message: string
  /** `body.psu.ip_address` */
  readonly location: string
}

/** A refusal on its way to the caller. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly errors: readonly FieldError[]
  /** A fresh token for the retry, where the consent is still good. */
  readonly consentToken: string | undefined

  constructor(
    status: number,
    code: string,
    message: string,
    more: { errors?: FieldError[]; consentToken?: string } = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.errors = more.errors ?? []
    this.consentToken = more.consentToken
  }
}

export const badRequest = (location: string, message: string, code = 'invalid') =>
  new Refusal(400, 'badRequest', 'The request is not valid', { errors: [{ code, message, location }] })

export const notFound = (what: string) => new Refusal(404, 'notFound', `${what} not found`)

/** What went wrong for the consumer or the bank: part of a flow's state, not of an HTTP error. @see contract 1.5 */
export interface Problem {
  readonly code: string
  readonly message: string
}

const SECRETIVE = ['TECHNICAL', 'NOT_SUPPORTED', 'MAINTENANCE']

/** The Auth API and the App only show the root of some categories; the flow has the full code. @see contract 1.5 */
export function asShownToConsumers(problem: Problem): Problem {
  const root = problem.code.split('.')[0] ?? problem.code
  return SECRETIVE.includes(root) ? { ...problem, code: root } : problem
}

export function success(data: unknown, status = 200): Answer {
  return json(status, { data })
}

export function refusalAnswer(refusal: Refusal): Answer {
  return json(refusal.status, {
    error: {
      code: refusal.code,
      message: refusal.message,
      ...(refusal.errors.length > 0 && { errors: refusal.errors }),
    },
    ...(refusal.consentToken !== undefined && { consent_token: refusal.consentToken }),
  })
}

const CODES: Record<number, string> = {
  400: 'badRequest',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'notFound',
  405: 'methodNotAllowed',
  410: 'gone',
  429: 'tooManyRequests',
  503: 'serviceUnavailable',
}

/** For refusals that come from outside a route: unknown paths and scripted faults. */
export function plainRefusal(status: number, code = CODES[status] ?? 'internalServerError'): Answer {
  return refusalAnswer(new Refusal(status, code, `Answered with ${status}`))
}
