/**
 * The wizard's envelope, opened: RSA of a hex key, AES of the answer. One RSA key per form; the next is made while the
 * consumer reads. @see contract 6.4
 */
import { constants, createDecipheriv, generateKeyPair, privateDecrypt } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import { badRequest } from './errors.ts'
import { jwt } from './ids.ts'

const MODULUS_BITS = 2048
const MODULUS_BYTES = MODULUS_BITS / 8

export interface FormKey {
  /** The JWT a form carries: `modulus` and `exponent` in hex. */
  readonly token: string
  /** @throws {Refusal} one and the same 400 whatever is wrong, so that nobody learns from padding errors. */
  open(sealed: { ct: unknown; iv: unknown; ek: unknown }): string
}

export interface KeyRing {
  next(): Promise<FormKey>
}

export function createKeyRing(): KeyRing {
  let coming: Promise<FormKey> | null = null
  return {
    async next() {
      const key = await (coming ?? makeKey())
      coming = makeKey()
      // A failure to make a key belongs to whoever asks for it, not to the process.
      coming.catch(() => {})
      return key
    },
  }
}

async function makeKey(): Promise<FormKey> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: MODULUS_BITS })
  const modulus = Buffer.from(publicKey.export({ format: 'jwk' }).n ?? '', 'base64url').toString('hex')
  return {
    token: jwt({ modulus, exponent: '10001' }),
    open({ ct, iv, ek }) {
      try {
        if (typeof ct !== 'string' || typeof iv !== 'string' || typeof ek !== 'string') throw new Error('missing')
        if (!/^[0-9a-f]{32}$/i.test(iv)) throw new Error('iv')
        const key = Buffer.from(unwrap(privateKey, ek), 'hex')
        const decipher = createDecipheriv('aes-256-cbc', key, Buffer.from(iv, 'hex'))
        return Buffer.concat([decipher.update(Buffer.from(ct, 'base64')), decipher.final()]).toString('utf8')
      } catch {
        throw badRequest('body', 'The answer could not be decrypted', 'encryption')
      }
    },
  }
}

/** The 64 hex characters inside. Clients drop leading zero bytes of `ek`, so it may be shorter than the modulus. */
function unwrap(privateKey: KeyObject, ek: string): string {
  const wrapped = Buffer.from(ek, 'base64')
  if (wrapped.length === 0 || wrapped.length > MODULUS_BYTES) throw new Error('length')
  const padded = Buffer.concat([Buffer.alloc(MODULUS_BYTES - wrapped.length), wrapped])
  const block = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, padded)
  const end = block.indexOf(0, 2)
  const text = block.subarray(end + 1).toString('latin1')
  if (block[0] !== 0 || block[1] !== 2 || end < 10 || !/^[0-9a-f]{64}$/i.test(text)) throw new Error('padding')
  return text
}
