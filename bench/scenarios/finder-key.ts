/**
 * `finder.key`: from a keystroke in the bank finder to the paint that shows what it found, in Chromium over the production build, with
 * the banks of all countries in one list. What the browser paints within 16 ms it does not report; such a key counts as 16 ms.
 */
import { chromium, type Page } from '@playwright/test'
import { launchOptions } from '../../scripts/browser.ts'
import { startSandbox } from '../../scripts/sandbox.ts'
import type { Figure } from '../figure.ts'
import { median } from '../measure.ts'
import { openServer } from '../workload/server.ts'

/** Of the person who looks for a bank. */
const ROWS = 100
const COUNTRIES = ['DE', 'GB', 'BR', 'RO', 'PL', 'CZ']
/** Beginnings, middles, codes, letters without their marks, and what no bank is called. */
const QUERIES = ['bank', 'sparkasse', 'bradesco', 'transilvania', 'slaski', 'ceska', 'munchen', 'xyzzy']
const REPORTED_MS = 16
const LOOKS = [
  { name: 'finder.key', slower: 1, target: 50 },
  { name: 'finder.key.slow', slower: 4, target: 100 },
]

/** In the page: collects how long each key took, from the press to the next paint. */
function watch(): void {
  const seen: number[] = []
  Object.assign(window, { keys: seen })
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') seen.push(duration)
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
}

/** Every list has every country's banks. @returns how many those are. */
async function offerAll(page: Page, url: string): Promise<number> {
  const views = await Promise.all(
    COUNTRIES.map(async (country) => {
      const answer = await page.request.get(`${url}/api/institutions/${country}`)
      return (await answer.json()) as { institutions: readonly unknown[] }
    }),
  )
  const institutions = views.flatMap((view) => view.institutions)
  await page.route('**/api/institutions/*', (route) => route.fulfill({ json: { ...views[0], institutions } }))
  return institutions.length
}

/** Milliseconds of every key pressed. */
async function typed(page: Page): Promise<readonly number[]> {
  const field = page.getByRole('combobox')
  await page.evaluate(watch)
  let pressed = 0
  for (const query of QUERIES) {
    for (const key of [...query.split(''), ...Array.from(query, () => 'Backspace')]) {
      await field.press(key)
      pressed++
    }
  }
  await page.waitForTimeout(500) // entries are handed over when the page is idle
  const reported = await page.evaluate(() => (window as unknown as { keys: number[] }).keys)
  return [...reported, ...Array.from({ length: Math.max(0, pressed - reported.length) }, () => REPORTED_MS)]
}

const slowest = (all: readonly number[], share: number): number =>
  all.toSorted((a, b) => a - b)[Math.ceil(all.length * share) - 1]!

export async function* finderKey(): AsyncGenerator<Figure> {
  const sandbox = await startSandbox()
  const server = await openServer([ROWS], sandbox.url)
  const browser = await chromium.launch(launchOptions())
  try {
    for (const { name, slower, target } of LOOKS) {
      const context = await browser.newContext({ viewport: { width: 412, height: 823 }, locale: 'en-GB' })
      const [cookie = '', session = ''] = server.cookies.get(ROWS)!.split('=')
      await context.addCookies([{ name: cookie, value: session, url: server.url }])
      const page = await context.newPage()
      const banks = await offerAll(page, server.url)
      await page.goto(`${server.url}/connect`)
      await page.getByRole('button', { name: 'Continue' }).click()
      await page
        .getByRole('option')
        .nth(banks - 1)
        .waitFor({ state: 'attached' })
      const devtools = await context.newCDPSession(page)
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
      const keys = await typed(page)
      const value = slowest(keys, 0.95)
      const note = `95 of 100 keys; half of them ${median(keys)}, the worst ${slowest(keys, 1)}${slower > 1 ? `; a processor ${slower} times slower` : ''}` // prettier-ignore
      yield { name, n: banks, unit: 'ms', judged: 'size', value, target, met: value <= target, note }
      await context.close()
    }
  } finally {
    await browser.close()
    await server.close()
    await sandbox.stop()
  }
}
