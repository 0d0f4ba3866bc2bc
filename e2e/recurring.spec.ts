/** What comes again: found in what the bank has told. */
import { expect, link, test } from './fixtures.ts'

test.beforeEach(({ signedIn }) => signedIn)

test('regular payments are listed with their rhythm and next day, and what is due soon comes first', async ({
  page,
  dial,
  axe,
}) => {
  await page.goto('/recurring')
  await expect(page.getByRole('heading', { name: 'Nothing recurring yet' })).toBeVisible()
  await link(page, dial.login('anna'))
  await page.goto('/transactions')
  await page.locator('summary', { hasText: 'More' }).click()
  await page.locator('#content').getByRole('link', { name: 'Recurring' }).click()
  await expect(page.getByRole('heading', { name: 'In the next 14 days' })).toBeVisible()
  const rent = page.getByTestId('recurring').filter({ hasText: 'Rent' })
  await expect(rent).toContainText('Monthly')
  await expect(rent).toContainText('next')
  await axe(page)
})
