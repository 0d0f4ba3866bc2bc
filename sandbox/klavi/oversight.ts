/** What the dial sees of Klavi's wing, and does to it. */
import { dayOf } from '../clock.ts'
import type { HeldAccount, Holder } from '../people/holders.ts'
import { balancesOn, rowsOn } from '../people/ledger.ts'
import type { Row } from '../people/ledger.ts'
import type { ConsentChange } from '../wing.ts'
import { futureEntries, transactionId } from './accounts.ts'
import { become, isOpen, settle } from './consents.ts'
import { DAY, iso } from './contract.ts'
import { accountId } from './reports.ts'
import { nowFor } from './state.ts'
import type { Consent, KlaviState } from './state.ts'

/** Revoked and expired are told by webhook; a limit only shows at the next request. */
export function changeConsents(
  state: KlaviState,
  { tag, consentId }: { tag?: string; consentId?: string },
  change: ConsentChange,
): number {
  const chosen = [...state.consents.values()].filter(
    (consent) => (consentId === undefined || consent.id === consentId) && (tag === undefined || consent.tag === tag),
  )
  for (const consent of chosen) {
    if (change === 'limit') consent.limitedUntil = nowFor(state, consent) + DAY
    else if (change === 'revoke' && (consent.status === 'AUTHORISED' || isOpen(consent)))
      become(state, consent, 'REVOKED')
    else if (change === 'expire') {
      consent.expiresAt = nowFor(state, consent)
      consent.decideUntil = Math.min(consent.decideUntil, consent.expiresAt)
    }
  }
  settle(state)
  return chosen.length
}

/** What the banks really know today of who has logged in under the tag, or of everybody. No token and no address is in it. */
export function truthOf(state: KlaviState, tag: string | null, everybody: boolean) {
  settle(state)
  const consents = [...state.consents.values()].filter((consent) => consent.tag === tag)
  const people = new Map<Holder, Consent | null>()
  if (everybody) {
    for (const holder of state.register.everybody) if (holder.country === 'BR') people.set(holder, null)
  }
  for (const consent of consents) if (consent.holder) people.set(consent.holder, consent)
  return {
    people: [...people].map(([holder, consent]) => presentPerson(state, holder, consent, tag)),
    links: [...state.links.values()]
      .filter((link) => link.tag === tag)
      .map((link) => ({ link_id: link.id, created_at: iso(link.createdAt) })),
    consents: consents.map((consent) => ({
      consent_id: consent.id,
      link_id: consent.link.id,
      bank: consent.bank.name,
      login: consent.login?.name ?? null,
      status: consent.status,
      limited: consent.limitedUntil > nowFor(state, consent),
      created_at: iso(consent.createdAt),
      expires_at: iso(consent.expiresAt),
    })),
  }
}

/** Account ids are those of the person's newest consent; null for who has none. */
function presentPerson(state: KlaviState, holder: Holder, consent: Consent | null, tag: string | null) {
  const day = dayOf(state.clock.now(tag))
  const mood = state.ids.of(tag)
  return {
    login: holder.login,
    name: holder.name,
    accounts: holder.accounts.map((account) => ({
      key: account.key,
      account_id: consent && accountId(consent, account),
      name: account.name,
      kind: account.kind,
      iban: account.iban,
      branch: account.branch ?? null,
      number: account.number,
      check_digit: account.checkDigit ?? null,
      currency: account.currency,
      limit: account.limit,
      balances: balancesOn(account, day),
      transactions: shownRows(account, day).map((row) => ({
        key: row.entry.key,
        transaction_id: transactionId(row, mood),
        state: row.state,
        date: row.date,
        value_date: row.entry.valueDate,
        /** Signed minor units. */
        amount: row.amount,
        currency: row.entry.currency,
        counterparty: row.entry.counterparty.name,
        method: row.entry.method,
        remittance: row.entry.remittance,
        truth: row.entry.truth,
      })),
      /** Only announced: on no balance, and no transaction yet. */
      announced: futureEntries(account, day).map(({ key, amount, seen }) => ({ key, amount, date: seen })),
    })),
  }
}

/** As reports date them: a card's purchases by the day of purchase, and only once they are on a statement. */
function shownRows(account: HeldAccount, day: string): readonly Row[] {
  const rows = rowsOn(account, day)
  if (account.kind !== 'card') return rows
  return rows.filter(({ state }) => state === 'booked').map((row) => ({ ...row, date: row.entry.seen }))
}

/** Without a tag, everything but access tokens, which belong to the deployment and not to a person. */
export function forget(state: KlaviState, tag?: string): void {
  state.quirks.reset(tag)
  for (const all of [state.links, state.linkTokens, state.consents] as const) {
    for (const [id, one] of all) if (tag === undefined || one.tag === tag) all.delete(id)
  }
}
