/**
 * Consent is a conversation: the provider asks, the PSU replies, until it is granted or refused.
 * Plain data only: an ask is stored as JSON and may be held by the PSU's browser.
 */
import type { Institution } from './institution.ts'

export const MEDIA_TYPES = ['image/jpeg', 'image/png', 'application/pdf'] as const
export type MediaType = (typeof MEDIA_TYPES)[number]

/** Why an answer was not taken. `rejected` is the provider's verdict, the others are ours. */
export type FieldFault = 'required' | 'invalid' | 'rejected' | 'wrong_type' | 'too_big'

export interface Field {
  readonly key: string
  /** The provider's own words; null where the product has a word of its own for the key (`cpf`, `cnpj`, `iban`). */
  readonly label: string | null
  readonly type: 'text' | 'number' | 'date' | 'select' | 'file'
  readonly required: boolean
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  /** For `file`: what may be sent, and how much. */
  readonly accept?: readonly MediaType[]
  readonly mostBytes?: number
  readonly fault?: FieldFault
}

export type ChooseAsk = { readonly kind: 'choose'; readonly institutions: readonly Institution[] }
/** `title` is the provider's own, null where the product has words for it; `expiresAt` an ISO instant. */
export type FormAsk = {
  readonly kind: 'form'
  readonly title: string | null
  readonly fields: readonly Field[]
  /** Which of how many forms, where the provider says so. */
  readonly step: { readonly current: number; readonly total: number } | null
  readonly expiresAt: string | null
}
/**
 * `expiresAt` is an ISO instant; null where the address does not run out. `url` is null where the address must be made at
 * the click, because it lives for seconds only: `again` makes it.
 */
export type RedirectAsk = { readonly kind: 'redirect'; readonly url: string | null; readonly expiresAt: string | null }
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
 * `again` asks for a fresh copy of an ask that ran out, or was not made yet. A file's value in `filled` is its `FileId`. `failed` is the provider's script saying it could not go on:
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
