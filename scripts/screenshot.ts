/**
 * `npm run screenshot`: the pictures of README.md, of the built app with the hero of the demo, each in light and dark. Another folder
 * than `docs` may be named.
 */
import { chromium, type Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.ts'
import { launchOptions } from './browser.ts'
import { end, freePort, ready, start } from './processes.ts'
import { registerAddresses } from './product.ts'
import { appSettings, DEMO_NOW } from './settings.ts'

const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const
const folder = process.argv[2] ?? 'docs'

interface Picture {
  readonly name: string
  readonly size: keyof typeof SIZES
  /** Leads to what is to be seen. */
  readonly go: (page: Page) => Promise<unknown>
}

const at = (path: string) => (page: Page) => page.goto(path)

/** With a pointer, as most people do: where a key opens it, the way out has the focus ring. */
async function openEntry(page: Page): Promise<void> {
  await page.goto('/transactions')
  await page.locator('[role=grid][data-alive]').waitFor()
  await page
    .getByTestId('entry')
    .nth(3)
    .getByRole('gridcell')
    .nth(2)
    .click({ position: { x: 4, y: 4 } })
  await page.getByRole('dialog').waitFor()
}

async function consent(page: Page): Promise<void> {
  await page.goto('/connect')
  await page.getByRole('radio', { name: 'Germany' }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('combobox').fill('Demo Bank')
  await page.getByRole('option', { name: 'Demo Bank' }).click()
  await page.getByTestId('cw-consent').waitFor()
}

async function passport(page: Page): Promise<void> {
  await page.goto('/connections')
  await page.getByRole('link', { name: 'Details of Nordlicht Bank' }).click()
  await page.getByRole('heading', { name: 'Nordlicht Bank', level: 1 }).waitFor()
}

const PICTURES: readonly Picture[] = [
  { name: 'overview', size: 'desktop', go: at('/overview') },
  { name: 'transactions', size: 'desktop', go: openEntry },
  { name: 'cash-flow', size: 'desktop', go: at('/cash-flow') },
  { name: 'consent', size: 'desktop', go: consent },
  { name: 'passport', size: 'desktop', go: passport },
  { name: 'phone', size: 'phone', go: at('/transactions') },
]

const data = mkdtempSync(join(tmpdir(), 'passbook-pictures-'))
const [port, sandboxPort] = [await freePort(0), await freePort(0)]
const [appUrl, sandboxUrl] = [`http://localhost:${port}`, `http://localhost:${sandboxPort}`]
if ((await build()) !== 0) await end(1)
start('The sandbox', ['sandbox/main.ts'], {
  SANDBOX_PORT: String(sandboxPort),
  SANDBOX_NOW: DEMO_NOW,
  SANDBOX_APP_URL: appUrl,
})
const settings = appSettings(data, appUrl, sandboxUrl, Date.parse(DEMO_NOW) - Date.now())
start('The app', ['scripts/serve.ts'], { ...settings, LOG_LEVEL: 'warn' })
await Promise.all([ready(`${appUrl}/health`), ready(`${sandboxUrl}/health`)])
await registerAddresses(settings, { now: () => new Date(DEMO_NOW), record: () => {}, appUrl })

const browser = await chromium.launch(launchOptions())
try {
  const context = await browser.newContext({ baseURL: appUrl, locale: 'en-GB', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto('/demo?persona=hero')
  await page.waitForURL('**/overview', { timeout: 90_000 })
  for (const theme of ['light', 'dark']) {
    await context.addCookies([{ name: 'theme', value: theme, url: appUrl }])
    for (const { name, size, go } of PICTURES) {
      await page.setViewportSize(SIZES[size])
      await go(page)
      // Without a scrollbar nothing needs a gutter.
      await page.evaluate(() => (document.documentElement.style.scrollbarGutter = 'auto'))
      await page.waitForLoadState('networkidle')
      await page.screenshot({ path: join(folder, `${name}-${theme}.png`) })
    }
  }
} finally {
  await browser.close()
  rmSync(data, { recursive: true, force: true })
}
await end(0)
