/** Where each journey goes, from environment variables of the names that Passbook itself reads. */
import { randomUUID } from 'node:crypto'
import type { Kept } from '../../../lib/monitor/journey.ts'
import { placeOf, type Place } from '../../../lib/providers/http-pin.ts'
import { env } from './env.ts'
import type { Target } from './walk.ts'

const PASSWORD = '123456'
const bare = (name: string): string => env(name).replace(/\/+$/, '')
const back = (provider: string): string => `${bare('PASSBOOK_URL')}/return/${provider}`
const whole = (url: string): Place => ({ origin: new URL(url).origin, pathPrefix: '/' })

/** Banks' pages lie on the provider's own host: a test person types a password nowhere else. */
const target = (urls: readonly string[], kept: Kept): Target => ({
  kept,
  places: { provider: urls.map((url) => placeOf(url)), bank: urls.map(whole) },
})

export function klarnaTarget(): Target {
  const [api, auth] = [bare('KLARNA_API_URL'), bare('KLARNA_AUTH_URL')]
  return target([api, auth], { api, auth, token: env('KLARNA_TOKEN'), login: 'redirect', password: PASSWORD })
}

export function klaviTarget(): Target {
  const api = bare('KLAVI_API_URL')
  const keys = { accessKey: env('KLAVI_ACCESS_KEY'), secretKey: env('KLAVI_SECRET_KEY') }
  const person = { login: 'lucas', password: PASSWORD, taxId: '31840295732', institution: '901' }
  return target([api], { api, back: back('klavi'), run: randomUUID(), ...keys, ...person })
}

/** Unsigned calls alone: a key that signs stays at home. */
export function finqwareTarget(): Target {
  const api = bare('FINQWARE_API_URL')
  const keys = { clientId: env('FINQWARE_CLIENT_ID'), clientSecret: env('FINQWARE_CLIENT_SECRET'), appKey: env('FINQWARE_APP_KEY') } // prettier-ignore
  const person = { login: 'mihai', password: PASSWORD, skill: 'mures_ro_aisp_sbx_#1.0' }
  return target([api], { api: `${api}/v1`, back: back('finqware'), run: randomUUID(), ...keys, ...person })
}

/** Without a client certificate: with one, this journey is run by Passbook's own monitor. */
export function banqwareTarget(): Target {
  const api = bare('BANQWARE_API_URL')
  const keys = { auth: process.env['BANQWARE_AUTH'] ?? 'oauth', clientId: env('BANQWARE_CLIENT_ID'), clientSecret: env('BANQWARE_CLIENT_SECRET') } // prettier-ignore
  const { kept, places } = target([api], { api, back: back('banqware'), login: 'ewa', password: PASSWORD, bank: '901', ...keys }) // prettier-ignore
  return { kept, places: { ...places, provider: [whole(api)] } }
}
