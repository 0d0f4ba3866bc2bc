/** After linking: refresh, expiry and renewal, stopping. */
import { chooseMethod, counted, expect, link, logIn, screen, test } from './fixtures.ts'

test.beforeEach(({ signedIn }) => signedIn)

test('an expired consent lapses, keeps its data, and is renewed without duplicates', async ({ page, dial }) => {
  await link(page, dial.login('anna'))
  await page.goto('/connections')
  const before = (await counted(page).textContent()) ?? ''
  expect(before).toMatch(/\d/)

  await dial.consent('expire')
  await page.getByRole('button', { name: 'Refresh now' }).click()
  await expect(page.locator('[data-state=lapsed]')).toBeVisible()
  await expect(counted(page)).toHaveText(before)

  await page.getByRole('button', { name: 'Renew access' }).click()
  await page.waitForURL(/\/connect\//)
  await page.getByRole('button', { name: /Continue to/ }).click()
  await chooseMethod(page)
  await logIn(page, dial.login('anna'))
  await expect(screen(page, 'done')).toBeVisible()
  await page.goto('/connections')
  await expect(page.locator('[data-state=active]')).toBeVisible()
  await expect(counted(page)).toHaveText(before)
})

test('stopping with deletion leaves nothing here and nothing open at the provider', async ({ page, dial }) => {
  await link(page, dial.login('anna'))
  await page.goto('/connections')
  await page.getByRole('button', { name: 'Stop sharing' }).click()
  await page.getByRole('radio', { name: /Delete everything/ }).check()
  await page.getByRole('dialog').getByRole('button', { name: 'Stop sharing' }).click()
  await expect(page.getByRole('heading', { name: 'No bank is connected' })).toBeVisible()
  await page.goto('/accounts')
  await expect(page.getByText('Demo Bank')).toHaveCount(0)
  await page.goto('/transactions')
  await expect(page.locator('[data-testid=entry]')).toHaveCount(0)
  expect((await dial.truth()).sessions.filter(({ open }) => open)).toEqual([])
})

test('stopping with the history kept keeps the transactions and reads no more', async ({ page, dial }) => {
  await link(page, dial.login('anna'))
  await page.goto('/connections')
  await page.getByRole('button', { name: 'Stop sharing' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Stop sharing' }).click()
  await expect(page.locator('[data-state=ended]')).toBeVisible()
  await page.goto('/transactions')
  await expect(page.locator('[data-testid=entry]').first()).toBeVisible()
})

test('a category that a person chose stays through the next reading, and says who decided', async ({ page, dial }) => {
  await link(page, dial.login('anna'))
  await page.goto('/transactions')
  const entry = page.locator('[data-testid=entry]', { has: page.locator('[data-category="food.groceries"]') }).first()
  const name = (await entry.getByRole('link').first().textContent()) ?? ''
  await entry.locator('[data-category]').click()
  await page.getByRole('dialog').getByRole('combobox').fill('Restaurants')
  await page.getByRole('dialog').getByRole('option', { name: 'Restaurants' }).click()
  await expect(page.locator('[data-category="food.restaurants"]').first()).toBeVisible()

  await page.goto('/connections')
  await page.getByRole('button', { name: 'Refresh now' }).click()
  await expect(page.getByRole('button', { name: 'Refresh now' })).toBeEnabled()
  await page.goto('/transactions?category=food.restaurants')
  const again = page.locator('[data-testid=entry]').filter({ hasText: name }).first()
  await again.locator('[data-category]').click()
  await expect(page.getByRole('dialog')).toContainText('Klarna said Groceries; you changed it.')
})
