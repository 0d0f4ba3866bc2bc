/** A person's link to one bank through one provider, and the five states it can be in. */
import type { Consent } from './consent.ts'
import type { Ask, Problem } from './conversation.ts'
import type { ConnectionId, CountryCode, Json, ProviderId, UserId } from './ids.ts'

export const CONNECTION_STATES = ['authorising', 'confirming', 'active', 'lapsed', 'ended', 'filed'] as const
/** PSU's turn · bank's turn · consent holds · consent ran out · over for good · nobody is ever asked: a person's files. */
export type ConnectionState = (typeof CONNECTION_STATES)[number]

/** What came of applying for a product inside a conversation (Finqware: a marketplace skill). */
export interface Application {
  readonly product: string
  readonly status: 'submitted' | 'accepted' | 'rejected'
  readonly submittedAt: Date
  /** What was asked for, in the provider's own words: amount, term. Never a document or a number of one. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
}

export interface Connection {
  readonly id: ConnectionId
  readonly userId: UserId
  readonly providerId: ProviderId
  /** Null until known: "another bank" leaves the choice to the provider's own app. */
  readonly institution: { readonly ref: string; readonly name: string; readonly country: CountryCode } | null
  /** What deliveries will call this connection. The only provider value kept in the clear. */
  readonly ref: string | null
  readonly state: ConnectionState
  /** Counts every claim and move; the compare-and-set of the store. */
  readonly revision: number
  readonly consent: Consent | null
  /** Null for a connection that shares accounts. */
  readonly application: Application | null
  readonly ask: Ask | null
  /** The wing's notes while asking; sealed at rest, only the wing reads them. */
  readonly memo: Json
  /** The wing's keys once granted; sealed at rest. Kept through a renewal until a new grant replaces it. */
  readonly access: Json
  /** Where the next reading starts; only the wing reads it. */
  readonly cursor: Json
  /** Why the last conversation or reading came to nothing; null when all is well. */
  readonly problem: { readonly code: Problem; readonly at: Date; readonly reference: string } | null
  /** When the clock should look at it next; null when never. */
  readonly dueAt: Date | null
  readonly createdAt: Date
  /** When the clock ends the open conversation; null when none is open. */
  readonly attemptEndsAt: Date | null
  /** When the consent that holds, or held last, was given. */
  readonly grantedAt: Date | null
  readonly syncedAt: Date | null
  /** When a reading began that the provider still prepares; null between readings. */
  readonly readingSince: Date | null
  /** Instants of unattended readings in the last 24 hours: banks allow four. */
  readonly unattendedReads: readonly Date[]
  /** Tries in a row that failed, for the back-off. */
  readonly failures: number
}
