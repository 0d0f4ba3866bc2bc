/**
 * Consent by a redirect. The way back must match a registered address to the letter, so nothing of ours rides on it and it may come
 * bare: whatever it says is a hint, and the consent itself is asked. @see contracts/banqware.md 5, 6
 */
import type { FieldFault, FormAsk, Problem, RedirectAsk, Reply } from '../../model/conversation.ts'
import { InvalidInputError } from '../../model/errors.ts'
import { as, type DebtId } from '../../model/ids.ts'
import type { Begin, Desk, Progress, RedirectConsent, Surroundings } from '../provider.ts'
import { access as accessShape, memo as memoShape, type Access, type Memo } from './access.ts'
import { findBank } from './banks.ts'
import type { Client } from './client.ts'
import { isGone, isInvalid, isTaken } from './codes.ts'
import type { BanqwareSettings } from './config.ts'
import { bankPage, endConsent, makeConsent } from './consents.ts'
import { isIban } from './iban.ts'
import { CONSENT_DAYS, LINK_MS, type WireConsent } from './inferred.ts'

type Asking = Progress<FormAsk | RedirectAsk>
type Open = NonNullable<Memo['open']>

/** Between approval at the bank and `given` Banqware fetches the bank's token, which takes seconds. */
const FIRST_LOOK_SECONDS = 2
const LAST_LOOK_SECONDS = 30
const PATIENCE_MS = 10 * 60_000

const refuse = (reason: 'psu' | 'institution' | 'expired', problem: Problem): Asking => ({ status: 'refused', reason, problem }) // prettier-ignore

const askIban = (memo: Memo, fault?: FieldFault): Asking => ({
  status: 'asking',
  ask: {
    kind: 'form',
    title: null,
    fields: [{ key: 'iban', label: null, type: 'text', required: true, ...(fault && { fault }) }],
    step: null,
    expiresAt: null,
  },
  memo,
})

const askBank = (memo: Memo, { url, expiresAt }: Open): Asking => ({
  status: 'asking',
  ask: { kind: 'redirect', url, expiresAt },
  memo,
})

export function createConversation(
  client: Client,
  { apiUrl }: BanqwareSettings,
  { now }: Surroundings,
): RedirectConsent {
  async function userOf(userRef: string): Promise<string> {
    try {
      return (await client.createUser(userRef)).userId
    } catch (error) {
      if (!isTaken(error)) throw error
      return (await client.findUser(userRef)).userId
    }
  }

  async function begin({ institution, returnUrl, userRef, renewing }: Begin, desk: Desk): Promise<Asking> {
    if (!institution) throw new InvalidInputError({ institutionRef: 'required' })
    const bank = await findBank(client, institution)
    const memo: Memo = {
      userId: await userOf(userRef),
      bankId: bank.id,
      returnUrl,
      iban: null,
      renewing: renewing === null ? null : accessShape.parse(renewing),
      open: null,
      returned: null,
    }
    return bank.isAisForceAccount ? askIban(memo) : open(memo, desk)
  }

  async function open(memo: Memo, desk: Desk): Promise<Asking> {
    const { consent, debt } = await makeConsent(client, memo, desk, now())
    const expiresAt = new Date(now().getTime() + LINK_MS).toISOString()
    const opened: Open = { consentId: consent.consentId, debt, url: bankPage(consent, apiUrl), expiresAt }
    return askBank({ ...memo, open: opened, returned: null }, opened)
  }

  async function fill(memo: Memo, typed: string, desk: Desk): Promise<Asking> {
    const plain = typed.replace(/\s+/g, '').toUpperCase()
    const iban = /^\d{26}$/.test(plain) ? `PL${plain}` : plain // as Polish banks print it
    if (!isIban(iban)) return askIban(memo, iban === '' ? 'required' : 'invalid')
    try {
      return await open({ ...memo, iban }, desk)
    } catch (error) {
      if (isInvalid(error)) return askIban(memo, 'rejected')
      throw error
    }
  }

  /** Asks the consent how it stands; only it knows. */
  async function look(memo: Memo, opened: Open, desk: Desk): Promise<Asking> {
    let consent: WireConsent
    try {
      consent = await client.consent(memo.userId, opened.consentId)
    } catch (error) {
      if (!isGone(error)) throw error
      return close(opened, desk, refuse('expired', 'SESSION_EXPIRED'))
    }
    switch (consent.status) {
      case 'given':
        return grant(memo, consent, opened, desk)
      case 'rejected':
      case 'withdrawn':
        return close(opened, desk, refuse('psu', 'ACCESS_DENIED'))
      case 'failed':
        return close(opened, desk, refuse('institution', 'INSTITUTION_DOWN'))
      case 'expired':
        return close(opened, desk, refuse('expired', 'SESSION_EXPIRED'))
      case 'requested':
      case 'unknown':
        return wait(memo, consent, opened, desk)
    }
  }

  /** While nobody came back the PSU is asked as before; a word that nobody foretold is the bank's turn. */
  async function wait(memo: Memo, { status }: WireConsent, opened: Open, desk: Desk): Promise<Asking> {
    if (memo.returned === null && status === 'requested') return askBank(memo, opened)
    const { at, looks } = memo.returned ?? { at: now().toISOString(), looks: 0 }
    if (now().getTime() - Date.parse(at) > PATIENCE_MS) return abandon(memo, opened, desk, refuse('expired', 'SESSION_EXPIRED')) // prettier-ignore
    const retryAfterSeconds = Math.min(FIRST_LOOK_SECONDS * 2 ** looks, LAST_LOOK_SECONDS)
    return { status: 'waiting', memo: { ...memo, returned: { at, looks: looks + 1 } }, retryAfterSeconds }
  }

  async function grant(memo: Memo, consent: WireConsent, opened: Open, desk: Desk): Promise<Asking> {
    const { userId, bankId, renewing } = memo
    const access: Access = { userId, consentId: opened.consentId, bankId }
    // The old consent, and its data, end when the new one is safely stored: the clock pays what is owed after the conversation.
    if (renewing && renewing.consentId !== access.consentId) {
      await desk.owe({ kind: 'consent', userId: renewing.userId, consentId: renewing.consentId })
    }
    return close(opened, desk, {
      status: 'granted',
      access,
      ref: access.consentId,
      consent: {
        status: 'valid',
        scope: ['accounts', 'details', 'balances', 'transactions', 'identity'],
        validUntil: consent.validUntil === undefined ? new Date(now().getTime() + CONSENT_DAYS * 86_400_000) : new Date(consent.validUntil), // prettier-ignore
      },
    })
  }

  /** Nothing is owed any more for a consent that is over, or granted. */
  async function close({ debt }: Open, desk: Desk, end: Asking): Promise<Asking> {
    await desk.paid(as<DebtId>(debt))
    return end
  }

  /** Ends a consent that nobody will answer. A failure is no reason to fail the conversation: it stays owed. */
  async function abandon({ userId }: Memo, opened: Open | null, desk: Desk, end: Asking): Promise<Asking> {
    if (!opened) return end
    try {
      await endConsent(client, userId, opened.consentId)
    } catch {
      return end
    }
    return close(opened, desk, end)
  }

  async function answer(memo: Memo, reply: Reply, desk: Desk): Promise<Asking> {
    const { open: opened, returned } = memo
    if (reply.kind === 'cancelled') return abandon(memo, opened, desk, refuse('psu', 'ACCESS_DENIED'))
    if (!opened) return reply.kind === 'filled' ? fill(memo, reply.values['iban'] ?? '', desk) : askIban(memo)
    switch (reply.kind) {
      case 'again':
        return abandon(memo, opened, desk, await open(memo, desk))
      case 'returned': {
        const { consentId = opened.consentId } = reply.params
        const isOurs = consentId === opened.consentId
        return look(isOurs ? { ...memo, returned: returned ?? { at: now().toISOString(), looks: 0 } } : memo, opened, desk) // prettier-ignore
      }
      case 'chosen':
      case 'failed':
      case 'filled':
      case 'finished':
      case 'polled':
        return look(memo, opened, desk)
    }
  }

  return { begin, advance: (bag, reply, desk) => answer(memoShape.parse(bag), reply, desk) }
}
