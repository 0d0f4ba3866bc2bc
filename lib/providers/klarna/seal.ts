/**
 * Sealing an answer to the encrypted wizard: AES-256-CBC under a fresh key, and that key, as hexadecimal text, under the form's
 * RSA key with PKCS#1 v1.5. All of it node's own. @see contracts/klarna.md 6.4
 */
import { constants, createCipheriv, createPublicKey, publicEncrypt, randomBytes, type KeyObject } from 'node:crypto'
import * as z from 'zod'

/** Both numbers are hexadecimal texts; 600 bits are the least that holds the message, 8192 the most worth computing with. */
const payload = z.object({
  modulus: z.string().regex(/^(?:[0-9a-fA-F]{2}){75,1024}$/),
  exponent: z.string().regex(/^[0-9a-fA-F]{1,8}$/),
})

export interface SealedAnswer {
  readonly ct: string
  readonly iv: string
  readonly ek: string
}

const REMEMBERED = 16
const keys = new Map<string, KeyObject>()

/**
 * The public key in a form's `key`, a JWT whose signature clients do not check. Building one costs as much as using it, so the
 * same text gives the same object.
 * @throws {SyntaxError} {@link z.ZodError} for a text that is no such key.
 */
export function formKey(jwt: string): KeyObject {
  const known = keys.get(jwt)
  if (known) return known
  const claims: unknown = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'))
  const { modulus, exponent } = payload.parse(claims)
  const number = (hex: string): string => Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex').toString('base64url')
  const key = createPublicKey({ key: { kty: 'RSA', n: number(modulus), e: number(exponent) }, format: 'jwk' })
  if (keys.size >= REMEMBERED) keys.delete(keys.keys().next().value!) // the oldest: a full map has one
  keys.set(jwt, key)
  return key
}

/** @param plain the UTF-8 text of the answer: `{"form_identifier": …, "data": [{"key": …, "value": …}]}`. */
export function sealAnswer(key: KeyObject, plain: string): SealedAnswer {
  const secret = randomBytes(48)
  const aes = secret.subarray(0, 32)
  const iv = secret.subarray(32)
  const cipher = createCipheriv('aes-256-cbc', aes, iv)
  return {
    ct: cipher.update(plain, 'utf8', 'base64') + cipher.final('base64'),
    iv: iv.toString('hex'),
    ek: publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(aes.toString('hex'))).toString(
      'base64',
    ),
  }
}
