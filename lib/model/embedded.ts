/** The widget on another product's page: what its frame begins with, and what that product's server learns in the end. */
import type { AccountKind } from './account.ts'
import type { ConsentScope } from './consent.ts'
import type { ConnectionId, CountryCode, CurrencyCode, LinkSessionId, ProviderId } from './ids.ts'
import type { OfferedInstitution } from './institution.ts'
import type { ConnectionView } from './view.ts'

/** What an opened token gives its frame. */
export interface LinkStart {
  /** The frame's own credential from here on: it lives in the frame's memory alone. */
  readonly frame: string
  readonly countries: readonly CountryCode[]
  /** The bank that the product chose. */
  readonly institution: OfferedInstitution | null
  /** To be renewed, or gone on with. */
  readonly connection: ConnectionView | null
}

export interface LinkedAccount {
  readonly id: string
  readonly name: string
  /** The last characters of its number; null where neither IBAN nor number is known. */
  readonly mask: string | null
  readonly type: AccountKind
  readonly subtype: string | null
  readonly currency: CurrencyCode
}

/** What was linked. The names are those of the widget's `onSuccess`. */
export interface Linked {
  readonly linkSessionId: LinkSessionId
  readonly connectionId: ConnectionId
  readonly provider: ProviderId
  readonly institution: { readonly id: string | null; readonly name: string; readonly country: CountryCode } | null
  readonly consent: {
    readonly id: string
    readonly scopes: readonly ConsentScope[]
    readonly grantedAt: string | null
    readonly expiresAt: string | null
    readonly historyMonths: number
  } | null
  readonly accounts: readonly LinkedAccount[]
}

/** What the page around the frame is told with its success: a token for its server to exchange, and what was linked. */
export interface Handoff {
  readonly handoffToken: string
  readonly linked: Linked
}
