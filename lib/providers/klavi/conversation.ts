/**
 * The consent conversation: tax ids, a link, a consent made at the click, the bank, Klavi's own page. A consent is a debt: written
 * down before it is asked for, paid when it is granted or revoked. What the way back says is a hint; the consent is read.
 * @see contracts/klavi.md 4 to 6
 */
import type { Consent, ConsentScope } from '../../model/consent.ts'
import type { ChooseAsk, FormAsk, Problem, RedirectAsk, Reply } from '../../model/conversation.ts'
import { ConsentLapsedError, ProviderRefusedError, ProviderUnavailableError } from '../../model/errors.ts'
import { as, type CountryCode, type DebtId } from '../../model/ids.ts'
import type { Institution } from '../../model/institution.ts'
import type { Begin, Desk, Progress, RedirectConsent, Surroundings } from '../provider.ts'
import { access as accessShape, memo as memoShape, type Access, type Debt, type Memo } from './access.ts'
import { safeAddress } from './address.ts'
import { CODE, refusedFor, type Client } from './client.ts'
import type { KlaviSettings } from './config.ts'
import { CONSENT_MS, consentsOf, endConsent, isPending, payConsent } from './owed.ts'
import { readTaxIds, taxIdForm } from './tax-ids.ts'
import type { WireConsent } from './wire.ts'

const POLL_SECONDS = 3
/** The bank's address works once, and only so long. */
const URL_MS = 60_000
const MARGIN_MS = 60_000
/** No conversation of ours is open for so long. */
const ABANDONED_MS = 30 * 60_000
const BRAZIL = as<CountryCode>('BR')

type Asking = Progress<ChooseAsk | FormAsk | RedirectAsk>
type Refused = Extract<Asking, { status: 'refused' }>
const refused = (reason: Refused['reason'], problem: Problem): Refused => ({ status: 'refused', reason, problem })

/** How a consent can be over. Of the two who may reject one, only the clock is told apart from the PSU. */
const ENDS: Readonly<Record<string, readonly [Refused['reason'], Problem]>> = {
  REJECTED: ['psu', 'ACCESS_DENIED'],
  REVOKED: ['psu', 'ACCESS_DENIED'],
  DELETED_BY_USER: ['psu', 'ACCESS_DENIED'],
  EXPIRED: ['expired', 'SESSION_EXPIRED'],
  ERROR: ['institution', 'INSTITUTION_DOWN'],
}
type Linked = Memo & { readonly link: NonNullable<Memo['link']> }

export function createConversation(
  client: Client,
  settings: KlaviSettings,
  { now }: Pick<Surroundings, 'now'>,
): RedirectConsent {
  const after = (ms: number): string => new Date(now().getTime() + ms).toISOString()
  const isOver = (instant: string, margin = 0): boolean => Date.parse(instant) - margin <= now().getTime()
  const isOlder = ({ createdAt }: WireConsent, ms: number): boolean =>
    !!createdAt && Date.parse(createdAt) + ms <= now().getTime()

  const asking = (memo: Memo, ask: ChooseAsk | FormAsk | RedirectAsk): Asking =>
    ({ status: 'asking', ask, memo, ...(memo.link && { ref: memo.link.id }) }) // prettier-ignore

  /** Without an address that still works, it is made at the click. */
  function redirect(memo: Memo): Asking {
    const { pending } = memo
    const works = pending !== null && !isOver(pending.urlEndsAt)
    return asking(memo, {
      kind: 'redirect',
      url: works ? pending.url : null,
      expiresAt: works ? pending.urlEndsAt : null,
    })
  }

  async function begin({ institution, returnUrl, state, renewing: bag }: Begin, desk: Desk): Promise<Asking> {
    const renewing = bag === null ? null : accessShape.parse(bag)
    const memo: Memo = {
      state, returnUrl, institutionCode: institution?.ref ?? null, hosted: settings.mode === 'whitelabel' || institution === null,
      taxIds: renewing?.taxIds ?? null, renewing: renewing?.consentId ?? null, link: null, calls: 0, pending: null, returned: false,
    } // prettier-ignore
    if (memo.hosted) return host(memo, desk)
    return memo.taxIds ? prepare(memo) : asking(memo, taxIdForm())
  }

  async function openLink(memo: Memo): Promise<Linked> {
    const { taxIds, institutionCode, returnUrl, state } = memo
    const link = await client.createLink({
      ...(taxIds && { personalTaxId: taxIds.cpf }),
      ...(taxIds?.cnpj && { businessTaxId: taxIds.cnpj }),
      ...(institutionCode !== null && { institutionCode }),
      redirectURL: returnUrl,
      externalInfo: { state },
    })
    const endsAt = after(link.expireIn * 1_000)
    return { ...memo, link: { id: link.linkId, token: link.linkToken, url: link.linkURL, endsAt } }
  }

  const linked = async (memo: Memo): Promise<Linked> =>
    memo.link && !isOver(memo.link.endsAt, MARGIN_MS) ? { ...memo, link: memo.link } : openLink(memo)

  // ---------------------------------------------------------------- Klavi's own pages

  /** They take the PSU through everything; what consents come of it, the link tells. */
  async function host(memo: Memo, desk: Desk): Promise<Asking> {
    const { link, ...opened } = await openLink(memo)
    const url = safeAddress(link.url, settings, settings.whitelabelUrl, 'link.create')
    const until = new Date(Date.parse(link.endsAt) + CONSENT_MS).toISOString()
    const debt = await desk.owe({ linkId: link.id, consentId: null, trackId: null, until } satisfies Debt)
    return redirect({ ...opened, link, returned: false, pending: { debt, id: null, url, urlEndsAt: link.endsAt } })
  }

  // ---------------------------------------------------------------- ours

  /** The link's own list decides whether the bank can be asked now. */
  async function prepare(memo: Memo): Promise<Asking> {
    const linkedMemo = await linked(memo)
    const offered = await offeredIn(client, linkedMemo.link.token)
    const found = offered.some(({ ref }) => ref === memo.institutionCode)
    return found ? redirect(linkedMemo) : asking({ ...linkedMemo, institutionCode: null }, { kind: 'choose', institutions: offered }) // prettier-ignore
  }

  /** A consent for this click. The one before is not wanted any more, and what an earlier attempt left lying neither. */
  async function click(memo: Memo, desk: Desk): Promise<Asking> {
    await abandon(memo, desk)
    let at: Memo = { ...(await linked(memo)), pending: null, returned: false }
    try {
      for (const stale of await rivals(at)) {
        if (isOlder(stale, ABANDONED_MS)) await client.revoke(stale.consentId)
      }
      at = await ask(at, desk)
    } catch (error) {
      if (refusedFor(error, CODE.outage)) return prepare({ ...at, institutionCode: null })
      if (!refusedFor(error, CODE.tooManyConsents)) throw error
      return roomier(at, desk)
    }
    return redirect(at)
  }

  /** Pending consents of this person at this bank. */
  async function rivals({ taxIds, institutionCode }: Memo): Promise<readonly WireConsent[]> {
    if (!taxIds) return []
    const listed = await client.consents(taxIds)
    return listed.filter((one) => one.institutionCode === institutionCode && isPending(one))
  }

  /** A person may have so many consents at a bank: what nobody answered goes first, then the one that this one renews. */
  async function roomier(memo: Memo, desk: Desk): Promise<Asking> {
    for (const { consentId } of await rivals(memo)) await client.revoke(consentId)
    try {
      return redirect(await ask({ ...memo, calls: memo.calls + 1 }, desk))
    } catch (error) {
      if (!refusedFor(error, CODE.tooManyConsents)) throw error
    }
    if (memo.renewing === null) return refused('institution', 'USER_ACTION_NEEDED')
    await endConsent(client, memo.renewing)
    return redirect(await ask({ ...memo, renewing: null, calls: memo.calls + 2 }, desk))
  }

  /** An answer that was lost, or a name that such a call has used up, is looked for and ended: its address is gone. */
  async function ask(memo: Memo, desk: Desk): Promise<Memo> {
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

  /** Revokes what is pending. A failure is no reason to fail the conversation: it stays owed, and the clock pays. */
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

  // ---------------------------------------------------------------- what came of it

  /** Of several that a link brought, the one that was granted, else one that may be, else the last. */
  async function pendingConsent({ link, pending }: Memo): Promise<WireConsent | null> {
    if (!link || !pending) return null
    if (pending.id !== null) return client.consent(pending.id)
    const found = await consentsOf(client, { linkId: link.id, trackId: null })
    return found.find(({ status }) => status === 'AUTHORISED') ?? found.find(isPending) ?? found.at(-1) ?? null
  }

  async function look(memo: Memo, desk: Desk): Promise<Asking> {
    if (!memo.hosted && !memo.taxIds) return asking(memo, taxIdForm())
    if (!memo.hosted && memo.institutionCode === null) return prepare(memo)
    let consent: WireConsent | null
    try {
      consent = await pendingConsent(memo)
    } catch (error) {
      if (!refusedFor(error, 'http_404')) throw error
      return over(memo, desk, 'expired', 'SESSION_EXPIRED')
    }
    if (consent?.status === 'AUTHORISED') return grant(memo, consent, desk)
    if (consent?.status === 'REJECTED' && isOlder(consent, CONSENT_MS))
      return over(memo, desk, 'expired', 'SESSION_EXPIRED')
    const end = ENDS[consent?.status ?? '']
    if (end) return over(memo, desk, ...end)
    if (consent && (memo.returned || consent.status === 'AWAITING_LGPD_AUTHORISATION')) {
      return { status: 'waiting', memo, ...(memo.link && { ref: memo.link.id }), retryAfterSeconds: POLL_SECONDS }
    }
    return redirect(memo)
  }

  async function over(memo: Memo, desk: Desk, ...why: Parameters<typeof refused>): Promise<Asking> {
    if (memo.pending) await desk.paid(as<DebtId>(memo.pending.debt))
    return refused(...why)
  }

  async function grant(memo: Memo, consent: WireConsent, desk: Desk): Promise<Asking> {
    const linkId = consent.linkId || memo.link?.id || consent.consentId
    const { consentId, institutionCode, expireAt } = consent
    const scope = scopeOf(consent)
    if (!scope.includes('accounts')) {
      await abandon(memo, desk)
      return refused('institution', 'NO_ACCOUNTS')
    }
    const taxIds = memo.taxIds ?? { cpf: consent.personalTaxId ?? '', cnpj: consent.businessTaxId || null }
    const access: Access = { consentId, linkId, taxIds, institutionCode }
    const institution = memo.hosted ? await named(memo, institutionCode) : undefined
    // The clock ends the one before: it still reads for us until this grant is stored.
    if (memo.renewing !== null && memo.renewing !== consentId) {
      await desk.owe({ linkId, consentId: memo.renewing, trackId: null, until: after(0) } satisfies Debt)
    }
    if (memo.pending) await desk.paid(as<DebtId>(memo.pending.debt))
    const granted: Consent = {
      status: 'valid',
      scope,
      validUntil: settings.validityMonths === 0 || !expireAt ? null : new Date(expireAt),
    }
    return { status: 'granted', access, ref: linkId, consent: granted, ...(institution && { institution }) }
  }

  /** The bank that was chosen on Klavi's pages; one that no list names goes by its code. */
  async function named(memo: Memo, code: string): Promise<Pick<Institution, 'ref' | 'name' | 'country'>> {
    const offered = await linked(memo).then(({ link }) => offeredIn(client, link.token)).catch(() => []) // prettier-ignore
    return { ref: code, name: offered.find(({ ref }) => ref === code)?.name ?? code, country: BRAZIL }
  }

  async function fill(memo: Memo, values: Readonly<Record<string, string>>): Promise<Asking> {
    const read = readTaxIds(values)
    return 'kind' in read ? asking(memo, read) : prepare({ ...memo, taxIds: read })
  }

  async function choose(memo: Memo, code: string): Promise<Asking> {
    return memo.taxIds ? prepare({ ...memo, institutionCode: code }) : asking(memo, taxIdForm())
  }

  function step(memo: Memo, reply: Reply, desk: Desk): Promise<Asking> {
    switch (reply.kind) {
      case 'cancelled':
        return abandon(memo, desk).then(() => refused('psu', 'ACCESS_DENIED'))
      case 'filled':
        return memo.taxIds || memo.hosted ? look(memo, desk) : fill(memo, reply.values)
      case 'chosen':
        return memo.pending ? look(memo, desk) : choose(memo, reply.institutionRef)
      case 'again':
        return again(memo, desk)
      case 'returned':
        return look({ ...memo, returned: memo.returned || isBackFrom(memo, reply.params) }, desk)
      case 'finished':
      case 'failed':
      case 'polled':
        return look(memo, desk)
    }
  }

  /** A consent that was granted meanwhile is not asked for again. */
  async function again(memo: Memo, desk: Desk): Promise<Asking> {
    if (memo.pending) {
      const seen = await look(memo, desk)
      if (seen.status === 'granted') return seen
      if (memo.hosted && seen.status === 'asking' && !isOver(memo.pending.urlEndsAt)) return seen
    }
    if (memo.hosted) return host(memo, desk)
    return memo.taxIds && memo.institutionCode !== null ? click(memo, desk) : look(memo, desk)
  }

  return {
    begin,
    async advance(bag, reply, desk) {
      const memo = memoShape.parse(bag)
      try {
        return await step(memo, reply, desk)
      } catch (error) {
        if (error instanceof ConsentLapsedError || refusedFor(error, CODE.unauthorised)) return over(memo, desk, 'expired', 'SESSION_EXPIRED') // prettier-ignore
        if (refusedFor(error, CODE.outage)) return over(memo, desk, 'institution', 'INSTITUTION_DOWN')
        throw error
      }
    },
  }
}

/** The way back from a consent that was given up says nothing of the one that is pending now. */
const isBackFrom = ({ pending }: Memo, { consent_id: of }: Readonly<Record<string, string>>): boolean =>
  of === undefined || pending === null || pending.id === null || pending.id === of

/** What a link offers now. */
export async function offeredIn(client: Client, linkToken: string): Promise<readonly Institution[]> {
  const listed = await client.institutions(linkToken)
  return listed.filter(({ isOutage }) => isOutage !== true).map(({ institutionCode, name, organizationName }) => ({
    ref: institutionCode, name, country: BRAZIL,
    aliases: [institutionCode, ...(organizationName ? [organizationName] : [])],
  })) // prettier-ignore
}

export function scopeOf({ permissionsGranted }: WireConsent): readonly ConsentScope[] {
  const granted = (group: string): boolean => (permissionsGranted ?? []).includes(group)
  return [
    ...(granted('ACCOUNTS_ALL') || granted('CREDIT_CARDS_ALL') ? (['accounts', 'details', 'balances', 'transactions'] as const) : []),
    ...(granted('REGISTRATION_ALL') ? (['identity'] as const) : []),
  ] // prettier-ignore
}
