/** What the product is assembled from. Tests hand in a fixed clock, a scripted provider and a store in memory. */
import type { ProviderId } from '../model/ids.ts'
import type { Provider } from '../providers/provider.ts'
import type { RateSource } from '../rates/rate.ts'
import type { Arrival, Store } from './store.ts'
import type { Times } from './times.ts'

export interface Parts {
  readonly store: Store
  readonly providers: ReadonlyMap<ProviderId, Provider>
  /** Null where nobody publishes rates to us: then nothing is converted. */
  readonly rates: RateSource | null
  /** Of whoever is being served, where people live at times of their own. */
  readonly now: () => Date
  /** Absent where everybody lives at the same time. */
  readonly times?: Times
  /** A new id: unguessable, and later ids sort after earlier ones. */
  readonly newId: () => string
  /** 256 random bits, base64url: one-time states. */
  readonly newSecret: () => string
  /** Waits a moment for somebody else to finish. */
  readonly pause: (ms: number) => Promise<unknown>
  /** Where banks send people back: the app's own fixed origin. */
  readonly appUrl: string
  readonly log: Log
  /** Told of everything that is pushed to us; absent where nothing is recorded. */
  readonly witness?: (arrival: Arrival) => void
}

/** Structured; fields are codes, counts and ids only. */
export interface Log {
  info(event: string, fields?: Readonly<Record<string, string | number | boolean | null>>): void
  warn(event: string, fields?: Readonly<Record<string, string | number | boolean | null>>): void
  error(event: string, error: unknown, fields?: Readonly<Record<string, string | number | boolean | null>>): void
}
