/**
 * The built app and the sandbox as the journeys want them: an empty database, a fixed day, behind "one proxy" so that each test has an
 * address of its own. What they say is in `test-results/e2e-servers.log`: the journeys provoke errors by the hundred.
 */
import { mkdirSync, openSync, rmSync } from 'node:fs'
import { E2E } from '../e2e/servers.ts'
import { buildPackages } from './packages.ts'
import { ready, start } from './processes.ts'
import { registerAddresses } from './product.ts'
import { appSettings, dataFolder, DEMO_NOW } from './settings.ts'

rmSync('.data/e2e', { recursive: true, force: true })
dataFolder('.data')
const folder = dataFolder('.data/e2e')
mkdirSync('test-results', { recursive: true })
const log = openSync('test-results/e2e-servers.log', 'w')
const settings = appSettings(folder, E2E.app, E2E.sandbox, Date.parse(DEMO_NOW) - Date.now())

/** Every journey is run once, at the start; whatever fails is told at once, to an address that takes everything. */
const monitored = {
  MONITOR_EVERY_MINUTES: '1440',
  MONITOR_JITTER_SECONDS: '0',
  MONITOR_RETRIES: '0',
  MONITOR_FAILURES: '1',
  MONITOR_SLOW_RUNS: '1',
  MONITOR_CHAT_URL: `${E2E.sandbox}/health`,
}

if ((await buildPackages()) !== 0) throw new Error('The packages do not build')
start(
  'The sandbox',
  ['sandbox/main.ts'],
  {
    SANDBOX_PORT: new URL(E2E.sandbox).port,
    SANDBOX_NOW: DEMO_NOW,
    SANDBOX_DIAL_TOKEN: E2E.dialToken,
    SANDBOX_APP_URL: E2E.app,
  },
  log,
)
await ready(`${E2E.sandbox}/health`)
await registerAddresses(settings, { now: () => new Date(), record: () => {}, appUrl: E2E.app })
start(
  'The app',
  ['scripts/serve.ts'],
  {
    ...settings,
    DATABASE_URL: process.env.E2E_DATABASE_URL ?? `file:${folder}/passbook.db`,
    TRUSTED_PROXY_HOPS: '1',
    CONNECT_API_KEY: E2E.connectKey,
    LOG_LEVEL: 'warn',
    ...monitored,
    RECORD_EXCHANGES: '1',
  },
  log,
)
