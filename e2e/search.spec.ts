/** Finding an entry: words of any case and without marks, keys that narrow, chips that take it back. */
import { expect, link, test } from './fixtures.ts'

test.beforeEach(({ signedIn }) => signedIn)

test('words and keys narrow the list, chips take keys away again, and all of it is in the address', async ({
  page,
  dial,
  axe,
}) => {
  await link(page, dial.login('anna'))
  await page.goto('/transactions')
  const entries = page.getByTestId('entry')
  const field = page.getByRole('combobox', { name: 'Search', exact: true })
  await expect(entries).toHaveCount(50)

  await field.fill('REW cat:groceries amount:>20')
  await expect(page).toHaveURL(/q=REW\+cat%3Agroceries\+amount%3A%3E20/)
  const chips = page.getByRole('list', { name: 'Narrowed to' }).getByRole('link')
  await expect(chips).toHaveText([/Category: Groceries/, /Amount: >20/])
  for (const text of await entries.allTextContents()) expect(text).toMatch(/rewe/i)
  await axe(page)

  await chips.first().click()
  await expect(field).toHaveValue('REW amount:>20')
  await expect(chips).toHaveText([/Amount: >20/])

  await field.fill('xyzzy cat:moon')
  await expect(page.getByRole('heading', { name: 'No entry matches' })).toBeVisible()
  await page.getByRole('link', { name: 'Clear filters' }).first().click()
  await expect(page).toHaveURL(/\/transactions$/)
  await expect(field).toHaveValue('')
  await expect(entries).toHaveCount(50)
})
