/** Settings of the Banqware wing. Read from a plain record: the environment is somebody else's. */
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { InvalidInputError } from '../../model/errors.ts'

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

const word = z.string().regex(/^[\x21-\x7e]{1,4096}$/)
const settings = z.object({
  BANQWARE_API_URL: z
    .url({ protocol: /^https?$/ })
    .default('https://api.banqware.com/sandbox')
    .transform((url) => url.replace(/\/+$/, '')),
  BANQWARE_CLIENT_ID: word,
  BANQWARE_CLIENT_SECRET: word,
  BANQWARE_AUTH: z.enum(['oauth', 'keys']).default('oauth'),
  /** 128 bits at least. */
  BANQWARE_CALLBACK_TOKEN: z.string().regex(/^[\w-]{22,128}$/).optional(), // prettier-ignore
  BANQWARE_CLIENT_CERT_FILE: z.string().transform(textIn).optional(),
  BANQWARE_CLIENT_KEY_FILE: z.string().transform(textIn).optional(),
})

function textIn(file: string, context: z.RefinementCtx): string {
  try {
    const pem = readFileSync(file, 'utf8')
    if (pem.includes('-----BEGIN ')) return pem
  } catch {
    // said below: without the path, which may be anything that was typed
  }
  context.addIssue({ code: 'custom' })
  return z.NEVER
}

/**
 * Null without a client id: then the provider is absent. An empty setting counts as absent.
 * @throws {InvalidInputError} naming what does not fit, never its value; a certificate without its key as `BANQWARE_CLIENT_CERT`.
 */
export function readBanqwareSettings(source: Readonly<Record<string, string | undefined>>): BanqwareSettings | null {
  if (!source['BANQWARE_CLIENT_ID']) return null
  const checked = settings.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value)))
  if (!checked.success) {
    throw new InvalidInputError(
      Object.fromEntries(checked.error.issues.map(({ path, code }) => [path.join('.'), code])),
    )
  }
  const { data } = checked
  const { BANQWARE_CLIENT_CERT_FILE: cert, BANQWARE_CLIENT_KEY_FILE: key } = data
  if ((cert === undefined) !== (key === undefined)) throw new InvalidInputError({ BANQWARE_CLIENT_CERT: 'all_or_none' })
  return {
    apiUrl: data.BANQWARE_API_URL,
    clientId: data.BANQWARE_CLIENT_ID,
    clientSecret: data.BANQWARE_CLIENT_SECRET,
    auth: data.BANQWARE_AUTH,
    callbackToken: data.BANQWARE_CALLBACK_TOKEN ?? null,
    certificate: cert !== undefined && key !== undefined ? { cert, key } : null,
  }
}
