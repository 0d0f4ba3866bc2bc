/** Runs once when the server starts. What it does needs Node, so it lies in a file that no other runtime loads. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') await (await import('./app/_server/start')).start()
}
