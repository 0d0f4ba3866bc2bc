/** Refusals on their way to the caller, in the one envelope there is. @see contract 9 */
import { json } from '../http.ts'
import type { Answer } from '../wing.ts'

/** What a body's `statusCode` may say beside HTTP 416. The texts are INFERRED. */
const BUSINESS = {
  4001: 'Authorization info is expired or does not exist',
  4002: 'Invalid product info',
  4003: 'Too many consents for this tax id and institution',
  4004: 'Institution is in outage or not permitted',
  4005: 'Products list is empty',
  4006: 'Invalid productsCallbackURL',
  4007: 'Product request failed',
  4008: 'Insufficient authorization',
} as const
export type BusinessCode = keyof typeof BUSINESS

const WORDS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  416: 'Business Processing Error',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

export class Refusal extends Error {
  readonly status: number
  /** The body's own: the HTTP status, or 4001 to 4008. */
  readonly code: number
  /** Seconds. */
  readonly retryAfter: number | undefined

  constructor(status: number, message: string, more: { readonly code?: number; readonly retryAfter?: number } = {}) {
    super(message)
    this.status = status
    this.code = more.code ?? status
    this.retryAfter = more.retryAfter
  }
}

export const business = (code: BusinessCode) => new Refusal(416, BUSINESS[code], { code })
export const malformed = (message: string) => new Refusal(400, message)
export const unacceptable = (message: string) => new Refusal(422, message)
export const notFound = (what: string) => new Refusal(404, `${what} not found`)

export function present({ status, code, message, retryAfter }: Refusal): Answer {
  const answer = json(status, { statusCode: code, error: WORDS[status] ?? 'Error', message })
  if (retryAfter === undefined) return answer
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfter) } }
}

/** What the dial orders: a status, or one of the business codes as text, `4007`. */
export function refusalOf(status: number, code?: string): Refusal {
  const known = Object.entries(BUSINESS).find(([number]) => number === code)
  return known
    ? new Refusal(status, known[1], { code: Number(known[0]) })
    : new Refusal(status, WORDS[status] ?? 'Refused')
}
