/** One entry: opened beside the list, noted, divided, excluded and put back, by keyboard too, and its history tells it all. */
import { expect, link, test } from './fixtures.ts'

test.beforeEach(({ signedIn }) => signedIn)

test('an entry is opened, noted, tagged and divided, and what was set is found and told', async ({
  page,
  dial,
  axe,
}) => {
  await link(page, dial.login('anna'))
  await page.goto('/transactions?q=rewe')
  await expect(page.locator('[role=grid][data-alive]')).toBeVisible()
  const first = page.getByTestId('entry').first().getByRole('link').first()
  await first.focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog')
  await expect(panel).toBeVisible()
  await expect(page).toHaveURL(/[?&]id=/)
  await axe(page)

  await panel.getByRole('textbox', { name: 'Note' }).fill('shared with Jo')
  await panel.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(panel.getByText('You changed the note.')).toBeVisible()
  await panel.getByRole('combobox', { name: 'Add tag' }).fill('Trip to Rome')
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('button', { name: 'Remove tag Trip to Rome' })).toBeVisible()
  await panel.getByRole('checkbox', { name: 'Leave out of all sums' }).check()
  await expect(panel.getByText('You left it out of the sums.')).toBeVisible()

  await panel.getByRole('button', { name: 'Divide', exact: true }).click()
  await panel.getByRole('textbox', { name: 'Amount of part 1' }).fill('1')
  const left = await panel.getByText(/is still to be given/).textContent()
  const [rest = ''] = /[\d.,]+/.exec(left ?? '') ?? []
  await expect(panel.getByRole('button', { name: 'Save parts' })).toBeDisabled()
  await panel.getByRole('textbox', { name: 'Amount of part 2' }).fill(rest)
  await panel.getByRole('combobox', { name: 'Category of part 2' }).selectOption({ label: 'Rent' })
  await axe(page)
  await panel.getByRole('button', { name: 'Save parts' }).click()
  await expect(panel.getByText('You divided it.')).toBeVisible()
  await axe(page)

  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(page).not.toHaveURL(/[?&]id=/)
  await expect(first).toBeFocused()

  for (const search of ['tag:trip', 'has:note', 'is:split', 'is:excluded', 'shared jo', 'cat:housing.rent is:split']) {
    await page.goto(`/transactions?q=${encodeURIComponent(search)}`)
    await expect(page.getByTestId('entry'), search).toHaveCount(1)
  }
})

test('an entry that is nobody’s leaves the list as it is', async ({ page, dial }) => {
  await link(page, dial.login('anna'))
  await page.goto('/transactions?id=nope')
  await expect(page.getByTestId('entry').first()).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
