import 'server-only'
/** The server's start: settings are checked, the database migrated, the demo's login made, the clock started. */
import { SettingsError, env } from './env'

/** Metrics and traces, each only where a setting asks for it; else not even their packages are loaded. */
async function watch(): Promise<void> {
  const { metricsToken, traces } = env()
  const { appoint } = await import('./witness')
  if (traces !== null) appoint({ traces: (await import('./traces')).createTraces(traces) })
  if (metricsToken === null) return
  const [{ createMetrics }, { queuesOf }, { clock, product }, { TICK_MS }] = await Promise.all([import('./metrics'), import('@/db/queue'), import('./banking'), import('./clock')]) // prettier-ignore
  const queues = async () => queuesOf((await product()).database, clock())
  appoint({ metrics: createMetrics({ queues, turnEveryMs: TICK_MS }) })
}

/** Ends the process with one clear sentence when a setting is not usable. */
export async function start(): Promise<void> {
  try {
    const { appUrl, demo } = env()
    process.env.NEXTAUTH_URL = appUrl // next-auth 4 learns its own address from nowhere else
    await watch()
    // Loaded after the check: what they are made from reads the settings too.
    const { product } = await import('./banking')
    const { identity } = await product()
    if (demo) await identity.ensureDemoLogin()
    const { startClock } = await import('./clock')
    startClock()
  } catch (error) {
    const told =
      error instanceof SettingsError
        ? error.message
        : `Passbook did not start. ${error instanceof Error ? error.stack : ''}`
    process.stderr.write(`${told}\n`)
    process.exit(1)
  }
}
