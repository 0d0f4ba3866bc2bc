/** What the dial sees of Banqware's wing, and does to it. */
import { dayOf } from '../clock.ts'
import type { Holder } from '../people/holders.ts'
import { balancesOn, rowsOn } from '../people/ledger.ts'
import type { ConsentChange } from '../wing.ts'
import { deleteConsent, nowFor, statusOf } from './consents.ts'
import { accountId, DAY, itemId, iso, transactionId, updateWord } from './contract.ts'
import type { BanqwareState, Consent } from './state.ts'

/** Revoked at the bank shows as `withdrawn`. */
export function changeConsents(
  state: BanqwareState,
  { tag, consentId }: { tag?: string; consentId?: string },
  change: ConsentChange,
): number {
  const chosen = [...state.consents.values()].filter(
    (consent) => (consentId === undefined || consent.id === consentId) && (tag === undefined || consent.tag === tag),
  )
  for (const consent of chosen) {
    const now = nowFor(state, consent)
    if (change === 'expire') consent.validUntil = now
    else if (change === 'revoke') consent.revokedAt = now
    else consent.limitedUntil = now + DAY
  }
  return chosen.length
}

/** What the banks really know today of who has logged in under the tag, or of everybody. No token and no link is in it. */
export function truthOf(state: BanqwareState, tag: string | null, everybody: boolean) {
  const consents = [...state.consents.values()].filter((consent) => consent.tag === tag)
  const people = new Map<Holder, Consent | null>()
  if (everybody) {
    const here = state.register.everybody.filter(({ country }) => country === 'PL' || country === 'CZ')
    for (const holder of here) people.set(holder, null)
  }
  for (const consent of consents) if (consent.holder) people.set(consent.holder, consent)
  const day = dayOf(state.clock.now(tag))
  return {
    people: [...people].map(([holder, consent]) => presentPerson(state, holder, consent, day)),
    users: [...state.users.values()]
      .filter((user) => user.tag === tag)
      .map(({ id, clientId }) => ({ user_id: id, client_id: clientId })),
    consents: consents.map((consent) => ({
      consent_id: consent.id,
      user_id: consent.user.id,
      bank: consent.bank.bank.name,
      login: consent.login?.name ?? null,
      status: statusOf(state, consent),
      limited: consent.limitedUntil > nowFor(state, consent),
      created_at: iso(consent.createdAt),
      expires_at: iso(consent.validUntil),
      synced_at: consent.syncedAt === null ? null : iso(consent.syncedAt),
    })),
    updates: [...state.updates.values()]
      .filter((update) => update.consent.tag === tag)
      .map((update) => ({ update_id: update.id, consent_id: update.consent.id, status: updateWord(update) })),
  }
}

/** Ids are those of the person's newest consent; null for who has none. */
function presentPerson(state: BanqwareState, holder: Holder, consent: Consent | null, day: string) {
  return {
    login: holder.login,
    name: holder.name,
    accounts: holder.accounts.map((account) => ({
      key: account.key,
      account_id: consent && accountId(consent, account),
      name: account.name,
      kind: account.kind,
      iban: account.iban,
      currency: account.currency,
      limit: account.limit,
      balances: balancesOn(account, day),
      transactions: rowsOn(account, day).map((row) => ({
        key: row.entry.key,
        transaction_id: consent && transactionId(state, consent, row),
        item_id: itemId(row),
        state: row.state,
        date: row.date,
        value_date: row.entry.valueDate,
        /** Signed minor units. */
        amount: row.amount,
        currency: row.entry.currency,
        counterparty: row.entry.counterparty.name,
        ...(row.entry.counterparty.iban !== undefined && { counterparty_iban: row.entry.counterparty.iban }),
        method: row.entry.method,
        remittance: row.entry.remittance,
        truth: row.entry.truth,
      })),
    })),
  }
}

/** Without a tag, everything but the tenant's URLs and tokens, which belong to the deployment and not to a person. */
export function forget(state: BanqwareState, tag?: string): void {
  state.quirks.reset(tag)
  for (const consent of state.consents.values()) {
    if (tag === undefined || consent.tag === tag) deleteConsent(state, consent)
  }
  for (const [id, user] of state.users) if (tag === undefined || user.tag === tag) state.users.delete(id)
}
