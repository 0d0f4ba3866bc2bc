// @vitest-environment node
/** What is counted, and that nothing is counted, or even loaded, where nobody asked for it. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createStore } from '@/db/store'
import { createVault } from '@/db/vault'
import { openMemory } from '@/db/open'
import { queuesOf } from '@/db/queue'
import { as, type ConnectionId, type DebtId, type ProviderId, type UserId } from '@/lib/model/ids'
import { NotFoundError, UnsignedDeliveryError } from '@/lib/model/errors'
import { createMetrics } from './metrics'
import { appoint, crossing, delivered, exchanged, metrics, type Crossing } from './witness'

const told = vi.hoisted(() => ({ env: {} as Record<string, unknown> }))
vi.mock('./env', () => ({ env: () => told.env }))
told.env = { logLevel: 'silent', appUrl: 'http://localhost:3000', metricsToken: 'a-token-of-the-test' }

const made = (now?: () => number) => createMetrics({ queues: () => Promise.resolve([]), turnEveryMs: 2_000, ...(now && { now }) }) // prettier-ignore
afterEach(() => appoint({ metrics: null, traces: null }))

const lines = async (name: string): Promise<string[]> =>
  ((await metrics()?.text()) ?? '').split('\n').filter((line) => line.startsWith(name))

const EXCHANGE = {
  provider: 'klarna', step: 'session.open', method: 'PUT', path: 'host/xs2a/v1/sessions/{id}', status: 503, bytes: 10,
  startedAt: new Date(), milliseconds: 250, tries: 1, failure: 'provider_unavailable', connectionId: 'C0FFEE',
} as const // prettier-ignore

describe('counting', () => {
  test('a door is counted by what came of it, and an unknown word of it is one fault of ours', async () => {
    appoint({ metrics: made() })
    const who = () => ({ door: 'action', name: 'begin', traceparent: null }) as const
    await crossing(who, async () => 1)
    await crossing(who, async (say) => say.outcome('rate_limited'))
    await crossing(who, async (say) => say.outcome('anna@example.org'))
    expect(await lines('passbook_doors_total')).toEqual([
      'passbook_doors_total{door="action",outcome="ok"} 1',
      'passbook_doors_total{door="action",outcome="rate_limited"} 1',
      'passbook_doors_total{door="action",outcome="internal"} 1',
    ])
  })

  test('a provider’s call is counted by step and outcome with how long it took, without an id or an address', async () => {
    appoint({ metrics: made() })
    exchanged(EXCHANGE)
    expect(await lines('passbook_provider_calls_total')).toEqual(['passbook_provider_calls_total{provider="klarna",step="session.open",outcome="provider_unavailable"} 1']) // prettier-ignore
    expect(await lines('passbook_provider_call_seconds_sum')).toEqual(['passbook_provider_call_seconds_sum{provider="klarna",step="session.open"} 0.25']) // prettier-ignore
    expect(await metrics()?.text()).not.toMatch(/C0FFEE|xs2a/)
  })

  test('a delivery is counted by its provider; one for nobody of ours makes no new label', async () => {
    appoint({ metrics: made() })
    await delivered('klavi', async () => {})
    await expect(delivered('klavi', () => Promise.reject(new UnsignedDeliveryError('x')))).rejects.toThrow('x')
    await expect(delivered('evil-7f3a', () => Promise.reject(new NotFoundError('provider')))).rejects.toThrow(
      'provider',
    )
    expect(await lines('passbook_webhook_deliveries_total')).toEqual([
      'passbook_webhook_deliveries_total{provider="klavi",outcome="ok"} 1',
      'passbook_webhook_deliveries_total{provider="klavi",outcome="unsigned_delivery"} 1',
      'passbook_webhook_deliveries_total{provider="other",outcome="not_found"} 1',
    ])
  })

  test('readings are what the log says of them', async () => {
    appoint({ metrics: made() })
    const { log } = await import('./log')
    log.info('reading.landed', { connection: 'C0FFEE' })
    log.error('reading.failed', new NotFoundError('x'), { connection: 'C0FFEE' })
    expect(await lines('passbook_readings_total')).toEqual([
      'passbook_readings_total{outcome="ok"} 1',
      'passbook_readings_total{outcome="not_found"} 1',
    ])
    expect(await metrics()?.text()).not.toContain('C0FFEE')
  })

  test('the clock is late by as long as its next turn is overdue', async () => {
    let at = 0
    appoint({ metrics: made(() => at) })
    at = 10_000
    await crossing(() => ({ door: 'clock', name: 'turn', traceparent: null }), async () => {}) // prettier-ignore
    at = 17_000
    expect(await lines('passbook_clock_lag_seconds')).toEqual(['passbook_clock_lag_seconds 5'])
    expect(await lines('passbook_clock_turns_total')).toEqual(['passbook_clock_turns_total{outcome="ok"} 1'])
  })

  test('nothing is kept where nobody counts', async () => {
    exchanged(EXCHANGE)
    const asked = vi.fn<() => Crossing>(() => ({ door: 'action', name: 'begin', traceparent: null }))
    expect(await crossing(asked, async () => 7)).toBe(7)
    expect(asked).not.toHaveBeenCalled()
  })
})

test('what waits to be done is counted with the age of its oldest, and nothing is claimed by it', async () => {
  const database = await openMemory()
  const now = new Date('2026-11-20T09:00:00Z')
  const store = createStore(database, createVault({ current: { id: 'k', key: Buffer.alloc(32, 1) } }), () => now)
  const userId = as<UserId>('u1')
  await store.people.addUser({ id: userId, email: 'a@x.test', name: 'A', passwordHash: null, demo: true, createdAt: now }) // prettier-ignore
  const debt = (id: string, dueAt: Date) => store.debts.owe({ id: as<DebtId>(id), userId, connectionId: as<ConnectionId>('c'), providerId: as<ProviderId>('klarna'), payload: {}, createdAt: now, dueAt, attempts: 0 }) // prettier-ignore
  await debt('d1', new Date(now.getTime() - 30_000))
  await debt('d2', new Date(now.getTime() + 30_000))
  const twice = [await queuesOf(database, now), await queuesOf(database, now)]
  for (const queues of twice) {
    expect(queues).toEqual([
      { name: 'connections', waiting: 0, oldestSeconds: 0 },
      { name: 'debts', waiting: 1, oldestSeconds: 30 },
      { name: 'deliveries', waiting: 0, oldestSeconds: 0 },
    ])
  }
  await database.close()
})

describe('the door of the metrics', () => {
  const get = async (authorization?: string) => {
    const { GET } = await import('../api/metrics/route')
    return GET(new Request('http://localhost:3000/api/metrics', { headers: authorization ? { authorization } : {} }))
  }

  test('is not there without its setting', async () => {
    appoint({ metrics: made() })
    told.env.metricsToken = null
    expect((await get('Bearer a-token-of-the-test')).status).toBe(404)
    told.env.metricsToken = 'a-token-of-the-test'
  })

  test('opens to the token alone', async () => {
    appoint({ metrics: made() })
    const wrong = [undefined, 'Bearer', 'Bearer a-token-of-the-tes', 'Basic a-token-of-the-test', 'a-token-of-the-test']
    for (const one of wrong) expect((await get(one)).status).toBe(401)
    const answer = await get('Bearer a-token-of-the-test')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('text/plain')
    expect(await answer.text()).toMatch(/^# HELP process_cpu_user_seconds_total/m)
  })
})
