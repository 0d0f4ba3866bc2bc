/** The production build with people of several sizes in its database, and how to be one of them. Built first where it is not. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import { openDatabase } from '../../db/open.ts'
import { createStore } from '../../db/store.ts'
import { createVault } from '../../db/vault.ts'
import { createIdentity } from '../../lib/identity/people.ts'
import { as, type AccountId } from '../../lib/model/ids.ts'
import { newId } from '../../lib/banking/new-id.ts'
import { build } from '../../scripts/build.ts'
import { freePort, ready } from '../../scripts/processes.ts'
import { appSettings } from '../../scripts/settings.ts'
import { NOW } from './entries.ts'
import { DATA, FIXED_ACCOUNTS, furnish, PAGE } from './house.ts'
import { partsOf, recordedWing } from './report.ts'
import { writesOf } from './writes.ts'

export interface Server {
  readonly url: string
  readonly pid: number
  /** Of the database file. */
  readonly database: string
  /** As a power cut would; `again` starts it anew over the same file. */
  kill(): Promise<void>
  again(): Promise<void>
  /** A signed-in person's cookie, by the number of rows they hold. */
  readonly cookies: ReadonlyMap<number, string>
  close(): Promise<void>
}

/** Server and load on a core each, where the machine knows how. @returns how to let them roam again. */
export function apart({ pid }: Pick<Server, 'pid'>): () => void {
  const pin = (id: number, cores: string) => spawnSync('taskset', ['-acp', cores, String(id)], { stdio: 'ignore' })
  pin(pid, '0')
  pin(process.pid, '1')
  return () => void pin(process.pid, `0-${cpus().length - 1}`)
}

/** Somebody with `n` rows, who has just signed in. @returns the session's id. */
async function settle(databaseUrl: string, key: string, n: number): Promise<string> {
  const database = await openDatabase(databaseUrl)
  const store = createStore(
    database,
    createVault({ current: { id: 'k1', key: Buffer.from(key, 'base64') } }),
    () => NOW,
  )
  const session = await createIdentity(partsOf(store, recordedWing([]))).exploreDemo('127.0.0.1')
  const theirs = new Map(FIXED_ACCOUNTS.map((id) => [id, as<AccountId>(`${session.userId}-${id}`)]))
  const { land } = await furnish(store, session.userId, [...theirs.values()])
  for (const page of writesOf(n, PAGE)) {
    await land(page.map((row) => ({ ...row, accountId: theirs.get(row.accountId)! })))
  }
  await database.close()
  return session.id
}

/** @param providers where the providers are; the default is nowhere: no bank is asked for anything. */
export async function openServer(sizes: readonly number[], providers = 'http://localhost:9'): Promise<Server> {
  if ((await build()) !== 0) throw new Error('the app does not build')
  const folder = join(DATA, `server-${newId()}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const port = await freePort(0)
  const url = `http://localhost:${port}`
  const settings: Readonly<Record<string, string>> = {
    ...appSettings(folder, url, providers, NOW.getTime() - Date.now()),
    DATABASE_URL: `file:${join(folder, 'bench.db')}`,
    BENCH_ROUTES: '1',
    LOG_LEVEL: 'error',
  }
  const cookies = new Map<number, string>()
  for (const n of sizes) {
    const sid = await settle(settings['DATABASE_URL']!, settings['ENCRYPTION_KEY']!, n)
    const token = await encode({ token: { sid }, secret: settings['AUTH_SECRET']!, maxAge: 43_200 })
    cookies.set(n, `passbook.session=${token}`)
  }
  const serve = async (): Promise<ChildProcess> => {
    const child = spawn(process.execPath, ['scripts/serve.ts'], {
      env: { ...process.env, ...settings },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    await Promise.race([ready(`${url}/health`), ended(child).then(() => Promise.reject(new Error('the app did not start')))]) // prettier-ignore
    return child
  }
  let child = await serve()
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const gone = ended(child)
    child.kill(signal)
    await gone
  }
  return {
    url,
    cookies,
    database: join(folder, 'bench.db'),
    get pid() {
      return child.pid!
    },
    kill: () => end('SIGKILL'),
    async again() {
      child = await serve()
    },
    async close() {
      await end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const ended = (child: ChildProcess): Promise<void> => new Promise((resolve) => child.once('exit', () => resolve()))
