/** Seals an answer for the bank: AES-256-CBC of the text, RSA of the AES key written in hex. @see contract 6.4 */
import { encrypt } from './rsa.js'
import { claimsOf } from './token.js'

/**
 * @param {string} key the JWT that came with the form: `modulus` and `exponent` in hex
 * @param {string} text the answer
 * @returns {Promise<{ ct: string, iv: string, ek: string }>}
 */
export async function seal(key, text) {
  const secret = crypto.getRandomValues(new Uint8Array(32))
  const iv = crypto.getRandomValues(new Uint8Array(16))
  const aes = await crypto.subtle.importKey('raw', secret, 'AES-CBC', false, ['encrypt'])
  const ct = await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, aes, new TextEncoder().encode(text))
  const { modulus, exponent } = claimsOf(key)
  // The 64 characters of its hex spelling are wrapped, not the 32 bytes.
  const ek = encrypt(new TextEncoder().encode(hex(secret)), { modulus, exponent })
  return { ct: base64(new Uint8Array(ct)), iv: hex(iv), ek: base64(ek) }
}

const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
