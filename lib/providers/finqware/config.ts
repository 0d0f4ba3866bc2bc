/** Settings of the Finqware wing. Read from a plain record: the environment is somebody else's. */
import { createPrivateKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { InvalidInputError } from '../../model/errors.ts'

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

const word = z.string().regex(/^[\x21-\x7e]{1,4096}$/)
const settings = z
  .object({
    FINQWARE_API_URL: z.url({ protocol: /^https?$/ }).default('https://api.finqware.com'),
    FINQWARE_CLIENT_ID: word,
    FINQWARE_CLIENT_SECRET: word,
    FINQWARE_APP_KEY: word,
    FINQWARE_SIGNER_EMAIL: word.optional(),
    FINQWARE_SIGNER_KEY_FILE: z.string().transform(keyIn).optional(),
    FINQWARE_SIGNER_AUDIENCE: word.optional(),
  })
  .transform((read): FinqwareSettings | null => {
    const { FINQWARE_SIGNER_EMAIL: email, FINQWARE_SIGNER_KEY_FILE: key, FINQWARE_SIGNER_AUDIENCE: audience } = read
    const signs = email !== undefined && key !== undefined && audience !== undefined
    if (!signs && (email ?? key ?? audience) !== undefined) return null
    return {
      apiUrl: read.FINQWARE_API_URL.replace(/\/+$/, ''),
      clientId: read.FINQWARE_CLIENT_ID,
      clientSecret: read.FINQWARE_CLIENT_SECRET,
      appKey: read.FINQWARE_APP_KEY,
      signer: signs ? { email, key, audience } : null,
    }
  })

function keyIn(file: string, context: z.RefinementCtx): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(file))
    if (key.asymmetricKeyType === 'rsa') return key
  } catch {
    // said below, without the parser's words: they may quote the file
  }
  context.addIssue({ code: 'custom' })
  return z.NEVER
}

/**
 * Null without a client id: then the provider is absent. An empty setting counts as absent.
 * @throws {InvalidInputError} naming what does not fit, never its value; a signer that is not whole as `FINQWARE_SIGNER`.
 */
export function readFinqwareSettings(source: Readonly<Record<string, string | undefined>>): FinqwareSettings | null {
  if (!source['FINQWARE_CLIENT_ID']) return null
  const checked = settings.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value)))
  if (!checked.success) {
    throw new InvalidInputError(
      Object.fromEntries(checked.error.issues.map(({ path, code }) => [path.join('.'), code])),
    )
  }
  if (checked.data === null) throw new InvalidInputError({ FINQWARE_SIGNER: 'all_or_none' })
  return checked.data
}
