/** Settings of the Klavi wing. */
import * as z from 'zod'
import { address, readSettings, word } from '../settings.ts'

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

const settings = z.object({
  KLAVI_API_URL: address.default('https://api.klavi.ai'),
  KLAVI_WHITELABEL_URL: address.optional(),
  KLAVI_ACCESS_KEY: word,
  KLAVI_SECRET_KEY: word,
  KLAVI_MODE: z.enum(['api', 'whitelabel']).default('api'),
  KLAVI_VALIDITY_MONTHS: z.enum(['0', '12']).default('12'),
})

/** Null without an access key: then the provider is absent. @throws {InvalidInputError} naming what does not fit, never its value. */
export function readKlaviSettings(source: Readonly<Record<string, string | undefined>>): KlaviSettings | null {
  const read = readSettings(settings, 'KLAVI_ACCESS_KEY', source)
  return (
    read && {
      apiUrl: read.KLAVI_API_URL,
      whitelabelUrl: read.KLAVI_WHITELABEL_URL ?? null,
      accessKey: read.KLAVI_ACCESS_KEY,
      secretKey: read.KLAVI_SECRET_KEY,
      mode: read.KLAVI_MODE,
      validityMonths: read.KLAVI_VALIDITY_MONTHS === '0' ? 0 : 12,
    }
  )
}
