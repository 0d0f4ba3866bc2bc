/** What is remembered of a link session. Every secret of it is kept as its hash. */
import type { ConnectionId, CountryCode, LinkSessionId, UserId } from '../model/ids.ts'

/** What the embedding product asked for. */
export interface LinkAsk {
  /** `provider:ref`, as the finder names a bank; null where the person chooses. */
  readonly institutionId: string | null
  /** None: every country that is served. */
  readonly countryCodes: readonly CountryCode[]
  /** Of the widget's texts; null: as the browser asks. */
  readonly locale: string | null
  readonly appearance: 'light' | 'dark' | 'system'
  /** Where a bank's page leads back to when it was opened in the product's own tab; a page of `origin`. */
  readonly redirectUri: string | null
}

export interface LinkSession {
  readonly id: LinkSessionId
  readonly userId: UserId
  /** Who may frame it. */
  readonly origin: string
  readonly ask: LinkAsk
  readonly tokenHash: string
  readonly createdAt: Date
  /** Of the token; once it was used, of the frame. */
  readonly expiresAt: Date
  /** Null until the token was used. */
  readonly openedAt: Date | null
  readonly frameHash: string | null
  /** What is being linked, or renewed. */
  readonly connectionId: ConnectionId | null
  readonly handoffHash: string | null
  readonly handoffUntil: Date | null
  readonly exchangedAt: Date | null
  readonly cancelledAt: Date | null
}

export interface LinkSessionStore {
  add(session: LinkSession): Promise<void>
  find(id: LinkSessionId): Promise<LinkSession | null>
  /** Takes a token that still counts, once. Null for one that was used, has run out at `at`, was cancelled, or is none. */
  open(
    id: LinkSessionId,
    tokenHash: string,
    frame: { hash: string; at: Date; until: Date },
  ): Promise<LinkSession | null>
  /** Another token for the same session: the one before it and its frame count no more. */
  reissue(id: LinkSessionId, tokenHash: string, expiresAt: Date): Promise<void>
  /** The session of a frame that is open at `at`. */
  byFrame(frameHash: string, at: Date): Promise<LinkSession | null>
  bind(id: LinkSessionId, connectionId: ConnectionId): Promise<void>
  /** @returns false when the session was exchanged already; nothing is written then. */
  handOff(id: LinkSessionId, handoffHash: string, until: Date): Promise<boolean>
  /** Takes a handoff that still counts at `at`, once; of this user alone, where one is named. */
  exchange(handoffHash: string, at: Date, userId: UserId | null): Promise<LinkSession | null>
  cancel(id: LinkSessionId, at: Date): Promise<void>
  /** Forgets what ran out before. @returns how many */
  sweep(before: Date): Promise<number>
}
