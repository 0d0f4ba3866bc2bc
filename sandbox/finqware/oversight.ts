/** What the dial sees of Finqware's wing, and does to it. No token is in it. */
import { dayOf } from '../clock.ts'
import type { Holder } from '../people/holders.ts'
import { balancesOn } from '../people/ledger.ts'
import type { ConsentChange } from '../wing.ts'
import { purge, statusOf } from './consents.ts'
import { instant } from './ids.ts'
import { accountId, tellRows } from './present.ts'
import { DAY, nowFor } from './state.ts'
import type { FinqwareState } from './state.ts'

export function changeConsents(
  state: FinqwareState,
  { tag, consentId }: { tag?: string; consentId?: string },
  change: ConsentChange,
): number {
  const chosen = [...state.consents.values()].filter(
    (one) => (consentId === undefined || one.id === consentId) && (tag === undefined || one.tag === tag),
  )
  for (const consent of chosen) {
    const now = nowFor(state, consent)
    consent.updatedAt = now
    if (change === 'expire') consent.expiresAt = now
    else if (change === 'revoke') consent.revokedAt = now
    else consent.limitedUntil = now + DAY
  }
  return chosen.length
}

/** What the banks really know today of those who have come under the tag, or of everybody there is. */
export function truthOf(state: FinqwareState, tag: string | null, everybody: boolean) {
  const mine = <T extends { tag: string | null }>(all: Map<string, T>) =>
    [...all.values()].filter((one) => one.tag === tag)
  const [sessions, consents] = [mine(state.sessions), mine(state.consents)]
  const day = dayOf(state.clock.now(tag))
  for (const consent of consents) purge(state, consent)
  /** With the last consent they gave, whose account ids are shown. */
  const people = new Map<Holder, string>(everybody ? state.register.everybody.map((holder) => [holder, '']) : [])
  for (const { holder, id } of consents) if (holder) people.set(holder, id)
  return {
    people: [...people].map(([holder, consentId]) => presentTruth(state, holder, consentId, day, tag)),
    sessions: sessions.map(({ id, status, skill, login }) => ({
      session_id: id,
      status,
      skill: skill.skill,
      login: login?.name ?? null,
    })),
    consents: consents.map((consent) => ({
      consent_id: consent.id,
      status: statusOf(state, consent),
      login: consent.login.name,
      skill: consent.skill.skill,
      cached: consent.holder !== null,
      granted_at: instant(consent.createdAt),
      expires_at: instant(consent.expiresAt),
      retained_until: instant(consent.retainedUntil),
    })),
    applications: sessions
      .filter(({ skill }) => skill.type === 'marketplace')
      .map(({ id, status, skill, done }) => ({
        session_id: id,
        skill: skill.skill,
        status,
        steps: done.map(({ step }) => step.step),
      })),
    uploads: sessions.flatMap(({ done }) => done).reduce((count, { uploads }) => count + uploads.size, 0),
  }
}

function presentTruth(state: FinqwareState, holder: Holder, consentId: string, day: string, tag: string | null) {
  return {
    login: holder.login,
    name: holder.name,
    accounts: holder.accounts.map((account) => ({
      key: account.key,
      account_id: consentId === '' ? null : accountId({ id: consentId }, account),
      name: account.name,
      kind: account.kind,
      iban: account.iban,
      currency: account.currency,
      limit: account.limit,
      balances: balancesOn(account, day),
      transactions: tellRows(account, day, state.ids.of(tag).transactionEdition).map(({ row, utxId }) => ({
        key: row.entry.key,
        transaction_id: utxId,
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
    })),
  }
}

/** Without a tag, everything. */
export function forget(state: FinqwareState, tag?: string): void {
  for (const all of [state.sessions, state.consents] as const)
    for (const [id, one] of all) if (tag === undefined || one.tag === tag) all.delete(id)
  for (const [token, { session }] of state.tempTokens)
    if (!state.sessions.has(session.id)) state.tempTokens.delete(token)
  state.quirks.reset(tag)
}
