/** Event webhooks: an array of one event, to the address in the partner's portal. @see contract 8.2, 8.3 */
import type { Letter } from '../post.ts'
import type { Subject } from '../wing.ts'
import { iso, LATE, PARTNER_APP_ID, SECOND } from './contract.ts'
import type { EventName } from './contract.ts'
import { newEventId, newId } from './ids.ts'
import { signatureOf } from './signing.ts'
import { nowFor } from './state.ts'
import type { Consent, KlaviState, Link } from './state.ts'

/** Where events go, and reports for which nothing else was said. */
export const portalAddress = ({ appUrl }: KlaviState): string | null =>
  appUrl === null ? null : `${appUrl}/webhooks/klavi`

/** What each event says when it lies. */
const OPPOSITE: Readonly<Partial<Record<EventName, EventName>>> = {
  consent_authorised: 'consent_revoked',
  consent_error: 'consent_authorised',
  consent_rejected: 'consent_authorised',
  consent_expired: 'consent_authorised',
  consent_revoked: 'consent_authorised',
  consent_deleted_by_user: 'consent_authorised',
  product_generated_success: 'product_generated_failed',
  product_generated_failed: 'product_generated_success',
}

export function tellLink(state: KlaviState, link: Link): void {
  tell(state, { link, subject: link, name: 'link_created', more: {} })
}

export function tellConsent(state: KlaviState, consent: Consent, name: EventName): void {
  const { problem } = consent
  const consents = {
    consentId: consent.id,
    externalTrackId: consent.externalTrackId,
    institutionCode: consent.bank.code,
    permissions: consent.permissions,
    ...(problem && { error: problem.error, errorDescription: problem.description }),
  }
  tell(state, { link: consent.link, subject: consent, name, more: { consents } })
}

export interface ProductTale {
  readonly requestId: string
  readonly productName: string
  /** Absent while there is no report. */
  readonly productReportId?: string
  readonly institutionCode: string
  readonly consentIds: readonly string[]
  readonly code?: number
  readonly message?: string
}

export function tellProduct(state: KlaviState, consent: Consent, name: EventName, tale: ProductTale): void {
  tell(state, { link: consent.link, subject: consent, name, more: { ...tale } })
}

interface Happening {
  readonly link: Link
  /** Whose tax ids are told: a consent's may be others than its link's. */
  readonly subject: Link | Consent
  readonly name: EventName
  readonly more: Readonly<Record<string, unknown>>
}

function tell(state: KlaviState, { link, subject, name, more }: Happening): void {
  const url = portalAddress(state)
  if (url === null) return
  const now = nowFor(state, subject)
  const { externalInfo } = link
  const event = {
    partnerAppId: PARTNER_APP_ID,
    eventID: newEventId(now),
    eventType: 'api',
    eventName: name,
    eventTime: iso(now),
    payload: {
      personalTaxId: subject.personalTaxId ?? '',
      businessTaxId: subject.businessTaxId ?? '',
      linkId: link.id,
      ...more,
    },
    ...(externalInfo && { externalInfo }),
  }
  const opposite = OPPOSITE[name]
  const lie = opposite
    ? { ...event, eventName: opposite }
    : { ...event, payload: { ...event.payload, linkId: newId() } }
  const letter = { name, url, body: JSON.stringify([event]), lie: () => JSON.stringify([lie]) }
  post(state, subject, letter, 'login' in subject ? subject.login?.behaviour.webhooks : undefined)
}

/** Signed at every try, by the clock of who sends and not of whose news it is; late or twice where the login says so. */
export function post(
  state: KlaviState,
  subject: Subject,
  said: Pick<Letter, 'name' | 'url' | 'body' | 'lie'>,
  webhooks?: 'late' | 'twice',
): void {
  const letter: Letter = {
    ...said,
    wing: 'klavi',
    subject,
    headers: (body) => ({
      'x-klavi-signature': signatureOf(body, state.credentials.secretKey),
      'x-klavi-timestamp': String(Math.floor(state.clock.now().getTime() / SECOND)),
    }),
  }
  if (webhooks === 'late') return void state.pause(LATE).then(() => state.post.send(letter))
  state.post.send(letter)
  if (webhooks === 'twice') state.post.send(letter)
}
