/** The hub's resources, one row each. Paths are below the environment: `/sandbox`. */
import type { Call } from '../wing.ts'
import { createConsent, deleteConsent, statusOf } from './consents.ts'
import { presentAccount, presentBank, presentConsent, presentIdentity, presentUpdate, presentUser, updateWord } from './contract.ts' // prettier-ignore
import { findAccount, identityConsent, listAccounts, listTransactions } from './data.ts'
import { Refusal, notFound } from './errors.ts'
import { newId } from './ids.ts'
import { readInput } from './input.ts'
import type { BanqwareState, Consent, Update, User } from './state.ts'
import { lookAt, startUpdate } from './updates.ts'
import { readUrls } from './urls.ts'

interface Visit {
  readonly state: BanqwareState
  readonly call: Call
  readonly ids: Readonly<Record<string, string | undefined>>
  readonly tag: string | null
  /** A status in the words of the moment. */
  readonly say: (word: string) => string
}

interface Made {
  readonly status: number
  readonly body?: unknown
}

interface Route {
  readonly method: string
  readonly pattern: RegExp
  readonly run: (visit: Visit) => Made
}

const route = (method: string, path: string, run: Route['run']): Route => ({
  method,
  // A user is named by the hub's id or by the tenant's own.
  pattern: new RegExp(`^${path.replace('{user}', 'user/(?:id/{userId}|client-id/{clientId})').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`), // prettier-ignore
  run,
})

const [MANAGEMENT, USER, CONSENT, UPDATE, ACCOUNT, KYC] = ['management', 'user', 'consent', 'update', 'account-info', 'kyc'].map((name) => `/${name}-resources/api`) // prettier-ignore

export const ROUTES: readonly Route[] = [
  route('PUT', `${MANAGEMENT}/tenant/urls`, ({ state, call, tag }) => {
    state.urls = readUrls(readInput(call))
    return state.quirks.has('empty-answer', tag) ? { status: 204 } : { status: 200, body: state.urls }
  }),
  route('GET', `${MANAGEMENT}/tenant/urls`, ({ state }) => ({ status: 200, body: state.urls })),
  route('GET', `${MANAGEMENT}/bank`, ({ state, call }) => {
    const country = call.query.get('country')?.toUpperCase()
    const banks = state.banks.filter(({ bank }) => country === undefined || bank.country === country)
    return { status: 200, body: banks.map(presentBank) }
  }),
  route('POST', `${USER}/user`, ({ state, call }) => {
    const clientId = readInput(call).textOrNull('clientId')
    if (clientId !== null && [...state.users.values()].some((user) => user.clientId === clientId)) {
      throw new Refusal(409, 'USER_ALREADY_EXISTS', 'A user with this clientId exists')
    }
    const user: User = { id: newId(), clientId, createdAt: state.clock.now().getTime(), tag: null }
    state.users.set(user.id, user)
    return { status: 201, body: presentUser(user) }
  }),
  route('GET', `${USER}/{user}`, (visit) => ({ status: 200, body: presentUser(userOf(visit)) })),
  route('DELETE', `${USER}/{user}`, (visit) => {
    const user = userOf(visit)
    for (const consent of consentsOf(visit.state, user)) deleteConsent(visit.state, consent)
    visit.state.users.delete(user.id)
    return { status: 204 }
  }),
  route('POST', `${CONSENT}/{user}/consent`, (visit) => {
    const consent = createConsent(visit.state, userOf(visit), readInput(visit.call))
    return { status: 201, body: shown(visit, consent) }
  }),
  route('GET', `${CONSENT}/{user}/consent`, (visit) => ({
    status: 200,
    body: consentsOf(visit.state, userOf(visit)).map((consent) => shown(visit, consent)),
  })),
  route('GET', `${CONSENT}/{user}/consent/{consentId}`, (visit) => ({
    status: 200,
    body: shown(visit, consentOf(visit)),
  })),
  route('DELETE', `${CONSENT}/{user}/consent/{consentId}`, (visit) => {
    deleteConsent(visit.state, consentOf(visit))
    return { status: 204 }
  }),
  route('POST', `${UPDATE}/{user}/consent/{consentId}/update`, (visit) => {
    const update = startUpdate(visit.state, consentOf(visit), readInput(visit.call))
    return { status: 202, body: presentUpdate(update, visit.say(updateWord(update))) }
  }),
  route('GET', `${UPDATE}/{user}/update/{updateId}`, (visit) => {
    const update = updateOf(visit)
    lookAt(visit.state, update)
    return { status: 200, body: presentUpdate(update, visit.say(updateWord(update))) }
  }),
  route('GET', `${ACCOUNT}/{user}/account`, (visit) => ({
    status: 200,
    body: listAccounts(visit.state, userOf(visit), visit.call.query.get('consentId')),
  })),
  route('GET', `${ACCOUNT}/{user}/account/{accountId}`, (visit) => ({
    status: 200,
    body: presentAccount(...accountOf(visit)),
  })),
  route('GET', `${ACCOUNT}/{user}/account/{accountId}/transaction`, (visit) => ({
    status: 200,
    body: listTransactions(visit.state, accountOf(visit), visit.call.query, visit.say),
  })),
  route('GET', `${KYC}/{user}/kyc`, (visit) => {
    const consent = identityConsent(visit.state, userOf(visit), visit.call.query.get('consentId'))
    const identity = consent && presentIdentity(consent)
    if (!identity) throw notFound('UPDATE')
    return { status: 200, body: identity }
  }),
]

function userOf({ state, ids }: Visit): User {
  const user =
    ids['clientId'] === undefined ? state.users.get(ids['userId'] ?? '') : userOfClient(state, ids['clientId'])
  if (!user) throw notFound('USER')
  return user
}

/** @param segment of a path, as it was sent */
export function userOfClient(state: BanqwareState, segment: string): User | undefined {
  return [...state.users.values()].find(({ clientId }) => clientId !== null && encodeURIComponent(clientId) === segment)
}

const consentsOf = (state: BanqwareState, user: User) =>
  [...state.consents.values()].filter((consent) => consent.user === user)

function consentOf(visit: Visit): Consent {
  const user = userOf(visit)
  const consent = visit.state.consents.get(visit.ids['consentId'] ?? '')
  if (consent?.user !== user) throw notFound('CONSENT')
  return consent
}

function updateOf(visit: Visit): Update {
  const user = userOf(visit)
  const update = visit.state.updates.get(visit.ids['updateId'] ?? '')
  if (update?.consent.user !== user) throw notFound('UPDATE')
  return update
}

const accountOf = (visit: Visit) => findAccount(visit.state, userOf(visit), visit.ids['accountId'] ?? '')

const shown = ({ state, call, say }: Visit, consent: Consent) =>
  presentConsent(consent, say(statusOf(state, consent)), call.base)
