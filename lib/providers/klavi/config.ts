/** Settings of the Klavi wing. Read from a plain record: the environment is somebody else's. */
import * as z from 'zod'
import { InvalidInputError } from '../../model/errors.ts'

export interface KlaviSettings {
  /** Base of the API, without a trailing slash. */
  readonly apiUrl: string
  /** Where Klavi's own pages are; null takes any safe address that a link names. */
  readonly whitelabelUrl: string | null
  readonly accessKey: string
  /** Also what deliveries are signed with. */
  readonly secretKey: string
  /** Whether the PSU chooses and confirms on Klavi's pages, or on ours. */
  readonly mode: 'api' | 'whitelabel'
  /** How long a consent is asked for; 0 is without an end. */
  readonly validityMonths: 0 | 12
}

const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))
const key = z.string().regex(/^[\x21-\x7e]{1,4096}$/)

const settings = z.object({
  KLAVI_API_URL: address.default('https://api.klavi.ai'),
  KLAVI_WHITELABEL_URL: address.optional(),
  KLAVI_ACCESS_KEY: key,
  KLAVI_SECRET_KEY: key,
  KLAVI_MODE: z.enum(['api', 'whitelabel']).default('api'),
  KLAVI_VALIDITY_MONTHS: z.enum(['0', '12']).default('12'),
})

/** Null without an access key: then the provider is absent. @throws {InvalidInputError} naming what does not fit, never its value. */
export function readKlaviSettings(source: Readonly<Record<string, string | undefined>>): KlaviSettings | null {
  if (!source['KLAVI_ACCESS_KEY']) return null
  const checked = settings.safeParse(source)
  if (!checked.success) {
    throw new InvalidInputError(
      Object.fromEntries(checked.error.issues.map(({ path, code }) => [path.join('.'), code])),
    )
  }
  const { data } = checked
  return {
    apiUrl: data.KLAVI_API_URL,
    whitelabelUrl: data.KLAVI_WHITELABEL_URL ?? null,
    accessKey: data.KLAVI_ACCESS_KEY,
    secretKey: data.KLAVI_SECRET_KEY,
    mode: data.KLAVI_MODE,
    validityMonths: data.KLAVI_VALIDITY_MONTHS === '0' ? 0 : 12,
  }
}
