/** Categories of one's own: made, chosen, found, and deleted without losing an entry. */
import { expect, link, test } from './fixtures.ts'

test.beforeEach(({ signedIn }) => signedIn)

test('an own category is made, chosen for an entry, filtered by, and deleted with its entries moved', async ({
  page,
  dial,
  axe,
}) => {
  await link(page, dial.login('anna'))
  await page.goto('/categories')
  await axe(page)
  await page.getByRole('button', { name: 'Add a category to Food & drink' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Noodle bars')
  await dialog.getByRole('radio', { name: 'Slice of pizza' }).check({ force: true })
  await axe(page)
  await dialog.getByRole('button', { name: 'Save' }).click()
  const own = page.getByTestId('category').filter({ hasText: 'Noodle bars' })
  await expect(own).toContainText('Yours')

  await page.goto('/transactions?q=rewe')
  const chip = page.getByTestId('entry').getByRole('button').first()
  await chip.click()
  await page.getByRole('combobox', { name: 'Search categories' }).fill('noodle')
  await page.keyboard.press('Enter')
  await expect(chip).toHaveAttribute('data-category', /^food\.u_/)
  await expect(chip).toContainText('Noodle bars')

  await page.goto('/transactions?q=cat:"noodle bars"')
  await expect(page.getByTestId('entry')).toHaveCount(1)
  await chip.click()
  await expect(page.getByText('Chosen lately')).toBeVisible()
  await axe(page)
  await page.keyboard.press('Escape')

  await page.goto('/categories')
  await expect(own).toContainText('1 entry')
  await page.getByRole('button', { name: 'Delete Noodle bars' }).click()
  await dialog.getByLabel('Move its entries and rules to').selectOption({ label: 'Groceries' })
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(own).toHaveCount(0)

  await page.getByRole('button', { name: 'Hide Groceries' }).click()
  await expect(page.getByRole('button', { name: 'Show Groceries' })).toBeVisible()
})
