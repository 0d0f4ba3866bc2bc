/**
 * Sealing an answer to Klarna's encrypted wizard, from its published description and node alone: the wing has one of its own, and a
 * monitor that shared it would share its mistakes. @see contracts/klarna.md 6.4
 */
import { constants, createCipheriv, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto'

export interface Sealed {
  readonly ct: string
  readonly iv: string
  readonly ek: string
}

const base64url = (hex: string): string => Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex').toString('base64url')

/** @param jwt the form's `key`, whose payload holds modulus and exponent as hexadecimal texts. @throws for any other text */
export function seal(jwt: string, form: string, values: Readonly<Record<string, string>>): Sealed {
  const { modulus, exponent } = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8')) as Record<'modulus' | 'exponent', string> // prettier-ignore
  const key = createPublicKey({ key: { kty: 'RSA', n: base64url(modulus), e: base64url(exponent) }, format: 'jwk' })
  const data = Object.entries(values).map(([name, value]) => ({ key: name, value }))
  const [secret, iv] = [randomBytes(32), randomBytes(16)]
  const cipher = createCipheriv('aes-256-cbc', secret, iv)
  const plain = JSON.stringify({ form_identifier: form, data })
  return {
    ct: cipher.update(plain, 'utf8', 'base64') + cipher.final('base64'),
    iv: iv.toString('hex'),
    ek: publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(secret.toString('hex'))).toString('base64'), // prettier-ignore
  }
}
