/** What the demo, the tests and the benchmarks start the app with: our own sandbox, and secrets made on first use. */
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The day the demo's story starts, unless `DEMO_NOW` names another. The clock runs on from there, across restarts. */
export const DEMO_NOW = process.env.DEMO_NOW ?? '2026-11-20T09:00:00Z'

/** Reads a file that only its owner may read, made with `make` the first time. */
function kept(file: string, make: () => string): string {
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600 })
  chmodSync(file, 0o600)
  return readFileSync(file, 'utf8').trim()
}

/** Settings of an app that talks to the sandbox at `sandboxUrl` and keeps its data in `folder` (created, mode 0700). */
export function appSettings(
  folder: string,
  appUrl: string,
  sandboxUrl: string,
  offset: number,
): Record<string, string> {
  return {
    NODE_ENV: 'production',
    DEMO: '1',
    APP_URL: appUrl,
    PORT: new URL(appUrl).port,
    AUTH_SECRET: kept(join(folder, 'auth.secret'), () => randomBytes(48).toString('base64')),
    ENCRYPTION_KEY: kept(join(folder, 'encryption.key'), () => randomBytes(32).toString('base64')),
    DATABASE_URL: process.env.DATABASE_URL ?? `file:${join(folder, 'passbook.db')}`,
    CLOCK_OFFSET_MS: String(offset),
    MONITOR_EVERY_MINUTES: '0', // nothing runs beside a test or a measurement
    SANDBOX_URL: sandboxUrl,
    SANDBOX_DIAL_TOKEN: process.env.SANDBOX_DIAL_TOKEN ?? 'sandbox-dial',
    ...sandboxSettings(sandboxUrl),
  }
}

/** Points every provider and the reference rates at the sandbox, except those whose real address is set. The keys are the sandbox's own defaults. */
export function sandboxSettings(sandboxUrl: string): Record<string, string> {
  const klarna = `${sandboxUrl}/klarna`
  const wings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    KLARNA_API_URL: {
      KLARNA_API_URL: klarna,
      KLARNA_AUTH_URL: klarna,
      KLARNA_LAUNCHER_URL: `${klarna}/xs2a/app-launcher/v0/xs2a-app-launcher.js`,
      KLARNA_TOKEN: process.env.SANDBOX_TOKEN ?? 'sandbox-token',
    },
    KLAVI_API_URL: {
      KLAVI_API_URL: `${sandboxUrl}/klavi`,
      KLAVI_WHITELABEL_URL: `${sandboxUrl}/klavi/whitelabel`,
      KLAVI_ACCESS_KEY: 'sandbox-klavi-access',
      KLAVI_SECRET_KEY: 'sandbox-klavi-secret',
    },
    FINQWARE_API_URL: {
      FINQWARE_API_URL: `${sandboxUrl}/finqware`,
      FINQWARE_CLIENT_ID: '3f0d6a52-7c11-4e0b-9a55-2f6d1b7c8e90',
      FINQWARE_CLIENT_SECRET: 'sandbox-finqware-secret',
      FINQWARE_APP_KEY: 'sandbox-finqware-app-key',
    },
    BANQWARE_API_URL: {
      BANQWARE_API_URL: `${sandboxUrl}/banqware/sandbox`,
      BANQWARE_CLIENT_ID: 'sandbox-banqware',
      BANQWARE_CLIENT_SECRET: 'sandbox-banqware-secret',
      BANQWARE_CALLBACK_TOKEN: 'sandbox-banqware-callback-token-0001',
    },
    RATES_URL: { RATES_URL: `${sandboxUrl}/rates/eurofxref-hist.xml` },
  }
  const missing = Object.entries(wings).filter(([address]) => !process.env[address])
  return Object.assign({}, ...missing.map(([, settings]) => settings)) as Record<string, string> // texts by text names, above
}

/** Makes the data folder, for its owner only. */
export function dataFolder(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  chmodSync(path, 0o700)
  return path
}

/** How far demo time is from the machine's, fixed at the first start so that restarts do not jump back. */
export function clockOffset(folder: string): number {
  return Number(kept(join(folder, 'clock.offset'), () => String(Date.parse(DEMO_NOW) - Date.now())))
}
