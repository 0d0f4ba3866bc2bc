/** The product over a real store in memory, a scripted provider and a clock that stands still until it is moved. Test support only. */
import { createHash } from 'node:crypto'
import type { Database } from '../../../db/database.ts'
import { openMemory } from '../../../db/open.ts'
import { createStore } from '../../../db/store.ts'
import { createVault } from '../../../db/vault.ts'
import { as, type ConnectionId, type CountryCode, type SessionId, type UserId, type Viewer } from '../../model/ids.ts'
import type { ConnectionView } from '../../model/view.ts'
import type { Psu } from '../../providers/provider.ts'
import { createBanking, type Banking, type BeginRequest } from '../banking.ts'
import type { Log, Parts } from '../parts.ts'
import type { Store } from '../store.ts'
import type { RateSource } from '../../rates/rate.ts'
import { createTimes } from '../times.ts'
import { ScriptedProvider } from './scripted-provider.ts'

export const PSU: Psu = { ipAddress: '198.51.100.7', userAgent: 'Mozilla/5.0', locale: 'en' }
export const BEGIN: BeginRequest = {
  providerId: new ScriptedProvider().id,
  country: as<CountryCode>('DE'),
  institutionRef: '10000001',
  consentText: { version: '2026-11', locale: 'en' },
}

export interface House {
  readonly banking: Banking
  readonly store: Store
  readonly database: Database
  readonly parts: Parts
  readonly provider: ScriptedProvider
  readonly ana: Viewer
  readonly bob: Viewer
  /** Everything logged: event names and error texts. */
  readonly logged: string[]
  /** What the publisher of reference rates says from now on. */
  publish(read: RateSource['read']): void
  /** Moves the clock. */
  later(ms: number): void
  /** Lets the clock do all that is due now. */
  tick(): Promise<void>
  /** Ana links her bank; the first reading is due. */
  link(): Promise<ConnectionId>
  /** Ana begins and has not finished. */
  start(): Promise<ConnectionView>
  close(): Promise<void>
}

export async function openHouse(): Promise<House> {
  const database: Database = await openMemory()
  let time = Date.parse('2026-11-21T09:00:00Z')
  let made = 0
  const times = createTimes(
    () => new Date(time),
    () => store.demos,
  )
  const { now } = times
  const store = createStore(database, createVault({ current: { id: 'test', key: Buffer.alloc(32, 7) } }), now)
  const provider = new ScriptedProvider()
  const logged: string[] = []
  const log: Log = {
    info: (event) => void logged.push(event),
    warn: (event) => void logged.push(event),
    error: (event, error) => void logged.push(`${event}: ${error instanceof Error ? error.message : String(error)}`),
  }
  let published: RateSource['read'] = () => Promise.resolve([])
  const parts: Parts = {
    store,
    providers: new Map([[provider.id, provider]]),
    rates: { read: () => published() },
    now,
    times,
    newId: () => `id${String(++made).padStart(10, '0')}`,
    pause: () => Promise.resolve(),
    newSecret: () => createHash('sha256').update(`secret ${++made}`).digest('base64url'),
    appUrl: 'https://passbook.test',
    log,
  }
  const banking = createBanking(parts)
  const person = async (name: string): Promise<Viewer> => {
    const userId = as<UserId>(`user-${name}`)
    await store.people.addUser({
      id: userId,
      email: `${name}@x.test`,
      name,
      passwordHash: null,
      demo: false,
      createdAt: now(),
    })
    return { userId, sessionId: as<SessionId>(`session-${name}`) }
  }
  const ana = await person('ana')
  const bob = await person('bob')
  const start = () => banking.begin(ana, BEGIN, PSU)
  return {
    banking, store, database, parts, provider, ana, bob, logged, start,
    publish: (read) => void (published = read),
    later: (ms) => void (time += ms),
    async tick() {
      while ((await banking.runDue()) > 0);
    },
    async link() {
      const { id } = await start()
      await banking.reply(ana, id, { kind: 'finished' }, PSU)
      return id
    },
    close: () => database.close(),
  } // prettier-ignore
}
