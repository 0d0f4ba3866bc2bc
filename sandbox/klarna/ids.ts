/** Ids in the formats of contract 1.8: random where they must be unguessable, hashes where they must hold still. */
import { createHash, createHmac, randomBytes } from 'node:crypto'

const ALPHABET = '0123456789abcdefghijklmnopqrstuv'

/** Session, flow and consent ids: base32hex of 160 bits. */
export function newId(): string {
  return [...randomBytes(32)].map((byte) => ALPHABET[byte & 31]).join('')
}

/** Eight of the id's characters in order, upper case. The picking rule is not known; callers treat it as opaque. */
export function shortId(id: string): string {
  return id
    .split('')
    .filter((_, i) => i % 4 === 0)
    .join('')
    .toUpperCase()
}

export function hex32(seed: string): string {
  return createHash('sha256').update(seed).digest('hex').slice(0, 32)
}

/** A UUID v4 in form, decided by its seed. */
export function seededUuid(seed: string): string {
  return uuid(createHash('sha256').update(seed).digest(), 4)
}

/** RFC 9562, section 5.5. */
export function uuidV5(namespace: string, name: string): string {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex')
  return uuid(createHash('sha1').update(space).update(name).digest(), 5)
}

function uuid(bytes: Buffer, version: number): string {
  const octets = Buffer.from(bytes.subarray(0, 16))
  octets[6] = ((octets[6] ?? 0) & 0x0f) | (version << 4)
  octets[8] = ((octets[8] ?? 0) & 0x3f) | 0x80
  return octets.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** A number in [0, 1) decided by its seed. */
export function fraction(seed: string): number {
  return createHash('sha256').update(seed).digest().readUInt32BE(0) / 2 ** 32
}

/** A compact JWT. Klarna's are not checked by clients, only read; a random key per process is as good as any. */
export function jwt(payload: Readonly<Record<string, unknown>>): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(payload)}`
  return `${signed}.${createHmac('sha256', SIGNING_KEY).update(signed).digest('base64url')}`
}

const SIGNING_KEY = randomBytes(32)
