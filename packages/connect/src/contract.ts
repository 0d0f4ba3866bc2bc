/**
 * What the widget's frame and the page around it say to each other: version 1. Names and shapes here are the contract, and
 * `contract.test.ts` fails when one changes. New events, and new members of what is there, may be added: ignore what you do not know.
 */

export const VERSION = 'passbook.v1'

/** Stable names of events. Nothing personal is in an event: no name, no number, no text that somebody typed. */
export const EVENT_NAMES = [
  'OPEN', 'VIEW', 'SELECT_COUNTRY', 'SEARCH_INSTITUTION', 'SELECT_INSTITUTION', 'CONSENT_SHOWN', 'CONSENT_GRANTED', 'CONSENT_DECLINED',
  'REDIRECT_OUT', 'REDIRECT_RETURN', 'POPUP_BLOCKED', 'SCA_REQUIRED', 'SCA_SUBMITTED', 'ACCOUNTS_SHOWN', 'ACCOUNTS_SELECTED', 'UPLOAD_ADDED',
  'FETCH_STARTED', 'TIMEOUT_WARNING', 'ERROR', 'HANDOFF', 'EXIT',
] as const // prettier-ignore
export type EventName = (typeof EVENT_NAMES)[number]

/** Screens by their ids: the frame's `data-testid` is `cw-` and the id. */
export const VIEWS = ['country', 'institution', 'consent', 'handoff', 'fetching', 'done', 'error'] as const
export type View = (typeof VIEWS)[number]

export interface InstitutionMeta {
  /** `provider:ref`; null where the provider's own search named the bank. */
  readonly id: string | null
  readonly name: string
  readonly country: string
}

export interface EventMeta {
  readonly linkSessionId: string
  /** Milliseconds since 1970, by the browser's clock. */
  readonly timestamp: number
  /** The screen it happened on. */
  readonly view: View | null
  /** `SELECT_COUNTRY`, `SELECT_INSTITUTION` */
  readonly country?: string
  /** `SELECT_INSTITUTION` */
  readonly institutionId?: string | null
  /** `SEARCH_INSTITUTION`: how long the search was. */
  readonly queryLength?: number
  /** `ERROR`, and `EXIT` after one */
  readonly errorCode?: string
}

export interface AccountMeta {
  readonly id: string
  readonly name: string
  readonly mask: string | null
  readonly type: string
  readonly subtype: string | null
  readonly currency: string
}

export interface ConsentMeta {
  readonly id: string
  readonly scopes: readonly string[]
  readonly grantedAt: string | null
  readonly expiresAt: string | null
  readonly historyMonths: number
}

export interface SuccessMeta {
  readonly linkSessionId: string
  readonly connectionId: string
  readonly provider: string
  readonly institution: InstitutionMeta | null
  readonly consent: ConsentMeta | null
  readonly accounts: readonly AccountMeta[]
}

export const ERROR_TYPES = ['token', 'institution', 'provider', 'user', 'widget'] as const

/** Why the widget could not go on. Somebody who leaves of their own accord is no error. */
export interface ExitError {
  /** `INVALID_TOKEN`, `FRAME_UNREACHABLE`, or the code of what the error screen showed. */
  readonly code: string
  readonly type: (typeof ERROR_TYPES)[number]
  /** For a log: English, and without anything personal. */
  readonly message: string
  /** For the person, in the widget's language. */
  readonly displayMessage: string | null
  /** Finds the app's own log line. */
  readonly requestId: string
}

export interface ExitMeta {
  readonly linkSessionId: string
  /** The last screen; null before the first. */
  readonly status: View | null
  readonly institution: InstitutionMeta | null
}

/** Where a bank's own page opens: in a window, or in the tab of the page around. */
export type HandoffMode = 'popup' | 'redirect'

interface Said {
  readonly passbook: typeof VERSION
  readonly linkSessionId: string
}

export type FrameWord =
  /** The frame listens, and wants its token. */
  | { readonly type: 'ready' }
  /** The first screen stands. */
  | { readonly type: 'loaded' }
  | { readonly type: 'event'; readonly name: EventName; readonly meta: EventMeta }
  | { readonly type: 'success'; readonly handoffToken: string; readonly meta: SuccessMeta }
  | { readonly type: 'exit'; readonly error: ExitError | null; readonly meta: ExitMeta }

export type PageWord =
  | { readonly type: 'token'; readonly token: string; readonly handoff: HandoffMode; readonly returned: boolean }
  /** As if the person pressed the cross; `force` asks nobody whether they are sure. */
  | { readonly type: 'exit'; readonly force: boolean }

export type FrameMessage = Said & FrameWord
export type PageMessage = Said & PageWord

/** Whether a message is of this contract and this session. Who sent it, the listener compares itself: origin and window. */
export const isSaid = (data: unknown, linkSessionId: string): data is Said & { readonly type: string } =>
  typeof data === 'object' && data !== null && 'passbook' in data && data.passbook === VERSION &&
  'linkSessionId' in data && data.linkSessionId === linkSessionId && 'type' in data && typeof data.type === 'string' // prettier-ignore
