/** What is owed for having asked for a consent: it is revoked unless the PSU granted it to us. */
import { ProviderUnavailableError } from '../../model/errors.ts'
import type { Json } from '../../model/ids.ts'
import { debt as debtShape, type Debt } from './access.ts'
import { refusedFor, type Client } from './client.ts'
import type { WireConsent } from './wire.ts'

/** A consent that nobody authorises is rejected after so long. */
export const CONSENT_MS = 60 * 60_000

const PENDING: readonly string[] = ['STARTED', 'AWAITING_AUTHORISATION', 'AWAITING_LGPD_AUTHORISATION']
export const isPending = ({ status }: WireConsent): boolean => PENDING.includes(status)
const isLive = (consent: WireConsent): boolean => isPending(consent) || consent.status === 'AUTHORISED'

/** The consents of a link that Klavi's own pages made, or the one that a call of ours named. */
export async function consentsOf(client: Client, { linkId, trackId }: Pick<Debt, 'linkId' | 'trackId'>) {
  const listed = await client.consents({ linkId })
  return listed.filter((one) => one.linkId === linkId && (trackId === null || one.externalTrackId === trackId))
}

/**
 * Pays what is owed. What Klavi never named to us is looked for; where there is nothing yet, its window must pass first.
 * @throws {ProviderUnavailableError} until then.
 */
export async function payConsent(client: Client, payload: Json, now: Date): Promise<void> {
  const owed = debtShape.parse(payload)
  if (owed.consentId !== null) return endConsent(client, owed.consentId)
  const found = await consentsOf(client, owed)
  for (const consent of found.filter(isLive)) await client.revoke(consent.consentId)
  const left = Date.parse(owed.until) - now.getTime()
  if ((owed.trackId !== null && found.length > 0) || left <= 0) return
  throw new ProviderUnavailableError('klavi', 'consent of unknown name', { retryAfterSeconds: Math.ceil(left / 1_000) })
}

/** Revokes it unless it is over already. */
export async function endConsent(client: Client, id: string): Promise<void> {
  try {
    if (isLive(await client.consent(id))) await client.revoke(id)
  } catch (error) {
    if (!refusedFor(error, 'http_404')) throw error
  }
}
