/** Signatures of webhooks, and the tax ids that some partners get encoded. @see contract 8.2, 8.5 */
import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto'

/** Lower-case hex HMAC-SHA-256 over the raw body. */
export const signatureOf = (body: string, secretKey: string): string =>
  createHmac('sha256', secretKey).update(body, 'utf8').digest('hex')

/** AES-256 under the secret, url-safe. Mode and layout (GCM; nonce, text, tag) are ours: they are not published. */
export function encodedTaxId(taxId: string, secretKey: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', createHash('sha256').update(secretKey).digest(), nonce)
  return Buffer.concat([nonce, cipher.update(taxId, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')
}
