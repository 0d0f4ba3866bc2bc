/** Which journeys can be run here: those of the providers that are configured, against the addresses that the product itself uses. */
import { certified } from '../providers/banqware/client.ts'
import { readBanqwareSettings } from '../providers/banqware/config.ts'
import { readFinqwareSettings } from '../providers/finqware/config.ts'
import { authorization } from '../providers/finqware/signing.ts'
import { placeOf, type Place } from '../providers/http-pin.ts'
import { readKlarnaSettings } from '../providers/klarna/config.ts'
import { readKlaviSettings } from '../providers/klavi/config.ts'
import type { Settings } from '../providers/registry.ts'
import type { Journey, Kept } from './journey.ts'
import { banqware } from './journeys/banqware.ts'
import { finqware } from './journeys/finqware.ts'
import { klarna } from './journeys/klarna.ts'
import { klavi } from './journeys/klavi.ts'
import type { RunOptions } from './run.ts'

export interface Watched {
  readonly journey: Journey
  /** All that a run is told of where it goes; made anew for each, since some of it may be used only once. */
  readonly target: () => Target
}
export type Target = Pick<RunOptions, 'kept' | 'places' | 'isSandbox' | 'fetch' | 'sign'>

export interface Here {
  /** The app's own origin, where banks send people back. */
  readonly appUrl: string
  readonly now: () => Date
  /** A name for a run, which nothing else has. */
  readonly newId: () => string
}

/** The test people and test banks of the providers' own sandboxes; ours has them too. */
const PASSWORD = '123456'
const PEOPLE = {
  klarna: { login: 'redirect', password: PASSWORD },
  klavi: { login: 'lucas', password: PASSWORD, taxId: '31840295732', institution: '901' },
  finqware: { login: 'mihai', password: PASSWORD, skill: 'mures_ro_aisp_sbx_#1.0' },
  banqware: { login: 'ewa', password: PASSWORD, bank: '901' },
} as const

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** @throws {InvalidInputError} naming a setting that does not fit */
export function watchedOf(settings: Settings, here: Here): readonly Watched[] {
  return [ofKlarna(settings), ofKlavi(settings, here), ofFinqware(settings, here), ofBanqware(settings, here)].filter((one) => one !== null) // prettier-ignore
}

/** Banks' pages lie on the provider's own host: a test person types a password nowhere else. */
function target(urls: readonly string[], kept: Kept, more: Pick<Target, 'fetch' | 'sign'> = {}): Target {
  const provider = urls.map((url) => placeOf(url))
  const bank = urls.map((url): Place => ({ origin: new URL(url).origin, pathPrefix: '/' }))
  return { kept, places: { provider, bank }, isSandbox: LOOPBACK.test(new URL(urls[0]!).hostname), ...more }
}

function ofKlarna(settings: Settings): Watched | null {
  const read = readKlarnaSettings(settings)
  if (!read) return null
  const { apiUrl: api, authUrl: auth, token } = read
  return { journey: klarna, target: () => target([api, auth], { api, auth, token, ...PEOPLE.klarna }) }
}

function ofKlavi(settings: Settings, { appUrl, newId }: Here): Watched | null {
  const read = readKlaviSettings(settings)
  if (!read) return null
  const { apiUrl: api, accessKey, secretKey } = read
  const back = `${appUrl}/return/klavi`
  return { journey: klavi, target: () => target([api], { api, accessKey, secretKey, back, run: newId(), ...PEOPLE.klavi }) } // prettier-ignore
}

function ofFinqware(settings: Settings, { appUrl, newId, now }: Here): Watched | null {
  const read = readFinqwareSettings(settings)
  if (!read) return null
  const { apiUrl, clientId, clientSecret, appKey, signer } = read
  const api = `${apiUrl}/${signer ? 'v1s' : 'v1'}`
  const back = `${appUrl}/return/finqware`
  const sign = signer && { sign: ({ body }: { readonly body: string | null }) => authorization(signer, body, now()) }
  return {
    journey: finqware,
    target: () => target([apiUrl], { api, clientId, clientSecret, appKey, back, run: newId(), ...PEOPLE.finqware }, sign ?? {}), // prettier-ignore
  }
}

function ofBanqware(settings: Settings, { appUrl }: Here): Watched | null {
  const read = readBanqwareSettings(settings)
  if (!read) return null
  const { apiUrl: api, auth, clientId, clientSecret, certificate } = read
  const back = `${appUrl}/return/banqware`
  const more = certificate ? { fetch: certified(certificate) } : {}
  // The hub's links lie beside the environment's base, so the whole host is the provider's.
  const hub: Place = { origin: new URL(api).origin, pathPrefix: '/' }
  return {
    journey: banqware,
    target() {
      const { places, ...rest } = target([api], { api, auth, clientId, clientSecret, back, ...PEOPLE.banqware }, more)
      return { ...rest, places: { ...places, provider: [hub] } }
    },
  }
}
