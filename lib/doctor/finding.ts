/** What a check found: how bad it is, one sentence, and the line to change. Sentences are messages, told by their key. */
import type { Settings } from '../providers/registry.ts'

export const CHECKS = ['settings', 'address', 'providers', 'launcher', 'returns', 'webhooks', 'clock', 'database', 'keys', 'mail'] as const // prettier-ignore
export type Check = (typeof CHECKS)[number]

export type State = 'fine' | 'warning' | 'wrong'

export interface Finding {
  readonly check: Check
  readonly state: State
  /** A message of `developers.doctor.says`, and what fills its blanks. */
  readonly says: string
  readonly gaps: Readonly<Record<string, string>>
  /** The exact line to change, as a person types it: `.env: APP_URL=https://…`; null where nothing is to be done. */
  readonly line: string | null
}

/** All that a check may look at. */
export interface Surgery {
  readonly settings: Settings
  /** Where a sandbox on this machine, plain http and generated secrets are as they should be. */
  readonly demo: boolean
  /** Null where it is not set. */
  readonly appUrl: string | null
  /** The machine's own clock, in milliseconds. */
  readonly now: () => number
  readonly newId: () => string
  readonly fetch: typeof fetch
  /** Null where there is no such file, or it cannot be read. */
  readonly file: (path: string) => { readonly mode: number; readonly text: string } | null
  readonly database: (url: string) => Promise<DatabaseState>
  /** Whether a sealed value of the database opens with the key. */
  readonly opens: (key: Buffer, sample: Sealed) => boolean
  /** Says hello to a mail server and signs in. @throws where it cannot */
  readonly greet: (url: string) => Promise<void>
}

/** A sealed value and the place it was sealed for. */
export interface Sealed {
  readonly sealed: string
  readonly table: string
  readonly column: string
  readonly row: string
  readonly user: string
}

export type DatabaseState =
  | { readonly is: 'absent' }
  | {
      readonly is: 'there'
      /** Migrations that it has, and those this version knows. */
      readonly applied: number
      readonly known: number
      readonly writable: boolean
      /** Of its disk; null where that is another machine's. */
      readonly freeBytes: number | null
      /** Null where nothing is sealed yet. */
      readonly sample: Sealed | null
    }

const of = (state: State) =>
  (check: Check, says: string, gaps: Finding['gaps'] = {}, line: string | null = null): Finding => ({ check, state, says, gaps, line }) // prettier-ignore

export const fine = of('fine')
export const warning = of('warning')
export const wrong = of('wrong')

/** What a person types where the server is to be started. */
export const START = 'NODE_ENV=production node scripts/serve.ts'

/** A line of the settings file. */
export const setting = (name: string, value: string): string => `.env: ${name}=${value}`

/** A line that makes a secret and adds it to the settings file. */
export const fresh = (name: string, make: string): string => `echo "${name}=$(${make})" >> .env`

/** In one word, what came in place of an answer. Nothing of an address or a text of somebody's is in it. */
export function codeOf(error: unknown): string {
  for (let one = error; one instanceof Error; one = one.cause) {
    const { code } = one as { readonly code?: unknown }
    if (typeof code === 'string' && /^[A-Z_0-9]{3,60}$/.test(code)) return code
    if (one.name === 'TimeoutError') return 'timeout'
  }
  return 'failed'
}
