/** Settings of the Klarna wing. Read from a plain record: the environment is somebody else's. */
import * as z from 'zod'
import { InvalidInputError } from '../../model/errors.ts'
import type { CountryCode } from '../../model/ids.ts'
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

const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))

const settings = z.object({
  KLARNA_API_URL: address.default('https://api.openbanking.klarna.com'),
  KLARNA_AUTH_URL: address.default('https://authapi.openbanking.klarna.com'),
  KLARNA_LAUNCHER_URL: z.url({ protocol: /^https?$/ }).default('https://x.klarnacdn.net/xs2a/app-launcher/v0/xs2a-app-launcher.js'), // prettier-ignore
  KLARNA_TOKEN: z.string().regex(/^[\x21-\x7e]{1,4096}$/),
  KLARNA_INSIGHTS: z.enum(['0', '1']).default('1'),
  /** PSD2 lets a consent last 180 days; a session without one cannot be read again, so 0 is refused. */
  KLARNA_CONSENT_DAYS: z.coerce.number().int().min(1).max(180).default(90),
})

/** Null without a token: then the provider is absent. @throws {InvalidInputError} naming what does not fit, never its value. */
export function readKlarnaSettings(source: Readonly<Record<string, string | undefined>>): KlarnaSettings | null {
  if (!source['KLARNA_TOKEN']) return null
  const checked = settings.safeParse(source)
  if (!checked.success) {
    throw new InvalidInputError(
      Object.fromEntries(checked.error.issues.map(({ path, code }) => [path.join('.'), code])),
    )
  }
  const { data } = checked
  return {
    apiUrl: data.KLARNA_API_URL,
    authUrl: data.KLARNA_AUTH_URL,
    launcherUrl: data.KLARNA_LAUNCHER_URL,
    token: data.KLARNA_TOKEN,
    useInsights: data.KLARNA_INSIGHTS === '1',
    consentDays: data.KLARNA_CONSENT_DAYS,
    institutions: INSTITUTIONS,
  }
}
