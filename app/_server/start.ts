import 'server-only'
/** The server's start: settings are checked, the database migrated, the demo's login made, the clock started. */
import { SettingsError, env } from './env'

/** Ends the process with one clear sentence when a setting is not usable. */
export async function start(): Promise<void> {
  try {
    const { appUrl, demo } = env()
    process.env.NEXTAUTH_URL = appUrl // next-auth 4 learns its own address from nowhere else
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
