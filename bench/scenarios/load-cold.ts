/**
 * `load.cold`: a first visit in Chromium with an empty profile. Slow 4G (150 ms, 1.6 Mbit/s down, 750 kbit/s up) and a processor
 * four times slower: the largest contentful paint, layout shift, and what script goes over the wire.
 */
import { chromium, type Browser } from '@playwright/test'
import { launchOptions } from '../../scripts/browser.ts'
import type { Figure } from '../figure.ts'
import { median, middleHalf } from '../measure.ts'
import type { Options } from '../scenario.ts'
import { openServer } from '../workload/server.ts'

const SLOW = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const SLOWER = 4
const PAIRS = 5
/** After the load event: late shifts and prefetches. */
const SETTLE_MS = 1_500

interface Visit {
  /** Seconds from the start of the navigation. */
  readonly lcp: number
  readonly cls: number
  /** Bytes of script on the wire until the load event, and until it was quiet. */
  readonly script: number
  readonly later: number
}

async function visit(browser: Browser, url: string, cookie: string, slow: boolean): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, locale: 'en-GB' })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: new URL(url).origin }])
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  if (slow) {
    await devtools.send('Network.emulateNetworkConditions', SLOW)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  }
  const scripts = new Set<string>()
  let bytes = 0
  devtools.on('Network.responseReceived', ({ requestId, type }) => void (type === 'Script' && scripts.add(requestId)))
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  const answer = await page.goto(url, { waitUntil: 'load' })
  if (answer?.status() !== 200 || page.url() !== url) throw new Error(`${url} led to ${page.url()}`)
  const script = bytes
  await page.waitForTimeout(SETTLE_MS)
  const seen = await page.evaluate(observe)
  await context.close()
  return { ...seen, script, later: bytes }
}

/** In the page: what the browser has measured so far. */
function observe(): Promise<{ lcp: number; cls: number }> {
  return new Promise((resolve) => {
    let lcp = 0
    let cls = 0
    const last = (list: PerformanceObserverEntryList) => (lcp = list.getEntries().at(-1)!.startTime / 1_000)
    new PerformanceObserver(last).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) cls += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => resolve({ lcp, cls }), 100)
  })
}

const absolute = (name: string, n: number, unit: string, value: number, target: number, more: Partial<Figure> = {}): Figure => ({
  name, n, unit, judged: 'size', value, target, met: value <= target, ...more,
}) // prettier-ignore

const SIGNED_IN_KB = 205
const LINK_KB = 171

export async function* loadCold({ sizes }: Options): AsyncGenerator<Figure> {
  const n = sizes[0]!
  const server = await openServer([n])
  const browser = await chromium.launch(launchOptions())
  try {
    const cookie = server.cookies.get(n)!
    const at = (path: string, slow: boolean) => visit(browser, `${server.url}${path}`, cookie, slow)
    await at('/overview', false) // the server's own warm-up
    await at('/bench/literal', false)
    const [floors, ours]: [Visit[], Visit[]] = [[], []]
    for (let pair = 0; pair < PAIRS; pair++) {
      floors.push(await at('/bench/literal', true))
      ours.push(await at('/overview', true))
    }
    const [floor, lcp] = [floors, ours].map((visits) => median(visits.map((visit) => visit.lcp))) as [number, number]
    const ratios = ours.map((visit, i) => visit.lcp / floors[i]!.lcp)
    yield absolute('load.cold.lcp', n, 's', lcp, 0.7, {
      ours: lcp,
      floor,
      spread: middleHalf(ratios),
      peer: 'Quickstart 0.82 s, Pattern 2.2 s, Actual 19 s',
      note: `${(lcp / floor).toFixed(2)} × the literal page`,
    })
    yield absolute('load.cold.cls', n, '', median(ours.map(({ cls }) => cls)), 0.01)
    for (const path of ['/overview', '/accounts', '/transactions', '/connections', '/connect'] as const) {
      const { script, later } = await at(path, false)
      yield absolute(`load.cold.script ${path}`, n, 'kB', script / 1_000, path === '/connect' ? LINK_KB : SIGNED_IN_KB, {
        ...(path === '/overview' && { peer: 'Quickstart 57, Pattern 211, Actual 1,555' }),
        note: `gzip as sent, until the load event; ${Math.round(later / 1_000)} kB with what is fetched ahead`,
      }) // prettier-ignore
    }
  } finally {
    await browser.close()
    await server.close()
  }
}
