import 'server-only'
/** What `/api/health` asks: the database, the keys, and one address of each provider. */
import { sql } from 'drizzle-orm'
import { createVault } from '@/db/vault'
import { newId } from '@/lib/banking/new-id'
import { createHealth, reach, type Probe } from '@/lib/doctor/health'
import { watchedOf } from '@/lib/monitor/watched'
import { clock, product } from './banking'
import { env } from './env'

async function database(): Promise<void> {
  const { query, schema } = (await product()).database
  await query
    .select({ one: sql<number>`1` })
    .from(schema.users)
    .limit(1)
}

/** What is sealed opens again. */
async function keys(): Promise<void> {
  const vault = createVault({ current: { id: 'k1', key: env().encryptionKey } })
  const place = { table: 'health', column: 'probe', row: '', user: '' }
  if (vault.open(vault.seal('well', place), place) !== 'well') throw new Error('the key does not open what it sealed')
}

/** Nobody signs in for this: that the keys are good is the doctor's question. */
function providers(): Readonly<Record<string, Probe>> {
  const { providerSettings, appUrl } = env()
  const watched = watchedOf(providerSettings, { appUrl, now: clock, newId })
  return Object.fromEntries(
    watched.map(({ journey, target }): [string, Probe] => [
      journey.id,
      () => {
        const { places, fetch } = target()
        return reach(`${places.provider[0]!.origin}/`, fetch)
      },
    ]),
  )
}

export const health = createHealth({ now: Date.now, ready: { database, keys }, deep: providers })
