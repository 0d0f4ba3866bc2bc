/** The record of what goes to and fro with providers: kept for two days where a record is kept at all, and read by its own people only. */
import type { ArrivalOutcome, DeliveryVerdict, Origin } from '../../model/inspection.ts'
import type { ConnectionId, ProviderId, UserId } from '../../model/ids.ts'
import type { Exchange, Exchanged, Notice } from '../../providers/provider.ts'

export interface RecordedExchange extends Exchange, Exchanged {
  /** Null where the call was about no connection, and once there is none. */
  readonly connectionId: string | null
  readonly origin: Origin
  readonly reference: string | null
  readonly recordedAt: Date
}

/** With its number, which counts up. */
export type Numbered<T> = T & { readonly no: number }

/** `failed` is whatever failed for us, `none` what nobody answered. */
export type StatusClass = '2xx' | '3xx' | '4xx' | '5xx' | 'none' | 'failed'

export interface ExchangeFilter {
  readonly connectionId?: ConnectionId
  /** Those after this number, oldest first; without it the newest come first. */
  readonly after?: number
  readonly before?: number
  readonly provider?: string
  readonly step?: string
  readonly status?: StatusClass
  /** Milliseconds. */
  readonly slowerThan?: number
  readonly since?: Date
}

/** One time that something was pushed; `key`, `about` and `says` are null where it was not taken in. */
export interface Arrival {
  readonly providerId: ProviderId
  readonly at: Date
  readonly outcome: ArrivalOutcome
  readonly key: string | null
  readonly about: string | null
  readonly says: Notice['says'] | null
  readonly bytes: number
  readonly milliseconds: number
}

export interface ArrivalFilter {
  readonly connectionId?: ConnectionId
  readonly after?: number
  readonly before?: number
  readonly outcome?: 'taken' | 'refused'
}

/** An arrival as its person may see it; what could not be told whose it is belongs to nobody, and names none. */
export interface SeenArrival extends Numbered<Arrival> {
  readonly connectionId: ConnectionId | null
}

/** A delivery as it arrived first, with what became of it. */
export interface SeenDelivery extends SeenArrival {
  /** Null where it was not taken in, or is forgotten. */
  readonly verdict: DeliveryVerdict | null
  readonly settledAt: Date | null
  /** What it carried is still here, or it carried nothing. */
  readonly whole: boolean
}

export interface InspectionStore {
  record(exchange: RecordedExchange): Promise<void>
  arrived(arrival: Arrival): Promise<void>
  /** About this user's connections. */
  exchanges(userId: UserId, filter: ExchangeFilter, limit: number): Promise<readonly Numbered<RecordedExchange>[]>
  /** About this user's connections, and those of their providers that were not taken in; in the order of `exchanges`. */
  arrivals(userId: UserId, filter: ArrivalFilter, limit: number): Promise<readonly SeenArrival[]>
  /** Newest first. */
  deliveries(userId: UserId, filter: ArrivalFilter, limit: number): Promise<readonly SeenDelivery[]>
  /** Every time these came, oldest first. */
  attempts(
    of: readonly { readonly providerId: ProviderId; readonly key: string }[],
  ): Promise<readonly Numbered<Arrival>[]>
  /** The delivery that arrived under this number; null where it is not this user's. */
  delivery(userId: UserId, no: number): Promise<SeenDelivery | null>
  /** Forgets what was recorded before then. */
  prune(before: Date): Promise<void>
}
