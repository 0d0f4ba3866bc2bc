/** The list as a grid: driven from the keyboard alone, as long as it may be, and found again as it was left. */
import type { Page } from '@playwright/test'
import { expect, link, test } from './fixtures.ts'

test.beforeEach(({ signedIn }) => signedIn)

const entries = (page: Page) => page.getByTestId('entry')
const alive = (page: Page) => expect(page.locator('[role=grid][data-alive]')).toBeVisible()

/** The entry in the middle of the window, once a frame no longer moves it. */
async function settledRow(page: Page): Promise<string> {
  const inTheMiddle = () =>
    page.evaluate(() => document.elementFromPoint(700, 450)?.closest('[data-id]')?.getAttribute('data-id') ?? '')
  let seen = ''
  await expect(async () => {
    seen = await inTheMiddle()
    expect(seen).not.toBe('')
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    expect(await inTheMiddle()).toBe(seen)
  }).toPass()
  return seen
}

test('ten thousand entries are scrolled to the end with sixty lines in the document, and found again on the way back', async ({
  page,
  dial,
}) => {
  await link(page, dial.login('perf-10'))
  await page.goto('/transactions')
  await alive(page)
  const grid = page.getByRole('grid')
  let most = 0
  await expect(async () => {
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
    most = Math.max(most, await entries(page).count())
    await expect(grid).not.toHaveAttribute('aria-rowcount', '-1', { timeout: 50 })
  }).toPass({ timeout: 100_000, intervals: [50] })
  expect(most).toBeLessThanOrEqual(60)
  const count = Number(await grid.getAttribute('aria-rowcount'))
  expect(count).toBeGreaterThanOrEqual(10_000)
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
  await expect(entries(page).last()).toHaveAttribute('aria-rowindex', String(count))

  await page.evaluate(() => window.scrollTo(0, 200_000))
  const seen = await settledRow(page)
  await page.getByRole('link', { name: 'Accounts' }).first().click()
  await page.waitForURL('**/accounts')
  await page.goBack()
  await expect(page.locator(`[data-id="${seen}"]`)).toBeInViewport()
})

test('the keyboard alone finds, selects a range, recategorises, undoes and opens', async ({ page, dial, axe }) => {
  await link(page, dial.login('anna'))
  await page.goto('/transactions')
  await alive(page)
  await entries(page).first().focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys of the list' })).toBeVisible()
  await axe(page)
  await page.keyboard.press('Escape')

  await page.keyboard.press('/')
  await page.keyboard.type('rewe')
  await expect(page).toHaveURL(/q=rewe/)
  await alive(page)
  await entries(page).first().focus()
  await page.keyboard.press('j')
  await expect(entries(page).nth(1)).toBeFocused()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByRole('region', { name: 'Selected entries' })).toContainText('Selected: 3')
  await axe(page)
  await page.keyboard.press('Shift+ArrowUp')
  await expect(page.getByRole('region', { name: 'Selected entries' })).toContainText('Selected: 2')

  const chips = entries(page).locator('[data-category]')
  const before = await chips.nth(1).getAttribute('data-category')
  await page.keyboard.press('c')
  await page.keyboard.type('Pets')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Now in Pets & vet: 2')).toBeVisible()
  await expect(chips.nth(1)).toHaveAttribute('data-category', /pets/)
  await expect(chips.nth(2)).toHaveAttribute('data-category', /pets/)
  const undo = page.getByRole('button', { name: 'Undo' })
  await undo.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Taken back.')).toBeVisible()
  await page.reload()
  await alive(page)
  await expect(chips.nth(1)).toHaveAttribute('data-category', before!)

  await entries(page).first().focus()
  await page.keyboard.press('x')
  await expect(page.getByRole('row', { selected: true })).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('row', { selected: true })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/id=/)
})

test('order, grouping, density and columns are kept, and the first page needs no script', async ({
  page,
  dial,
  browser,
}) => {
  await link(page, dial.login('anna'))
  await page.goto('/transactions?sort=largest')
  const amounts = await entries(page).locator('data').evaluateAll((all) => all.map((one) => Math.abs(Number(one.getAttribute('value'))))) // prettier-ignore
  expect(amounts).toEqual(amounts.toSorted((a, b) => b - a))

  await page.goto('/transactions?group=month')
  await alive(page)
  await expect(page.getByRole('rowgroup').first()).toHaveAccessibleName(/\w+ 20\d\d/)
  await page.locator('summary', { hasText: 'View' }).click()
  await page.getByText('Close', { exact: true }).click()
  await page.getByLabel('Account', { exact: true }).first().uncheck()
  await expect(page.getByRole('columnheader', { name: 'Account' })).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('columnheader', { name: 'Account' })).toHaveCount(0)

  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const still = await context.newPage()
  await still.goto('/transactions')
  await expect(entries(still)).toHaveCount(50)
  const first = await entries(still).first().textContent()
  await still.getByRole('link', { name: 'Older entries' }).click()
  await expect(entries(still).first()).not.toHaveText(first!)
  await context.close()
})
