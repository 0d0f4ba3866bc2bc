/**
 * How the main pages look, against pictures that are kept beside this file: a layout that breaks, a colour that changes or a part that
 * is missing. What differs from run to run is told the same before a picture is taken: the time of day, and how long a visit lasts.
 *
 * The pictures are small and out of focus, so that the edges of letters, which another machine draws otherwise, are no difference.
 * Measured in parts of a picture: letters placed by another method 0.0 % unless a line breaks elsewhere, no rail 0.7 %, amounts in
 * another colour 0.3 to 1.3 %. In focus, the first was more than the others. 0.2 % may differ.
 *
 * After an intended change: `npx playwright test e2e/visual.spec.ts --update-snapshots`, then look at the pages themselves.
 */
import type { BrowserContext, Page } from '@playwright/test'
import { E2E } from './servers.ts'
import { expect, test } from './fixtures.ts'

test.describe.configure({ mode: 'default', timeout: 300_000 })

const DESK = { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 0.5 }
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 0.5, isMobile: true, hasTouch: true }
const LOOKS = [
  { look: 'light', theme: 'light', device: DESK },
  { look: 'dark', theme: 'dark', device: DESK },
  { look: 'phone', theme: 'light', device: PHONE },
  { look: 'phone-dark', theme: 'dark', device: PHONE },
] as const

/** By name; `first` goes to the first link there of its kind. One search of the list has one entry a day, so its order is always the same. */
const PAGES: readonly { readonly name: string; readonly path: string; readonly first?: string }[] = [
  { name: 'overview', path: '/overview' },
  { name: 'transactions', path: '/transactions?q=rewe' },
  { name: 'accounts', path: '/accounts' },
  { name: 'account', path: '/accounts', first: 'main a[href^="/accounts/"]' },
  { name: 'cash-flow', path: '/cash-flow' },
  { name: 'net-worth', path: '/net-worth' },
  { name: 'recurring', path: '/recurring' },
  { name: 'connections', path: '/connections' },
  { name: 'widget', path: '/connect' },
  { name: 'settings', path: '/settings' },
]

/** Six banks, linked once for all pictures. */
let hero: Awaited<ReturnType<BrowserContext['storageState']>>

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({
    baseURL: E2E.app,
    locale: 'en-GB',
    extraHTTPHeaders: { 'x-forwarded-for': '2001:db8:e::1' },
  })
  const page = await context.newPage()
  await page.goto('/demo?persona=hero')
  await page.waitForURL('**/overview')
  hero = await context.storageState()
  await context.close()
})

/** No room is kept for a scrollbar that pictures do not have; every drawing is there and nothing is on its way. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => (document.documentElement.style.scrollbarGutter = 'auto'))
  await page.waitForLoadState('networkidle')
  await expect(page.locator('[aria-busy=true], .appear-late')).toHaveCount(0)
  await page.evaluate(() => document.fonts.ready)
}

/** The clock of the servers runs on from nine o'clock. */
const stopTheClock = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const time of document.querySelectorAll('time')) {
      const own = [...time.childNodes].find((node): node is Text => node instanceof Text && /\d/.test(node.data))
      if (!own) continue
      if (time.dateTime.startsWith('PT')) own.data = own.data.replace(/\d+/, '120')
      else if (time.dateTime.includes('T')) own.data = own.data.replace(/\d\d:\d\d/, '09:00')
    }
  })

for (const { look, theme, device } of LOOKS) {
  test.describe(look, () => {
    test.use(device)

    test(`the main pages look as they should: ${look}`, async ({ page, context }) => {
      await context.addCookies([...hero.cookies, { name: 'theme', value: theme, url: E2E.app }])
      for (const { name, path, first } of PAGES) {
        await page.goto(path)
        if (first) await page.goto((await page.locator(first).first().getAttribute('href'))!)
        await settled(page)
        await stopTheClock(page)
        await page.evaluate(() => (document.documentElement.style.filter = 'blur(3px)'))
        await expect.soft(page).toHaveScreenshot(`${name}-${look}.png`, { scale: 'device' })
      }
    })
  })
}
