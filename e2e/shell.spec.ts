/** The product's frame: palette and keys, whose figures, hidden amounts, a session that ended, a connection that is gone. */
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { awake, expect, link, test } from './fixtures.ts'

/** Once what was chosen has been kept. */
const kept = (page: Page): Promise<void> => expect(page.locator('fieldset[aria-busy=true]')).toHaveCount(0)

const PASSWORD = 'a sentence that nobody guesses'

test.describe('signed in', () => {
  test.beforeEach(({ signedIn }) => signedIn)

  test('the palette opens by its keys, finds by parts of words, goes there, and remembers', async ({ page, axe }) => {
    await awake(page)
    await page.keyboard.press('Control+k')
    const dialog = page.getByRole('dialog', { name: 'Search and go' })
    const field = dialog.getByRole('combobox')
    await expect(field).toBeFocused()
    await expect(dialog.getByRole('option').first()).toBeVisible()
    await axe(page)

    await field.fill('conn acc')
    await expect(dialog.getByRole('option').first()).toHaveText(/Connected accounts/)
    await field.press('ArrowDown')
    await expect(dialog.getByRole('option').nth(1)).toHaveAttribute('data-highlighted', '')
    await field.press('ArrowUp')
    await field.press('Enter')
    await expect(page).toHaveURL(/\/connections$/)
    await expect(dialog).toBeHidden()

    await page.keyboard.press('Control+k')
    await expect(dialog.getByRole('group', { name: 'Used lately' }).getByRole('option')).toHaveText(
      /Connected accounts/,
    )
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })

  test('the palette searches the transactions, changes the theme and the language', async ({ page }) => {
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    const field = page.getByRole('dialog').getByRole('combobox')
    await field.fill('caffè & co')
    await page.getByRole('option', { name: 'Search transactions for “caffè & co”' }).click()
    await expect(page).toHaveURL(/\/transactions\?q=caff%C3%A8\+%26\+co$/)

    await page.keyboard.press('Control+k')
    await field.fill('dark')
    await field.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

    await page.keyboard.press('Control+k')
    await field.fill('polsk')
    await field.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('lang', 'pl')
  })

  test('g and a letter go to a page, not while one types, and not when switched off', async ({ page }) => {
    await awake(page)
    await page.keyboard.press('g')
    await page.keyboard.press('c')
    await expect(page).toHaveURL(/\/cash-flow$/)
    await page.keyboard.press('?')
    await expect(page).toHaveURL(/\/help#keys$/)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('go')
    await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('go')
    await page.keyboard.press('Escape')

    await page.goto('/settings')
    await page.getByText('Off', { exact: true }).click()
    await kept(page)
    await page.reload()
    await expect(page.getByRole('radio', { name: 'Off' })).toBeChecked()
    await awake(page)
    await page.keyboard.press('g')
    await page.keyboard.press('o')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog', { name: 'Search and go' })).toBeVisible()
    await expect(page).toHaveURL(/\/settings$/)
  })

  test('figures of another country stand in words of the language, also on the next page', async ({ page, dial }) => {
    await link(page, dial.login('anna'))
    await page.goto('/settings')
    await page.getByRole('radio', { name: /German/ }).check()
    await kept(page)
    await page.reload()
    await expect(page.getByRole('radio', { name: /German/ })).toBeChecked()
    await page.goto('/accounts')
    await expect(page.getByRole('heading', { name: 'Accounts', level: 1 })).toBeVisible()
    await expect(page.locator('data[data-amount]').first()).toHaveText(/\d,\d\d\s€/)
  })

  test('one key takes every amount off the page, and brings it back', async ({ page, dial, axe }) => {
    await link(page, dial.login('anna'))
    for (const path of ['/overview', '/transactions', '/accounts', '/cash-flow', '/recurring']) {
      await page.goto(path)
      await awake(page)
      const amounts = page.locator('main [data-amount]')
      await expect(amounts).not.toHaveCount(0) // drawings come after the page
      await page.keyboard.press('h')
      await expect(amounts).toHaveCount(0)
      await page.reload()
      await expect(amounts).toHaveCount(0)
      await expect(page.locator('main')).not.toContainText(/[€£]\s?\d|\d\s?[€£]/)
      if (path === '/overview') await axe(page)
      await awake(page)
      await page.keyboard.press('h')
      await expect(page.locator('[data-hidden-amount]')).toHaveCount(0)
      await expect(page.locator('main')).toContainText(/[€£]\s?\d|\d\s?[€£]/)
    }
  })

  test('a connection that is gone is said to be, for as long as it is', async ({ page, context, expectedErrors }) => {
    expectedErrors.push('ERR_INTERNET_DISCONNECTED')
    await awake(page)
    const told = page.getByText('You are offline')
    await context.setOffline(true)
    await expect(told).toBeVisible()
    await context.setOffline(false)
    await expect(told).toBeHidden()
  })

  test('on a phone the palette and the help have a place at the top', async ({ page, axe }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await page.getByRole('dialog').getByRole('combobox').fill('accounts')
    await axe(page)
    await page.getByRole('option').first().click()
    await expect(page).toHaveURL(/\/accounts$/)
    await page.getByRole('link', { name: 'Help' }).click()
    await expect(page.getByRole('heading', { name: 'Help', level: 1 })).toBeVisible()
  })
})

test('a session that ended is begun again over the page, and what was typed is still there', async ({
  page,
  context,
  dial,
  axe,
}) => {
  const email = `${randomUUID()}@example.test`
  await page.goto('/sign-up')
  await page.getByLabel('Name').fill('Mara')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: /create/i }).click()
  await page.waitForURL('**/overview')
  await link(page, dial.login('anna'))
  await page.goto('/transactions?q=rewe')
  await page.getByTestId('entry').getByRole('button').first().click()
  const words = page.getByRole('combobox', { name: 'Search categories' })
  await words.fill('Pets')

  await context.clearCookies({ name: 'passbook.session' })
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  const dialog = page.getByRole('dialog', { name: 'Sign in again' })
  await expect(dialog).toBeVisible()
  await axe(page)
  await dialog.getByLabel('E-mail').fill(email)
  await dialog.getByLabel('Password').fill(PASSWORD)
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await expect(dialog).toBeHidden()
  await expect(words).toHaveValue('Pets')
  await words.press('Enter')
  await expect(page.getByText(/Always put “.*” in Pets & vet\?/)).toBeVisible()

  // Somebody else in the same browser: the page is not theirs to see.
  await context.clearCookies({ name: 'passbook.session' })
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await dialog.getByLabel('E-mail').fill('demo@passbook.test')
  await dialog.getByLabel('Password').fill('demo-passbook')
  const loaded = page.waitForEvent('load')
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await loaded
  await expect(page.getByText('Pets & vet')).toHaveCount(0)
})

test('help is for everybody, with or without an account', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Help' }).click()
  await expect(page.getByRole('heading', { name: 'How to stop' })).toBeVisible()
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Help' }).click()
  await expect(page.getByRole('heading', { name: 'Help', level: 1 })).toBeVisible()
})
