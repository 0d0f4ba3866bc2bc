/** Every route: path, verbs, whether it needs the access token, and the one call it makes. */
import type { Answer, Subject } from '../wing.ts'
import { CATEGORIES } from './categories.ts'
import {
  consentAccountDetails,
  consentAccounts,
  consentBalances,
  fetchConsent,
  firstTransactions,
  nextTransactions,
} from './consents.ts'
import { Refusal, success } from './errors.ts'
import { addFlow, findFlow, presentFlow, presentNextPage, presentStarted } from './flows.ts'
import type { Links } from './hosts.ts'
import type { Input } from './input.ts'
import { refreshByConsent } from './insights.ts'
import {
  accountInfoReport,
  balanceOverTimeReport,
  balancesReport,
  byCategoryReport,
  categorizationReport,
} from './reports.ts'
import { readOrder } from './selection.ts'
import { endSession, liveSession, openSession, presentSession } from './sessions.ts'
import { isOver } from './state.ts'
import type { FlowType, KlarnaState } from './state.ts'
import { presentStep } from './screens.ts'
import { answer, begin, look } from './wizard.ts'

export interface RouteCall {
  readonly state: KlarnaState
  /** Named segments of the path. */
  readonly ids: Readonly<Record<string, string>>
  readonly body: Input
  readonly query: URLSearchParams
  readonly links: Links
  /** Tells whom the call has brought into being. */
  readonly opened: (subject: Subject) => void
}

export interface Route {
  readonly methods: readonly string[]
  readonly pattern: RegExp
  /** Needs no access token and may be called from any web page: the Auth API. */
  readonly isOpen: boolean
  readonly run: (call: RouteCall) => Answer | Promise<Answer>
}

const NO_CONTENT: Answer = { status: 204 }

function route(methods: string, path: string, run: Route['run']): Route {
  const pattern = new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[\\w-]+)')}$`)
  return { methods: methods.split(' '), pattern, run, isOpen: false }
}

/** Needs no token. */
const open = (closed: Route): Route => ({ ...closed, isOpen: true })

const id = (call: RouteCall, name: string) => call.ids[name] ?? ''

const SESSION = '/xs2a/v1/sessions/{session}'
const FLOW = `${SESSION}/flows/{flow}`
const CONSENT = '/xs2a/v1/consents/{consent}'
const WIZARD = '/branded/xs2a/v1/wizard/{flow}'
const REPORTS = '/insights/v1/reports'

const FLOW_TYPES: readonly FlowType[] = ['accounts', 'account-details', 'balances', 'transactions']

async function startFlow(call: RouteCall, type: FlowType): Promise<Answer> {
  const { state, links } = call
  const session = liveSession(state, id(call, 'session'))
  const order = readOrder(type, call.body)
  const flow = addFlow(state, session, type, order)
  flow.progress = await begin(state, flow, links)
  return success(presentStarted(flow, links), 201)
}

function consentRoute(
  path: string,
  read: (state: KlarnaState, id: string, body: Input, links: Links) => unknown,
): Route {
  return route('POST', `${CONSENT}/${path}`, (call) =>
    success(read(call.state, id(call, 'consent'), call.body, call.links)),
  )
}

function report(path: string, make: (state: KlarnaState, body: Input) => unknown): Route {
  return route('POST PUT', `${REPORTS}/${path}/create`, ({ state, body }) => success(make(state, body)))
}

export const ROUTES: readonly Route[] = [
  route('PUT', '/xs2a/v1/sessions', ({ state, body, links, opened }) => {
    const session = openSession(state, body)
    opened(session)
    return success(presentSession(session, links), 201)
  }),
  route('GET', SESSION, (call) => success(presentSession(liveSession(call.state, id(call, 'session')), call.links))),
  route('DELETE', SESSION, (call) => {
    endSession(call.state, liveSession(call.state, id(call, 'session')), 'deleted')
    return NO_CONTENT
  }),

  route('PUT', `${SESSION}/flows/(?<type>${FLOW_TYPES.join('|')})`, (call) =>
    startFlow(call, FLOW_TYPES.find((type) => type === call.ids['type']) ?? 'accounts'),
  ),
  route('PUT', `${SESSION}/flows/transfer`, (call) => {
    liveSession(call.state, id(call, 'session'))
    throw new Refusal(403, 'forbidden', 'This client may not initiate payments')
  }),
  route('PUT', '/insights/v1/sessions/{session}/flows/insights-refresh', (call) => startFlow(call, 'insights-refresh')),
  route('GET', FLOW, async (call) => {
    const flow = findFlow(call.state, id(call, 'flow'), id(call, 'session'))
    return success(presentFlow(call.state, flow, call.links))
  }),
  route('DELETE', FLOW, (call) => {
    const flow = findFlow(call.state, id(call, 'flow'), id(call, 'session'))
    if (!isOver(flow)) flow.progress = { state: 'ABORTED' }
    return NO_CONTENT
  }),
  route('POST GET', `${FLOW}/list`, (call) => {
    const flow = findFlow(call.state, id(call, 'flow'), id(call, 'session'))
    const offset = call.body.text('offset') ?? call.query.get('offset')
    if (!offset) throw call.body.wrong('offset', 'is required', 'required')
    return success(presentNextPage(call.state, flow, offset, call.links))
  }),

  open(
    route('GET', WIZARD, async (call) => {
      const flow = findFlow(call.state, id(call, 'flow'))
      await look(call.state, flow)
      return success(presentStep(flow, call.links))
    }),
  ),
  open(
    route('POST', WIZARD, async (call) => {
      const flow = findFlow(call.state, id(call, 'flow'))
      await answer(call.state, flow, call.body, call.links)
      return success(presentStep(flow, call.links))
    }),
  ),

  route('POST', `${SESSION}/consent/get`, (call) => success(fetchConsent(call.state, id(call, 'session'), call.links))),
  consentRoute('accounts/get', consentAccounts),
  consentRoute('account-details/get', consentAccountDetails),
  consentRoute('balances/get', consentBalances),
  consentRoute('transactions/get', firstTransactions),
  consentRoute('transactions/list', nextTransactions),

  route('PUT POST', '/insights/v1/consents/insights-refresh', ({ state, body }) =>
    success(refreshByConsent(state, body)),
  ),
  route('POST', '/insights/v1/categories/get', () => success(CATEGORIES)),
  report('categorization', categorizationReport),
  report('account-info', accountInfoReport),
  report('balances', balancesReport),
  report('balance-over-time', balanceOverTimeReport),
  // Klarna's own spelling, and the one it should have been.
  report('groupy-by-category', byCategoryReport('GROUP_BY_CATEGORY')),
  report('group-by-category', byCategoryReport('GROUP_BY_CATEGORY')),
  report('expense-category', byCategoryReport('EXPENSE_CATEGORIES')),
]
