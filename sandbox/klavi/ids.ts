/** Ids in the forms the contract shows: random where they must be unguessable, hashes where they must hold still. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'

export const newId = (): string => randomUUID()

/** Hexadecimal digits, decided by the seed. */
export const digest = (seed: string, length: number): string =>
  createHash('sha256').update(seed).digest('hex').slice(0, length)

/** Decimal digits, decided by the seed. */
export const digits = (seed: string, length: number): string =>
  (BigInt(`0x${digest(seed, 32)}`) % 10n ** BigInt(length)).toString().padStart(length, '0')

/** A UUID in form, decided by its seed. */
export const seededUuid = (seed: string): string =>
  digest(seed, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5')

/** A UUID that looks like version 1, as links and reports have. */
export function newTimeId(now: number): string {
  // Hundreds of nanoseconds since the calendar of 1582, and a clock sequence that nobody can guess.
  const ticks = ((BigInt(now) + 12_219_292_800_000n) * 10_000n + BigInt(randomBytes(1)[0] ?? 0))
    .toString(16)
    .padStart(15, '0')
  const sequence = (0x8000 | (randomBytes(2).readUInt16BE() & 0x3fff)).toString(16)
  return `${ticks.slice(7)}-${ticks.slice(3, 7)}-1${ticks.slice(0, 3)}-${sequence}-${randomBytes(6).toString('hex')}`
}

/** Looks like a JWT, as real ones do; only the sandbox's own memory knows what it is worth. */
export function newToken(claims: Readonly<Record<string, string>>): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'ES256' })}.${part(claims)}.${randomBytes(48).toString('base64url')}`
}

/** For addresses a browser is sent to. */
export const newKey = (): string => randomBytes(24).toString('base64url')

export const newRequestId = (): string => `rq-${randomBytes(4).toString('hex')}`

/** `1763650000000-5f0c9a3be21d4477a1b2` */
export const newEventId = (now: number): string => `${now}-${randomBytes(10).toString('hex')}`
