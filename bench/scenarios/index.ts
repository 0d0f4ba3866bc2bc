/** All scenarios, in the order in which they run: what needs no server first. */
import type { Scenario } from '../scenario.ts'
import { syncStore } from './sync-store.ts'

export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'sync.store': syncStore,
}
