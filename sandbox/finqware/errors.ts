/** Finqware's error envelope: one shape, told apart by `type` and `code`, since several codes come with 400 and with 401. @see contract 8 */
import { randomUUID } from 'node:crypto'
import { json } from '../http.ts'
import type { Answer } from '../wing.ts'

export type ErrorType = 'invalid_request' | 'unauthorized' | 'external_api_error' | 'internal_server_error'

const USUAL_STATUS: Readonly<Record<ErrorType, number>> = {
  invalid_request: 400,
  unauthorized: 401,
  external_api_error: 400,
  internal_server_error: 500,
}

/** A refusal on its way to the caller. */
export class Refusal extends Error {
  readonly type: ErrorType
  readonly code: string
  readonly status: number

  constructor(type: ErrorType, code: string, message: string, status = USUAL_STATUS[type]) {
    super(message)
    this.type = type
    this.code = code
    this.status = status
  }
}

export const invalid = (code: string, message: string, status?: number) =>
  new Refusal('invalid_request', code, message, status)
export const unauthorized = (code: string, message: string) => new Refusal('unauthorized', code, message)
export const bankTrouble = (code: string, message: string) =>
  new Refusal('external_api_error', `external_api_${code}`, message)

/** @param isBare some data pages say no more than `{"message"}`. @see contract 6.5 */
export function refusalAnswer({ type, status, code, message }: Refusal, isBare = false): Answer {
  return json(status, isBare ? { message } : { id: randomUUID(), type, http: status, code, message })
}

const CODES: Readonly<Record<number, readonly [ErrorType, string]>> = {
  400: ['invalid_request', 'invalid_input'],
  401: ['unauthorized', 'invalid_api_keys'],
  404: ['invalid_request', 'not_found'],
  405: ['invalid_request', 'invalid_headers'],
  406: ['invalid_request', 'invalid_headers'],
  429: ['external_api_error', 'external_api_too_many_requests'],
}

/** For refusals that come from outside a route: unknown paths and scripted faults. */
export function plainRefusal(status: number, code?: string): Answer {
  const [type, usual] = CODES[status] ?? ['internal_server_error', 'internal_error']
  const told = code?.startsWith('external_api_') ? 'external_api_error' : type
  return refusalAnswer(new Refusal(told, code ?? usual, `answered with ${status}`, status))
}
