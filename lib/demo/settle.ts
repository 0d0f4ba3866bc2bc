/** Waits until nothing of a visitor is under way: no conversation with a bank, no reading that is due or being prepared. */
import type { Viewer } from '../model/ids.ts'
import type { ConnectionView } from '../model/view.ts'
import type { DemoParts } from './parts.ts'

const PATIENCE_MS = 20_000
const LOOK_MS = 150

/** Returns in any case after a while: what is left then goes on by itself. */
export async function settled(
  { banking, times, now, pause }: DemoParts,
  viewer: Viewer,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const deadline = now().getTime() + patienceMs
  const isBusy = async (): Promise<boolean> =>
    times.within(viewer.userId, async () => {
      const connections = await banking.connections(viewer)
      return connections.some((one) => isUnderWay(one, now()))
    })
  while ((await isBusy()) && now().getTime() < deadline) if ((await banking.runDue()) === 0) await pause(LOOK_MS)
}

function isUnderWay({ state, ask, preparing, nextSyncAt }: ConnectionView, now: Date): boolean {
  if (state === 'authorising' || state === 'confirming') return ask === null
  if (state !== 'active') return false
  return preparing || (nextSyncAt !== null && Date.parse(nextSyncAt) <= now.getTime())
}
