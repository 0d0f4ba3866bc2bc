/** What developers see of the calls to providers and of what providers push. Nothing in it is anybody's secret: see `lib/inspect/shown.ts`. */

/** Through what a call came about: a page or handler, an action, the clock, or the clock because a webhook rang. */
export const ORIGINS = ['page', 'action', 'clock', 'webhook'] as const
export type Origin = (typeof ORIGINS)[number]

/** JSON in which everything that is not listed stands as its type: `‹text 24›`. */
export type ShownJson = null | boolean | string | readonly ShownJson[] | { readonly [key: string]: ShownJson }

/** Headers by lower-case name. */
export interface Said {
  readonly headers: Readonly<Record<string, string>>
  /** Null where there was none. */
  readonly body: ShownJson
}

/** One try of one call. */
export interface ExchangeView {
  readonly no: number
  readonly connectionId: string | null
  readonly provider: string
  /** `session.open`. */
  readonly step: string
  readonly method: string
  /** Host and path with its ids replaced, never a query. */
  readonly path: string
  /** Null where no answer came. */
  readonly status: number | null
  /** ISO. */
  readonly startedAt: string
  readonly milliseconds: number
  /** Of the answer's body. */
  readonly bytes: number
  /** Which try of its call it was, from 1. */
  readonly tries: number
  /** A code of ours. */
  readonly failure: string | null
  readonly reference: string | null
  readonly origin: Origin
  readonly request: Said
  /** Null where no answer came. */
  readonly response: Said | null
}

/** `unreadable`: signed, and not of the provider's form. `resent`: by a developer. */
export const ARRIVAL_OUTCOMES = ['kept', 'repeated', 'refused', 'unreadable', 'resent'] as const
export type ArrivalOutcome = (typeof ARRIVAL_OUTCOMES)[number]

/** One time that something was pushed to us. */
export interface ArrivalView {
  readonly no: number
  /** Null for what could not be told to be about a connection. */
  readonly connectionId: string | null
  readonly provider: string
  /** ISO. */
  readonly at: string
  readonly outcome: ArrivalOutcome
  readonly says: string | null
  readonly bytes: number
  readonly milliseconds: number
}

/** What became of a delivery; `open` while nobody has dealt with it. */
export type DeliveryVerdict = 'open' | 'done' | 'quarantined'

export interface DeliveryView extends ArrivalView {
  readonly verdict: DeliveryVerdict | null
  /** ISO. */
  readonly settledAt: string | null
  /** Every time it came, the first one included; oldest first. */
  readonly attempts: readonly Pick<ArrivalView, 'no' | 'at' | 'outcome'>[]
  /** Whether it can be handed to the product again. */
  readonly resendable: boolean
}

export interface InspectedConnection {
  readonly id: string
  readonly name: string
  readonly provider: string
  readonly state: string
}

/** What the drawer asks for again and again: all of a connection that is newer than it has. */
export interface InspectionView {
  /** False where the server keeps no record. */
  readonly recording: boolean
  readonly connections: readonly InspectedConnection[]
  /** The one that this is about; null where the person has none. */
  readonly connectionId: string | null
  /** Oldest first. */
  readonly exchanges: readonly ExchangeView[]
  readonly arrivals: readonly ArrivalView[]
  /** To be asked for next: everything after these. */
  readonly after: string
}

/** A page of the request log, newest first. */
export interface RequestLogView {
  readonly recording: boolean
  readonly connections: readonly InspectedConnection[]
  readonly providers: readonly string[]
  readonly exchanges: readonly ExchangeView[]
  /** Null on the last page. */
  readonly next: number | null
}

export interface DeliveryLogView {
  readonly recording: boolean
  readonly connections: readonly InspectedConnection[]
  readonly deliveries: readonly DeliveryView[]
  readonly next: number | null
}
