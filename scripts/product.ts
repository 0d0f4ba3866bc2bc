/** The product in this process, over a database of its own and the sandbox: for scripts that count what a browser cannot. */
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase, openMemory } from '../db/open.ts'
import { createStore } from '../db/store.ts'
import { createVault } from '../db/vault.ts'
import { createBanking, type Banking } from '../lib/banking/banking.ts'
import type { Log, Parts } from '../lib/banking/parts.ts'
import type { Store } from '../lib/banking/store.ts'
import { createTimes, type Times } from '../lib/banking/times.ts'
import { AppError, HTTP_STATUS } from '../lib/model/errors.ts'
import { as, type ProviderId, type SessionId, type UserId, type Viewer } from '../lib/model/ids.ts'
import { readBanqwareSettings, registerUrls } from '../lib/providers/banqware/index.ts'
import type { Surroundings } from '../lib/providers/provider.ts'
import { createProviders, type Settings } from '../lib/providers/registry.ts'

export interface Product {
  readonly banking: Banking
  readonly store: Store
  readonly parts: Parts & { readonly times: Times }
  readonly surroundings: Surroundings
  readonly viewer: () => Promise<Viewer>
  /** Does everything that is due. */
  readonly quiet: () => Promise<void>
  /** Moves the product's own clock. */
  later(seconds: number): void
  close(): Promise<void>
}

const SILENT: Log = { info() {}, warn() {}, error() {} }

/**
 * @param appUrl where banks and providers find it: `listen` makes one
 * @param file of the database; null keeps it in memory
 */
export async function openProduct(
  settings: Settings,
  appUrl: string,
  startsAt: Date,
  file: string | null = null,
  log: Log = SILENT,
): Promise<Product> {
  // prettier-ignore
  let offset = startsAt.getTime() - Date.now()
  const times = createTimes(
    () => new Date(Date.now() + offset),
    () => store.demos,
  )
  const { now } = times
  const surroundings: Surroundings = { now, record: () => {}, appUrl }
  const database = await (file === null ? openMemory() : openDatabase(`file:${file}`))
  const store = createStore(database, createVault({ current: { id: 'k', key: Buffer.alloc(32, 1) } }), now)
  let made = 0
  const parts: Product['parts'] = {
    store,
    providers: createProviders(settings, surroundings),
    rates: null,
    now,
    times,
    newId: () => `id${String(++made).padStart(12, '0')}`,
    pause: sleep,
    newSecret: () => Buffer.from(randomUUID() + randomUUID()).toString('base64url'),
    appUrl,
    log,
  }
  const banking = createBanking(parts)
  return {
    banking,
    store,
    parts,
    surroundings,
    async viewer() {
      const userId = as<UserId>(randomUUID())
      await store.people.addUser({ id: userId, email: `${userId}@x.test`, name: 'F', passwordHash: null, demo: true, createdAt: now() }) // prettier-ignore
      return { userId, sessionId: as<SessionId>(userId) }
    },
    async quiet() {
      while ((await banking.runDue()) > 0);
    },
    later: (seconds) => void (offset += seconds * 1_000),
    close: () => database.close(),
  }
}

/** What a deployment does once: tells Banqware where people and callbacks may go. */
export async function registerAddresses(settings: Settings, surroundings: Surroundings): Promise<void> {
  const banqware = readBanqwareSettings(settings)
  if (banqware) await registerUrls(banqware, surroundings)
}

/** A delivery as it came in, to be sent again. */
export interface Letter {
  readonly url: string
  readonly headers: Record<string, string>
  readonly body: string
}

/** A door for deliveries, as the app has it: answers as the real one does, for whichever product is behind it. */
export async function openDoor(
  behind: () => Banking | null,
  note: (letter: Letter) => void = () => {},
): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      const [, provider = '', token = null] = /^\/webhooks\/([\w-]+)(?:\/([\w-]+))?$/.exec(request.url ?? '') ?? []
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
      const rawBody = Buffer.concat(chunks).toString('utf8')
      const { host = '', connection: _connection, 'content-length': _length, ...sent } = headers
      note({ url: `http://${host}${request.url ?? ''}`, headers: sent, body: rawBody })
      try {
        await behind()?.receive(as<ProviderId>(provider), { headers, rawBody, token })
        response.writeHead(202).end()
      } catch (error) {
        response.writeHead(error instanceof AppError ? HTTP_STATUS[error.code] : 500).end()
      }
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => void server.close() }
}
