/** Insights storage: what a refresh leaves behind for the reports, until its retention is over. @see contract 7 */
import { randomUUID } from 'node:crypto'
import { daysAfter, dayOf } from '../clock.ts'
import { countCall, granted, withConsent } from './consents.ts'
import { notFound } from './errors.ts'
import type { HeldAccount } from '../people/holders.ts'
import { seededUuid } from './ids.ts'
import type { Input } from './input.ts'
import type { Behaviour } from './logins.ts'
import { accountId } from './present.ts'
import type { View } from './present.ts'
import { periodOf, plain, readConsumerId, readInsightsAccounts, readPeriod, readRetention } from './selection.ts'
import type { Consumer, KlarnaState, StoredAccount } from './state.ts'

interface Refresh {
  readonly view: View
  readonly accounts: readonly HeldAccount[]
  readonly behaviour: Behaviour
  readonly tag: string | null
  readonly period: { readonly from: string; readonly to: string }
  /** Null makes one. */
  readonly consumerId: string | null
  readonly retentionMinutes: number
  readonly consentDays?: number
  readonly consentExpiry?: number
}

export function storeAccounts(state: KlarnaState, refresh: Refresh): { consumerId: string; accountIds: string[] } {
  const { view, behaviour, tag, period } = refresh
  const now = state.clock.now(tag).getTime()
  const consumerId = refresh.consumerId ?? randomUUID()
  const consumer: Consumer = state.consumers.get(consumerId) ?? { id: consumerId, tag, accounts: new Map() }
  consumer.tag = tag
  state.consumers.set(consumerId, consumer)
  const oldest =
    behaviour.historyDays === undefined ? period.from : daysAfter(dayOf(new Date(now)), -behaviour.historyDays)
  const accountIds = refresh.accounts.map((account) => {
    const id = seededUuid(`insights ${consumerId} ${view.accountSalt} ${account.key}`)
    consumer.accounts.set(id, {
      id,
      view,
      behaviour,
      account,
      from: period.from < oldest ? oldest : period.from,
      to: period.to,
      refreshedAt: now,
      keptUntil: now + refresh.retentionMinutes * 60_000,
      consentExpiry: refresh.consentExpiry ?? (refresh.consentDays ? now + refresh.consentDays * 86_400_000 : null),
    })
    return id
  })
  return { consumerId, accountIds }
}

/**
 * A refresh without the consumer, through the consent. How its result is fetched is not documented; here it comes with
 * the answer, beside the new token.
 */
export function refreshByConsent(state: KlarnaState, body: Input) {
  const consentId = body.requiredText('consent_id')
  return withConsent(state, consentId, body, 'insights_refresh', (consent) => {
    const [picked, consumerId] = [readInsightsAccounts(body), readConsumerId(body) ?? null]
    const [retentionMinutes, days] = [readRetention(body), readPeriod(body, 'refresh_days')]
    const named = [...(picked.ids ?? []), ...(picked.ibans ?? []).map(plain)]
    const accounts = granted(consent, 'insights_refresh').filter(
      (account) =>
        named.length === 0 || named.includes(account.iban) || named.includes(accountId(consent.view, account)),
    )
    if (picked.pick === 'one' && accounts.length > 1) throw body.wrong('accounts', 'nobody is there to select one')
    countCall(state, consent, body, 'insights_refresh')
    const stored = storeAccounts(state, {
      view: consent.view,
      accounts,
      behaviour: consent.behaviour,
      tag: consent.tag,
      period: periodOf(days, dayOf(state.clock.now(consent.tag)), 'insights'),
      consumerId,
      retentionMinutes,
      consentExpiry: consent.expiresAt,
    })
    return {
      type: 'insights_refresh',
      insights_consumer_id: stored.consumerId,
      accounts: stored.accountIds.map((id) => ({ insights_account_id: id })),
    }
  })
}

/** The accounts a report is about. @throws {Refusal} 404 for a consumer nobody has stored. */
export function reported(state: KlarnaState, body: Input): { consumer: Consumer; accounts: readonly StoredAccount[] } {
  const consumer = state.consumers.get(body.requiredText('insights_consumer_id'))
  if (!consumer) throw notFound('Consumer')
  const [only, except] = [body.texts('insights_account_ids'), body.texts('excluded_insights_account_ids')]
  if (only && except) throw body.wrong('insights_account_ids', 'not together with excluded_insights_account_ids')
  const accounts = [...consumer.accounts.values()].filter(
    ({ id }) => (only === undefined || only.includes(id)) && !(except?.includes(id) ?? false),
  )
  return { consumer, accounts }
}
