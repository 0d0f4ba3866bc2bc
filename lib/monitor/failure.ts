/** Whose failure it is. Pure. */
import { valueAt, type Answer, type FailureClass, type Journey, type Party } from './journey.ts'

/** What failed: where, whose it is, and in one word how. */
export interface Failure {
  readonly class: FailureClass
  readonly step: string
  readonly request: string
  /** `http_503`, `timeout`, `tls`, `dns`, `refused`, `reset`, `unreachable`, `expectation`, `address`, `ours`; of the monitor itself those of `walked.ts`. */
  readonly code: string
}

export type Verdict = Pick<Failure, 'class' | 'code'>

/** Codes of node and undici by what they mean. Whatever else has to do with certificates begins with one of `TLS`. */
const CODES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'dns', EAI_AGAIN: 'dns', ECONNREFUSED: 'refused', ECONNRESET: 'reset', UND_ERR_SOCKET: 'reset', EPIPE: 'reset',
  UND_ERR_CONNECT_TIMEOUT: 'unreachable', ETIMEDOUT: 'unreachable', EHOSTUNREACH: 'unreachable', ENETUNREACH: 'unreachable',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls', SELF_SIGNED_CERT_IN_CHAIN: 'tls', UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls',
} // prettier-ignore
const TLS = /^(?:ERR_TLS|ERR_SSL|CERT_|EPROTO)/

function codesOf(error: unknown): readonly string[] {
  const seen: string[] = []
  for (let one = error; one instanceof Error && seen.length < 8; one = one.cause) {
    const { code } = one as { readonly code?: unknown }
    if (typeof code === 'string') seen.push(code)
    if (one instanceof AggregateError) seen.push(...one.errors.flatMap(codesOf))
  }
  return seen
}

/** No answer came. Who was connected and said nothing has failed; a connection that could not be made or broke is the network's. */
export function ofError(error: unknown, party: Party, isSandbox: boolean): Verdict {
  if (error instanceof DOMException && error.name === 'TimeoutError') return { class: party, code: 'timeout' }
  const codes = codesOf(error)
  const code = codes.some((one) => TLS.test(one)) ? 'tls' : (codes.flatMap((one) => CODES[one] ?? [])[0] ?? 'network')
  return { class: isSandbox && code === 'refused' ? 'sandbox' : 'network', code }
}

/** An answer came, and something that was expected of it does not hold. */
export function ofAnswer(answer: Answer, party: Party, isSandbox: boolean, blame: Journey['blame']): Verdict {
  const { status } = answer
  const code = status >= 400 ? `http_${status}` : 'expectation'
  if (isSandbox && isOfTheHouse(answer)) return { class: 'sandbox', code }
  const told = blame?.(answer) ?? null
  if (told !== null) return { class: told, code }
  const theirs = status < 400 || status >= 500 || status === 408 || status === 429
  // What is left is a call that was understood and turned away: for a key that is no good, or for something we sent.
  return { class: theirs ? party : 'app', code }
}

/** The sandbox's own words, which no provider and no bank says. */
function isOfTheHouse(answer: Answer): boolean {
  const error = valueAt(answer, 'error')
  return error === 'sandbox' || error === 'nothing is mounted here'
}
