import 'server-only'
/** Composition: store, wings and clock become `banking` and `identity`, once per process. */
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '@/db/open'
import { createStore } from '@/db/store'
import { createVault } from '@/db/vault'
import { createIdentity } from '@/lib/identity/people'
import { createBanking } from '@/lib/banking/banking'
import type { Parts } from '@/lib/banking/parts'
import { newId } from '@/lib/banking/new-id'
import { createProviders } from '@/lib/providers/registry'
import { ecbRates } from '@/lib/rates/ecb'
import { env } from './env'
import { log } from './log'

/** The product's clock. In a demo it may stand apart from the machine's. */
export const now = (): Date => new Date(Date.now() + env().clockOffset)

async function assemble() {
  const { databaseUrl, encryptionKey, providerSettings, ratesUrl, recordExchanges, appUrl } = env()
  const database = await openDatabase(databaseUrl)
  const store = createStore(database, createVault({ current: { id: 'k1', key: encryptionKey } }))
  const providers = createProviders(providerSettings, {
    now,
    appUrl,
    record: (exchange) => {
      if (recordExchanges) store.record(exchange).catch((error: unknown) => log.error('exchange.unrecorded', error))
    },
  })
  const parts: Parts = {
    store,
    providers,
    rates: ratesUrl === null ? null : ecbRates(ratesUrl),
    now,
    newId,
    pause: sleep,
    newSecret: () => randomBytes(32).toString('base64url'),
    appUrl,
    log,
  }
  return { banking: createBanking(parts), identity: createIdentity(parts), database }
}

// `next dev` evaluates modules again on every change; the database handle must not be opened again with them.
const kept = globalThis as typeof globalThis & { passbook?: ReturnType<typeof assemble> }

/** The assembled product. */
export const product = (): ReturnType<typeof assemble> => (kept.passbook ??= assemble())
