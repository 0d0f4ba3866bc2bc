/** `npm run demo` and, with `--dev`, `npm run dev`: the sandbox and the app, together, with no keys and no network. */
import { DEMO_LOGIN } from '../lib/identity/demo-login.ts'
import { build } from './build.ts'
import { end, freePort, ready, start } from './processes.ts'
import { registerAddresses } from './product.ts'
import { appSettings, clockOffset, dataFolder } from './settings.ts'

/** The consent journeys run by themselves now and then. */
const MONITOR_EVERY_MINUTES = '30'

const dev = process.argv.includes('--dev')
const folder = dataFolder('.data')
const port = await freePort(Number(process.env.PORT ?? 3000))
const sandboxPort = await freePort(Number(process.env.SANDBOX_PORT ?? 4010))
const appUrl = `http://localhost:${port}`
const sandboxUrl = `http://localhost:${sandboxPort}`
const offset = clockOffset(folder)

start('The sandbox', ['sandbox/main.ts'], {
  SANDBOX_PORT: String(sandboxPort),
  SANDBOX_NOW: new Date(Date.now() + offset).toISOString(),
  SANDBOX_APP_URL: appUrl,
  ...(process.env.DEMO_SEED && { SANDBOX_SEED: process.env.DEMO_SEED }),
})
if (!dev && (await build()) !== 0) await end(1)

const settings = {
  ...appSettings(folder, appUrl, sandboxUrl, offset),
  MONITOR_EVERY_MINUTES: process.env.MONITOR_EVERY_MINUTES ?? MONITOR_EVERY_MINUTES,
  RECORD_EXCHANGES: process.env.RECORD_EXCHANGES ?? '1',
}
await ready(`${sandboxUrl}/health`)
await registerAddresses(settings, { now: () => new Date(Date.now() + offset), record: () => {}, appUrl })
if (dev)
  start('The app', ['node_modules/next/dist/bin/next', 'dev', '-H', 'localhost', '-p', String(port)], {
    ...settings,
    NODE_ENV: 'development',
  })
else start('The app', ['scripts/serve.ts'], settings)

await ready(`${appUrl}/health`)
process.stdout.write(`
  Passbook   ${appUrl}
  Sandbox    ${sandboxUrl}
  Sign in    ${DEMO_LOGIN.email} / ${DEMO_LOGIN.password}, or "Explore the demo"

  Ctrl-C ends both. Data is kept in .data/
`)
