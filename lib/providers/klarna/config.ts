/** Settings of the Klarna wing. */
import * as z from 'zod'
import type { CountryCode } from '../../model/ids.ts'
import { address, readSettings, word } from '../settings.ts'
import { INSTITUTIONS, type ListedBank } from './institutions/index.ts'

export interface KlarnaSettings {
  /** Base of the XS2A, Consent and Insights APIs, without a trailing slash. */
  readonly apiUrl: string
  /** Base of the Auth API, which the browser's app and the headless driver talk to. */
  readonly authUrl: string
  readonly launcherUrl: string
  readonly token: string
  /** Whether Insights prepares and categorises the data; without it the plain flows are used. */
  readonly useInsights: boolean
  readonly consentDays: number
  readonly institutions: ReadonlyMap<CountryCode, readonly ListedBank[]>
}

const settings = z.object({
  KLARNA_API_URL: address.default('https://api.openbanking.klarna.com'),
  KLARNA_AUTH_URL: address.default('https://authapi.openbanking.klarna.com'),
  KLARNA_LAUNCHER_URL: z.url({ protocol: /^https?$/ }).default('https://x.klarnacdn.net/xs2a/app-launcher/v0/xs2a-app-launcher.js'), // prettier-ignore
  KLARNA_TOKEN: word,
  KLARNA_INSIGHTS: z.enum(['0', '1']).default('1'),
  /** PSD2 lets a consent last 180 days; a session without one cannot be read again, so 0 is refused. */
  KLARNA_CONSENT_DAYS: z.coerce.number().int().min(1).max(180).default(90),
})

/** Null without a token: then the provider is absent. @throws {InvalidInputError} naming what does not fit, never its value. */
export function readKlarnaSettings(source: Readonly<Record<string, string | undefined>>): KlarnaSettings | null {
  const read = readSettings(settings, 'KLARNA_TOKEN', source)
  return (
    read && {
      apiUrl: read.KLARNA_API_URL,
      authUrl: read.KLARNA_AUTH_URL,
      launcherUrl: read.KLARNA_LAUNCHER_URL,
      token: read.KLARNA_TOKEN,
      useInsights: read.KLARNA_INSIGHTS === '1',
      consentDays: read.KLARNA_CONSENT_DAYS,
      institutions: INSTITUTIONS,
    }
  )
}
