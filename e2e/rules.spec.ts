/** Rules: offered where a category is changed, previewed before they do anything, and kept by every reading. */
import { expect, link, test } from './fixtures.ts'

test.beforeEach(({ signedIn }) => signedIn)

test('a changed category offers a rule, the preview counts, and what is made changes the others too', async ({
  page,
  dial,
  axe,
}) => {
  await link(page, dial.login('anna'))
  await page.goto('/transactions?q=rewe')
  const chips = page.getByTestId('entry').getByRole('button')
  await chips.first().click()
  await page.getByRole('combobox', { name: 'Search categories' }).fill('Pets')
  await page.keyboard.press('Enter')

  const offer = page.getByText(/Always put “.*” in Pets & vet\?/)
  await expect(offer).toBeVisible()
  const [, name = ''] = /“(.*)”/.exec((await offer.textContent()) ?? '') ?? []
  await axe(page)
  await page.getByRole('link', { name: 'Make a rule', exact: true }).click()

  await expect(page.getByRole('heading', { name: 'New rule' })).toBeVisible()
  await expect(page.getByText(/It finds \d+ entries/)).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Create rule' }).click()

  await expect(page).toHaveURL(/\/rules$/)
  const rule = page.getByTestId('rule')
  await expect(rule).toContainText(/contains .*rewe/i)
  await axe(page)
  await page.goto(`/transactions?q=${encodeURIComponent(`"${name}"`)}`)
  await expect(chips.nth(1)).toBeVisible()
  for (const chip of await chips.all()) await expect(chip).toHaveAttribute('data-category', /pets/)

  await page.goto('/rules')
  await page.getByRole('button', { name: /Pause/ }).click()
  await expect(rule).toContainText('Idle')
  await page.getByRole('button', { name: /Remove/ }).click()
  await expect(page.getByRole('heading', { name: 'No rules yet' })).toBeVisible()
})

test('a search becomes a rule, and one that tells nothing apart does not', async ({ page, dial }) => {
  await link(page, dial.login('anna'))
  await page.goto('/transactions?q=amount%3A%3E500')
  await page.getByRole('link', { name: 'Make a rule of this search' }).click()
  await expect(page.getByText('from 500')).toBeVisible()
  await page.getByLabel('Put what it finds in').selectOption({ label: 'Rent' })
  await expect(page).toHaveURL(/into=housing\.rent/)
  await page.goto('/rules/new?q=%25')
  await expect(page.getByText('A rule needs words to look for')).toBeVisible()
})
