/** Entries that may be there twice, and those that wait for a look: decided on and taken back, by keyboard too. */
import type { Page } from '@playwright/test'
import { awake, expect, link, tabTo, test } from './fixtures.ts'

test.beforeEach(({ signedIn }) => signedIn)

const pairs = (page: Page) => page.getByTestId('double')
const alive = (page: Page) => expect(page.locator('[role=grid][data-alive]')).toBeVisible()
const exported = async (page: Page): Promise<number> => {
  const file = (await (await page.request.get('/api/export?format=json')).json()) as { statements: { entries: unknown[] }[] } // prettier-ignore
  return file.statements.reduce((sum, { entries }) => sum + entries.length, 0)
}

test('a charge that was made twice is put away, counts nowhere, is told, and comes back', async ({
  page,
  dial,
  axe,
}) => {
  await link(page, dial.login('anna'))
  const before = await exported(page)
  await page.goto('/transactions')
  await page.getByRole('link', { name: /may be one payment/ }).click()
  await expect(page.getByRole('heading', { name: 'Possible duplicates' })).toBeVisible()
  await expect(pairs(page).first()).toBeVisible()
  await axe(page)
  const count = await pairs(page).count()
  const first = pairs(page).first()
  await expect(first.getByRole('radio')).toHaveCount(2)

  await first.getByRole('button', { name: /^Same payment/ }).click()
  await expect(page.getByText(/One is put away/)).toBeVisible()
  await expect(page.getByTestId('aside')).toHaveCount(1)
  await expect(pairs(page)).toHaveCount(count - 1)
  await axe(page)
  expect(await exported(page)).toBe(before - 1)

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText(/Taken back/)).toBeVisible()
  await expect(pairs(page)).toHaveCount(count)
  expect(await exported(page)).toBe(before)

  await first.getByRole('button', { name: /^Same payment/ }).click()
  await expect(page.getByTestId('aside')).toHaveCount(1)
  await page.reload()
  await page.getByRole('button', { name: /^Bring back/ }).click()
  await expect(page.getByTestId('aside')).toHaveCount(0)
  await expect(pairs(page)).toHaveCount(count)
})

test('the keyboard alone says that both are real, takes it back, keeps the other one, and is not left without a place', async ({
  page,
  dial,
}) => {
  await link(page, dial.login('anna'))
  await page.goto('/transactions/duplicates')
  await awake(page)
  const count = await pairs(page).count()
  const name = await pairs(page).first().getByRole('heading').textContent()
  await tabTo(
    page,
    pairs(page)
      .first()
      .getByRole('button', { name: /^Both real/ }),
  )
  await page.keyboard.press('Enter')
  await expect(page.getByText(/You will not be asked again/)).toBeVisible()
  await expect(pairs(page)).toHaveCount(count - 1)
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Possible duplicates' })).toBeVisible()
  await expect(page.getByRole('heading', { name: name ?? '' })).toHaveCount(0)
})

test('the queue is worked off with one key, with a way back, and all at once', async ({ page, dial, axe }) => {
  await link(page, dial.login('anna'))
  await page.goto('/transactions')
  const tabs = page.getByRole('navigation', { name: 'Which entries' })
  await expect(tabs.getByRole('link', { name: 'All' })).toHaveAttribute('aria-current', 'page')
  await tabs.getByRole('link', { name: /To review/ }).click()
  await expect(page).toHaveURL(/q=is%3Areview/)
  await alive(page)
  await axe(page)
  const entries = page.getByTestId('entry')
  const count = await entries.count()
  expect(count).toBeGreaterThan(1)
  const ids = await entries.evaluateAll((all) => all.map((one) => one.getAttribute('data-id')))

  await entries.first().focus()
  await page.keyboard.press('m')
  await expect(page.getByText('Marked as reviewed: 1')).toBeVisible()
  await expect(entries).toHaveCount(count - 1)
  await expect(page.locator(`[data-id="${ids[1]}"]`)).toBeFocused()
  await expect(tabs.getByRole('link', { name: `To review (${count - 1})` })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(entries).toHaveCount(count)

  await page.getByRole('button', { name: 'Mark all as reviewed' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing to review' })).toBeVisible()
  await expect(tabs.getByRole('link', { name: 'To review (0)' })).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(entries).toHaveCount(count)
})
