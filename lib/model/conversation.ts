/**
 * Consent is a conversation: the provider asks, the PSU replies, until it is granted or refused.
 * Plain data only: an ask is stored as JSON and may be held by the PSU's browser.
 */
import type { Institution } from './institution.ts'

export interface Field {
  readonly key: string
  readonly label: string
  readonly type: 'text' | 'password' | 'select' | 'date' | 'file'
  readonly required: boolean
  readonly options?: readonly { readonly value: string; readonly label: string }[]
}

export type ChooseAsk = { readonly kind: 'choose'; readonly institutions: readonly Institution[] }
export type FormAsk = { readonly kind: 'form'; readonly title: string; readonly fields: readonly Field[] }
/** `expiresAt` is an ISO instant; null where the address does not run out. */
export type RedirectAsk = { readonly kind: 'redirect'; readonly url: string; readonly expiresAt: string | null }
/** `launcher` is a key of `components/consent/launchers`; `src` the address of the provider's script. */
export type ScriptAsk = {
  readonly kind: 'script'
  readonly launcher: string
  readonly src: string
  readonly clientToken: string
}
export type Ask = ChooseAsk | FormAsk | RedirectAsk | ScriptAsk

/**
 * What came back. A browser may send `chosen`, `filled`, `finished`, `cancelled`, `failed` and `again`;
 * `returned` comes from the return route and `polled` from the clock.
 * `again` asks for a fresh copy of an ask that ran out. `failed` is the provider's script saying it could not go on:
 * a claim, so the wing looks for itself.
 */
export type Reply =
  | { readonly kind: 'chosen'; readonly institutionRef: string }
  | { readonly kind: 'filled'; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'returned'; readonly params: Readonly<Record<string, string>> }
  | { readonly kind: 'finished' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'polled' }
  | { readonly kind: 'again' }

/** Why a conversation came to nothing, in the words of the error screens (`components/consent/problem-pane`). */
export const PROBLEMS = [
  'SESSION_EXPIRED', 'INSTITUTION_DOWN', 'INVALID_CREDENTIALS', 'SCA_TIMEOUT', 'SCA_REJECTED', 'ACCOUNT_LOCKED',
  'USER_ACTION_NEEDED', 'ACCESS_DENIED', 'NO_ACCOUNTS', 'CONSENT_MISMATCH', 'PROVIDER_ERROR', 'RATE_LIMITED', 'WIDGET_BLOCKED',
] as const // prettier-ignore
export type Problem = (typeof PROBLEMS)[number]
