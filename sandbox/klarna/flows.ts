/** Flows: started by the client, driven by the consumer, read by the client. @see contract 3 */
import { dayOf } from '../clock.ts'
import { asShownToConsumers, badRequest, notFound } from './errors.ts'
import type { Problem } from './errors.ts'
import type { HeldAccount } from '../people/holders.ts'
import type { Links } from './hosts.ts'
import { jwt, newId } from './ids.ts'
import { storeAccounts } from './insights.ts'
import { pageOf, readOffset } from './paging.ts'
import type { Place } from './paging.ts'
import { accountId, presentAccount, presentBalances } from './present.ts'
import type { View } from './present.ts'
import { isInScope, isTooOld, periodOf } from './selection.ts'
import { timedOut } from './sessions.ts'
import type { Flow, FlowOrder, FlowType, KlarnaState, Progress, Resource, Session } from './state.ts'

export function addFlow(state: KlarnaState, session: Session, type: FlowType, order: FlowOrder): Flow {
  const flow: Flow = {
    id: newId(),
    session,
    type,
    order,
    progress: { state: 'INITIALIZED' },
    isAnswering: false,
    wrongCodes: 0,
    stored: null,
  }
  state.flows.set(flow.id, flow)
  return flow
}

/** Flows of a timed-out session can still be read, those of a deleted one cannot. @throws {Refusal} 404 */
export function findFlow(state: KlarnaState, flowId: string, sessionId?: string): Flow {
  const flow = state.flows.get(flowId)
  if (!flow || (sessionId !== undefined && flow.session.id !== sessionId)) throw notFound('Flow')
  if (timedOut(state, flow.session)) {
    if (flow.session.ended === 'deleted') throw notFound('Flow')
  } else {
    flow.session.touchedAt = state.clock.now(flow.session.tag).getTime()
  }
  return flow
}

/** What the flow is about in the words of the consent scope. */
export const resourceOf = (type: FlowType): Resource => type.replace('-', '_') as Resource // the five types are five resources

/** The consumer has done everything: works out whether the bank can give what was asked. */
export function finish(state: KlarnaState, flow: Flow, view: View, accounts: readonly HeldAccount[]): Progress {
  const problem = obstacle(state, flow, accounts)
  if (problem) return { state: 'EXCEPTION', problem }
  if (flow.type === 'insights-refresh') {
    const { order, session } = flow
    flow.stored = storeAccounts(state, {
      view,
      accounts,
      behaviour: session.login?.behaviour ?? {},
      tag: session.tag,
      period: periodOf(order, dayOf(state.clock.now(session.tag)), 'insights'),
      consumerId: order.consumerId,
      retentionMinutes: order.retentionMinutes,
      consentDays: session.scope?.lifetime ?? 0,
    })
  }
  return { state: 'FINISHED', accounts }
}

function obstacle(state: KlarnaState, flow: Flow, accounts: readonly HeldAccount[]): Problem | null {
  const { session, type } = flow
  if (accounts.length === 0 && type !== 'accounts' && type !== 'insights-refresh') {
    return { code: 'USER.CONFIGURATION.ACCOUNT', message: 'There is no account that fits' }
  }
  if (type !== 'transactions') return null
  const today = dayOf(state.clock.now(session.tag))
  const period = periodOf(flow.order, today, 'transactions')
  const outside = !isInScope(session.scope?.resources.transactions, period, today)
  const days = session.login?.behaviour.historyDays
  if (outside || isTooOld(period.from, days, today)) {
    return { code: 'NOT_SUPPORTED.TRANSACTIONS_DATE_RANGE', message: 'The bank cannot serve this date range' }
  }
  const isLast = accounts[0] === session.view?.holder.accounts.at(-1)
  if (session.login?.behaviour.partial && isLast)
    return { code: 'BANK', message: 'The bank did not give the transactions' }
  return null
}

/** Answer of the call that starts a flow. */
export function presentStarted(flow: Flow, links: Links) {
  return {
    flow_id: flow.id,
    state: flow.progress.state,
    self: links.flowSelf(flow.session.id, flow.id),
    client_token: clientToken(flow, links),
  }
}

/** A JWT whose `auth_url` is the wizard of this flow; the other claims are our own. @see contract 1.8 */
function clientToken({ id, session, type }: Flow, links: Links): string {
  return jwt({
    auth_url: links.wizard(id),
    flow: type,
    language: session.language,
    /** The bank that was preselected: the App has no other way to its name. */
    bank: session.bank && { name: session.bank.name },
    consent: session.scope && { scope: Object.keys(session.scope.resources), lifetime: session.scope.lifetime },
  })
}

export function presentFlow(state: KlarnaState, flow: Flow, links: Links) {
  const { progress } = flow
  return {
    ...presentStarted(flow, links),
    ...(progress.state === 'FINISHED' && { result: resultOf(state, flow, progress.accounts, links) }),
    ...(progress.state === 'EXCEPTION' && { error: progress.problem }),
  }
}

/** A page further on in a finished transactions flow. @throws {Refusal} 400 for any other flow. */
export function presentNextPage(state: KlarnaState, flow: Flow, offset: string, links: Links) {
  if (flow.progress.state !== 'FINISHED' || flow.type !== 'transactions') {
    throw badRequest('body.offset', 'only a finished transactions flow has pages', 'state')
  }
  return { state: flow.progress.state, result: resultOf(state, flow, flow.progress.accounts, links, offset) }
}

function resultOf(state: KlarnaState, flow: Flow, accounts: readonly HeldAccount[], links: Links, offset?: string) {
  const { session, type, order } = flow
  const { view } = session
  if (!view) throw new Error('A flow cannot finish before the consumer is in')
  if (type === 'insights-refresh') {
    const { consumerId, accountIds } = flow.stored ?? { consumerId: '', accountIds: [] }
    return {
      type: 'insights_refresh',
      insights_consumer_id: consumerId,
      accounts: accountIds.map((id) => ({ insights_account_id: id })),
    }
  }
  const shown = accounts.map((account) => presentAccount(view, account))
  if (type === 'accounts') return { type: 'accounts', accounts: shown }
  const [account] = accounts
  if (!account) throw new Error('A flow about one account cannot finish without it')
  if (type === 'account-details') return { type: 'account_details', account: shown[0] }
  const now = state.clock.now(session.tag)
  if (type === 'balances') return { type: 'balances', account: shown[0], ...presentBalances(account, dayOf(now)) }
  const period = periodOf(order, dayOf(now), 'transactions')
  const start: Place = { account: accountId(view, account), ...period, size: order.pageSize, position: 0 }
  const place = offset === undefined ? start : readOffset(offset)
  const page = pageOf({ view, account, place, today: dayOf(now), mood: state.ids.of(session.tag) })
  const url = `${links.flowSelf(session.id, flow.id)}/list`
  return { type: 'transactions', account: shown[0], incomplete: false, ...page(url) }
}

/** What the wizard says of a flow that is over. */
export const problemShown = (flow: Flow) =>
  flow.progress.state === 'EXCEPTION' ? { error: asShownToConsumers(flow.progress.problem) } : {}
