/** What the Finqware wing remembers: sessions and the credentials that came of them. */
import type { Clock } from '../clock.ts'
import type { BankPages } from '../bank-pages.ts'
import type { IdModes } from '../id-modes.ts'
import type { Holder, Register } from '../people/holders.ts'
import type { Login } from '../people/logins.ts'
import type { Subject } from '../wing.ts'
import type { Skill, Step } from './catalog.ts'
import type { Quirks } from './quirks.ts'

/** All strings; the key is a PEM. */
export interface FinqwareCredentials {
  readonly clientId: string
  readonly clientSecret: string
  readonly appKey: string
  /** Of who signs `/v1s` calls; without it `/v1s` accepts nobody. */
  readonly signerPublicKey: string | null
}

export type SessionStatus =
  'SESSION_CREATED' | 'SESSION_IN_PROGRESS' | 'SESSION_COMPLETED' | 'SESSION_FAILED' | 'SESSION_EXPIRED'

export interface Nonce {
  readonly value: string
  /** Milliseconds on the tag's clock. */
  readonly expiresAt: number
}

/** A step that was answered; documents may follow it. */
export interface DoneStep {
  readonly id: string
  readonly step: Step
  /** By document type: how large it was. The bytes are looked at and not kept. */
  readonly uploads: Map<string, number>
}

export interface Session extends Subject {
  readonly id: string
  readonly skill: Skill
  readonly tenantUserId: string
  status: SessionStatus
  login: Login | null
  /** Null while the PSU is at the bank, and once the session is over. */
  nonce: Nonce | null
  readonly done: DoneStep[]
  /** Where the PSU goes from the bank, and until when they may. */
  errand: { readonly visitId: string; readonly backTo: string; expiresAt: number } | null
  /** The way back once it is known: a reload must not make another token. */
  returned: string | null
  hasRefusedUpload: boolean
}

/** Handed to the tenant at the end of a session; gone once it has been exchanged. */
export interface TempToken {
  readonly session: Session
  readonly expiresAt: number
}

export interface Consent extends Subject {
  readonly id: string
  readonly accessToken: string
  readonly tenantUserId: string
  readonly skill: Skill
  readonly login: Login
  /** What Finqware has cached of the PSU; null once erased. */
  holder: Holder | null
  readonly createdAt: number
  updatedAt: number
  expiresAt: number
  retainedUntil: number
  isDeleted: boolean
  /** From then on the bank lets nobody in. */
  revokedAt: number | null
  /** The dial has used up the bank's quota until then. */
  limitedUntil: number
}

export interface FinqwareState {
  readonly credentials: FinqwareCredentials
  readonly clock: Clock
  readonly ids: IdModes
  readonly bankPages: BankPages
  readonly register: Register
  readonly skills: readonly Skill[]
  readonly quirks: Quirks
  readonly sessions: Map<string, Session>
  readonly tempTokens: Map<string, TempToken>
  readonly consents: Map<string, Consent>
}

export const nowFor = (state: FinqwareState, subject: Subject) => state.clock.now(subject.tag).getTime()

export const MINUTE = 60_000
export const DAY = 86_400_000
