/** A consent as a document: who agreed to what, for how long, how it was used, how it ended, and who was told. */
import type { ConnectionId } from './ids.ts'
import type { ConsentScope } from './consent.ts'
import type { AccountView, ConnectionView } from './view.ts'

/**
 * What a provider said to the end of a consent: nothing yet · ended it · had nothing left to end · has no call for it, so our
 * keys were destroyed and it ends by its own lifetime · could not be reached for a day · was never told, as nothing was granted.
 */
export const PROVIDER_ANSWERS = ['owed', 'ended', 'gone', 'forgotten', 'given_up', 'nothing'] as const
export type ProviderAnswer = (typeof PROVIDER_ANSWERS)[number]

/** Asked, not answered yet · came to nothing · holds · ran out · a newer one took its place · stopped here · stopped at the bank. */
export const CONSENT_FATES = [
  'waiting',
  'refused',
  'holds',
  'expired',
  'replaced',
  'stopped',
  'stopped_at_bank',
] as const
export type ConsentFate = (typeof CONSENT_FATES)[number]

export interface ConsentView {
  /** 1 for the first of its connection, counted up; part of its receipt's address. */
  readonly number: number
  readonly connectionId: ConnectionId
  readonly bank: string | null
  readonly provider: string
  readonly fate: ConsentFate
  readonly renewal: boolean
  readonly scope: readonly ConsentScope[]
  readonly agreedAt: string | null
  readonly grantedAt: string | null
  readonly validUntil: string | null
  readonly endedAt: string | null
  /** The text agreed to: its version and language. Null for a consent that was not asked for by us. */
  readonly text: { readonly version: string; readonly locale: string } | null
}

/** Days of history that a first reading asks for. */
export const HISTORY_DAYS = 730

export interface AccessView {
  readonly at: string
  readonly by: 'viewer' | 'clock'
  /** Rows that were new. */
  readonly transactions: number
  readonly accounts: number
}

export interface EndingView {
  readonly connectionId: ConnectionId
  readonly bank: string | null
  readonly provider: string
  readonly endedAt: string
  readonly answer: ProviderAnswer
  /** How often the provider was told in vain. */
  readonly tries: number
  readonly answeredAt: string | null
  readonly nextTryAt: string | null
  /** Null where what was read is kept. */
  readonly erasedAt: string | null
  /** What was erased. */
  readonly accounts: number
  readonly transactions: number
  /** When the newest consent would have ended by itself. */
  readonly validUntil: string | null
}

export interface PassportView {
  readonly id: ConnectionId
  readonly bank: string | null
  readonly provider: string
  /** Null once it was erased. */
  readonly connection: ConnectionView | null
  /** Newest first. */
  readonly consents: readonly ConsentView[]
  /** Newest first; the last twenty. */
  readonly accesses: readonly AccessView[]
  readonly accounts: readonly (AccountView & { readonly shared: boolean })[]
  readonly ending: EndingView | null
}
