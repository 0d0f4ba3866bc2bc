/** What the Klarna wing remembers: sessions, flows, consents and Insights consumers. */
import type { BankPages } from '../bank-pages.ts'
import type { Clock } from '../clock.ts'
import type { IdModes } from '../id-modes.ts'
import type { Subject } from '../wing.ts'
import type { AspspAccess, KlarnaBank, LoginMethod } from './banks.ts'
import type { FormKey, KeyRing } from './crypto.ts'
import type { Problem } from './errors.ts'
import type { Form } from './forms.ts'
import type { HeldAccount, Register } from '../people/holders.ts'
import type { Behaviour, Login } from './logins.ts'
import type { View } from './present.ts'

export interface Psu {
  readonly user_agent: string
  readonly ip_address: string
}

export const RESOURCES = ['accounts', 'account_details', 'balances', 'transactions', 'transfer'] as const
export type Resource = (typeof RESOURCES)[number] | 'insights_refresh'

/** The frame that flow and consent calls must stay inside. @see contract 2.2 */
export interface ScopeEntry {
  readonly ibans?: readonly string[]
  readonly last_days?: number
  readonly from_date?: string
  readonly to_date?: string
}
export interface ConsentScope {
  readonly resources: Readonly<Partial<Record<Resource, ScopeEntry>>>
  /** Days; 0 gives no consent. */
  readonly lifetime: number
}

export interface Session extends Subject {
  readonly id: string
  readonly psu: Psu
  readonly language: string
  readonly allowedCountries: readonly string[] | null
  readonly preselectedCountry: string | null
  readonly access: AspspAccess
  readonly scope: ConsentScope | null
  bank: KlarnaBank | null
  method: LoginMethod | null
  /** Typed by the consumer, perhaps not yet approved. */
  login: Login | null
  /** Set once the bank has let the consumer in. */
  view: View | null
  /** Milliseconds on the tag's clock. */
  touchedAt: number
  ended: 'timed_out' | 'deleted' | null
  consent: Consent | null
}

export type FlowType = 'accounts' | 'account-details' | 'balances' | 'transactions' | 'insights-refresh'

/** What the flow was asked to do; absent filters are open. */
export interface FlowOrder {
  readonly iban?: string
  readonly accountId?: string
  readonly accountNumber?: string
  readonly accountTypes?: readonly string[]
  readonly accountIds?: readonly string[]
  readonly ibans?: readonly string[]
  /** How many accounts the consumer picks; `all` asks nobody. */
  readonly pick: 'one' | 'many' | 'all'
  readonly from: string | null
  readonly to: string | null
  readonly lastDays: number | null
  readonly pageSize: number
  readonly consumerId: string | null
  readonly retentionMinutes: number
}

export type Step =
  | {
      readonly kind: 'form'
      readonly ask: 'bank' | 'interface' | 'login' | 'method' | 'otp' | 'account'
      readonly form: Form
      readonly key: FormKey
    }
  | { readonly kind: 'redirect'; readonly id: string; readonly url: string }
  | { readonly kind: 'waiting'; polls: number; readonly startedAt: number }

export type Progress =
  /** Only until the first step is worked out; no caller sees it. */
  | { readonly state: 'INITIALIZED' }
  | { readonly state: 'CONSUMER_INPUT_NEEDED' | 'PROCESSING'; readonly step: Step }
  | { readonly state: 'FINISHED'; readonly accounts: readonly HeldAccount[] }
  | { readonly state: 'EXCEPTION'; readonly problem: Problem }
  | { readonly state: 'ABORTED' }

export interface Flow {
  readonly id: string
  readonly session: Session
  readonly type: FlowType
  readonly order: FlowOrder
  progress: Progress
  /** While one answer is being worked on, no other is taken: a form is answered once. */
  isAnswering: boolean
  /** Wrong codes typed so far. */
  wrongCodes: number
  /** What an Insights flow stored, once finished. */
  stored: { readonly consumerId: string; readonly accountIds: readonly string[] } | null
}

export interface Consent extends Subject {
  readonly id: string
  readonly view: View
  readonly behaviour: Behaviour
  readonly scope: ConsentScope
  /** The only token that is good; every other is stale. */
  token: string
  readonly grantedAt: number
  expiresAt: number
  revokedAt: number | null
  /** The dial has used up the quota until then. */
  limitedUntil: number
  /** Instants of unattended calls, per resource and account. */
  readonly unattended: Map<string, number[]>
}

/** One account as an Insights consumer has it stored: a photograph of the day it was refreshed. */
export interface StoredAccount {
  readonly id: string
  readonly view: View
  readonly behaviour: Behaviour
  readonly account: HeldAccount
  readonly from: string
  readonly to: string
  readonly refreshedAt: number
  readonly keptUntil: number
  readonly consentExpiry: number | null
}
export interface Consumer extends Subject {
  readonly id: string
  readonly accounts: Map<string, StoredAccount>
}

export interface KlarnaState {
  readonly clock: Clock
  readonly ids: IdModes
  readonly banks: readonly KlarnaBank[]
  readonly register: Register
  readonly bankPages: BankPages
  readonly keys: KeyRing
  readonly pause: (milliseconds: number) => Promise<void>
  readonly sessions: Map<string, Session>
  readonly flows: Map<string, Flow>
  readonly consents: Map<string, Consent>
  readonly consumers: Map<string, Consumer>
}

export const isOver = ({ progress }: Flow) => ['FINISHED', 'EXCEPTION', 'ABORTED'].includes(progress.state)
