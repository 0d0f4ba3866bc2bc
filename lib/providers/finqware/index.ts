/** Finqware as one provider: a conversation of steps on the server, and readings of what Finqware holds for the consent. */
import * as z from 'zod'
import { ConsentLapsedError } from '../../model/errors.ts'
import { as, type CountryCode, type Json, type ProviderId } from '../../model/ids.ts'
import type { Provider, SteppedConsent, Surroundings } from '../provider.ts'
import { access as accessShape, type Access } from './access.ts'
import { institutionsOf } from './catalog.ts'
import { createClient } from './client.ts'
import type { FinqwareSettings } from './config.ts'
import { createConversation } from './conversation.ts'
import { createReader } from './reading.ts'

export { readFinqwareSettings } from './config.ts'

const RO = as<CountryCode>('RO')
const debtShape = z.object({ kind: z.literal('revoke'), access: accessShape })

export function createFinqware(settings: FinqwareSettings, surroundings: Surroundings): Provider<SteppedConsent> {
  const client = createClient(settings, surroundings)

  /** A consent that is over already is as good as ended. */
  async function end(access: Access): Promise<void> {
    try {
      await client.deleteConsent(access)
    } catch (error) {
      if (!(error instanceof ConsentLapsedError)) throw error
    }
  }

  return {
    id: as<ProviderId>('finqware'),
    name: 'Finqware',
    countries: [RO],
    searchesItself: false,
    identifies: false,
    returnsBare: false,
    endsConsents: true,
    consentDays: 90,
    institutions: async (country) => (country === RO ? institutionsOf(client) : []),
    consent: createConversation(client, settings, surroundings),
    read: createReader(client, surroundings.now),
    revoke: (access: Json) => end(accessShape.parse(access)),
    pay: (debt) => end(debtShape.parse(debt).access),
  }
}
