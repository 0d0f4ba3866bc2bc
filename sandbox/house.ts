/**
 * The house around the wings: finds out whom a request is for, lets scripted faults have their way with the answer, and
 * writes the request down.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { BankPages } from './bank-pages.ts'
import type { Clock } from './clock.ts'
import { createDial } from './dial.ts'
import { nonsense, repeatRows } from './faults.ts'
import type { Doings } from './people/doings.ts'
import type { Fault, Faults, Verdict } from './faults.ts'
import { arrival, json, listen, send, sendHalf } from './http.ts'
import type { Arrival, Listening } from './http.ts'
import type { IdModes } from './id-modes.ts'
import type { Journal } from './journal.ts'
import type { World } from './people/types.ts'
import type { Post } from './post.ts'
import type { Answer, Call, ProviderWing } from './wing.ts'

export interface HouseParts {
  readonly world: World
  readonly bankPages: BankPages
  readonly wings: readonly ProviderWing[]
  readonly clock: Clock
  readonly doings: Doings
  readonly faults: Faults
  readonly ids: IdModes
  readonly journal: Journal
  readonly post: Post
  readonly dialToken: string
  readonly pause: (milliseconds: number) => Promise<void>
}

export interface House {
  /** @param port 0 takes a free one. */
  listen(port: number, host?: string): Promise<Listening>
}

export function createHouse(parts: HouseParts): House {
  const dial = createDial({ ...parts, token: parts.dialToken, onReset: () => parts.bankPages.reset() })

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await arrival(request)
    if (!call) return send(response, json(413, { error: 'too large' }))
    if (call.path === '/health')
      return send(response, json(200, { status: 'ok', now: parts.clock.now().toISOString() }))
    if (call.path.startsWith('/_dial/')) return send(response, dial(call))
    if (call.path.startsWith('/bank/')) return send(response, (await parts.bankPages.wing(call)) ?? json(404, {}))
    const found = mount(call, parts.wings)
    if (!found) return send(response, json(404, { error: 'nothing is mounted here' }))
    await visit(found.wing, found.call, response)
  }

  async function visit(wing: ProviderWing, call: Call, response: ServerResponse): Promise<void> {
    const tag = wing.subjectOf(call)?.tag ?? call.headers['x-sandbox-tag'] ?? null
    const verdict = parts.faults.judge(call.method, call.path, tag)
    const answer = () => parts.doings.within(tag, () => answerOf(wing, call))
    const outcome = await spoil(verdict, wing, answer, parts.pause)
    const { fault } = verdict
    parts.journal.add(
      {
        at: parts.clock.now(wing.subjectOf(call)?.tag).toISOString(),
        wing: wing.name,
        method: call.method,
        path: call.path,
        status: outcome?.status ?? null,
        fault: fault && faultName(fault),
      },
      wing.subjectOf(call),
    )
    if (!outcome) return void (fault === 'reset' && response.destroy()) // else left hanging on purpose
    if (fault === 'truncated') sendHalf(response, outcome)
    else send(response, outcome)
  }

  return { listen: (port, host = '127.0.0.1') => listen(handle, port, host) }
}

async function answerOf(wing: ProviderWing, call: Call): Promise<Answer> {
  return (await wing.wing(call)) ?? wing.refuse(404)
}

/** @returns null for an answer that never comes. */
async function spoil(
  { fault, previous, remember }: Verdict,
  wing: ProviderWing,
  answer: () => Promise<Answer>,
  pause: (milliseconds: number) => Promise<void>,
): Promise<Answer | null> {
  if (fault === 'hang' || fault === 'reset') return null
  if (fault === 'html') {
    const body = '<!doctype html><title>Bad gateway</title><h1>Something went wrong</h1>'
    return { status: 200, headers: { 'content-type': 'text/html' }, body }
  }
  if (typeof fault === 'object' && fault && 'status' in fault) {
    // `after`: the provider has acted, and only the answer is lost.
    if (fault.after) await answer()
    const refusal = wing.refuse(fault.status, fault.code)
    if (fault.retryAfter === undefined) return refusal
    return { ...refusal, headers: { ...refusal.headers, 'retry-after': String(fault.retryAfter) } }
  }
  if (typeof fault === 'object' && fault && 'latency' in fault) await pause(fault.latency)
  const good = await answer()
  if (fault === 'loop' && previous !== null) return { ...good, body: previous }
  const body = String(good.body ?? '')
  if (fault === 'nonsense' && body !== '') return { ...good, body: nonsense(body) }
  if (fault === 'malformed') return { ...good, body: body.replace(/}\s*$/, ',') }
  if (fault === 'duplicate-page' && previous !== null && good.status < 300) {
    return { ...good, body: repeatRows(previous, body) }
  }
  if (good.status < 300) remember(body)
  return good
}

const faultName = (fault: Fault) =>
  typeof fault === 'string' ? fault : 'status' in fault ? `status ${fault.status}` : 'latency'

/** By the provider's own host name at the root, else by its prefix. */
function mount(call: Arrival, wings: readonly ProviderWing[]): { wing: ProviderWing; call: Call } | null {
  const byHost = wings.find((wing) => wing.hosts.includes(call.hostName))
  if (byHost) return { wing: byHost, call }
  for (const wing of wings) {
    const prefix = `/${wing.name}`
    if (call.path === prefix || call.path.startsWith(`${prefix}/`)) {
      return { wing, call: { ...call, path: call.path.slice(prefix.length) || '/', base: call.origin + prefix } }
    }
  }
  return null
}
