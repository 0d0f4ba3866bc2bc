/** What the dial sees of Klarna's wing, and does to it. */
import { dayOf } from '../clock.ts'
import type { ConsentChange } from '../wing.ts'
import type { Holder } from '../people/holders.ts'
import { seededUuid } from './ids.ts'
import { balancesOn, rowsOn } from '../people/ledger.ts'
import { accountId, transactionId } from './present.ts'
import type { View } from './present.ts'
import { timedOut } from './sessions.ts'
import type { Consent, KlarnaState } from './state.ts'

const DAY = 86_400_000

export function changeConsents(
  state: KlarnaState,
  { tag, consentId }: { tag?: string; consentId?: string },
  change: ConsentChange,
): number {
  const chosen = [...state.consents.values()].filter(
    (consent) => (consentId === undefined || consent.id === consentId) && (tag === undefined || consent.tag === tag),
  )
  for (const consent of chosen) {
    const now = state.clock.now(consent.tag).getTime()
    if (change === 'expire') consent.expiresAt = now
    else if (change === 'revoke') consent.revokedAt = now
    else consent.limitedUntil = now + DAY
  }
  return chosen.length
}

/**
 * What the banks really know today of the people who have logged in under the tag, or of everybody there is. No token is in it.
 */
export function truthOf(state: KlarnaState, tag: string | null, everybody = false) {
  const now = state.clock.now(tag)
  const mine = <T extends { tag: string | null }>(all: Map<string, T>) =>
    [...all.values()].filter((one) => one.tag === tag)
  const [sessions, consents] = [mine(state.sessions), mine(state.consents)]
  const views = [
    ...sessions.flatMap(({ view }) => view ?? []),
    ...consents.map(({ view }) => view),
    ...mine(state.consumers).flatMap((consumer) => [...consumer.accounts.values()].map(({ view }) => view)),
  ]
  const strangers = everybody ? state.register.everybody.map((holder) => strangerView(state, holder)) : []
  const people = new Map([...strangers, ...views].map((view) => [view.holder, view]))
  return {
    people: [...people.values()].map((view) => presentTruth(state, view, tag, dayOf(now))),
    sessions: sessions.map((session) => ({
      session_id: session.id,
      open: !timedOut(state, session),
      ended: session.ended,
      bank: session.bank?.name ?? null,
      login: session.login?.name ?? null,
      flows: [...state.flows.values()]
        .filter((flow) => flow.session === session)
        .map((flow) => ({ flow_id: flow.id, type: flow.type, state: flow.progress.state })),
    })),
    consents: consents.map((consent) => ({
      consent_id: consent.id,
      status: statusOf(consent, now.getTime()),
      scope: Object.keys(consent.scope.resources),
      granted_at: new Date(consent.grantedAt).toISOString(),
      expires_at: new Date(consent.expiresAt).toISOString(),
    })),
  }
}

/** As the first bank of their country would show somebody who has not logged in. */
function strangerView({ banks }: KlarnaState, holder: Holder): View {
  const bank = banks.find(({ country }) => country === holder.country) ?? banks[0]
  if (!bank) throw new Error('There are no banks')
  return { holder, method: bank.methods[0], accountSalt: '' }
}

function presentTruth(state: KlarnaState, view: View, tag: string | null, day: string) {
  const mood = state.ids.of(tag)
  return {
    login: view.holder.login,
    name: view.holder.name,
    accounts: view.holder.accounts.map((account) => ({
      key: account.key,
      account_id: accountId(view, account),
      name: account.name,
      kind: account.kind,
      iban: account.iban,
      currency: account.currency,
      limit: account.limit,
      balances: balancesOn(account, day),
      transactions: rowsOn(account, day).map((row) => {
        const id = transactionId(row, mood)
        return {
          key: row.entry.key,
          transaction_id: id,
          insights_transaction_id: seededUuid(`insights ${id}`),
          state: row.state,
          date: row.date,
          value_date: row.entry.valueDate,
          /** Signed minor units. */
          amount: row.amount,
          currency: row.entry.currency,
          counterparty: row.entry.counterparty.name,
          ...(row.entry.counterparty.iban !== undefined && { counterparty_iban: row.entry.counterparty.iban }),
          method: row.entry.method,
          ...(row.entry.bankCode !== undefined && { bank_code: row.entry.bankCode }),
          remittance: row.entry.remittance,
          truth: row.entry.truth,
        }
      }),
    })),
  }
}

function statusOf({ revokedAt, expiresAt, limitedUntil }: Consent, now: number): string {
  if (revokedAt !== null && revokedAt <= now) return 'revoked'
  if (expiresAt <= now) return 'expired'
  return limitedUntil > now ? 'limited' : 'valid'
}

/** Without a tag, everything. */
export function forget(state: KlarnaState, tag?: string): void {
  for (const all of [state.sessions, state.consents, state.consumers] as const) {
    for (const [id, one] of all) if (tag === undefined || one.tag === tag) all.delete(id)
  }
  for (const [id, flow] of state.flows) if (!state.sessions.has(flow.session.id)) state.flows.delete(id)
}
