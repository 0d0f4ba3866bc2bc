/** Rules: offered where a category is changed, previewed before they do anything, kept by every reading, and taken back whole. */
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
  await expect(page.getByText(/Entries found: \d+\. Would change: \d+/)).toBeVisible()
  await expect(page.getByTestId('hit').first()).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Create rule' }).click()

  await expect(page).toHaveURL(/\/rules$/)
  const rule = page.getByTestId('rule')
  await expect(rule).toContainText(/contains .*rewe/i)
  await axe(page)
  const list = `/transactions?q=${encodeURIComponent(`"${name}"`)}`
  await page.goto(list)
  await expect(chips.nth(1)).toBeVisible()
  for (const chip of await chips.all()) await expect(chip).toHaveAttribute('data-category', /pets/)
  await chips.nth(1).click()
  await page.getByRole('link', { name: 'See the rule' }).click()

  await expect(page.getByRole('heading', { name: 'What it did' })).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: /^Take back what changed/ }).click()
  await expect(page.getByTestId('run')).toContainText('Taken back')
  await page.goto(list)
  await expect(chips.nth(1)).not.toHaveAttribute('data-category', /pets/)

  await page.goto('/rules')
  await page.getByRole('button', { name: /Pause/ }).click()
  await expect(rule).toContainText('Idle')
  await page.getByRole('button', { name: /Remove/ }).click()
  await expect(page.getByRole('heading', { name: 'No rules yet' })).toBeVisible()
})

test('a rule is changed and duplicated, with conditions no search has, and gives entries a name', async ({
  page,
  dial,
}) => {
  await link(page, dial.login('anna'))
  await page.goto('/rules/new?q=rewe')
  await page.getByRole('button', { name: 'Add a condition' }).click()
  await page.getByLabel('Condition 2: what is looked at').selectOption({ label: 'Payment reference or name' })
  await page.getByLabel('Condition 2: value').fill('nothing like this')
  await page.getByLabel('Show it as').fill('The corner shop')
  await expect(page.getByText('Entries found: 0.')).toBeVisible()
  await page.getByLabel('How many must hold').selectOption({ label: 'Any of these holds' })
  await expect(page.getByText(/Entries found: [1-9]/)).toBeVisible()
  await page.getByRole('button', { name: 'Create rule' }).click()
  await expect(page).toHaveURL(/\/rules$/)
  await page.goto('/transactions')
  await expect(page.getByText('The corner shop').first()).toBeVisible()

  await page.goto('/rules')
  await page.getByRole('link', { name: /^Duplicate/ }).click()
  await expect(page.getByLabel('Show it as')).toHaveValue('The corner shop')
  await page.getByLabel('Show it as').fill('Round the corner')
  await page.getByLabel('When it speaks').selectOption({ label: 'After the others' })
  await page.getByRole('button', { name: 'Create rule' }).click()
  await expect(page.getByRole('heading', { name: 'After the others' })).toBeVisible()
  await page.goto('/transactions')
  await expect(page.getByText('Round the corner').first()).toBeVisible()
  await expect(page.getByText('The corner shop')).toHaveCount(0)
})

test('a search becomes a rule, and one that tells nothing apart does not', async ({ page, dial }) => {
  await link(page, dial.login('anna'))
  await page.goto('/transactions?q=amount%3A%3E500')
  await page.getByRole('link', { name: 'Make a rule of this search' }).click()
  await expect(page.getByText('from 500')).toBeVisible()
  await page.getByLabel('Put it in').selectOption({ label: 'Rent' })
  await expect(page.getByRole('button', { name: 'Create rule' })).toBeEnabled()
  await page.goto('/rules/new?q=%25')
  await expect(page.getByText('A rule needs words to look for')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Create rule' })).toBeDisabled()
})

test('a tag offers a rule, which tags, notes, reviews and excludes; what is taken back stays so', async ({
  page,
  dial,
  axe,
}) => {
  await link(page, dial.login('anna'))
  await page.goto('/transactions?q=rewe')
  const entries = page.getByTestId('entry')
  await expect(page.locator('[role=grid][data-alive]')).toBeVisible()
  await entries.first().focus()
  await page.keyboard.press('t')
  await page.getByRole('dialog').getByRole('combobox').fill('weekly shop')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Always tag “.*” with weekly shop\?/)).toBeVisible()
  await axe(page)
  await page.getByRole('link', { name: 'Make a rule', exact: true }).click()

  await expect(page.getByRole('button', { name: 'Remove tag weekly shop' })).toBeVisible()
  await page.getByLabel('Write the note').fill('at the corner')
  await page.getByLabel('Mark it as reviewed').check()
  await page.getByLabel('Leave it out of all sums').check()
  await expect(page.getByText(/Entries found: [1-9]\d*\. Would change: [1-9]/)).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Create rule' }).click()
  await expect(page.getByTestId('rule')).toContainText('gets the tag weekly shop, gets the note “at the corner”')
  await axe(page)

  const ruled = '/transactions?q=' + encodeURIComponent('tag:"weekly shop" is:excluded is:reviewed corner')
  await page.goto(ruled)
  await expect(entries.nth(1)).toBeVisible()
  const all = await entries.count()
  await entries.nth(1).getByRole('link').first().click()
  const panel = page.getByTestId('panel')
  await expect(panel.getByRole('list', { name: 'By your rules' })).toContainText('left it out of the sums')
  await expect(panel.getByRole('region', { name: 'History' })).toContainText('A rule of yours was applied to it.')
  await axe(page)
  await panel.getByRole('button', { name: 'Remove tag weekly shop' }).click()
  await panel.getByLabel('Leave out of all sums').uncheck()
  await expect(panel.getByRole('region', { name: 'History' })).toContainText('You let it count in the sums again.')
  await panel.getByRole('list', { name: 'By your rules' }).getByRole('link', { name: 'See the rule' }).click()

  await expect(page.getByRole('heading', { name: 'What it did' })).toBeVisible()
  await page.goto('/rules')
  await page.getByRole('button', { name: /Pause/ }).click()
  await expect(page.getByTestId('rule')).toContainText('Idle')
  await page.getByRole('button', { name: /Resume/ }).click()
  await expect(page.getByTestId('rule')).not.toContainText('Idle')
  await page.goto(ruled)
  await expect(entries).toHaveCount(all - 1)
  await page.goto('/transactions?q=' + encodeURIComponent('is:reviewed corner'))
  await expect(entries).toHaveCount(all)
})
