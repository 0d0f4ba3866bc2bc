/** Every page in both themes, every language, wide and narrow: no accessibility violation, nothing sideways, nothing in the console. */
import type { Page } from '@playwright/test'
import { E2E } from './servers.ts'
import { expect, link, screen, test } from './fixtures.ts'

const PUBLIC = ['/', '/sign-in', '/sign-up', '/nowhere']
const PRODUCT = ['/overview', '/accounts', '/transactions', '/connections', '/connect']
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

test('what a stranger sees has no accessibility violation in any look', async ({ page, axe, expectedErrors }) => {
  test.slow()
  expectedErrors.push('404') // the page that is not there
  for (const one of LOOKS) {
    await look(page, one)
    for (const path of PUBLIC) {
      await page.goto(path)
      await axe(page)
      expect(await fitsTheWidth(page), `${path} at ${one.width}`).toBe(true)
    }
  }
})

test.describe('signed in', () => {
  test.beforeEach(({ signedIn }) => signedIn)

  test('what a person without a bank sees has no accessibility violation in any look', async ({ page, axe }) => {
    test.slow()
    for (const one of LOOKS) {
      await look(page, one)
      for (const path of PRODUCT) {
        await page.goto(path)
        await axe(page)
        expect(await fitsTheWidth(page), `${path} at ${one.width}`).toBe(true)
      }
    }
  })

  test('what a person with a bank sees has no accessibility violation in any look', async ({ page, dial, axe }) => {
    test.slow()
    await link(page, dial.login('anna'))
    await page.goto('/accounts')
    const account = await page.locator('a[href^="/accounts/"]').first().getAttribute('href')
    for (const one of LOOKS) {
      await look(page, one)
      for (const path of [...PRODUCT, account!]) {
        await page.goto(path)
        await axe(page)
        expect(await fitsTheWidth(page), `${path} at ${one.width}`).toBe(true)
      }
    }
  })

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
