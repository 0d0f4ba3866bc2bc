// @vitest-environment node
/** Alerts in words, and by e-mail to a server that speaks SMTP. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { LOCALES } from '@/components/locale'
import { createMonitorStore } from '@/db/monitor'
import { openMemory } from '@/db/open'
import type { Alert } from '@/lib/monitor/policy'
import { readMonitorSettings, type MonitorSettings } from '@/lib/monitor/settings'
import { openPlayground, type Playground } from '@/lib/monitor/testing/playground'
import { sandboxSettings } from '@/scripts/settings'
import { assembleMonitor, writeAlert } from './monitor'

const told = vi.hoisted(() => ({ env: {} as Record<string, unknown> }))
vi.mock('./env', () => ({ env: () => told.env }))

const received: { readonly to: string; readonly raw: string }[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), raw: Buffer.concat(chunks).toString() }) // prettier-ignore
      done()
    })
  },
})

let playground: Playground
beforeAll(async () => {
  playground = await openPlayground()
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  told.env = {
    appUrl: 'http://localhost:3000',
    logLevel: 'silent',
    providerSettings: sandboxSettings(playground.url),
    mail: { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, from: 'Passbook <book@x.test>' },
    monitor: readMonitorSettings({
      MONITOR_EVERY_MINUTES: '10',
      MONITOR_JITTER_SECONDS: '0',
      MONITOR_RETRIES: '0',
      MONITOR_JOURNEYS: 'klarna',
      MONITOR_MAIL_TO: 'ops@x.test, night@x.test',
      MONITOR_LOCALE: 'de',
    }),
  }
})
afterAll(async () => {
  await new Promise<void>((done) => server.close(done))
  await playground.close()
})

test('who is to be told of a failing journey gets one letter when it fails, and one when it is well again', async () => {
  const database = await openMemory()
  let at = Date.parse('2026-11-20T09:00:00Z')
  const monitor = assembleMonitor(database, () => new Date(at))!
  for (const fault of [true, true, true, false]) {
    if (fault) await playground.spoil(3, { status: 503 })
    await monitor.runDue()
    await monitor.runDue()
    at += 10 * 60_000
  }
  const store = createMonitorStore(database)
  expect(await store.deliveries('klarna', 9)).toMatchObject([{ state: 'sent', alert: { kind: 'recovered' } }, { state: 'sent', alert: { kind: 'failing' } }]) // prettier-ignore
  expect(received.map(({ to }) => to)).toEqual(['ops@x.test,night@x.test', 'ops@x.test,night@x.test'])
  const plain = received[0]!.raw.replaceAll(/=\r\n/g, '')
  expect(plain).toContain('bei Schritt 3 von 8 fehl (bank.select)')
  expect(plain).toContain('http_503')
  await database.close()
})

describe.each(LOCALES)('in %s', (locale) => {
  const base: Alert = { kind: 'failing', incident: 'i', level: 'failing', at: 0, since: 0, failure: null, locations: ['here'] } // prettier-ignore
  test.each(['failing', 'degraded', 'reminder', 'recovered'] as const)('%s has its words', async (kind) => {
    const { subject, text } = await writeAlert(playground.watched, 'klarna', { ...base, kind }, locale)
    expect(`${subject} ${text}`).not.toMatch(/[{}]|monitor\./)
    expect(subject).toContain('Klarna XS2A')
  })

  test.each(['app', 'sandbox', 'provider', 'bank', 'network', 'monitor'] as const)(
    'so has a failure of the %s',
    async (whose) => {
      const failure = { class: whose, step: 'data', request: 'account.balance', code: 'timeout' } as const
      const { text } = await writeAlert(playground.watched, 'klarna', { ...base, failure }, locale)
      expect(text).toMatch(/8\D+8/)
      expect(text).not.toMatch(/[{}]|blame\./)
    },
  )
})

test('the widget is walked in a browser where a demo is named, and without a browser that is the monitor’s failure', async () => {
  const database = await openMemory()
  const { monitor, providerSettings, ...rest } = told.env
  const settings = { ...(monitor as MonitorSettings), journeys: [], browserUrl: 'http://127.0.0.1:1' }
  told.env = { ...rest, monitor: settings, providerSettings: { ...process.env, CHROMIUM_PATH: '/nowhere/chromium' } }
  const here = assembleMonitor(database, () => new Date('2026-11-20T09:00:00Z'))!
  expect(here.journeys.map(({ id }) => id)).toEqual(['browser'])
  await here.runDue()
  expect(await here.store.runs('browser', new Date(0))).toMatchObject([
    { location: 'here', outcome: 'failed', failure: { class: 'monitor', step: 'open', code: 'no_browser' } },
  ])
  told.env = { ...rest, monitor, providerSettings }
  await database.close()
})

test('without settings nothing is run', async () => {
  const database = await openMemory()
  const { monitor, ...rest } = told.env
  told.env = { ...rest, monitor: null }
  expect(assembleMonitor(database, () => new Date())).toBeNull()
  told.env = { ...rest, monitor }
  await database.close()
})

test.each([
  [{ MONITOR_EVERY_MINUTES: 'often' }, 'MONITOR_EVERY_MINUTES'],
  [{ MONITOR_EVERY_MINUTES: '5', MONITOR_WEBHOOK_URL: 'https://x.test' }, 'MONITOR_WEBHOOK_SECRET'],
  [{ MONITOR_EVERY_MINUTES: '5', MONITOR_BROWSER_URL: 'file:///etc' }, 'MONITOR_BROWSER_URL'],
  [{ MONITOR_EVERY_MINUTES: '5', MONITOR_MAIL_TO: 'a@x.test\nBcc: b@x.test' }, 'MONITOR_MAIL_TO'],
])('the settings %j are refused by name', (settings, name) => {
  expect(() => readMonitorSettings(settings)).toThrow(name)
})
