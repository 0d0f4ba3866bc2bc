/** The built app and a sandbox of its own, on free ports and in a folder of their own, for one walk through the widget. */
import { existsSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, ready, start } from '../processes.ts'
import { registerAddresses } from '../product.ts'
import { appSettings, DEMO_NOW } from '../settings.ts'

/** Its children end with the process: `end` of `processes.ts`. @returns the app's address @throws where it was never built */
export async function startOwnApp(): Promise<{ readonly url: string; readonly forget: () => void }> {
  if (!existsSync('.next/BUILD_ID')) throw new Error('There is no built app to walk: npm run demo makes one, or name one that runs with --url.') // prettier-ignore
  const folder = mkdtempSync(join(tmpdir(), 'passbook-monitor-'))
  const [port, sandboxPort] = [await freePort(0), await freePort(0)]
  const [url, sandboxUrl] = [`http://localhost:${port}`, `http://localhost:${sandboxPort}`]
  const log = openSync(join(folder, 'servers.log'), 'w')
  const settings = appSettings(folder, url, sandboxUrl, Date.parse(DEMO_NOW) - Date.now())
  start('The sandbox', ['sandbox/main.ts'], { SANDBOX_PORT: String(sandboxPort), SANDBOX_NOW: DEMO_NOW, SANDBOX_APP_URL: url }, log) // prettier-ignore
  await ready(`${sandboxUrl}/health`)
  await registerAddresses(settings, { now: () => new Date(), record: () => {}, appUrl: url })
  start('The app', ['scripts/serve.ts'], { ...settings, DATABASE_URL: `file:${join(folder, 'passbook.db')}`, LOG_LEVEL: 'warn' }, log) // prettier-ignore
  await ready(`${url}/health`)
  return { url, forget: () => rmSync(folder, { recursive: true, force: true }) }
}
