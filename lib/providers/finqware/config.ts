/** Settings of the Finqware wing. */
import { createPrivateKey, type KeyObject } from 'node:crypto'
import * as z from 'zod'
import { InvalidInputError } from '../../model/errors.ts'
import { address, pemFile, readSettings, word } from '../settings.ts'

export interface FinqwareSettings {
  /** Base of the API without version and trailing slash. */
  readonly apiUrl: string
  readonly clientId: string
  readonly clientSecret: string
  readonly appKey: string
  /** Present where calls go to `/v1s`, each with a signature of its body. */
  readonly signer: Signer | null
}

/** The service account that signs. @see contracts/finqware.md 9 */
export interface Signer {
  readonly email: string
  readonly key: KeyObject
  readonly audience: string
}

const rsaKey = (pem: string): KeyObject | null => {
  const key = createPrivateKey(pem)
  return key.asymmetricKeyType === 'rsa' ? key : null
}
const settings = z.object({
  FINQWARE_API_URL: address.default('https://api.finqware.com'),
  FINQWARE_CLIENT_ID: word,
  FINQWARE_CLIENT_SECRET: word,
  FINQWARE_APP_KEY: word,
  FINQWARE_SIGNER_EMAIL: word.optional(),
  FINQWARE_SIGNER_KEY_FILE: pemFile(rsaKey).optional(),
  FINQWARE_SIGNER_AUDIENCE: word.optional(),
})

/**
 * Null without a client id: then the provider is absent. An empty setting counts as absent.
 * @throws {InvalidInputError} naming what does not fit, never its value; a signer that is not whole as `FINQWARE_SIGNER`.
 */
export function readFinqwareSettings(source: Readonly<Record<string, string | undefined>>): FinqwareSettings | null {
  const read = readSettings(settings, 'FINQWARE_CLIENT_ID', source)
  if (!read) return null
  const { FINQWARE_SIGNER_EMAIL: email, FINQWARE_SIGNER_KEY_FILE: key, FINQWARE_SIGNER_AUDIENCE: audience } = read
  const signs = email !== undefined && key !== undefined && audience !== undefined
  if (!signs && (email ?? key ?? audience) !== undefined)
    throw new InvalidInputError({ FINQWARE_SIGNER: 'all_or_none' })
  return {
    apiUrl: read.FINQWARE_API_URL,
    clientId: read.FINQWARE_CLIENT_ID,
    clientSecret: read.FINQWARE_CLIENT_SECRET,
    appKey: read.FINQWARE_APP_KEY,
    signer: signs ? { email, key, audience } : null,
  }
}
