/** Runs once when the server starts: settings are checked, the database migrated, the clock started. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { SettingsError, env } = await import('./app/_server/env')
  try {
    env()
    const { product } = await import('./app/_server/banking')
    const { identity } = await product()
    if (env().demo) await identity.ensureDemoLogin()
    const { startClock } = await import('./app/_server/clock')
    startClock()
  } catch (error) {
    // One sentence for the operator; an unexpected failure also shows where it came from.
    process.stderr.write(
      error instanceof SettingsError
        ? `${error.message}\n`
        : `Passbook did not start. ${String((error as Error).stack)}\n`,
    )
    process.exit(1)
  }
}
