/** Settings of the Banqware wing. */
import * as z from 'zod'
import { InvalidInputError } from '../../model/errors.ts'
import { address, pemFile, readSettings, word } from '../settings.ts'

export interface BanqwareSettings {
  /** Base of the API with its environment, without a trailing slash. */
  readonly apiUrl: string
  readonly clientId: string
  readonly clientSecret: string
  /** OAuth2 client credentials, or the gateway's own keys on every call. */
  readonly auth: 'oauth' | 'keys'
  /** What makes the address for callbacks unguessable; null where updates are polled only. */
  readonly callbackToken: string | null
  /** PEM texts; present where calls need a client certificate. */
  readonly certificate: { readonly cert: string; readonly key: string } | null
}

const pem = pemFile((text) => text)
const settings = z.object({
  BANQWARE_API_URL: address.default('https://api.banqware.com/sandbox'),
  BANQWARE_CLIENT_ID: word,
  BANQWARE_CLIENT_SECRET: word,
  BANQWARE_AUTH: z.enum(['oauth', 'keys']).default('oauth'),
  /** 128 bits at least. */
  BANQWARE_CALLBACK_TOKEN: z.string().regex(/^[\w-]{22,128}$/).optional(), // prettier-ignore
  BANQWARE_CLIENT_CERT_FILE: pem.optional(),
  BANQWARE_CLIENT_KEY_FILE: pem.optional(),
})

/**
 * Null without a client id: then the provider is absent. An empty setting counts as absent.
 * @throws {InvalidInputError} naming what does not fit, never its value; a certificate without its key as `BANQWARE_CLIENT_CERT`.
 */
export function readBanqwareSettings(source: Readonly<Record<string, string | undefined>>): BanqwareSettings | null {
  const read = readSettings(settings, 'BANQWARE_CLIENT_ID', source)
  if (!read) return null
  const { BANQWARE_CLIENT_CERT_FILE: cert, BANQWARE_CLIENT_KEY_FILE: key } = read
  if ((cert === undefined) !== (key === undefined)) throw new InvalidInputError({ BANQWARE_CLIENT_CERT: 'all_or_none' })
  return {
    apiUrl: read.BANQWARE_API_URL,
    clientId: read.BANQWARE_CLIENT_ID,
    clientSecret: read.BANQWARE_CLIENT_SECRET,
    auth: read.BANQWARE_AUTH,
    callbackToken: read.BANQWARE_CALLBACK_TOKEN ?? null,
    certificate: cert !== undefined && key !== undefined ? { cert, key } : null,
  }
}
