/** One more server of the same build, with no proxy in front, secrets that are known, and its output kept: what it says is evidence. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { E2E } from '../servers.ts'

export interface SecondServer {
  readonly url: string
  readonly folder: string
  readonly secrets: { readonly auth: string; readonly key: string; readonly token: string }
  /** All that it has written to stdout and stderr. */
  said(): string
  stop(): Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, 'localhost', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })

export async function secondServer(settings: Readonly<Record<string, string>> = {}): Promise<SecondServer> {
  const folder = mkdtempSync(join(tmpdir(), 'passbook-'))
  const url = `http://localhost:${await freePort()}`
  const secrets = {
    auth: randomBytes(48).toString('base64'),
    key: randomBytes(32).toString('base64'),
    token: 'sandbox-token',
  }
  const klarna = `${E2E.sandbox}/klarna`
  const child = spawn(process.execPath, ['scripts/serve.ts'], {
    env: {
      ...process.env, NODE_ENV: 'production', DEMO: '1', APP_URL: url, PORT: new URL(url).port, LOG_LEVEL: 'debug', RECORD_EXCHANGES: '1',
      AUTH_SECRET: secrets.auth, ENCRYPTION_KEY: secrets.key, DATABASE_URL: `file:${folder}/passbook.db`,
      CLOCK_OFFSET_MS: String(Date.parse('2026-11-20T09:00:00Z') - Date.now()), TRUSTED_PROXY_HOPS: '0',
      KLARNA_API_URL: klarna, KLARNA_AUTH_URL: klarna, KLARNA_TOKEN: secrets.token,
      KLARNA_LAUNCHER_URL: `${klarna}/xs2a/app-launcher/v0/xs2a-app-launcher.js`, ...settings,
    },
  }) // prettier-ignore
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const deadline = Date.now() + 30_000
  while (!(await fetch(`${url}/health`).catch(() => null))?.ok) {
    if (Date.now() > deadline || child.exitCode !== null) throw new Error(`the second server did not start: ${said}`)
  }
  return {
    url,
    folder,
    secrets,
    said: () => said,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
