/**
 * The consent conversation: tax ids, a link, a consent made at the click, the bank, Klavi's own page. What the way back says is a hint;
 * the consent is read.
 * @see contracts/klavi.md 4 to 6
 */
import type { Consent, ConsentScope } from '../../model/consent.ts'
import type { ChooseAsk, FormAsk, Problem, RedirectAsk, Reply } from '../../model/conversation.ts'
import { ConsentLapsedError } from '../../model/errors.ts'
import { as, type CountryCode, type DebtId } from '../../model/ids.ts'
import type { Institution } from '../../model/institution.ts'
import type { Begin, Desk, Progress, RedirectConsent, Surroundings } from '../provider.ts'
import { access as accessShape, memo as memoShape, type Access, type Debt, type Memo } from './access.ts'
import { safeAddress } from './address.ts'
import { CODE, refusedFor, type Client } from './client.ts'
import type { KlaviSettings } from './config.ts'
import { createConsentDesk } from './consents.ts'
import { CONSENT_MS, consentsOf, isPending } from './owed.ts'
import { readTaxIds, taxIdForm } from './tax-ids.ts'
import type { WireConsent } from './wire.ts'

const POLL_SECONDS = 3
const MARGIN_MS = 60_000
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

  const consents = createConsentDesk(client, settings, now)

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

  /** A consent for this click. The one before is not wanted any more. */
  async function click(memo: Memo, desk: Desk): Promise<Asking> {
    await consents.abandon(memo, desk)
    const fresh: Linked = { ...(await linked(memo)), pending: null, returned: false }
    try {
      const asked = await consents.ask(fresh, desk)
      return asked ? redirect(asked) : refused('institution', 'USER_ACTION_NEEDED')
    } catch (error) {
      if (refusedFor(error, CODE.outage)) return prepare({ ...fresh, institutionCode: null })
      throw error
    }
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
      await consents.abandon(memo, desk)
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
        return consents.abandon(memo, desk).then(() => refused('psu', 'ACCESS_DENIED'))
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
