/** What Klavi keeps: tokens, links and consents. Reports are made and forgotten. */
import type { Bank } from '../people/types.ts'
import type { Holder, Register } from '../people/holders.ts'
import type { Login } from '../people/logins.ts'
import type { Subject, WingParts } from '../wing.ts'
import type { Callbacks } from './callbacks.ts'
import type { ConsentStatus, Permission } from './contract.ts'
import type { Fields } from './input.ts'
import type { Quirks } from './quirks.ts'

export interface KlaviCredentials {
  accessKey: string
  /** Also the key of webhook signatures. */
  secretKey: string
}

export interface Link extends Subject {
  readonly id: string
  /** May be typed later, on the WhiteLabel page. */
  personalTaxId: string | null
  readonly businessTaxId: string | null
  readonly institutionCode: string | null
  readonly redirectURL: string | null
  readonly callbacks: Callbacks | null
  readonly externalInfo: Fields | null
  readonly token: string
  readonly createdAt: number
  /** When the link's token dies. */
  validUntil: number
}

export interface Consent extends Subject {
  readonly id: string
  readonly link: Link
  readonly externalTrackId: string
  readonly personalTaxId: string
  readonly businessTaxId: string | null
  readonly bank: Bank
  /** Null where Klavi's own page is the end. */
  readonly redirectURL: string | null
  /** Asked for by API; the way back of a WhiteLabel link says less. */
  readonly isDirect: boolean
  /** Months; 0 has no end. */
  readonly validityPeriod: number
  readonly createdAt: number
  updatedAt: number
  status: ConsentStatus
  /** Of the redirect URL; null once it was opened. */
  redirectKey: string | null
  readonly redirectUntil: number
  /** When an authorisation that is still open is over. */
  decideUntil: number
  /** Of the errand at the bank and the pages after it; unguessable. */
  visitId: string | null
  /** Why it was refused or failed, for the way back and the event. */
  problem: { readonly error: string; readonly description: string } | null
  login: Login | null
  holder: Holder | null
  permissions: readonly Permission[]
  /** Part of the account ids' seed, where they change from consent to consent. */
  accountSalt: string
  expiresAt: number
  /** The PSU will revoke at the bank then. */
  revokesAt: number | null
  /** The dial has used up the bank's quota until then. */
  limitedUntil: number
}

export interface KlaviState extends Omit<WingParts, 'world'> {
  readonly credentials: KlaviCredentials
  readonly banks: readonly Bank[]
  readonly register: Register
  readonly quirks: Quirks
  /** Token to end of life; they belong to no link, and their time is the house's. */
  readonly accessTokens: Map<string, number>
  readonly links: Map<string, Link>
  readonly linkTokens: Map<string, Link>
  readonly consents: Map<string, Consent>
}

export const nowFor = (state: KlaviState, { tag }: Subject): number => state.clock.now(tag).getTime()

export const bankAt = (state: KlaviState, code: string): Bank | undefined =>
  state.banks.find((bank) => bank.code === code)
