/** Klarna's real host names, and how the sandbox's addresses follow from the one a caller used. @see contract 1.1 */
import type { Call } from '../wing.ts'

const AUTH_HOST_OF: Record<string, string> = {
  'api.openbanking.playground.klarna.com': 'authapi.openbanking.playground.klarna.com',
  'api.openbanking.klarna.com': 'authapi.openbanking.klarna.com',
  // The old spelling had no Auth API of its own name in any source; its clients are sent to the new one.
  'api.playground.openbanking.klarna.com': 'authapi.openbanking.playground.klarna.com',
}

export const KLARNA_HOSTS: readonly string[] = [
  ...Object.keys(AUTH_HOST_OF),
  'authapi.openbanking.playground.klarna.com',
  'authapi.openbanking.klarna.com',
  'x.klarnacdn.net',
]

export interface Links {
  session(id: string): string
  flow(sessionId: string, type: string): string
  flowSelf(sessionId: string, flowId: string): string
  wizard(flowId: string): string
  consent(id: string, path: string): string
  /** Where the bank's page sends the consumer back to. */
  bankReturn(redirectId: string): string
  readonly origin: string
}

export function linksFor(call: Call): Links {
  const api = `${call.base}/xs2a/v1`
  const session = (id: string) => `${api}/sessions/${id}`
  return {
    session,
    flow: (id, type) =>
      type === 'insights-refresh'
        ? `${call.base}/insights/v1/sessions/${id}/flows/${type}`
        : `${session(id)}/flows/${type}`,
    flowSelf: (id, flowId) => `${session(id)}/flows/${flowId}`,
    wizard: (flowId) => `${authBase(call.base)}/branded/xs2a/v1/wizard/${flowId}`,
    consent: (id, path) => `${api}/consents/${id}/${path}`,
    bankReturn: (redirectId) => `${call.base}/xs2a/return?redirect_id=${redirectId}`,
    origin: call.origin,
  }
}

/** On a real API host the wizard lives on the Auth API's name; on localhost everything is one. */
function authBase(base: string): string {
  const url = new URL(base)
  const host = AUTH_HOST_OF[url.hostname]
  if (host === undefined) return base
  url.hostname = host
  return url.href.replace(/\/$/, '')
}
