/** The end of a visit: consents are ended at the banks, then everything it held is erased, here and at the sandbox. */
import type { DemoVisit } from '../banking/store.ts'
import { type DemoParts, viewerOf } from './parts.ts'

export async function endVisit(parts: DemoParts, visit: DemoVisit): Promise<void> {
  const { banking, store } = parts
  const viewer = viewerOf(visit)
  const held = await store.connections.list(visit.userId)
  for (const { id } of held) await banking.stop(viewer, id, 'keep')
  // What is owed was dated in the visitor's time, which ends with them; it is paid while the banks still know who they are.
  const hasten = () => Promise.all(held.map(({ id }) => store.debts.hasten(id, parts.now())))
  await hasten()
  while ((await banking.runDue()) > 0);
  await store.people.eraseUser(visit.userId)
  await hasten() // what could not be paid just now
  await parts.dial.reset(visit.tag).catch((error: unknown) => parts.log.error('demo.unforgotten', error))
}
