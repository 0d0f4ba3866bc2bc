import 'server-only'
/** Composition: store, wings and clock become `banking` and `identity`, once per process. */
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { createLinkSessions } from '@/db/link-sessions'
import { openDatabase } from '@/db/open'
import { createStore } from '@/db/store'
import { createVault } from '@/db/vault'
import { createBanking } from '@/lib/banking/banking'
import { newId } from '@/lib/banking/new-id'
import { createNotices } from '@/lib/notices/notices'
import type { Parts } from '@/lib/banking/parts'
import type { Store } from '@/lib/banking/store'
import { createTimes } from '@/lib/banking/times'
import { createConnect } from '@/lib/connect/connect'
import { createDemo, type Demo } from '@/lib/demo/demo'
import { createDial } from '@/lib/demo/dial'
import type { DemoParts } from '@/lib/demo/parts'
import { createIdentity } from '@/lib/identity/people'
import { createInspector } from '@/lib/inspect/inspector'
import { scene } from '@/lib/inspect/scene'
import type { ProviderId, Viewer } from '@/lib/model/ids'
import type { Surroundings } from '@/lib/providers/provider'
import { createProviders } from '@/lib/providers/registry'
import { ecbRates } from '@/lib/rates/ecb'
import { env } from './env'
import { log } from './log'
import { postOffice, writeMail } from './mail'
import { assembleMonitor } from './monitor'
import { exchanged } from './witness'

/** The product's clock. In a demo it may stand apart from the machine's. */
export const clock = (): Date => new Date(Date.now() + env().clockOffset)

const unrecorded = (error: unknown): void => log.error('exchange.unrecorded', error)

async function assemble() {
  const {
    databaseUrl,
    encryptionKey,
    providerSettings,
    ratesUrl,
    recordExchanges,
    appUrl,
    dial,
    mail,
    authSecret,
    demo,
  } = env()
  const database = await openDatabase(databaseUrl)
  const times = createTimes(clock, () => store.demos)
  const now = dial ? times.now : clock
  const store: Store = createStore(database, createVault({ current: { id: 'k1', key: encryptionKey } }), now)
  const surroundings: Surroundings = {
    now,
    appUrl,
    record: (exchange, said) => {
      exchanged(exchange)
      if (recordExchanges) store.inspection.record({ ...exchange, ...said(), ...scene(), recordedAt: clock() }).catch(unrecorded) // prettier-ignore
    },
  }
  const parts: Parts = {
    store,
    providers: createProviders(providerSettings, surroundings),
    rates: ratesUrl === null ? null : ecbRates(ratesUrl),
    now,
    ...(dial && { times }),
    newId,
    pause: sleep,
    newSecret: () => randomBytes(32).toString('base64url'),
    appUrl,
    log,
    ...(recordExchanges && { witness: (arrival) => void store.inspection.arrived(arrival).catch(unrecorded) }),
  }
  const notices = mail && createNotices({ store, now, log, write: writeMail, send: postOffice(mail) })
  const [banking, identity] = [createBanking(parts), createIdentity(parts)]
  return {
    banking,
    identity,
    connect: createConnect({ ...parts, links: createLinkSessions(database), people: store.people, banking, passSecret: authSecret, demo }), // prettier-ignore
    notices,
    inspector: createInspector(parts, recordExchanges),
    monitor: assembleMonitor(database, clock),
    database,
    demo: dial && stageDemo({ ...parts, times, banking, identity, surroundings }, dial),
  }
}

/** A bank counts as the sandbox's by its provider's address, which every provider sets under the same name. */
function stageDemo(
  parts: Omit<DemoParts, 'dial' | 'isSandboxed'>,
  { url, token }: { readonly url: string; readonly token: string },
): Demo {
  const isSandboxed = (id: ProviderId): boolean => {
    const address = env().providerSettings[`${id.toUpperCase()}_API_URL`] ?? ''
    return URL.canParse(address) && new URL(address).origin === url
  }
  return createDemo({ ...parts, dial: createDial(url, token), isSandboxed })
}

// `next dev` evaluates modules again on every change; the database handle must not be opened again with them.
const kept = globalThis as typeof globalThis & { passbook?: ReturnType<typeof assemble> }

/** What time it is for this person. */
export async function nowOf({ userId }: Viewer): Promise<Date> {
  const { demo } = await product()
  return demo ? demo.now(userId) : clock()
}

/** The assembled product. */
export const product = (): ReturnType<typeof assemble> => (kept.passbook ??= assemble())
