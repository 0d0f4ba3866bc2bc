/** A signature over one request: a short-lived JWS whose digest is of the body, letter for letter. @see contracts/finqware.md 9 */
import { createHash, sign } from 'node:crypto'
import type { Signer } from './config.ts'

const VALID_SECONDS = 60

/** Standard Base64 of SHA-256 over the compact body; a form, which has none, is signed as an empty one. */
export const digestOf = (body: string | null): string =>
  createHash('sha256')
    .update(body ?? '')
    .digest('base64')

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')

/** The header of a call at that instant. */
export function authorization(signer: Signer, body: string | null, now: Date): { readonly authorization: string } {
  const { email, audience } = signer
  const iat = Math.floor(now.getTime() / 1_000)
  const claims = { iss: email, sub: email, email, aud: audience, iat, exp: iat + VALID_SECONDS, digest: digestOf(body) }
  const text = `${encoded({ alg: 'RS256', typ: 'JWT' })}.${encoded(claims)}`
  return { authorization: `Bearer ${text}.${sign('RSA-SHA256', Buffer.from(text), signer.key).toString('base64url')}` }
}
