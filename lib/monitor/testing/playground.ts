/** Our own sandbox on a free port, its dial, and the journeys against it. */
import { createSandbox } from '../../../sandbox/server.ts'
import { registerAddresses } from '../../../scripts/product.ts'
import { sandboxSettings } from '../../../scripts/settings.ts'
import type { Journey } from '../journey.ts'
import { runJourney, type RunOptions, type RunRecord } from '../run.ts'
import { watchedOf, type Watched } from '../watched.ts'

export const APP_URL = 'http://localhost:3000'
export const IDS = ['klarna', 'klavi', 'finqware', 'banqware'] as const
export type Id = (typeof IDS)[number]

/** A machine that is busy makes nothing slow or late unless a test wants it. */
export const ample = ({ steps }: Journey): Readonly<Record<string, number>> =>
  Object.fromEntries(steps.map(({ id }) => [id, 60_000]))
export const PATIENT = { request: 60_000, run: 300_000 } as const

export async function openPlayground() {
  const sandbox = await createSandbox({ pause: async () => {} }).listen(0)
  const { url } = sandbox
  const settings = sandboxSettings(url)
  await registerAddresses(settings, { now: () => new Date(), record: () => {}, appUrl: APP_URL })
  let made = 0
  const watched = watchedOf(settings, { appUrl: APP_URL, now: () => new Date(), newId: () => `run-${++made}` })
  const of = (id: Id): Watched => watched.find(({ journey }) => journey.id === id)!

  async function dial(order: string, body: unknown): Promise<void> {
    const headers = { 'x-dial-token': 'sandbox-dial', 'content-type': 'application/json' }
    const answer = await fetch(`${url}/_dial/${order}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(await answer.text())
  }
  /** Whatever is called as the `ordinal`-th from now on goes wrong so. */
  const spoil = (ordinal: number, fault: unknown) => dial('fault', { tag: '*', route: '* /**', ordinal, fault })
  const forget = () => dial('reset', { tag: '*' })

  const run = (id: Id, more: Partial<RunOptions> = {}, retries = 0): Promise<RunRecord> => {
    const { journey, target } = of(id)
    const told = target()
    const calm = { now: () => new Date(), location: 'here', timeouts: PATIENT }
    const kept = { ...told.kept, ...more.kept }
    return runJourney(journey, { ...told, ...calm, ...more, kept, budgets: { ...ample(journey), ...more.budgets } }, retries) // prettier-ignore
  }
  return { url, of, run, dial, spoil, forget, watched, close: () => sandbox.close() }
}
export type Playground = Awaited<ReturnType<typeof openPlayground>>
