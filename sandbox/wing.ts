/** How a wing of the sandbox meets the server: one function from a call to an answer. */
import type { BankPages } from './bank-pages.ts'
import type { Clock } from './clock.ts'
import type { IdModes } from './id-modes.ts'
import type { World } from './people/types.ts'
import type { Post } from './post.ts'

export interface Call {
  readonly method: string
  /** Below the wing's mount, without query: `/xs2a/v1/sessions`. */
  readonly path: string
  readonly query: URLSearchParams
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** Absolute address of the wing's mount as this caller sees it, no trailing slash: `http://localhost:4010/klarna`, or a real host's root. */
  readonly base: string
  /** Scheme and host as this caller sees them: `http://localhost:4010`. */
  readonly origin: string
}

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** Answers what is its own; null for what is not. */
export type Wing = (call: Call) => Promise<Answer | null>

/** Whom a call belongs to. The tag of a login is known only once the PSU has typed it, so it is read late. */
export interface Subject {
  tag: string | null
}

/** What the dial can do to a consent. */
export type ConsentChange = 'expire' | 'revoke' | 'limit'

/** One provider played by the sandbox: its wing, and what the dial and the journal need from it. */
export interface ProviderWing {
  /** Also the mount: `/klarna`. */
  readonly name: string
  /** The provider's real host names; calls addressed to them are mounted at the root. */
  readonly hosts: readonly string[]
  readonly wing: Wing
  /** Whose call this is; null while nobody has been named. Asked before and after the call is answered. */
  subjectOf(call: Call): Subject | null
  /** A refusal in this provider's own error shape. */
  refuse(status: number, code?: string): Answer
  /** @returns how many consents were changed. */
  changeConsents(which: { tag?: string; consentId?: string }, change: ConsentChange): number
  /**
   * What is really so: people, their accounts and entries, sessions, consents.
   * @param everybody also those who have never logged in
   */
  truth(tag: string | null, everybody: boolean): unknown
  /**
   * Ways this provider may differ from what is documented, each of which a client must survive: `bare-redirect`, `upper-case`,
   * `wrapped`. Listed in the wing's NOTES.md.
   */
  readonly quirks?: readonly string[]
  /** Turns a quirk on or off for a tag, or for everybody without one. */
  turn?(quirk: string, tag: string | null, on: boolean): void
  /** Forgets everything of a tag; without one, everything. */
  reset(tag?: string): void
}

/** What every wing is made from. */
export interface WingParts {
  readonly world: World
  readonly bankPages: BankPages
  readonly clock: Clock
  readonly ids: IdModes
  readonly post: Post
  readonly pause: (milliseconds: number) => Promise<void>
  /** Where the tenant's app is, as the provider's portal holds it; null where nobody has said. */
  readonly appUrl: string | null
}
