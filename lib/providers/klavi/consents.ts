/**
 * Asking a bank for a consent, and taking that back. A consent is a debt: written down before it is asked for, paid when it is
 * granted or revoked.
 * @see contracts/klavi.md 6
 */
import { ProviderRefusedError, ProviderUnavailableError } from '../../model/errors.ts'
import { as, type DebtId } from '../../model/ids.ts'
import type { Desk, Surroundings } from '../provider.ts'
import type { Debt, Memo } from './access.ts'
import { safeAddress } from './address.ts'
import { CODE, refusedFor, type Client } from './client.ts'
import type { KlaviSettings } from './config.ts'
import { CONSENT_MS, consentsOf, endConsent, isPending, payConsent } from './owed.ts'
import type { WireConsent } from './wire.ts'

/** The bank's address works once, and only so long. */
const URL_MS = 60_000
/** No conversation of ours is open for so long. */
const ABANDONED_MS = 30 * 60_000

export interface ConsentDesk {
  /**
   * Has one made for a link that is open. Those of abandoned attempts are ended first; where a person may not have another one, so is
   * whatever nobody answered, then the one that this one renews. Null where they still may not.
   */
  ask(memo: Memo, desk: Desk): Promise<Memo | null>
  /** Revokes what is pending. A failure is no reason to fail the conversation: it stays owed, and the clock pays. */
  abandon(memo: Memo, desk: Desk): Promise<void>
}

export function createConsentDesk(client: Client, settings: KlaviSettings, now: Surroundings['now']): ConsentDesk {
  const after = (ms: number): string => new Date(now().getTime() + ms).toISOString()
  const isAbandoned = ({ createdAt }: WireConsent): boolean =>
    !!createdAt && Date.parse(createdAt) + ABANDONED_MS <= now().getTime()

  /** Pending consents of this person at this bank. */
  async function rivals({ taxIds, institutionCode }: Memo): Promise<readonly WireConsent[]> {
    if (!taxIds) return []
    const listed = await client.consents(taxIds)
    return listed.filter((one) => one.institutionCode === institutionCode && isPending(one))
  }

  async function ask(memo: Memo, desk: Desk): Promise<Memo | null> {
    for (const stale of await rivals(memo)) if (isAbandoned(stale)) await client.revoke(stale.consentId)
    let asked = await allowed(memo, desk)
    if (!asked) {
      for (const { consentId } of await rivals(memo)) await client.revoke(consentId)
      asked = await allowed({ ...memo, calls: memo.calls + 2 }, desk)
    }
    if (!asked && memo.renewing !== null) {
      await endConsent(client, memo.renewing)
      asked = await allowed({ ...memo, calls: memo.calls + 4, renewing: null }, desk)
    }
    return asked
  }

  /** Null where this person has as many consents at this bank as there may be. */
  async function allowed(memo: Memo, desk: Desk): Promise<Memo | null> {
    try {
      return await persistently(memo, desk)
    } catch (error) {
      if (refusedFor(error, CODE.tooManyConsents)) return null
      throw error
    }
  }

  /** An answer that was lost, or a name that such a call has used up, is looked for and ended: its address is gone. */
  async function persistently(memo: Memo, desk: Desk): Promise<Memo> {
    try {
      return await askOnce({ ...memo, calls: memo.calls + 1 }, desk)
    } catch (error) {
      if (!(error instanceof ProviderUnavailableError) && !refusedFor(error, 'http_409')) throw error
      return askOnce({ ...memo, calls: memo.calls + 2 }, desk)
    }
  }

  async function askOnce(memo: Memo, desk: Desk): Promise<Memo> {
    const { link, taxIds, institutionCode, returnUrl, state, calls } = memo
    if (!link || !taxIds || institutionCode === null) throw new ProviderRefusedError('klavi', 'asked_out_of_turn')
    const trackId = `${state}.${calls}`
    const owed: Debt = { linkId: link.id, consentId: null, trackId, until: after(CONSENT_MS) }
    const debt = await desk.owe(owed)
    let consent
    try {
      consent = await client.createConsent(link.token, {
        externalTrackId: trackId,
        personalTaxId: taxIds.cpf,
        ...(taxIds.cnpj !== null && { businessTaxId: taxIds.cnpj }),
        institutionCode,
        redirectURL: returnUrl,
        validityPeriod: settings.validityMonths,
      })
    } catch (error) {
      const lost = !(error instanceof ProviderRefusedError) || refusedFor(error, 'http_409')
      if (!lost || (await recovered(owed))) await desk.paid(debt)
      throw error
    }
    await desk.amend(debt, { ...owed, consentId: consent.consentId })
    const url = safeAddress(consent.consentRedirectURL, settings, null, 'consent.create')
    return { ...memo, pending: { debt, id: consent.consentId, url, urlEndsAt: after(URL_MS) } }
  }

  /** Whether the consent came into being after all, and is ended now. */
  async function recovered(owed: Debt): Promise<boolean> {
    try {
      const found = await consentsOf(client, owed)
      for (const { consentId } of found) await endConsent(client, consentId)
      return found.length > 0
    } catch {
      return false // it stays owed
    }
  }

  async function abandon({ pending, link }: Memo, desk: Desk): Promise<void> {
    if (!pending || !link) return
    try {
      await payConsent(
        client,
        { linkId: link.id, consentId: pending.id, trackId: null, until: after(CONSENT_MS) },
        now(),
      )
    } catch {
      return
    }
    await desk.paid(as<DebtId>(pending.debt))
  }

  return { ask, abandon }
}
