/** `/v1s`: the same calls, each with a fresh RS256 signature over its body. @see contract 9 */
import { verify } from 'node:crypto'
import type { Call } from '../wing.ts'
import { unauthorized } from './errors.ts'
import { sha256Base64 } from './ids.ts'
import type { Fields } from './input.ts'

const LONGEST_SECONDS = 3600

/** @param now milliseconds. @throws {Refusal} `invalid_tenant_keys` */
export function checkSignature(call: Call, publicKey: string | null, now: number): void {
  const token = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(call.headers['authorization'] ?? '')
  const [, head = '', body = '', signature = ''] = token ?? []
  if (publicKey === null || !token || part(head)['alg'] !== 'RS256') throw refused('a signature is missing')
  if (!verify('RSA-SHA256', Buffer.from(`${head}.${body}`), publicKey, Buffer.from(signature, 'base64url')))
    throw refused('the signature is not the registered key’s')
  const { iat, exp, iss, sub, email, aud, digest } = part(body)
  if (typeof iat !== 'number' || typeof exp !== 'number' || exp <= iat || exp - iat > LONGEST_SECONDS)
    throw refused('iat and exp do not make a short time')
  if (exp * 1000 <= now) throw refused('the signature has expired')
  if (typeof iss !== 'string' || iss === '' || iss !== sub || iss !== email) throw refused('iss, sub and email differ')
  if (typeof aud !== 'string' || aud === '') throw refused('aud is missing')
  if (digest !== digestOf(call)) throw refused('digest is not the body’s')
}

/** Base64 of SHA-256 over the compact body: no whitespace outside strings, keys in the order they came in. */
export function digestOf({ body, headers }: Pick<Call, 'body' | 'headers'>): string {
  // A document is signed as it is: the contract speaks of JSON only.
  if (/^multipart\//i.test(headers['content-type'] ?? '')) return sha256Base64(body)
  return sha256Base64(body.toString('utf8').replace(/("(?:\\.|[^"\\])*")|\s+/g, '$1'))
}

function part(text: string): Fields {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

const refused = (message: string) => unauthorized('invalid_tenant_keys', message)
