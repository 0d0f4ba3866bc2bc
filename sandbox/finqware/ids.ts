/** Ids and tokens: random where they must be unguessable, hashes where they must hold still. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Looks like the start of a macaroon in base64url, as nonces and tokens do; opaque to callers. @see contract 2 */
export const newToken = (kind: 'nonce' | 'temp' | 'access'): string =>
  `${Buffer.from(`0016location finqware\n${kind} `).toString('base64url')}${randomBytes(48).toString('base64url')}`

/** A UUID v4 in form, decided by its seed. */
export function seededUuid(seed: string): string {
  const octets = createHash('sha256').update(seed).digest().subarray(0, 16)
  octets[6] = ((octets[6] ?? 0) & 0x0f) | 0x40
  octets[8] = ((octets[8] ?? 0) & 0x3f) | 0x80
  return octets.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

export const sha256Base64 = (what: string | Buffer): string => createHash('sha256').update(what).digest('base64')

export const isUuid = (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)

/** In a time that tells nothing of where they differ. */
export function isSame(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHash('sha256').update(text).digest())
  return left !== undefined && right !== undefined && timingSafeEqual(left, right)
}

/** `2026-11-20T10:12:00Z`: Finqware writes no milliseconds. */
export const instant = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
