/** Making and ending a consent so that none is ever left behind: it is owed before it exists. @see contracts/banqware.md 6 */
import { ProviderRefusedError, ProviderUnavailableError, WireError } from '../../model/errors.ts'
import type { DebtId, Json } from '../../model/ids.ts'
import type { Desk } from '../provider.ts'
import { debt as debtShape, type Debt, type Memo, type Unnamed } from './access.ts'
import type { Client } from './client.ts'
import { isGone } from './codes.ts'
import { BANK_ID_TYPE, LINK_MS, type WireConsent } from './inferred.ts'

/** Their clock is not ours, and an answer may be late. */
const APART_MS = 60_000

/** A consent that is not there any more is as good as ended. */
export async function endConsent(client: Client, userId: string, consentId: string): Promise<void> {
  try {
    await client.deleteConsent(userId, consentId)
  } catch (error) {
    if (!isGone(error)) throw error
  }
}

/** Consents that were made when ours was, for the same bank and way back, and that nobody has answered. */
async function findLost(client: Client, { userId, bankId, returnUrl, at }: Unnamed): Promise<WireConsent[]> {
  const made = Date.parse(at)
  return (await client.consents(userId)).filter(
    (one) =>
      one.status === 'requested' &&
      (one.bankId ?? bankId) === bankId &&
      (one.redirectUrl ?? returnUrl) === returnUrl &&
      Math.abs(Date.parse(one.createdAt ?? at) - made) <= APART_MS,
  )
}

export interface Made {
  readonly consent: WireConsent
  readonly debt: DebtId
}

/**
 * A fresh consent, owed. An answer that was lost is looked for before the call is made again; what was refused was not made.
 * @throws {ProviderRefusedError} {@link ProviderUnavailableError} {@link WireError}
 */
export async function makeConsent(client: Client, memo: Memo, desk: Desk, now: Date): Promise<Made> {
  const { userId, bankId, returnUrl, iban } = memo
  const unnamed: Unnamed = { kind: 'unnamed', userId, bankId, returnUrl, at: now.toISOString() }
  const debt = await desk.owe({ ...unnamed })
  const body = { bankId, bankIdType: BANK_ID_TYPE, redirectUrl: returnUrl, ...(iban !== null && { ibans: [iban] }) }
  let consent: WireConsent
  try {
    consent = await client.createConsent(userId, body)
  } catch (error) {
    if (error instanceof ProviderRefusedError) await desk.paid(debt)
    const isLost = error instanceof WireError || (error instanceof ProviderUnavailableError && error.retryAfterSeconds === null) // prettier-ignore
    if (!isLost) throw error
    const [found, ...others] = await findLost(client, unnamed)
    if (others.length > 0) throw error // one of them is ours, and none may be guessed
    consent = found ?? (await client.createConsent(userId, body))
  }
  const named: Debt = { kind: 'consent', userId, consentId: consent.consentId }
  await desk.amend(debt, named)
  return { consent, debt }
}

/**
 * Pays what is owed. A consent that was never named to us is looked for while it could still be answered; after that it has
 * ended by itself. Where several could be it, one may be of a conversation that goes on: they are left to their own end, since
 * nothing is shared by a consent that nobody answered.
 */
export async function payConsent(client: Client, payload: Json, now: Date): Promise<void> {
  const owed = debtShape.parse(payload)
  if (owed.kind === 'consent') return endConsent(client, owed.userId, owed.consentId)
  if (now.getTime() > Date.parse(owed.at) + LINK_MS + APART_MS) return
  const [found, ...others] = await findLost(client, owed)
  if (found && others.length === 0) await endConsent(client, owed.userId, found.consentId)
}

/** Where the PSU's browser may be sent: a page over TLS; without it only where all of Banqware is on this machine. */
export function bankPage({ authorizationUrl = '' }: WireConsent, apiUrl: string): string {
  const local = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(apiUrl).hostname)
  const url = URL.canParse(authorizationUrl) ? new URL(authorizationUrl) : null
  const isSafe = url?.protocol === 'https:' || (local && url?.protocol === 'http:')
  if (!url || !isSafe || url.username !== '' || url.password !== '') throw new WireError('banqware', 'consent', ['authorizationUrl']) // prettier-ignore
  return url.href
}
