/** What people do most, without a pointer: every step is a key, and every goal is reached by Tab. */
import { expect, klarna, link, PASSWORD, screen, tabTo, test, USERNAME } from './fixtures.ts'

test.beforeEach(({ signedIn }) => signedIn)

test('a bank is connected by keyboard', async ({ page, dial }) => {
  await page.goto('/connections')
  await tabTo(page, page.getByRole('link', { name: 'Connect a bank' }).first())
  await page.keyboard.press('Enter')

  const germany = page.getByRole('radio', { name: 'Germany' })
  await tabTo(page, page.getByRole('radio', { checked: true }))
  for (let at = 0; at < 8 && !(await germany.isChecked()); at++) await page.keyboard.press('ArrowDown')
  await expect(germany).toBeChecked()
  await tabTo(page, page.getByRole('button', { name: 'Continue' }))
  await page.keyboard.press('Enter')

  await tabTo(page, page.getByRole('combobox'))
  await page.keyboard.type('Demo Bank')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(screen(page, 'consent')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Continue to Demo Bank' }))
  await page.keyboard.press('Enter')

  await tabTo(page, klarna(page).getByTestId('kx-interface').getByTestId('kx-continue'))
  await page.keyboard.press('Enter')
  await tabTo(page, klarna(page).locator(USERNAME))
  await page.keyboard.type(dial.login('anna'))
  await tabTo(page, klarna(page).locator(PASSWORD))
  await page.keyboard.type('123456')
  await page.keyboard.press('Enter')

  await expect(screen(page, 'done')).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: 'Show my overview' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/overview$/)
})

test.describe('with a bank', () => {
  test.beforeEach(({ page, dial }) => link(page, dial.login('anna')))

  test('sharing is stopped and everything deleted by keyboard', async ({ page }) => {
    await page.goto('/connections')
    await tabTo(page, page.getByRole('button', { name: 'Stop sharing' }))
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    const erase = dialog.getByRole('radio', { name: /Delete everything/ })
    await tabTo(page, dialog.getByRole('radio', { checked: true }))
    await page.keyboard.press('ArrowDown')
    await expect(erase).toBeChecked()
    await tabTo(page, dialog.getByRole('button', { name: 'Stop sharing' }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'No bank is connected' })).toBeVisible()
  })

  test('a file is exported by keyboard', async ({ page }) => {
    await page.goto('/transactions?q=rewe')
    await tabTo(page, page.locator('summary').filter({ hasText: 'Export' }))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('link', { name: 'CSV' }))
    const downloading = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    expect((await downloading).suggestedFilename()).toMatch(/\.csv$/)
  })

  test('an entry is found, put in another category, and a rule made of it by keyboard', async ({ page }) => {
    await page.goto('/transactions')
    await tabTo(page, page.getByRole('combobox', { name: 'Search' }))
    await page.keyboard.type('rewe')
    await expect(page).toHaveURL(/q=rewe/)
    await tabTo(page, page.getByTestId('entry').first())
    await page.keyboard.press('c')
    await page.keyboard.type('Pets')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/Always put “.*” in Pets & vet\?/)).toBeVisible()
    await tabTo(page, page.getByRole('link', { name: 'Make a rule', exact: true }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'New rule' })).toBeVisible()
    await tabTo(page, page.getByRole('button', { name: 'Create rule' }))
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/rules$/)
    await expect(page.getByTestId('rule')).toContainText(/rewe/i)
  })
})
