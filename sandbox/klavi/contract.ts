/** Words, lives and limits of the API. What is inferred is marked; sources are in NOTES.md. */

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const DAY = 86_400_000

/** @see contract 3 */
export const TOKEN_LIFE = 30 * MINUTE
/** First hit of a redirect URL, and the whole authorisation. @see contract 6.1 */
export const REDIRECT_LIFE = MINUTE
export const AUTHORISATION_LIFE = 60 * MINUTE

/** INFERRED: the cap of 4003 is not published; the quirk `tight-cap` makes it one. */
export const MOST_CONSENTS = 200
/** INFERRED: months are calendar months, and a consent without end ends when Open Finance Brasil says so. */
export const WITHOUT_END = Date.parse('2300-01-01T23:59:59Z')
/** INFERRED: the standard lets a bank tell twelve months; the World's banks tell all they have, which is two years. */
export const HISTORY_DAYS = 730
/** INFERRED: how long a report takes. */
export const GENERATION = 1.5 * SECOND
export const LATE = 30 * SECOND

/** As in all examples of the guide. */
export const PARTNER_APP_ID = '90210044'

export const CONSENT_STATUSES = [
  'STARTED',
  'AWAITING_AUTHORISATION',
  'AWAITING_LGPD_AUTHORISATION',
  'AUTHORISED',
  'ERROR',
  'REJECTED',
  'EXPIRED',
  'REVOKED',
  'DELETED_BY_USER',
] as const
export type ConsentStatus = (typeof CONSENT_STATUSES)[number]

export const PERMISSIONS = [
  'ACCOUNTS_ALL',
  'CREDIT_CARDS_ALL',
  'CREDIT_OPERATIONS_ALL',
  'REGISTRATION_ALL',
  'INVESTMENTS_ALL',
] as const
export type Permission = (typeof PERMISSIONS)[number]

/** What the sandbox's banks have to give; they lend and invest nothing. */
export const GRANTED: readonly Permission[] = ['ACCOUNTS_ALL', 'CREDIT_CARDS_ALL', 'REGISTRATION_ALL']

export type EventName =
  | 'link_created'
  | 'consent_authorised'
  | 'consent_error'
  | 'consent_rejected'
  | 'consent_expired'
  | 'consent_revoked'
  | 'consent_deleted_by_user'
  | 'product_request_received'
  | 'product_generated_success'
  | 'product_generated_failed'

/** `2026-11-20T14:46:40.000Z` */
export const iso = (instant: number) => new Date(instant).toISOString()

/** `2027-11-20T23:59:59Z`, as `POST /consents` answers it. */
export const isoSeconds = (instant: number) => iso(instant).replace(/\.\d+Z$/, 'Z')

/** The end of the day that many months later, where `0` is never. @see contract 6.1 */
export function endOfValidity(from: number, months: number): number {
  if (months === 0) return WITHOUT_END
  const start = new Date(from)
  return Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, start.getUTCDate(), 23, 59, 59, 999)
}
