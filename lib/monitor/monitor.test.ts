/** The monitor at work, over a real store and the sandbox: when it runs, who runs it, what is kept and who is told. */
import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '../../db/database.ts'
import { createMonitorStore } from '../../db/monitor.ts'
import { openMemory } from '../../db/open.ts'
import { DAY, HOUR, MINUTE } from '../banking/schedule.ts'
import { createChannels, type ChannelSettings } from './channels.ts'
import { createMonitor, type MonitorParts } from './monitor.ts'
import { browser } from './journeys/browser.ts'
import { klarna } from './journeys/klarna.ts'
import type { Policy } from './policy.ts'
import type { MonitorStore } from './store.ts'
import { unwalked, type Walked } from './walked.ts'
import { ample, openPlayground, PATIENT, type Playground } from './testing/playground.ts'

const POLICY: Policy = { failing: { runs: 2 }, degraded: 2, share: 0, remindEvery: 30 * MINUTE, reminders: 2, recovery: true } // prettier-ignore
const SECRET = 'a-secret-of-the-hook'
const SETTINGS: ChannelSettings = { email: null, webhook: null, chat: null, phone: null }

interface Heard {
  readonly path: string
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

let playground: Playground
let receiver: Server
let receiverUrl = ''
let answers: number[] = []
let heard: Heard[] = []
beforeAll(async () => {
  playground = await openPlayground()
  receiver = createServer((request, response) => {
    void (async () => {
      heard.push({ path: request.url ?? '', headers: request.headers, body: await text(request) })
      response.writeHead(answers.shift() ?? 204).end()
    })()
  })
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  receiverUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
})
afterAll(async () => {
  receiver.close()
  await playground.close()
})

let database: Database
let store: MonitorStore
let at = 0
beforeEach(async () => {
  database = await openMemory()
  store = createMonitorStore(database)
  at = Date.parse('2026-11-20T09:00:00Z')
  answers = []
  heard = []
})
afterEach(async () => {
  await playground.forget()
  await database.close()
})

let made = 0
function open(over: Partial<MonitorParts> = {}, channels: Partial<ChannelSettings> = {}) {
  const now = () => new Date(at)
  return createMonitor({
    store,
    watched: [playground.of('klarna')],
    now,
    newId: () => `id${String(++made).padStart(6, '0')}`,
    log: { info() {}, warn() {}, error() {} },
    location: 'here',
    every: 10 * MINUTE,
    jitter: 0,
    retries: 0,
    policy: POLICY,
    channels: createChannels({ ...SETTINGS, ...channels }, { now, mail: null }),
    write: async (journey, { kind }) => ({ subject: `${journey} ${kind}`, text: 'what there is to say' }),
    dice: () => 0,
    run: { budgets: ample(klarna), timeouts: PATIENT },
    ...over,
  })
}
const since = () => new Date(0)
const outcomes = async () => (await store.runs('klarna', since())).map(({ outcome }) => outcome)
const hook = { webhook: { url: '', secret: SECRET } }
const hooked = () => ({ webhook: { ...hook.webhook, url: `${receiverUrl}/hook` } })
const kinds = () => heard.map(({ body }) => (JSON.parse(body) as { readonly kind: string }).kind)

test('a journey is run when it is due and not before, and comes back with its requests', async () => {
  const monitor = open()
  await monitor.runDue()
  await monitor.runDue()
  at += 9 * MINUTE
  await monitor.runDue()
  expect(await outcomes()).toEqual(['passed'])
  at += MINUTE
  await monitor.runDue()
  expect(await outcomes()).toEqual(['passed', 'passed'])
  const [line] = await store.runs('klarna', since())
  const run = await store.run(line!.id)
  expect(run!.steps.flatMap(({ requests }) => requests)).toHaveLength(11)
})

test('one that a program walks is run by the clock alone, as often again, and kept and told of like any other', async () => {
  const asked: object[] = []
  const walked: Walked = {
    journey: browser,
    limit: MINUTE,
    async walk(budgets) {
      asked.push(budgets)
      return { ...unwalked(browser, 'no_browser'), location: 'here', startedAt: new Date(at), milliseconds: 3 }
    },
  }
  const monitor = open({ watched: [walked], retries: 1, policy: { ...POLICY, failing: { runs: 1 } } }, hooked())
  expect(await monitor.runNow('browser')).toBeNull()
  await monitor.runDue()
  await store.setBudgets('browser', { login: 900 })
  at += 10 * MINUTE
  await monitor.runDue()
  expect(asked).toEqual([{}, {}, { login: 900 }, { login: 900 }])
  const failure = { class: 'monitor', step: 'open', request: 'open', code: 'no_browser' }
  expect(await store.runs('browser', since())).toMatchObject([{ outcome: 'failed', failure }, { outcome: 'failed', failure }]) // prettier-ignore
  expect(kinds()).toEqual(['failing'])
})

test('a journey is run by hand whoever leads, and once for all who ask at the same time', async () => {
  const monitor = open()
  const [one, other] = await Promise.all([monitor.runNow('klarna'), monitor.runNow('klarna')])
  expect(one).toBe(other)
  expect(await outcomes()).toEqual(['passed'])
  expect(await monitor.runNow('klarna')).not.toBe(one)
  expect(await monitor.runNow('nope')).toBeNull()
})

test('of two servers at one place one runs, and the other takes over when it is gone; elsewhere is elsewhere', async () => {
  const [one, other, there] = [open(), open(), open({ location: 'there' })]
  await Promise.all([one.runDue(), other.runDue()])
  expect(await outcomes()).toEqual(['passed'])
  await there.runDue()
  expect((await store.runs('klarna', since())).map(({ location }) => location)).toEqual(['here', 'there'])
  at += 10 * MINUTE
  await other.runDue()
  expect(await outcomes()).toHaveLength(3)
})

test('a failure is told once, reminded of, and its end is told; the hook can tell that it was us', async () => {
  const monitor = open({}, hooked())
  const run = async (fault: boolean) => {
    if (fault) await playground.spoil(3, { status: 500 })
    at += 10 * MINUTE
    await monitor.runDue()
  }
  await monitor.runDue()
  await run(true)
  await run(false)
  expect(kinds()).toEqual([])
  for (let runs = 0; runs < 12; runs++) await run(true)
  expect(kinds()).toEqual(['failing', 'reminder', 'reminder'])
  await run(false)
  await run(false)
  expect(kinds()).toEqual(['failing', 'reminder', 'reminder', 'recovered'])

  const [{ headers, body }] = heard as [Heard]
  const [, seconds, mac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['passbook-signature']))!
  expect(mac).toBe(createHmac('sha256', SECRET).update(`${seconds}.${body}`).digest('hex'))
  expect(JSON.parse(body)).toMatchObject({
    version: 1, id: headers['passbook-delivery'], journey: 'klarna', kind: 'failing', level: 'failing', locations: ['here'],
    failure: { class: 'provider', step: 'bank', request: 'bank.select', code: 'http_500' },
  }) // prettier-ignore
  expect(new Set((await store.deliveries('klarna', 10)).map(({ alert }) => alert.incident)).size).toBe(1)
})

test('one failure that a second try does not see is flaky, and nobody is told', async () => {
  const monitor = open({ retries: 1, policy: { ...POLICY, failing: { runs: 1 } } }, hooked())
  await playground.spoil(3, { status: 500 })
  await monitor.runDue()
  expect(await store.runs('klarna', since())).toMatchObject([{ outcome: 'passed', flaky: true }])
  expect(heard).toEqual([])
})

test('slow runs degrade it, by the budgets that were set', async () => {
  await store.addSchedule({ journey: 'klarna', location: 'here', nextAt: new Date(at), budgets: ample(klarna) })
  const monitor = open({ run: { timeouts: PATIENT } }, hooked())
  await monitor.runDue()
  await store.setBudgets('klarna', { ...ample(klarna), session: 0 })
  for (let runs = 0; runs < 3; runs++) {
    at += 10 * MINUTE
    await monitor.runDue()
  }
  expect(await outcomes()).toEqual(['passed', 'degraded', 'degraded', 'degraded'])
  expect(kinds()).toEqual(['degraded'])
})

test('what is not taken is sent again, later and later, as the same delivery, and given up after a day', async () => {
  const monitor = open({ policy: { ...POLICY, failing: { runs: 1 }, reminders: 0 } }, hooked())
  answers = [503, 503]
  await playground.spoil(1, { status: 500 })
  await monitor.runDue()
  expect(await store.deliveries('klarna', 9)).toMatchObject([{ state: 'waiting', tries: 1, code: 'http_503' }])
  for (let seconds = 0; seconds < 4; seconds++) {
    at += 1_500
    await monitor.runDue()
  }
  expect(await store.deliveries('klarna', 9)).toMatchObject([{ state: 'sent', tries: 3, code: null, sentAt: expect.any(Date) }]) // prettier-ignore
  expect(new Set(heard.map(({ headers }) => headers['passbook-delivery'])).size).toBe(1)

  await store.lead('monitor:here', 'nobody', new Date(at), new Date(at))
  const [sent] = await store.deliveries('klarna', 1)
  await store.settle(sent!.id, { state: 'waiting', tries: 3, nextAt: new Date(at), code: null, sentAt: null })
  at += DAY
  answers = [503]
  await monitor.runDue()
  expect((await store.deliveries('klarna', 9)).find(({ id }) => id === sent!.id)).toMatchObject({ state: 'given_up', nextAt: null }) // prettier-ignore
})

test('chat and phone are told in their own words', async () => {
  const phone = { url: `${receiverUrl}/phone`, to: '+49 30', authorization: 'Basic x', body: 'To={to}&Body={text}', type: 'application/x-www-form-urlencoded' } as const // prettier-ignore
  const monitor = open({ policy: { ...POLICY, failing: { runs: 1 } } }, { chat: { url: `${receiverUrl}/chat` }, phone })
  await playground.spoil(1, { status: 500 })
  await monitor.runDue()
  expect(heard.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toMatchObject([
    { path: '/chat', body: JSON.stringify({ text: '*klarna failing*\nwhat there is to say' }) },
    { path: '/phone', body: 'To=%2B49%2030&Body=klarna%20failing', headers: { authorization: 'Basic x' } },
  ])
})

test('hours are rolled up when they are over, what was said is kept for two days, and runs for a month', async () => {
  const monitor = open({ every: 20 * MINUTE })
  await monitor.runDue()
  at += 20 * MINUTE
  await playground.spoil(3, { status: 500 })
  await monitor.runDue()
  expect(await store.hours('klarna', since())).toEqual([])
  at += HOUR
  await monitor.runDue()
  const hours = await store.hours('klarna', since())
  expect(hours.find(({ step }) => step === null)).toMatchObject({ hour: new Date('2026-11-20T09:00:00Z'), runs: 2, failed: 1, degraded: 0, classes: { provider: 1 }, p50: expect.any(Number) }) // prettier-ignore
  expect(hours.find(({ step }) => step === 'bank')).toMatchObject({ runs: 2, failed: 1 })
  expect(hours.find(({ step }) => step === 'data')).toMatchObject({ runs: 1, failed: 0 })
  const [first] = await store.runs('klarna', since())
  at += 49 * HOUR
  await monitor.runDue()
  expect((await store.run(first!.id))!.steps[0]).toMatchObject({ outcome: 'passed', requests: [] })
  at += 31 * DAY
  await monitor.runDue()
  expect(await store.run(first!.id)).toBeNull()
  expect((await store.hours('klarna', since())).length).toBeGreaterThan(hours.length)
})

test('nothing of the test people or the keys is in what is kept or said', async () => {
  const everyone = playground.watched
  const monitor = open({ watched: everyone, policy: { ...POLICY, failing: { runs: 1 } } }, { ...hooked(), chat: { url: receiverUrl } })
  for (const { journey } of everyone) {
    await playground.spoil(4, 'nonsense')
    await monitor.runNow(journey.id)
    await monitor.runNow(journey.id)
  }
  await monitor.runDue()
  expect(heard.length).toBeGreaterThan(0)
  const ids = (await Promise.all(everyone.map(({ journey }) => store.runs(journey.id, since())))).flat()
  const kept = JSON.stringify([await Promise.all(ids.map(({ id }) => store.run(id))), heard])
  for (const { journey, target } of everyone) {
    const canaries = Object.entries(target().kept).filter(([name, value]) => !['api', 'auth', 'login', 'bank', 'institution'].includes(name) && !journey.words.includes(value)) // prettier-ignore
    expect(canaries.filter(([, value]) => kept.includes(value))).toEqual([])
  }
  expect(kept).not.toMatch(/\b(?:DE|RO|PL|GB)\d{2}[A-Z0-9]{10,}\b|eyJ[\w-]{10,}|Bearer \w|Lucas|Mihai|Ewa|lucas|mihai/)
}) // prettier-ignore
