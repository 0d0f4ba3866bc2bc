/** Klarna (XS2A, Consent and Insights APIs) as one provider: an embedded conversation, and readings through the consent. */
import { as, type ProviderId } from '../../model/ids.ts'
import type { EmbeddedConsent, Provider, Surroundings } from '../provider.ts'
import { createClient } from './client.ts'
import type { KlarnaSettings } from './config.ts'
import { createConversation } from './conversation.ts'
import { createReader } from './reading.ts'
import { paySession } from './session.ts'

export function createKlarna(settings: KlarnaSettings, surroundings: Surroundings): Provider<EmbeddedConsent> {
  const client = createClient(settings, surroundings)
  const { institutions, consentDays } = settings
  return {
    id: as<ProviderId>('klarna'),
    name: 'Klarna',
    countries: [...institutions.keys()],
    searchesItself: true,
    identifies: false,
    returnsBare: false,
    endsConsents: false,
    consentDays,
    institutions: async (country) =>
      (institutions.get(country) ?? []).map(({ bankCode, name, aliases, popular }) => ({
        ref: bankCode,
        name,
        country,
        aliases: [bankCode, ...aliases],
        ...(popular && { popular }),
      })),
    consent: createConversation(client, settings, surroundings),
    read: createReader(client, surroundings.now),
    /**
     * No call that ends a consent is documented: it can no longer be used once its token is forgotten, which the caller does,
     * and it ends by its own lifetime. The session it came from was closed at the grant.
     */
    revoke: () => Promise.resolve(),
    pay: (debt) => paySession(client, debt, surroundings.now()),
  }
}
