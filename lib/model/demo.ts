/** Looking around with sample people: who can be played, what can be set up, and what the banner and the cards show of it. */
import type { CountryCode, PlainDate } from './ids.ts'

/** The sandbox's people, the richest first; `blank` has no bank yet. */
export const PERSONAS = [
  'hero', 'anna', 'krueger', 'oliver', 'priya', 'lucas', 'beatriz', 'andreea', 'mihai', 'kasia', 'ewa', 'empty', 'whale', 'blank',
] as const // prettier-ignore
export type PersonaId = (typeof PERSONAS)[number]

/** Situations by name, for a link. */
export const SCENARIOS = [
  'consent-expiring', 'consent-expired', 'consent-revoked', 'bank-down', 'needs-sca', 'price-rise', 'many-accounts',
  'pending-vanishes', 'payday', 'partial-data', 'short-history', 'no-accounts', 'first-day', 'busy-account',
] as const // prettier-ignore
export type ScenarioId = (typeof SCENARIOS)[number]

/** How far time is moved on: to the next payday, or past the end of the first consent that ends. */
export const MOVES = ['day', 'week', 'payday', 'expiry'] as const
export type Move = (typeof MOVES)[number]

/** What can go wrong at the sandbox's banks, by name. */
export const FAULTS = [
  'new-id-at-booking', 'new-entry-ids', 'new-account-ids', 'quota', 'too-many', 'outage', 'hiccup', 'slow', 'silence', 'cut', 'web-page',
  'malformed', 'nonsense', 'same-page', 'endless', 'lost-answer',
] as const // prettier-ignore
export type FaultId = (typeof FAULTS)[number]

/** What becomes of a delivery on its way. */
export const POST_WAYS = ['twice', 'late', 'reverse', 'unsigned', 'hold', 'drop'] as const
export type PostWay = (typeof POST_WAYS)[number]
/** Those in which a delivery that was made can be made again. */
export const AGAIN_WAYS = ['twice', 'late', 'reverse', 'unsigned'] as const satisfies readonly PostWay[]

/** What a visitor may do to the sandbox, for their own tag alone. */
export type SandboxOrder =
  | { readonly do: 'fault'; readonly fault: FaultId }
  /** Takes back all that goes wrong. */
  | { readonly do: 'calm' }
  | { readonly do: 'post'; readonly way: PostWay }
  /** Back to how it was, and what was held is sent. */
  | { readonly do: 'release' }
  /** Null sends them as they were. */
  | { readonly do: 'again'; readonly way: (typeof AGAIN_WAYS)[number] | null }
  | { readonly do: 'consent'; readonly change: 'expire' | 'revoke' }
  /** `amount` in minor units. */
  | { readonly do: 'entry'; readonly amount: number; readonly text: string }
  /** What is pending is booked. */
  | { readonly do: 'book' }
  /** All banks are read, as if the person had asked. */
  | { readonly do: 'read' }

/** A person to choose from. */
export interface PersonaCard {
  readonly id: PersonaId
  /** Null for nobody's book. */
  readonly name: string | null
  readonly countries: readonly CountryCode[]
  readonly banks: readonly string[]
}

export interface ScenarioCard {
  readonly id: ScenarioId
  readonly persona: string | null
}

/** What the banner says of the viewer's own look around. Instants are ISO strings. */
export interface DemoView {
  readonly persona: PersonaId
  readonly scenario: ScenarioId | null
  readonly name: string | null
  /** What to type at a bank of the sandbox, so that it is theirs alone. */
  readonly login: string
  /** In their own time. */
  readonly today: PlainDate
  readonly isAhead: boolean
  /** Minutes until everything is forgotten. */
  readonly minutesLeft: number
  /** Moves that lead somewhere. */
  readonly moves: readonly Move[]
  readonly isReady: boolean
}

export interface BankProgress {
  readonly name: string
  readonly country: CountryCode
  readonly state: 'waiting' | 'linking' | 'reading' | 'ready' | 'failed'
  readonly accounts: number
  readonly transactions: number
}

/** How far a look around has been set up. */
export interface DemoProgress {
  readonly banks: readonly BankProgress[]
  readonly isReady: boolean
  /** Where the person goes then: a path of ours. */
  readonly go: string
}
