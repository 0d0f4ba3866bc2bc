/**
 * The dial: what a test turns to make the sandbox misbehave, move its time, or tell the truth. Loopback only, behind a
 * token in a header. It is written down, route by route, in README.md.
 */
import { timingSafeEqual } from 'node:crypto'
import { dayOf } from './clock.ts'
import type { Clock } from './clock.ts'
import type { Doings } from './people/doings.ts'
import type { Fault, FaultOrder, Faults } from './faults.ts'
import { json } from './http.ts'
import type { Arrival } from './http.ts'
import { ID_MODES } from './id-modes.ts'
import type { IdMode, IdModes } from './id-modes.ts'
import type { Journal } from './journal.ts'
import { POST_ORDERS } from './post.ts'
import type { Post } from './post.ts'
import { paydaysOf } from './people/paydays.ts'
import type { World } from './people/types.ts'
import type { Answer, ConsentChange, ProviderWing } from './wing.ts'

export interface Dialled {
  readonly token: string
  readonly clock: Clock
  readonly doings: Doings
  readonly faults: Faults
  readonly ids: IdModes
  readonly journal: Journal
  readonly post: Post
  readonly world: World
  readonly wings: readonly ProviderWing[]
  /** What else forgets when everything is reset. */
  readonly onReset: () => void
}

type Body = Readonly<Record<string, unknown>>

/** Thrown for an order the dial does not understand; the message names the field. */
class Misdialled extends Error {}

const CONSENT_CHANGES: readonly ConsentChange[] = ['expire', 'revoke', 'limit']
const PLAIN_FAULTS = ['malformed', 'truncated', 'html', 'hang', 'reset', 'duplicate-page', 'loop', 'nonsense'] as const

export function createDial(house: Dialled): (call: Arrival) => Answer {
  const orders: Record<string, (body: Body) => unknown> = {
    fault(body) {
      house.faults.order(readFaultOrder(body))
      return {}
    },
    consent(body) {
      const change = CONSENT_CHANGES.find((known) => known === body['do'])
      const tag = text(body, 'tag')
      const consentId = text(body, 'consent_id')
      if (!change) throw new Misdialled(`do: one of ${CONSENT_CHANGES.join(', ')}`)
      if (tag === undefined && consentId === undefined) throw new Misdialled('tag or consent_id: missing')
      const changed = house.wings.map((wing) => wing.changeConsents({ tag, consentId }, change))
      return { changed: changed.reduce((sum, count) => sum + count, 0) }
    },
    ids(body) {
      const mode = ID_MODES.find((known): known is IdMode => known === body['mode'])
      if (!mode) throw new Misdialled(`mode: one of ${ID_MODES.join(', ')}`)
      house.ids.apply(mode, text(body, 'tag') ?? null)
      return {}
    },
    clock(body) {
      const tag = text(body, 'tag')
      const now = text(body, 'now')
      const seconds = number(body, 'advanceSeconds')
      if ((now === undefined) === (seconds === undefined))
        throw new Misdialled('now or advanceSeconds: exactly one of them')
      if (seconds !== undefined) house.clock.advance(seconds, tag)
      if (now !== undefined) {
        if (Number.isNaN(Date.parse(now))) throw new Misdialled('now: an ISO instant')
        house.clock.set(new Date(now), tag)
      }
      return { now: house.clock.now(tag).toISOString() }
    },
    post(body) {
      const tag = text(body, 'tag') ?? null
      if (body['do'] === 'release') return { released: house.post.release(tag) }
      if (body['do'] === 'again') return { sent: house.post.again(tag, POST_ORDERS.find((known) => known === body['way']) ?? null) } // prettier-ignore
      const order = POST_ORDERS.find((known) => known === body['do'])
      if (!order) throw new Misdialled(`do: release or one of ${POST_ORDERS.join(', ')}`)
      house.post.order(order, { tag, name: text(body, 'name') ?? '' })
      return {}
    },
    calm(body) {
      const tag = required(body, 'tag')
      house.faults.reset(tag)
      house.ids.reset(tag)
      return { released: house.post.release(tag) }
    },
    entry(body) {
      const tag = required(body, 'tag')
      const login = required(body, 'login')
      const amount = number(body, 'amount')
      if (amount === undefined || !Number.isSafeInteger(amount) || amount === 0) throw new Misdialled('amount: minor units, not 0') // prettier-ignore
      const person = house.world.people.find((one) => one.login === login)
      const account = person?.accounts.find(({ kind }) => kind === 'current')
      if (!account) throw new Misdialled('login: of a person with a current account')
      house.doings.add(tag, account, dayOf(house.clock.now(tag)), { amount, text: required(body, 'text') })
      return { account: account.name }
    },
    book(body) {
      const tag = required(body, 'tag')
      house.doings.book(tag, dayOf(house.clock.now(tag)))
      return {}
    },
    quirk(body) {
      const wing = house.wings.find(({ name }) => name === body['wing'])
      const quirk = text(body, 'quirk')
      const known = wing?.quirks ?? []
      if (!wing || !quirk || !known.includes(quirk)) {
        throw new Misdialled(`wing and quirk: ${house.wings.map(({ name, quirks = [] }) => `${name}: ${quirks.join(', ') || 'none'}`).join('; ')}`) // prettier-ignore
      }
      wing.turn?.(quirk, text(body, 'tag') ?? null, body['on'] !== false)
      return {}
    },
    reset(body) {
      const tag = text(body, 'tag')
      for (const part of [
        house.clock,
        house.doings,
        house.faults,
        house.ids,
        house.journal,
        house.post,
        ...house.wings,
      ])
        part.reset(tag)
      if (tag === undefined) house.onReset()
      return {}
    },
  }
  const questions: Record<string, (tag: string | undefined, query: URLSearchParams) => unknown> = {
    truth: (tag, query) => ({
      now: house.clock.now(tag).toISOString(),
      ...house.doings.within(tag ?? null, () =>
        Object.fromEntries(
          house.wings.map((wing) => [wing.name, wing.truth(tag ?? null, query.get('everybody') === 'yes')]),
        ),
      ),
    }),
    requests: (tag) => ({ requests: house.journal.entries(tag) }),
    post: (tag) => ({ letters: house.post.entries(tag) }),
    paydays: (tag, query) => ({
      paydays: paydaysOf(house.world, query.get('login') ?? '', dayOf(house.clock.now(tag))),
    }),
    people: () => ({
      banks: house.world.banks,
      people: house.world.people.map(({ accounts, ...person }) => ({
        ...person,
        accounts: accounts.map(({ entries, ...account }) => ({ ...account, entries: entries.length })),
      })),
    }),
  }

  return (call) => {
    if (!call.loopback) return json(403, { error: 'the dial answers this machine only' })
    if (!sameText(call.headers['x-dial-token'] ?? '', house.token)) return json(403, { error: 'x-dial-token' })
    const name = call.path.replace(/^\/_dial\//, '').replace(/\/$/, '')
    const [mine, others] = call.method === 'GET' ? [questions, orders] : [orders, questions]
    if (!Object.hasOwn(mine, name)) return json(Object.hasOwn(others, name) ? 405 : 404, { error: 'no such dial' })
    if (call.method === 'GET') return json(200, questions[name]?.(call.query.get('tag') ?? undefined, call.query))
    if (call.method !== 'POST') return json(405, { error: 'GET or POST' })
    try {
      return json(200, orders[name]?.(readBody(call)))
    } catch (error) {
      if (error instanceof Misdialled) return json(400, { error: error.message })
      throw error
    }
  }
}

function readBody(call: Arrival): Body {
  if (call.body.length === 0) return {}
  try {
    const value: unknown = JSON.parse(call.body.toString('utf8'))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Body
  } catch {
    // Falls through: text that is no JSON and JSON that is no object are the same mistake.
  }
  throw new Misdialled('body: a JSON object')
}

function readFaultOrder(body: Body): FaultOrder {
  const route = text(body, 'route')
  if (!route || !/^(\*|[A-Z]+) \//.test(route)) throw new Misdialled('route: "METHOD /path", segments may be *')
  const ordinal = number(body, 'ordinal') ?? 1
  const times = number(body, 'times') ?? 1
  if (ordinal < 1 || times < 1) throw new Misdialled('ordinal and times: from 1')
  const tag = text(body, 'tag')
  return { ...(tag !== undefined && { tag }), route, ordinal, times, fault: readFault(body['fault']) }
}

function readFault(value: unknown): Fault {
  const plain = PLAIN_FAULTS.find((known) => known === value)
  if (plain) return plain
  if (typeof value === 'object' && value !== null) {
    const fault = value as Body
    const latency = number(fault, 'latency')
    if (latency !== undefined) return { latency }
    const status = number(fault, 'status')
    if (status !== undefined && status >= 200 && status <= 599) {
      const code = text(fault, 'code')
      const retryAfter = fault['retryAfter']
      return {
        status,
        ...(code !== undefined && { code }),
        ...((typeof retryAfter === 'number' || typeof retryAfter === 'string') && { retryAfter }),
        after: fault['after'] === true,
      }
    }
  }
  throw new Misdialled(`fault: ${PLAIN_FAULTS.join(', ')}, {latency} or {status, code?, retryAfter?, after?}`)
}

function text(body: Body, key: string): string | undefined {
  const value = body[key]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string' || value === '') throw new Misdialled(`${key}: a text`)
  return value
}

function required(body: Body, key: string): string {
  const value = text(body, key)
  if (value === undefined) throw new Misdialled(`${key}: missing`)
  return value
}

function number(body: Body, key: string): number | undefined {
  const value = body[key]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Misdialled(`${key}: a number`)
  return value
}

function sameText(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
