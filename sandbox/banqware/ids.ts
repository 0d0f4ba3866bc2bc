/** Ids in the forms the contract shows: UUIDs, random where they must be unguessable, hashes where they must hold still. */
import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto'

export const newId = (): string => randomUUID()

/** A UUID v4 in form, decided by its seed. */
export function seededUuid(seed: string): string {
  const octets = createHash('sha256').update(seed).digest().subarray(0, 16)
  octets[6] = ((octets[6] ?? 0) & 0x0f) | 0x40
  octets[8] = ((octets[8] ?? 0) & 0x3f) | 0x80
  return octets.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

export const newToken = (): string => randomBytes(32).toString('base64url')

/** A compact JWT. Nobody but the hub checks it, so a random key per process is as good as any. */
export function stateToken(consentId: string): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ jti: newToken(), sub: consentId })}`
  return `${signed}.${createHmac('sha256', SIGNING_KEY).update(signed).digest('base64url')}`
}

const SIGNING_KEY = randomBytes(32)
