/** The way from the bank's pages through Finqware back to the tenant. @see contract 4.5 */
import type { Answer } from '../wing.ts'
import { plainRefusal } from './errors.ts'
import { identify, newTempToken } from './sessions.ts'
import { nowFor } from './state.ts'
import type { FinqwareState, Session } from './state.ts'

/** @param visitId unguessable; what happened is asked of the bank's visit, as anybody can write a query. */
export function comeBack(state: FinqwareState, visitId: string): Answer {
  const session = sessionOfVisit(state, visitId)
  const visit = state.bankPages.find(visitId)
  if (!session?.errand || !visit || visit.outcome === 'open') return plainRefusal(400, 'tpp_redirect_error')
  if (visit.login !== null) identify(state, session, visit.login)
  session.returned ??= withQuery(session.errand.backTo, outcome(state, session, visit.outcome))
  return { status: 302, headers: { location: session.returned, 'cache-control': 'no-store' } }
}

export const sessionOfVisit = (state: FinqwareState, visitId: string) =>
  [...state.sessions.values()].find(({ errand }) => errand?.visitId === visitId)

function outcome(
  state: FinqwareState,
  session: Session,
  result: 'approved' | 'refused' | 'failed',
): Record<string, string> {
  const isLate = (session.errand?.expiresAt ?? 0) <= nowFor(state, session)
  if (isLate || session.login?.behaviour.dies) {
    session.status = 'SESSION_EXPIRED'
    return { error: 'tpp_redirect_error', error_description: 'session expired' }
  }
  if (result !== 'approved') {
    session.status = 'SESSION_FAILED'
    return result === 'refused'
      ? { error: 'access_denied', error_description: 'the user refused at the bank' }
      : { error: 'tpp_redirect_error', error_description: 'the bank could not finish' }
  }
  session.status = 'SESSION_COMPLETED'
  return { temp_token: newTempToken(state, session) }
}

/** By hand: an app's own scheme must come back as it was written. */
function withQuery(link: string, query: Record<string, string>): string {
  const [, address = '', fragment = ''] = /^([^#]*)(#.*)?$/s.exec(link) ?? []
  return `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams(query)}${fragment}`
}
