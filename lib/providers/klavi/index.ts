/** Klavi (Open Finance Brasil) as one provider: a conversation with redirects, and reports that are ordered and delivered. */
import { as, type CountryCode, type ProviderId } from '../../model/ids.ts'
import type { Provider, RedirectConsent, Surroundings } from '../provider.ts'
import { access as accessShape } from './access.ts'
import { createClient } from './client.ts'
import type { KlaviSettings } from './config.ts'
import { createConversation, offeredIn } from './conversation.ts'
import { createEar } from './hear.ts'
import { endConsent, payConsent } from './owed.ts'
import { createReader, standing } from './reading.ts'
import { externalInfo } from './wire.ts'

export { readKlaviSettings, type KlaviSettings } from './config.ts'

const BRAZIL = as<CountryCode>('BR')
const YEAR = 365

export function createKlavi(settings: KlaviSettings, surroundings: Surroundings): Provider<RedirectConsent> {
  const client = createClient(settings, surroundings)
  const hear = createEar(settings, surroundings)
  return {
    id: as<ProviderId>('klavi'),
    name: 'Klavi',
    countries: [BRAZIL],
    searchesItself: true,
    identifies: true,
    returnsBare: false,
    endsConsents: true,
    consentDays: YEAR,
    /** Only a link lists banks, so one is opened for nobody. */
    async institutions(country) {
      if (country !== BRAZIL) return []
      const { linkToken } = await client.createLink({})
      return offeredIn(client, linkToken)
    },
    consent: createConversation(client, settings, surroundings),
    /** Klavi brings back what its link was given, and the name of the consent: our state and the number of the call. */
    stateOf({ external_info: info, external_track_id: track }) {
      const said = externalInfo.safeParse(info).data?.state
      return said ?? (track?.includes('.') ? track.slice(0, track.lastIndexOf('.')) : null)
    },
    read: createReader(client, surroundings),
    async check(access) {
      await standing(client, accessShape.parse(access))
    },
    revoke: (access) => endConsent(client, accessShape.parse(access).consentId),
    pay: (debt) => payConsent(client, debt, surroundings.now()),
    hear: async (delivery) => hear(delivery),
  }
}
