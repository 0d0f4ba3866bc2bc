/** Sessions and their steps: one nonce each, used once, in the order the skill asks. @see contract 4 */
import { randomBytes, randomUUID } from 'node:crypto'
import { readLogin } from '../people/logins.ts'
import { checkApp, checkClient } from './access.ts'
import { skillNamed } from './catalog.ts'
import type { Step } from './catalog.ts'
import { bankTrouble, invalid, unauthorized } from './errors.ts'
import { isSame, newToken } from './ids.ts'
import { expectKeys, objectAt, text } from './input.ts'
import type { Fields } from './input.ts'
import { checkProduct } from './product.ts'
import { MINUTE, nowFor } from './state.ts'
import type { FinqwareState, Nonce, Session } from './state.ts'

const NONCE_MS = 30 * MINUTE
const TEMP_TOKEN_MS = 10 * MINUTE

export function openSession(state: FinqwareState, fields: Fields): Session {
  expectKeys(fields, ['client_id', 'client_app_key', 'skill', 'tenant_user_id'])
  checkApp(state, fields)
  const skill = skillNamed(state.skills, text(fields, 'skill'))
  if (!skill) throw invalid('invalid_skill_name', 'the skill is not known')
  const session: Session = {
    id: randomUUID(),
    skill,
    tenantUserId: text(fields, 'tenant_user_id'),
    tag: null,
    status: 'SESSION_CREATED',
    login: null,
    nonce: null,
    done: [],
    errand: null,
    returned: null,
    hasRefusedUpload: false,
  }
  session.nonce = newNonce(state, session)
  state.sessions.set(session.id, session)
  return session
}

/** @param where this wing's mount and origin, as the caller sees them */
export function takeStep(state: FinqwareState, id: string, fields: Fields, where: { base: string; origin: string }) {
  expectKeys(fields, ['client_id', 'nonce', 'skill', 'step', 'data'])
  checkClient(state, fields)
  const session = sessionAt(state, id)
  if (text(fields, 'skill') !== session.skill.skill)
    throw invalid('invalid_skill_name', 'the session is for another skill')
  checkNonce(state, session, text(fields, 'nonce'))
  const step = session.skill.steps[session.done.length]
  if (!step || step.step !== text(fields, 'step')) throw invalid('invalid_step', 'another step is expected')
  const before = session.done.at(-1)
  const lacking = before?.step.uploads.filter((type) => !before.uploads.has(type)) ?? []
  if (lacking.length > 0) throw invalid('invalid_step', `documents are missing: ${lacking.join(', ')}`)

  const data = objectAt(fields, 'data')
  const names = step.required_data.map((field) => (typeof field === 'string' ? field : field.name))
  expectKeys(data, names, step.step === 'sca' ? ['psu_id'] : [])
  for (const name of Object.keys(data)) text(data, name)
  if (session.skill.type === 'marketplace') checkProduct(step, data)
  if (step.step === 'sca') return visitBank(state, session, step, data, where)
  if (data['psu_id'] !== undefined) identify(state, session, text(data, 'psu_id'))
  return advance(state, session, step)
}

/** A nonce is spent by the step it opens; a document sent to a step leaves it good. */
function advance(state: FinqwareState, session: Session, step: Step) {
  const stepId = randomUUID()
  session.done.push({ id: stepId, step, uploads: new Map() })
  if (session.done.length === session.skill.steps.length) {
    session.nonce = null
    session.status = 'SESSION_COMPLETED'
    return { step_id: stepId, temp_token: newTempToken(state, session), status: session.status }
  }
  session.nonce = newNonce(state, session)
  session.status = 'SESSION_IN_PROGRESS'
  const { value } = session.nonce
  // A PSU whose session dies is told so at their next step.
  if (session.login?.behaviour.dies) {
    session.nonce = null
    session.status = 'SESSION_EXPIRED'
  }
  return { step_id: stepId, nonce: value, status: 'SESSION_IN_PROGRESS' }
}

function visitBank(
  state: FinqwareState,
  session: Session,
  step: Step,
  data: Fields,
  { base, origin }: { base: string; origin: string },
) {
  const backTo = text(data, 'psu_redirect_link')
  if (!isReturnable(backTo)) throw invalid('invalid_field', 'psu_redirect_link is no address to return to')
  const { bank } = session.skill
  if (!bank.up) throw bankTrouble('connection_error', 'the bank did not answer')
  if (data['psu_id'] !== undefined) identify(state, session, text(data, 'psu_id'))
  session.done.push({ id: randomUUID(), step, uploads: new Map() })
  session.nonce = null
  session.status = 'SESSION_IN_PROGRESS'
  const visitId = randomBytes(24).toString('base64url')
  session.errand = { visitId, backTo, expiresAt: nowFor(state, session) + NONCE_MS }
  const path = state.bankPages.open({
    id: visitId,
    bank,
    language: 'en',
    asks: 'Finqware',
    returnTo: `${base}/callback/${visitId}`,
    login: session.login ? typedName(session) : null,
  })
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
  return { data: { headers, method: 'GET', url: origin + path }, status: session.status }
}

/** An app's own scheme will do; one that runs or shows something will not. */
function isReturnable(link: string): boolean {
  return URL.canParse(link) && !/^(javascript|data|vbscript|file|about|blob):/i.test(link.trim())
}

export function identify(state: FinqwareState, session: Session, typed: string): void {
  const before = nowFor(state, session)
  session.login = readLogin(typed)
  session.tag = session.login.tag
  // A tag may live at another time; what was left of the errand is left of it there too.
  if (session.errand) session.errand.expiresAt += nowFor(state, session) - before
}

const typedName = ({ login, tag }: Session) => `${login?.name ?? ''}${tag === null ? '' : `+${tag}`}`

export function newTempToken(state: FinqwareState, session: Session): string {
  const token = newToken('temp')
  state.tempTokens.set(token, { session, expiresAt: nowFor(state, session) + TEMP_TOKEN_MS })
  return token
}

const newNonce = (state: FinqwareState, session: Session): Nonce => ({
  value: newToken('nonce'),
  expiresAt: nowFor(state, session) + NONCE_MS,
})

export function sessionAt(state: FinqwareState, id: string): Session {
  const session = state.sessions.get(id)
  if (!session) throw invalid('invalid_session_id', 'the session is not known', 404)
  return session
}

/** @throws {Refusal} `invalid_api_keys` for a nonce that is spent, too old or another session's. @see contract 4.4 (INFERRED) */
export function checkNonce(state: FinqwareState, session: Session, given: string): void {
  const { nonce } = session
  const isOld = nonce !== null && nonce.expiresAt <= nowFor(state, session)
  if (isOld) session.status = 'SESSION_EXPIRED'
  if (nonce === null || isOld || !isSame(nonce.value, given))
    throw unauthorized('invalid_api_keys', 'nonce is not valid for this step')
}
