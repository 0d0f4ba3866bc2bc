/**
 * The consent conversation: a session, a flow in it, Klarna's app in the browser, then the consent. A session is a debt: written
 * down before it is opened, paid when it is closed. What the browser says is a hint; the flow is read from the server.
 */
import { AppError, ProviderRefusedError } from '../../model/errors.ts'
import { as, type CountryCode, type Json } from '../../model/ids.ts'
import type { Reply, ScriptAsk } from '../../model/conversation.ts'
import type { Begin, Desk, EmbeddedConsent, Progress, Surroundings } from '../provider.ts'
import { memo as memoShape, type Access, type Memo } from './access.ts'
import type { Client } from './client.ts'
import { DATE_RANGE, problemOf } from './codes.ts'
import type { KlarnaSettings } from './config.ts'
import { closeSession, SESSION_MS } from './session.ts'
import type { WireFlow } from './wire.ts'

const DAY_MS = 86_400_000
/** As much as the product shows; a bank that cannot reach back so far is asked again for what all of them keep. */
const HISTORY_DAYS = 730
const SHORT_HISTORY_DAYS = 90
/** Long enough for the first reading to start late; the default of ten minutes is not. */
export const RETENTION_MINUTES = 60
const POLL_SECONDS = 2

type Asking = Progress<ScriptAsk>
const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10)

export function createConversation(client: Client, settings: KlarnaSettings, { now }: Surroundings): EmbeddedConsent {
  const ask = (memo: Memo): Asking => ({
    status: 'asking',
    ask: { kind: 'script', launcher: 'klarna-xs2a', src: settings.launcherUrl, clientToken: memo.clientToken },
    memo,
  })

  function sessionRequest({ psu, institution, country, scope, days }: Begin): Json {
    const instant = now().getTime()
    const transactions = { from_date: dayOf(instant - HISTORY_DAYS * DAY_MS), to_date: dayOf(instant + days * DAY_MS) }
    return {
      psu: { user_agent: psu.userAgent, ip_address: psu.ipAddress },
      // Two letters: a language without its region.
      language: psu.locale.split('-')[0] ?? 'en',
      ...(institution
        ? { selected_bank: { bank_code: institution.ref, country_code: institution.country } }
        : { preselected_country: country }),
      consent_scope: {
        accounts: {},
        ...(scope.includes('details') && { account_details: {} }),
        ...(scope.includes('balances') && { balances: {} }),
        ...(scope.includes('transactions') && { transactions }),
        ...(settings.useInsights &&
          scope.includes('transactions') && { insights_refresh: { refresh_days: HISTORY_DAYS } }),
        lifetime: days,
      },
    }
  }

  const flowRequest = (historyDays: number): Json =>
    settings.useInsights
      ? { accounts: { all: true }, refresh_days: historyDays, data_retention_minutes: RETENTION_MINUTES }
      : {}

  /** A fresh flow in an open session; one that needs nobody may be finished at once. */
  async function startFlow(memo: Omit<Memo, 'flow' | 'clientToken'>, desk: Desk): Promise<Asking> {
    const { self, state, client_token: clientToken } = await client.startFlow(memo.start, flowRequest(memo.historyDays))
    const asked: Memo = { ...memo, flow: self, clientToken }
    return state === 'FINISHED' ? look(asked, desk) : ask(asked)
  }

  async function begin(request: Begin, desk: Desk): Promise<Asking> {
    const until = new Date(now().getTime() + SESSION_MS).toISOString()
    const debt = await desk.owe({ kind: 'session', self: null, until })
    let session
    try {
      session = await client.openSession(sessionRequest(request))
    } catch (error) {
      if (!(error instanceof ProviderRefusedError)) throw error // it may have been opened all the same
      await desk.paid(debt)
      return refusedAtOnce(error)
    }
    await desk.amend(debt, { kind: 'session', self: session.self, until })
    const start = session.flows[settings.useInsights ? 'insights_refresh' : 'accounts']
    const memo = {
      debt, session: session.self, consent: session.consent ?? `${session.self}/consent/get`, start: start ?? '',
      historyDays: HISTORY_DAYS, consentDays: request.days, scope: [...request.scope], country: request.country,
    } // prettier-ignore
    try {
      if (start === undefined) throw new ProviderRefusedError('klarna', 'flow_not_offered')
      return await startFlow(memo, desk)
    } catch (error) {
      await closeSession(client, memo, desk)
      if (error instanceof ProviderRefusedError) return refusedAtOnce(error)
      throw error
    }
  }

  /** A category is the bank's or the PSU's matter and a value; any other code is our own mistake. */
  function refusedAtOnce(error: ProviderRefusedError): Asking {
    if (!/^(?:USER|NOT_SUPPORTED)\b/.test(error.reason)) throw error
    return { status: 'refused', reason: 'institution', problem: problemOf(error.reason) }
  }

  /** Reads the flow and says what it came to. */
  async function look(memo: Memo, desk: Desk): Promise<Asking> {
    const flow = await client.readFlow(memo.flow)
    switch (flow.state) {
      case 'FINISHED':
        return grant(memo, flow, desk)
      case 'PROCESSING':
        return { status: 'waiting', memo, retryAfterSeconds: POLL_SECONDS }
      case 'EXCEPTION':
        if (flow.failure?.startsWith(DATE_RANGE) && memo.historyDays > SHORT_HISTORY_DAYS) {
          return startFlow({ ...memo, historyDays: SHORT_HISTORY_DAYS }, desk)
        }
        return refuse(memo, desk, flow.failure)
      case 'ABORTED':
        return refuse(memo, desk, flow.failure ?? 'USER.ABORTED')
      default:
        return ask(flow.client_token === undefined ? memo : { ...memo, clientToken: flow.client_token })
    }
  }

  async function refuse(memo: Memo, desk: Desk, code: string | undefined): Promise<Asking> {
    await closeSession(client, memo, desk)
    const problem = problemOf(code)
    const reason = problem === 'SESSION_EXPIRED' ? 'expired' : code?.startsWith('USER') ? 'psu' : 'institution'
    return { status: 'refused', reason, problem }
  }

  async function grant(memo: Memo, flow: WireFlow, desk: Desk): Promise<Asking> {
    const { result } = flow
    if (result?.accounts?.length === 0) {
      await closeSession(client, memo, desk)
      return { status: 'refused', reason: 'institution', problem: 'NO_ACCOUNTS' }
    }
    const { bank } = await client.readSession(memo.session)
    const consent = await client.getConsent(memo.consent)
    await closeSession(client, memo, desk)
    const at = now().getTime()
    const consumerId = result?.insights_consumer_id
    const access: Access = {
      consentId: consent.consent_id,
      token: consent.consent_token,
      consents: consent.consents,
      insights: consumerId ? { consumerId, heldUntil: new Date(at + RETENTION_MINUTES * 60_000).toISOString() } : null,
    }
    const granted = { accounts: 'accounts', details: 'account_details', balances: 'balances', transactions: 'transactions', identity: '' } // prettier-ignore
    return {
      status: 'granted',
      access,
      ref: consent.consent_id,
      consent: {
        status: 'valid',
        scope: memo.scope.filter((scope) => consent.consents[granted[scope]] !== undefined),
        validUntil: new Date(at + memo.consentDays * DAY_MS),
      },
      ...(bank?.bank_name !== undefined && {
        institution: {
          ref: bank.bank_code ?? bank.bank_name,
          name: bank.bank_name,
          country: as<CountryCode>((bank.country_code ?? memo.country).toUpperCase()),
        },
      }),
    }
  }

  async function cancel(memo: Memo, desk: Desk): Promise<Asking> {
    // Closing the session ends the flow too; closing it first lets a bank's own page say so.
    await client.closeFlow(memo.flow).catch(() => undefined)
    await closeSession(client, memo, desk)
    return { status: 'refused', reason: 'psu', problem: 'ACCESS_DENIED' }
  }

  async function afresh(memo: Memo, desk: Desk): Promise<Asking> {
    const flow = await client.readFlow(memo.flow)
    if (flow.state === 'FINISHED') return grant(memo, flow, desk) // nobody needs to be asked again
    if (flow.state !== 'EXCEPTION' && flow.state !== 'ABORTED') await client.closeFlow(memo.flow)
    return startFlow(memo, desk)
  }

  function step(memo: Memo, reply: Reply, desk: Desk): Promise<Asking> {
    if (reply.kind === 'cancelled') return cancel(memo, desk)
    return reply.kind === 'again' ? afresh(memo, desk) : look(memo, desk)
  }

  return {
    begin,
    async advance(bag, reply, desk) {
      const memo = memoShape.parse(bag)
      try {
        return await step(memo, reply, desk)
      } catch (error) {
        // What may pass leaves the session open: the PSU's login is in it, and the clock asks again until the attempt is over.
        if (error instanceof AppError && error.retryable) throw error
        await closeSession(client, memo, desk)
        if (!(error instanceof ProviderRefusedError)) throw error
        if (/^(?:notFound|gone|http_404|http_410)$/.test(error.reason)) {
          return { status: 'refused', reason: 'expired', problem: 'SESSION_EXPIRED' }
        }
        return refusedAtOnce(error)
      }
    },
  }
}
