/**
 * The wizard: what the consumer is asked, and where each answer leads. The machine is contract 6.7's; how a cancel is sent
 * is inferred.
 */
import { isIP } from 'node:net'
import { chooseBank } from './sessions.ts'
import { methodsFor } from './banks.ts'
import { Refusal, badRequest } from './errors.ts'
import type { Problem } from './errors.ts'
import { finish, resourceOf } from './flows.ts'
import { KEYS, choice, notice, readAnswer } from './forms.ts'
import type { Links } from './hosts.ts'
import { newId } from './ids.ts'
import type { Input } from './input.ts'
import { readLogin } from './logins.ts'
import type { Approval, Login } from './logins.ts'
import { accountId } from './present.ts'
import type { View } from './present.ts'
import { again, ask, askCode, askLogin, askMethod, asking, searchElement } from './screens.ts'
import type { FormStep } from './screens.ts'
import { eligible } from './selection.ts'
import type { Flow, KlarnaState, Progress, Session, Step } from './state.ts'

/** Polls of a decoupled approval, and how long the slow one takes. */
const POLLS = 3
const SLOW_APPROVAL_MS = 45_000
const CODES = ['123456', '12345']
const WRONG_CODES = 3

const failed = (code: string, message: string): Progress => ({ state: 'EXCEPTION', problem: { code, message } })

/** The first step of a flow, from what its session already knows. */
export async function begin(state: KlarnaState, flow: Flow, links: Links): Promise<Progress> {
  const { session } = flow
  if (session.view) return chooseAccounts(state, flow, session.view)
  if (!session.bank) return asking(await ask(state, 'bank', [searchElement(state, session)]))
  if (!session.bank.up) return failed('BANK', 'The bank does not answer')
  if (!session.method) {
    const options = methodsFor(session.bank, session.access).map(({ value, label }) => ({ value, label }))
    return asking(await ask(state, 'interface', [choice(KEYS.interface, 'How do you want to log in?', options)]))
  }
  if (session.bank.sca === 'redirect') return leaveForBank(state, session, links)
  return asking(await askLogin(state))
}

/** @param login known when the consumer typed it here; null where only the bank asks. */
function leaveForBank(state: KlarnaState, session: Session, links: Links): Progress {
  const { bank } = session
  if (!bank) throw new Error('Nobody can be sent to a bank that is not chosen')
  const id = newId()
  const path = state.bankPages.open({
    id,
    bank: bank.atHome,
    language: session.language === 'de' ? 'de' : 'en',
    asks: 'Open Banking by Klarna',
    returnTo: links.bankReturn(id),
    login: session.login && [session.login.name, session.login.tag].filter((part) => part !== null).join('+'),
  })
  return asking({ kind: 'redirect', id, url: links.origin + path })
}

/** GET: the current step; a waiting one counts the question as a poll. */
export async function look(state: KlarnaState, flow: Flow): Promise<void> {
  const { progress, session } = flow
  if (progress.state !== 'PROCESSING' || progress.step.kind !== 'waiting') return
  const { step } = progress
  step.polls += 1
  const approval = session.login?.behaviour.approval
  if (approval === 'never') return
  if (approval === 'later') {
    const waited = state.clock.now(session.tag).getTime() - step.startedAt
    if (waited < SLOW_APPROVAL_MS) return
  } else if (step.polls < POLLS) return
  if (approval === 'decoupled-failed') {
    flow.progress = failed('USER.ACCESS_DENIED', 'The approval failed at the bank')
  } else if (approval === 'decoupled-abort') {
    session.login = null
    flow.progress = asking(await askLogin(state, [notice('The approval was cancelled in the app. You can try again.')]))
  } else flow.progress = await letIn(state, flow)
}

/** POST: dispatches by the fields present. @throws {Refusal} 400 when the answer does not fit the step, 410 when it is over. */
export async function answer(state: KlarnaState, flow: Flow, body: Input, links: Links): Promise<void> {
  const { progress } = flow
  if (!('step' in progress)) throw new Refusal(410, 'gone', 'The flow is over')
  if (flow.isAnswering) throw new Refusal(409, 'conflict', 'Another answer is being worked on')
  flow.isAnswering = true
  try {
    const next = await advance(state, flow, progress.step, body, links)
    // The client may have closed the flow meanwhile; what is over stays over.
    if ('step' in flow.progress) flow.progress = next
  } finally {
    flow.isAnswering = false
  }
}

async function advance(state: KlarnaState, flow: Flow, step: Step, body: Input, links: Links): Promise<Progress> {
  if (body.flag('cancel')) return { state: 'ABORTED' }
  if (body.has('ct') || body.has('ek') || body.has('iv')) return fill(state, flow, step, body, links)
  if (body.has('bank_code')) return pickBank(state, flow, step, body, links)
  if (step.kind === 'redirect') return comeBack(state, flow, step, body)
  throw badRequest('body', 'does not answer the current step', 'step')
}

async function pickBank(state: KlarnaState, flow: Flow, step: Step, body: Input, links: Links): Promise<Progress> {
  if (step.kind !== 'form' || step.ask !== 'bank') throw body.wrong('bank_code', 'the bank is already chosen', 'step')
  chooseBank(state, flow.session, body)
  return begin(state, flow, links)
}

async function comeBack(
  state: KlarnaState,
  flow: Flow,
  step: Step & { kind: 'redirect' },
  body: Input,
): Promise<Progress> {
  if (body.requiredText('redirect_id') !== step.id) throw body.wrong('redirect_id', 'is not the current redirect')
  const url = body.requiredText('return_url')
  const result = URL.canParse(url) ? new URL(url).searchParams.get('result') : null
  const visit = state.bankPages.find(step.id)
  // What the bank itself knows outweighs what an address claims.
  if (result === 'abort' || visit?.outcome === 'refused')
    return failed('USER.ABORTED', 'The consumer refused at the bank')
  if (result === 'failed' || visit?.outcome === 'failed')
    return failed('BANK', 'The bank ended the visit with an error')
  if (result !== 'success') throw body.wrong('return_url', 'has no result')
  const { session } = flow
  // A client that never opened the page, like the published script, is whoever it typed, or the bank's usual customer.
  const login = (visit?.login ? readLogin(visit.login) : session.login) ?? readLogin('good')
  if (login.behaviour.refusal) return { state: 'EXCEPTION', problem: login.behaviour.refusal }
  adopt(state, session, login)
  return letIn(state, flow)
}

async function fill(state: KlarnaState, flow: Flow, step: Step, body: Input, links: Links): Promise<Progress> {
  if (step.kind !== 'form') throw badRequest('body', 'the current step has no form', 'step')
  const text = step.key.open({ ct: body.raw('ct'), iv: body.raw('iv'), ek: body.raw('ek') })
  const { values, errors } = readAnswer(step.form, text)
  if (errors.size > 0) return again(state, step, errors)
  const value = (key: string) => values.get(key)?.[0] ?? ''
  const { session } = flow
  if (step.ask === 'login') return logIn(state, flow, step, readLogin(value(KEYS.user)), links)
  if (step.ask === 'otp') return checkCode(state, flow, step, value(KEYS.otp))
  if (step.ask === 'method') {
    return value(KEYS.method) === 'app' ? waiting(state, session) : asking(await askCode(state))
  }
  if (step.ask === 'interface') {
    session.method = session.bank?.methods.find((method) => method.value === value(KEYS.interface)) ?? null
    return begin(state, flow, links)
  }
  const { view } = session
  if (step.ask === 'bank' || !view) {
    throw badRequest('body', 'the bank is answered in plain: bank_code and country_code', 'step')
  }
  const picked = new Set(values.get(KEYS.account))
  const accounts = view.holder.accounts.filter((account) => picked.has(accountId(view, account)))
  return finish(state, flow, view, accounts)
}

/** The name is known now, and with it whose time, ids and faults apply from here on. */
function adopt(state: KlarnaState, session: Session, login: Login): void {
  session.login = login
  session.tag = login.tag
  session.touchedAt = state.clock.now(login.tag).getTime()
}

async function logIn(state: KlarnaState, flow: Flow, step: FormStep, login: Login, links: Links): Promise<Progress> {
  const { session } = flow
  adopt(state, session, login)
  const { invalid, refusal } = login.behaviour
  if (invalid) return again(state, step, new Map([[KEYS.user, { pattern: true }]]))
  if (refusal) return { state: 'EXCEPTION', problem: refusal }
  const address = addressProblem(session, login)
  if (address) return { state: 'EXCEPTION', problem: address }
  const approval = approvalOf(state, session, login)
  if (approval === 'embedded') return letIn(state, flow)
  if (approval === 'redirect') return leaveForBank(state, session, links)
  if (approval === 'choose') return asking(await askMethod(state))
  if (approval === 'otp' || approval === 'otp-wrong-once' || approval === 'dies') return asking(await askCode(state))
  return waiting(state, session)
}

/** Keywords first; then the bank's own way, except that a test bank lets names it does not know in without a code. */
function approvalOf(state: KlarnaState, session: Session, login: Login): Approval {
  const { bank } = session
  const anybody = bank?.testBank && !state.register.isPerson(login.name)
  return login.behaviour.approval ?? (anybody ? 'embedded' : (bank?.sca ?? 'embedded'))
}

function addressProblem({ psu }: Session, { behaviour }: Login): Problem | null {
  const version = isIP(psu.ip_address)
  const wrong = (behaviour.ip && version === 0) || (behaviour.ip === 'valid-v4' && version === 6)
  return wrong ? { code: 'TECHNICAL', message: "The bank does not accept the consumer's IP address" } : null
}

function waiting(state: KlarnaState, session: Session): Progress {
  const startedAt = state.clock.now(session.tag).getTime()
  return { state: 'PROCESSING', step: { kind: 'waiting', polls: 0, startedAt } }
}

async function checkCode(state: KlarnaState, flow: Flow, step: FormStep, code: string): Promise<Progress> {
  const approval = flow.session.login?.behaviour.approval
  if (approval === 'dies') return failed('USER.SESSION.TIMEOUT', 'The bank has forgotten the session')
  const isRejected = approval === 'otp-wrong-once' && flow.wrongCodes === 0
  if (!isRejected && CODES.includes(code)) return letIn(state, flow)
  flow.wrongCodes += 1
  if (flow.wrongCodes >= WRONG_CODES) return failed('USER.ACCESS_DENIED.CREDENTIALS', 'Too many wrong codes')
  return again(state, step, new Map([[KEYS.otp, { pattern: true }]]))
}

/** The bank has approved: the session now has somebody's accounts. */
async function letIn(state: KlarnaState, flow: Flow): Promise<Progress> {
  const { session } = flow
  const { login, bank, method } = session
  if (!login || !bank || !method) throw new Error('Nobody can be let in before login, bank and method are known')
  const accountSalt = state.ids.of(session.tag).accountsPerSession ? session.id : ''
  session.view = { holder: state.register.holder(login, bank.atHome), method, accountSalt }
  return chooseAccounts(state, flow, session.view)
}

async function chooseAccounts(state: KlarnaState, flow: Flow, view: View): Promise<Progress> {
  const { order, session, type } = flow
  const accounts = eligible(view, order, session.scope?.resources[resourceOf(type)])
  if (order.pick === 'all' || accounts.length <= 1) return finish(state, flow, view, accounts)
  const options = accounts.map((account) => ({
    value: accountId(view, account),
    label: account.name,
    description: account.iban,
  }))
  const max = order.pick === 'many' ? accounts.length : 1
  return asking(await ask(state, 'account', [choice(KEYS.account, 'Account', options, max)]))
}
