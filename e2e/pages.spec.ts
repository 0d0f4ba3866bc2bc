/** Every page in both themes, every language, wide and narrow: no accessibility violation, nothing sideways, nothing in the console. */
import type { Page } from '@playwright/test'
import { E2E } from './servers.ts'
import { expect, link, screen, test } from './fixtures.ts'

/** A test here goes to every page there is. */
test.describe.configure({ timeout: 300_000 })

const PUBLIC = [
  '/',
  '/sign-in',
  '/sign-up',
  '/help',
  '/status',
  '/nowhere',
  '/demo',
  '/demo?persona=nobody',
  '/demo?scenario=bank-down&go=//evil.example',
]
const PRODUCT = [
  '/overview',
  '/accounts',
  '/transactions',
  '/transactions?q=is%3Areview',
  '/transactions/duplicates',
  '/connections',
  '/connections/history',
  '/settings/data',
  '/cash-flow',
  '/net-worth',
  '/net-worth?months=24&currency=EUR',
  '/recurring',
  '/categories',
  '/rules',
  '/rules/new',
  '/settings',
  '/help',
  '/status',
  '/monitor',
  '/monitor/klarna',
  '/monitor/klarna?days=30',
  '/import',
  '/developers/requests',
  '/developers/deliveries',
  '/connect',
  '/developers',
  '/developers/doctor',
  '/developers/sandbox',
  '/developers/try',
  '/developers/compare',
]
const LOOKS = [
  { theme: 'light', locale: 'en', width: 1440, height: 900 },
  { theme: 'dark', locale: 'de', width: 390, height: 844 },
  { theme: 'dark', locale: 'pt-BR', width: 1440, height: 900 },
  { theme: 'light', locale: 'ro', width: 390, height: 844 },
  { theme: 'light', locale: 'pl', width: 390, height: 844 },
] as const

async function look(page: Page, { theme, locale, width, height }: (typeof LOOKS)[number]): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.context().addCookies([
    { name: 'theme', value: theme, url: E2E.app },
    { name: 'locale', value: locale, url: E2E.app },
  ])
}

const fitsTheWidth = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

const named = ({ theme, locale, width }: (typeof LOOKS)[number]): string => `${locale}, ${theme}, ${width} wide`

/** Each of the pages: nothing that axe objects to, and nothing sideways. */
async function inspect(page: Page, paths: readonly string[], axe: (page: Page) => Promise<void>): Promise<void> {
  for (const path of paths) {
    await page.goto(path)
    await axe(page)
    expect(await fitsTheWidth(page), path).toBe(true)
  }
}

for (const one of LOOKS) {
  test(`what a stranger sees has no accessibility violation: ${named(one)}`, async ({ page, axe, expectedErrors }) => {
    expectedErrors.push('404') // the page that is not there
    await look(page, one)
    await inspect(page, PUBLIC, axe)
  })
}

test.describe('signed in', () => {
  test.beforeEach(({ signedIn }) => signedIn)

  for (const one of LOOKS) {
    test(`what a person without a bank sees has no accessibility violation: ${named(one)}`, async ({ page, axe }) => {
      await look(page, one)
      await inspect(page, PRODUCT, axe)
    })

    test(`what a person with a bank sees has no accessibility violation: ${named(one)}`, async ({
      page,
      dial,
      axe,
    }) => {
      await link(page, dial.login('anna'))
      await page.goto('/accounts')
      const account = await page.locator('a[href^="/accounts/"]').first().getAttribute('href')
      await look(page, one)
      await inspect(page, [...PRODUCT, '/rules/new?q=rewe', account!], axe)
    })
  }

  test('every screen of the widget up to the bank’s window has no accessibility violation', async ({ page, axe }) => {
    await page.goto('/connect')
    await axe(page)
    await page.getByRole('radio', { name: 'Germany' }).check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('option').first()).toBeVisible()
    await axe(page)
    await page.getByRole('combobox').fill('Nordlicht')
    await page.getByRole('option', { name: 'Nordlicht Bank' }).click()
    await expect(screen(page, 'consent')).toBeVisible()
    await axe(page)
  })

  test('transactions are searched, filtered by address, and paged without losing or repeating one', async ({
    page,
    dial,
  }) => {
    await link(page, dial.login('anna'))
    await page.goto('/transactions?q=rewe')
    const entries = page.locator('[data-testid=entry]')
    await expect(entries.first()).toBeVisible()
    for (const text of await entries.allTextContents()) expect(text.toLowerCase()).toContain('rewe')

    await page.goto('/transactions?category=housing&direction=out')
    const categories = await entries
      .locator('[data-category]')
      .evaluateAll((chips) => chips.map((chip) => chip.getAttribute('data-category')))
    expect(categories.length).toBeGreaterThan(0)
    for (const category of categories) expect(category).toMatch(/^housing\./)

    await page.goto('/transactions')
    await expect(entries).toHaveCount(50)
  })
})
