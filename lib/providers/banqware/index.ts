/** Banqware (PSD2 API Hub) as one provider: a conversation by redirect, and readings of what an update fetched. */
import { as, type CountryCode, type Json, type ProviderId } from '../../model/ids.ts'
import type { Provider, RedirectConsent, Surroundings } from '../provider.ts'
import { access as accessShape } from './access.ts'
import { institutionsOf } from './banks.ts'
import { hearCallback } from './callbacks.ts'
import { createClient } from './client.ts'
import type { BanqwareSettings } from './config.ts'
import { endConsent, payConsent } from './consents.ts'
import { createConversation } from './conversation.ts'
import { CONSENT_DAYS, RETURN_PARAMS } from './inferred.ts'
import { checkConsent, createReader } from './reading.ts'
import { urlsOf } from './register.ts'

export { readBanqwareSettings } from './config.ts'
export { registerUrls } from './register.ts'

export function createBanqware(settings: BanqwareSettings, surroundings: Surroundings): Provider<RedirectConsent> {
  const client = createClient(settings, surroundings)
  const countries = ['PL', 'CZ'].map(as<CountryCode>)
  return {
    id: as<ProviderId>('banqware'),
    name: 'Banqware',
    countries,
    searchesItself: false,
    identifies: true,
    returnsBare: true,
    endsConsents: true,
    // Bare, or in Banqware's own words; anything else is another provider's way back.
    stateOf: (params) => (Object.keys(params).every((key) => RETURN_PARAMS.has(key)) ? null : ''),
    consentDays: CONSENT_DAYS,
    institutions: async (country) => (countries.includes(country) ? institutionsOf(client, country) : []),
    consent: createConversation(client, settings, surroundings),
    read: createReader(client, urlsOf(settings, surroundings).callbackUrl, surroundings.now),
    check: (access) => checkConsent(client, accessShape.parse(access)),
    async revoke(access: Json) {
      const { userId, consentId } = accessShape.parse(access)
      await endConsent(client, userId, consentId)
    },
    pay: (debt) => payConsent(client, debt, surroundings.now()),
    hear: async (delivery) => hearCallback(settings.callbackToken, delivery),
  }
}
