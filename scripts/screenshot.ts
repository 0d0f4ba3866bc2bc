/** `npm run screenshot`: the pictures of README.md, of the built app with a bank linked in the sandbox. */
import { chromium, type Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LOCALES } from '../components/locale.ts'
import { build } from './build.ts'
import { launchOptions } from './browser.ts'
import { end, freePort, ready, start } from './processes.ts'
import { appSettings, DEMO_NOW } from './settings.ts'

const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const
/** Where the pictures go; another folder for a look at every page. */
const folder = process.argv[2] ?? 'docs'
const everything = process.argv.includes('--all')

async function link(page: Page): Promise<void> {
  await page.goto('/connect')
  await page.getByRole('radio', { name: 'Germany' }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('combobox').fill('Demo Bank')
  await page.getByRole('option', { name: 'Demo Bank' }).click()
  await page.getByRole('button', { name: 'Continue to Demo Bank' }).click()
  const frame = page.frameLocator('iframe[src*="widget-app"]')
  await frame.getByTestId('kx-interface').getByTestId('kx-continue').click()
  await frame.locator('#bias\\.apis\\.forms\\.elements\\.UsernameElement').fill('anna')
  await frame.locator('#bias\\.apis\\.forms\\.elements\\.PasswordElement').fill('123456')
  await frame.locator('#bias\\.apis\\.forms\\.elements\\.PasswordElement').press('Enter')
  await page.getByTestId('cw-done').waitFor()
}

const data = mkdtempSync(join(tmpdir(), 'passbook-pictures-'))
const [port, sandboxPort] = [await freePort(0), await freePort(0)]
const [appUrl, sandboxUrl] = [`http://localhost:${port}`, `http://localhost:${sandboxPort}`]
if ((await build()) !== 0) await end(1)
start('The sandbox', ['sandbox/main.ts'], { SANDBOX_PORT: String(sandboxPort), SANDBOX_NOW: DEMO_NOW })
const settings = appSettings(data, appUrl, sandboxUrl, Date.parse(DEMO_NOW) - Date.now())
start('The app', ['scripts/serve.ts'], { ...settings, LOG_LEVEL: 'warn' })
await Promise.all([ready(`${appUrl}/health`), ready(`${sandboxUrl}/health`)])

const browser = await chromium.launch(launchOptions())
try {
  const context = await browser.newContext({
    baseURL: appUrl,
    locale: 'en-GB',
    viewport: SIZES.desktop,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto('/demo')
  await page.getByRole('button', { name: 'Start with an empty book' }).click()
  await page.waitForURL('**/overview')
  if (everything) await page.screenshot({ path: join(folder, 'empty.png') })
  await link(page)
  if (everything) await page.screenshot({ path: join(folder, 'done.png') })
  await page.goto('/overview', { waitUntil: 'networkidle' })
  await page.screenshot({ path: join(folder, 'overview.png') })
  if (everything) {
    const PAGES = ['overview', 'accounts', 'transactions', 'connections', 'connect']
    for (const theme of ['light', 'dark'] as const) {
      for (const [size, viewport] of Object.entries(SIZES)) {
        for (const locale of LOCALES) {
          await context.addCookies([
            { name: 'theme', value: theme, url: appUrl },
            { name: 'locale', value: locale, url: appUrl },
          ])
          await page.setViewportSize(viewport)
          for (const name of PAGES) {
            await page.goto(`/${name}`, { waitUntil: 'networkidle' })
            await page.screenshot({
              path: join(folder, `${name}-${size}-${theme}-${locale}.png`),
              fullPage: name !== 'connect' && size === 'desktop' && locale === 'en',
            })
          }
        }
      }
    }
  }
} finally {
  await browser.close()
  rmSync(data, { recursive: true, force: true })
}
await end(0)
