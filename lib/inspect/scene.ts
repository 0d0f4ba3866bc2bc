/** Where a call comes from and what it is about, for its record: known to everything that runs below. */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Origin } from '../model/inspection.ts'

export interface Scene {
  readonly origin: Origin
  readonly connectionId: string | null
  /** Of the operation, as a failure of it is told to the person. */
  readonly reference: string | null
}

const NOWHERE: Scene = { origin: 'page', connectionId: null, reference: null }

// Next gives every entry a copy of this module; they must mean the same scene.
const kept = globalThis as typeof globalThis & { passbookScene?: AsyncLocalStorage<Scene> }
const scenes = (kept.passbookScene ??= new AsyncLocalStorage<Scene>())

export const scene = (): Scene => scenes.getStore() ?? NOWHERE

/** Runs with what is known so far and this. */
export const within = <T>(more: Partial<Scene>, run: () => T): T => scenes.run({ ...scene(), ...more }, run)
